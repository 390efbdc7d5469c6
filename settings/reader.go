package settings

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
)

// Reader gives the parts of one file as words and lists, and collects everything that is wrong with them.
type Reader struct {
	File     string // its name in the district's folder
	Rule     string // under which its problems are told
	Problems []menus.Problem
}

// Add tells of an error at a place. Fix says what to do about it, "" where that is plain.
func (r *Reader) Add(at *yaml.Node, fix, text string, args ...any) {
	r.Tell(menus.Error, at, fix, text, args...)
}

// Tell tells of something of any severity at a place.
func (r *Reader) Tell(severity menus.Severity, at *yaml.Node, fix, text string, args ...any) {
	r.Problems = append(r.Problems, menus.Problem{
		File: r.File, Line: at.Line, Column: at.Column, Rule: r.Rule, Severity: severity, Text: fmt.Sprintf(text, args...), Fix: fix,
	})
}

// Each calls for every name of a list of names with values.
func (r *Reader) Each(n *yaml.Node, what string, do func(name string, key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		r.Add(n, "Write each part as `name: value`.", "%s should be a list of names with values.", what)
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if seen[key.Value] {
			r.Add(key, "Keep one of them.", "`%s` is written twice here.", key.Value)
			continue
		}
		seen[key.Value] = true
		do(key.Value, key, n.Content[i+1])
	}
}

// Parts calls for every part of something, and reports those that are none of its words.
func (r *Reader) Parts(n *yaml.Node, what string, words []string, do func(name string, value *yaml.Node)) {
	r.Each(n, what, func(name string, key, value *yaml.Node) {
		if !slices.Contains(words, name) {
			r.Unknown(key, words, "`%s` has no meaning here.", name)
			return
		}
		do(name, value)
	})
}

// Unknown reports a name that is none of those that can stand here.
func (r *Reader) Unknown(at *yaml.Node, names []string, text string, args ...any) {
	r.Add(at, Suggestion(at.Value, names), text, args...)
}

// Words reads words.
func (r *Reader) Words(n *yaml.Node, what string) string {
	if n.Kind != yaml.ScalarNode {
		r.Add(n, "Put the words on one line behind the colon.", "%s should be words.", what)
		return ""
	}
	words := strings.TrimSpace(n.Value)
	if words == "" {
		r.Add(n, "Write them, or take the line out.", "%s has no words.", what)
	}
	return words
}

// List gives the items of a list, or one alone, as words.
func (r *Reader) List(n *yaml.Node, what string) []*yaml.Node {
	items := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		items = n.Content
	}
	var all []*yaml.Node
	for _, item := range items {
		if r.Words(item, what) != "" {
			all = append(all, item)
		}
	}
	return all
}

// Items gives the lines of a list.
func (r *Reader) Items(n *yaml.Node, what string) []*yaml.Node {
	if n.Kind != yaml.SequenceNode {
		r.Add(n, "Begin each line with `- `.", "%s should be a list.", what)
		return nil
	}
	return n.Content
}

// Named gives the items of a list that are names which there are; what tells what each should be.
func (r *Reader) Named(n *yaml.Node, part, what string, names []string) []string {
	var all []string
	for _, item := range r.List(n, part) {
		if !slices.Contains(names, item.Value) {
			r.Unknown(item, names, "`%s` is not %s.", item.Value, what)
			continue
		}
		all = append(all, item.Value)
	}
	return all
}

// Name reads one name that there is.
func (r *Reader) Name(n *yaml.Node, part, what string, names []string) string {
	if n.Kind == yaml.SequenceNode {
		r.Add(n, "Name one.", "%s is one alone.", part)
		return ""
	}
	if all := r.Named(n, part, what, names); len(all) > 0 {
		return all[0]
	}
	return ""
}

// Yes reads yes or no.
func (r *Reader) Yes(n *yaml.Node, what string) bool {
	switch words := r.Words(n, what); strings.ToLower(words) {
	case "yes", "true", "on":
		return true
	case "no", "false", "off", "":
		return false
	default:
		r.Add(n, "", "%s should be yes or no, not `%s`.", what, words)
		return false
	}
}

// Day reads a day, in a zone.
func (r *Reader) Day(n *yaml.Node, zone *time.Location) time.Time {
	words := r.Words(n, "The day")
	day, err := time.ParseInLocation(time.DateOnly, words, zone)
	if err != nil && words != "" {
		r.Add(n, "Write it as year, month and day, like `2026-11-02`.", "`%s` is not a day.", words)
	}
	return day
}
