package cases

import (
	"errors"
	"io/fs"
	"regexp"
	"strconv"

	"go.yaml.in/yaml/v4"
)

// largestFile bounds what is read, in bytes, before any costly work.
const largestFile = 1 << 20

// root parses the file; found is false where a district has none.
func (r *reader) root(files fs.FS) (root *yaml.Node, found bool) {
	nothing := &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}
	content, err := fs.ReadFile(files, File)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nothing, false
	case err != nil:
		r.add(nothing, "Look whether it is a file, and whether you may open it.", "This file cannot be read.")
		return nothing, true
	case len(content) > largestFile:
		r.add(nothing, "", "This file is larger than one megabyte.")
		return nothing, true
	}
	var document yaml.Node
	if err := yaml.Unmarshal(content, &document); err != nil {
		r.add(&yaml.Node{Line: lineOf(err), Column: 1}, "Look for a missing colon, quotation mark or bracket on this line or the one before.", "This file cannot be read.")
		return nothing, true
	}
	if len(document.Content) == 0 {
		return nothing, true
	}
	return document.Content[0], true
}

var lineWords = regexp.MustCompile(`line (\d+)`)

// lineOf finds the line that an error of reading speaks of.
func lineOf(err error) int {
	line := 1
	if m := lineWords.FindStringSubmatch(err.Error()); m != nil {
		line, _ = strconv.Atoi(m[1])
	}
	return max(line, 1)
}
