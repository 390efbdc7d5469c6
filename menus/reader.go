package menus

import (
	"errors"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"campusline/punctuation"
)

// reader walks the parsed files and reports what is not as it should be. It gives the other loader files plain
// fields and texts, so that only this file knows how the files are parsed.
type reader struct{ *problems }

// node is a value in a file.
type node struct {
	*yaml.Node
	file string
}

func (n node) at() position { return position{n.file, n.Line, n.Column} }

// field is one key of a mapping with its value.
type field struct {
	name  string
	at    position
	value node
	bare  bool // it stands between commas without a colon
}

// key is the field's name as a value, for names that are themselves read, as phone numbers are.
func (f field) key() node {
	return node{&yaml.Node{Kind: yaml.ScalarNode, Value: f.name, Line: f.at.line, Column: f.at.column}, f.at.file}
}

// isNothing says whether no value was written at all.
func (n node) isNothing() bool { return n.Kind == yaml.ScalarNode && n.Value == "" && n.Style == 0 }

// isCutOff says whether words end at a hash on their line.
func (n node) isCutOff() bool {
	return n.Kind == yaml.ScalarNode && n.Style == 0 && n.Value != "" && n.LineComment != ""
}

// isWords says whether a value is plain words, not a list or a mapping.
func (n node) isWords() bool { return n.Kind == yaml.ScalarNode }

// largestFile bounds what is read of one file, in bytes, before any costly work.
const largestFile = 1 << 20

// file parses one file; ok is false when there is nothing to read on.
func (r reader) file(fsys fs.FS, path string) (root node, ok bool) {
	content, err := fs.ReadFile(fsys, path)
	if err != nil {
		fix := "`campusline init` makes a folder with all of them."
		if !errors.Is(err, fs.ErrNotExist) {
			fix = "Look whether it is a file, and whether you may open it."
		}
		r.add(position{file: path}, "missing file", fix, "This file is missing or cannot be read.")
		return node{}, false
	}
	if len(content) > largestFile {
		r.add(position{file: path}, "file too large", "Split it into several files.", "This file is larger than one megabyte.")
		return node{}, false
	}
	return r.parsed(path, content)
}

// parsed parses the content of a file.
func (r reader) parsed(path string, content []byte) (root node, ok bool) {
	read, slip := punctuation.Read(content, manner())
	switch {
	case slip != nil:
		r.add(position{path, slip.Line, slip.Column}, "unreadable", slip.Fix, "%s", slip.Text)
		return node{}, false
	case read == nil:
		return node{&yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}, path}, true
	}
	return node{read, path}, true
}

// manner is how menus are written.
func manner() punctuation.Manner {
	return punctuation.Manner{
		Line: "say: Welcome", Braces: "{for: the front office, go: main}", Names: namesOf(choiceWords()),
	}
}

// fields gives the keys of a mapping in order. Something that is not one is reported as not being what.
func (r reader) fields(n node, what string) []field {
	if n.Node == nil || n.Kind == yaml.ScalarNode && n.Value == "" {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		r.add(n.at(), "wrong form", "Write each part as `name: value`.", "%s should be a list of names with values.", what)
		return nil
	}
	seen := map[string]bool{}
	var all []field
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := node{n.Content[i], n.file}
		f := field{name: key.Value, at: key.at(), value: node{n.Content[i+1], n.file}}
		f.bare = n.Style&yaml.FlowStyle != 0 && f.value.isNothing()
		if seen[f.name] {
			r.add(f.at, "written twice", "Keep one of them.", "`%s` is written twice here.", f.name)
			continue
		}
		seen[f.name] = true
		all = append(all, f)
	}
	return all
}

// text reads words. Numbers, dates and yes or no count as the words they were written with.
func (r reader) text(n node, what string) string {
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		r.add(n.at(), "wrong form", "Write the words out.", "`*` and `&` have a meaning of their own at the start of words.")
		return ""
	}
	if n.Kind != yaml.ScalarNode {
		r.add(n.at(), "wrong form", "Put the words on one line after the colon; if they begin with `{` or `[`, put `\"` around them.", "%s should be words.", what)
		return ""
	}
	if n.Style&yaml.TaggedStyle != 0 {
		r.add(n.at(), "wrong form", "Put `\"` at both ends of the words.", "Words that begin with `!` need quotation marks around them.")
		return ""
	}
	words := strings.TrimSpace(n.Value)
	if words == "" {
		r.add(n.at(), "empty", "Write them, or take the line out; words that begin with `#` need `\"` around them.", "%s has no words.", what)
	}
	return words
}

// list reads a list of words, or one word alone.
func (r reader) list(n node, what string) []string {
	if n.Kind != yaml.SequenceNode {
		if words := r.text(n, what); words != "" {
			return []string{words}
		}
		return nil
	}
	var all []string
	for _, c := range n.Content {
		if words := r.text(node{c, n.file}, what); words != "" {
			all = append(all, words)
		}
	}
	return all
}

// items gives the items of a list.
func (r reader) items(n node, what string) []node {
	if n.Kind != yaml.SequenceNode {
		r.add(n.at(), "wrong form", "Begin each item with `- `.", "%s should be a list.", what)
		return nil
	}
	all := make([]node, len(n.Content))
	for i, c := range n.Content {
		all[i] = node{c, n.file}
	}
	return all
}

// number reads a whole number within bounds.
func (r reader) number(n node, what string, from, to int) int {
	words := r.text(n, what)
	value, err := strconv.Atoi(words)
	if words != "" && (err != nil || value < from || value > to) {
		r.add(n.at(), "number", "", "%s should be a whole number from %d to %d, not `%s`.", what, from, to, words)
		return from
	}
	return value
}

// yes reads yes or no.
func (r reader) yes(n node, what string) bool {
	switch words := r.text(n, what); strings.ToLower(words) {
	case "yes", "true", "on":
		return true
	case "no", "false", "off", "":
		return false
	default:
		r.add(n.at(), "yes or no", "", "%s should be yes or no, not `%s`.", what, words)
		return false
	}
}

// colonMissing reports a part between commas that begins with a word of the language, without a colon behind it.
func (r reader) colonMissing(f field, known []word) bool {
	name, words, _ := strings.Cut(f.name, " ")
	if !f.bare || words == "" || !slices.Contains(namesOf(known), name) {
		return false
	}
	r.add(f.at, "colon", "Write it like `"+name+": "+words+"`.", "There is no colon behind `%s`.", name)
	return true
}

// unknown reports a key that has no meaning here.
func (r reader) unknown(f field, known []word) {
	if f.bare {
		if r.colonMissing(f, known) {
			return
		}
		if n := len(r.found); n > 0 && r.found[n-1].Rule == "comma" && r.found[n-1].Line == f.at.line && r.found[n-1].File == f.at.file {
			return // what is torn apart by several commas is one slip
		}
		r.add(f.at, "comma", "If it belongs to the words before it, put `\"` around all of them.", "`%s` stands behind a comma and has no colon.", f.name)
		return
	}
	r.add(f.at, "unknown word", didYouMean(f.name, namesOf(known)), "`%s` has no meaning here.", f.name)
}
