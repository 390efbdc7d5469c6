package settings

import (
	"errors"
	"io/fs"

	"go.yaml.in/yaml/v4"

	"campusline/punctuation"
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
	root, slip := punctuation.Read(content, punctuation.Manner{})
	switch {
	case slip != nil:
		r.Add(&yaml.Node{Line: slip.Line, Column: slip.Column}, slip.Fix, "%s", slip.Text)
		return nothing()
	case root == nil || root.Tag == "!!null":
		return nothing()
	}
	return root
}

// nothing is what an empty file holds.
func nothing() *yaml.Node { return &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1} }
