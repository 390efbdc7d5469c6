package opportunities

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
	"campusline/punctuation"
	"campusline/settings"
)

// heading is the word under which the list of a file can stand.
const heading = "opportunities"

// yamlReader reads a list of opportunities and collects what is wrong with its form.
type yamlReader struct {
	file     string
	version  *menus.Version
	problems *[]menus.Problem
}

func rowsOfYAML(file, text string, version *menus.Version, problems *[]menus.Problem) []row {
	r := yamlReader{file, version, problems}
	root, slip := punctuation.Read([]byte(text), manner())
	switch {
	case slip != nil:
		r.add(&yaml.Node{Line: slip.Line, Column: slip.Column}, slip.Fix, "%s", slip.Text)
		return nil
	case root == nil:
		return nil
	}
	if list := r.list(root); list != nil {
		return r.rows(list)
	}
	return nil
}

// manner is how a file of opportunities is written.
func manner() punctuation.Manner {
	return punctuation.Manner{Line: "title: Winter fair", Braces: "{title: Winter fair, on: 2026-12-01}", Names: Names()}
}

func (r *yamlReader) add(at *yaml.Node, fix, text string, args ...any) {
	*r.problems = append(*r.problems, menus.Problem{
		File: r.file, Line: at.Line, Column: at.Column, Rule: "wrong form", Severity: menus.Error, Text: fmt.Sprintf(text, args...), Fix: fix,
	})
}

// list finds the list of a file, which may stand under the word `opportunities`; nil where only other words stand there.
func (r *yamlReader) list(root *yaml.Node) *yaml.Node {
	if root.Kind != yaml.MappingNode || len(root.Content) == 0 || slices.Contains(Names(), nameOf(root.Content[0].Value, r.version)) {
		return root
	}
	var list *yaml.Node
	for i := 0; i+1 < len(root.Content); i += 2 {
		if name := root.Content[i]; name.Value == heading {
			list = root.Content[i+1]
		} else {
			r.add(name, settings.Suggestion(name.Value, []string{heading}), "`%s` has no meaning here.", name.Value)
		}
	}
	return list
}

func (r *yamlReader) rows(list *yaml.Node) []row {
	if list.Kind != yaml.SequenceNode {
		r.add(list, "Begin each one with `- `.", "This should be a list.")
		return nil
	}
	var rows []row
	for _, item := range list.Content {
		if item.Kind != yaml.MappingNode {
			r.add(item, "Write each part as `name: value`.", "This should be names with values.")
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
		r.add(at, "Keep one of them.", "`%s` is written twice here.", name)
		return
	}
	nodes := []*yaml.Node{value}
	if value.Kind == yaml.SequenceNode {
		nodes = value.Content
	}
	c := cell{line: at.Line}
	for _, n := range nodes {
		if n.Kind != yaml.ScalarNode {
			r.add(n, "", "`%s` should be words.", name)
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
