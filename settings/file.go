package settings

import (
	"errors"
	"io/fs"
	"regexp"
	"strconv"

	"go.yaml.in/yaml/v4"
)

// largestFile bounds what is read, in bytes, before any costly work.
const largestFile = 1 << 20

// Root reads the file out of a district's folder; found is false where it has none. What cannot be read is told, and counts
// as empty.
func (r *Reader) Root(files fs.FS) (root *yaml.Node, found bool) {
	content, err := fs.ReadFile(files, r.File)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nothing(), false
	case err != nil:
		r.Add(nothing(), "Look whether it is a file, and whether you may open it.", "This file cannot be read.")
		return nothing(), true
	}
	return r.Parse(content), true
}

// Parse reads the words of a file. What cannot be read is told, and counts as empty.
func (r *Reader) Parse(content []byte) *yaml.Node {
	if len(content) > largestFile {
		r.Add(nothing(), "", "This file is larger than one megabyte.")
		return nothing()
	}
	var document yaml.Node
	if err := yaml.Unmarshal(content, &document); err != nil {
		r.Add(&yaml.Node{Line: lineOf(err), Column: 1},
			"Look for a missing colon, quotation mark or bracket on this line or the one before.", "This file cannot be read.")
		return nothing()
	}
	if len(document.Content) == 0 || document.Content[0].Tag == "!!null" {
		return nothing()
	}
	return document.Content[0]
}

// nothing is what an empty file holds.
func nothing() *yaml.Node { return &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1} }

var lineWords = regexp.MustCompile(`line (\d+)`)

// lineOf finds the line that an error of reading speaks of.
func lineOf(err error) int {
	line := 1
	if m := lineWords.FindStringSubmatch(err.Error()); m != nil {
		line, _ = strconv.Atoi(m[1])
	}
	return max(line, 1)
}
