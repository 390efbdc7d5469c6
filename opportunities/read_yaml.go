package opportunities

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
)

// yamlReader reads a list of opportunities and collects what is wrong with its form.
type yamlReader struct {
	file     string
	version  *menus.Version
	problems *[]menus.Problem
}

func rowsOfYAML(file, text string, version *menus.Version, problems *[]menus.Problem) []row {
	r := yamlReader{file, version, problems}
	var document yaml.Node
	if err := yaml.Unmarshal([]byte(text), &document); err != nil {
		r.add(1, "Look for a missing colon, quotation mark or bracket.", "This file cannot be read: %s.", err)
		return nil
	}
	if len(document.Content) == 0 {
		return nil
	}
	root := document.Content[0]
	if root.Kind == yaml.MappingNode && len(root.Content) == 2 && root.Content[0].Value == "opportunities" {
		root = root.Content[1]
	}
	return r.rows(root)
}

func (r *yamlReader) add(line int, fix, text string, args ...any) {
	*r.problems = append(*r.problems, menus.Problem{
		File: r.file, Line: line, Column: 1, Rule: "wrong form", Severity: menus.Error, Text: fmt.Sprintf(text, args...), Fix: fix,
	})
}

func (r *yamlReader) rows(list *yaml.Node) []row {
	if list.Kind != yaml.SequenceNode {
		r.add(list.Line, "Begin each one with `- `.", "This should be a list.")
		return nil
	}
	var rows []row
	for _, item := range list.Content {
		if item.Kind != yaml.MappingNode {
			r.add(item.Line, "Write each part as `name: value`.", "This should be names with values.")
			continue
		}
		rows = append(rows, r.row(item))
	}
	return rows
}

func (r *yamlReader) row(item *yaml.Node) row {
	made := row{line: item.Line, cells: map[string]cell{}}
	for i := 0; i+1 < len(item.Content); i += 2 {
		name, value := nameOf(item.Content[i].Value, r.version), item.Content[i+1]
		switch {
		case name == "modules":
			made.modules = r.rows(value)
		case value.Kind == yaml.MappingNode:
			for k := 0; k+1 < len(value.Content); k += 2 {
				r.put(&made, nameOf(name+" "+value.Content[k].Value, r.version), value.Content[k], value.Content[k+1])
			}
		default:
			r.put(&made, name, item.Content[i], value)
		}
	}
	return made
}

// put keeps the words of a value, which are one or a list.
func (r *yamlReader) put(to *row, name string, at, value *yaml.Node) {
	if _, twice := to.cells[name]; twice {
		r.add(at.Line, "Keep one of them.", "`%s` is written twice here.", name)
		return
	}
	nodes := []*yaml.Node{value}
	if value.Kind == yaml.SequenceNode {
		nodes = value.Content
	}
	c := cell{line: at.Line}
	for _, n := range nodes {
		if n.Kind != yaml.ScalarNode {
			r.add(n.Line, "", "`%s` should be words.", name)
			return
		}
		if words := strings.TrimSpace(n.Value); words != "" && n.Tag != "!!null" {
			c.words = append(c.words, words)
		}
	}
	if len(c.words) > 0 {
		to.cells[name] = c
	}
}
