// Package punctuation reads the files that people write by hand as names with values, and says of one that cannot be read
// where the slip is, what it is and what mends it, in words for whoever wrote it. Menus, settings, drafts and opportunities
// are all read here, so that a slip is called the same wherever it is made.
package punctuation

import (
	"errors"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Slip is why a file cannot be read.
type Slip struct {
	Line, Column int    // where it was made, both from 1
	Text         string // what is wrong
	Fix          string // what would mend it
}

// Manner is how files of one kind are written, for examples and guesses. Without any, both are of names with values.
type Manner struct {
	Line   string   // a line as it should be, such as `say: Welcome`
	Braces string   // parts in braces as they should be, such as `{for: the front office, go: main}`
	Names  []string // those that can stand in braces
}

// line is the example of a line.
func (m Manner) line() string {
	if m.Line == "" {
		return "name: value"
	}
	return m.Line
}

// Read gives what a file says, nil where it says nothing. Where it cannot be read, slip is why.
func Read(content []byte, manner Manner) (root *yaml.Node, slip *Slip) {
	lines := strings.Split(string(content), "\n")
	if slip := notText(lines); slip != nil {
		return nil, slip
	}
	if lines[len(lines)-1] != "" { // the parser loses its place in a last line without an end
		lines, content = append(lines, ""), append(slices.Clip(content), '\n')
	}
	var document yaml.Node
	if err := yaml.Unmarshal(content, &document); err != nil {
		return nil, explain(lines, manner, err)
	}
	if len(document.Content) == 0 {
		return nil, nil
	}
	return document.Content[0], nil
}

// explain turns an error of the parser into the slip that most likely made it.
func explain(lines []string, manner Manner, err error) *Slip {
	f := failure{manner: manner, lines: lines, at: place{1, 1}}
	var load *yaml.LoadError
	if errors.As(err, &load) {
		f.at = place{min(max(load.Mark.Line, 1), len(lines)), max(load.Mark.Column, 1)}
		f.opened = place{load.ContextMark.Line, load.ContextMark.Column}
	}
	text, fix := f.guess()
	return &Slip{Line: f.at.line, Column: f.at.column, Text: text, Fix: fix}
}
