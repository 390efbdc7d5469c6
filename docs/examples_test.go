package docs_test

import (
	"path"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
)

// block is a fenced block of the document.
type block struct {
	language string
	words    string
	line     int // on which it begins
}

// blocksOf gives the fenced blocks of the document in order.
func blocksOf(t *testing.T) []block {
	t.Helper()
	var all []block
	var inside *block
	for i, line := range strings.Split(document(t), "\n") {
		language, fence := strings.CutPrefix(line, "```")
		switch {
		case fence && inside == nil:
			inside = &block{language: language, line: i + 1}
		case fence:
			inside.words = strings.TrimSuffix(inside.words, "\n")
			all = append(all, *inside)
			inside = nil
		case inside != nil:
			inside.words += line + "\n"
		}
	}
	if inside != nil {
		t.Fatalf("line %d: this block is not closed", inside.line)
	}
	return all
}

// file is the file of which an example's first line says that it belongs there.
func (b block) file() string {
	first, _, _ := strings.Cut(b.words, "\n")
	return strings.TrimPrefix(first, "# ")
}

var firstMenu = regexp.MustCompile(`(?m)^([a-z][a-z0-9-]*):`)

// exampleLine is the phone number at which an example's first menu answers.
const exampleLine = "+15125550199"

// sampleWith is the sample district with an example in it.
func sampleWith(t *testing.T, example block) menus.Files {
	t.Helper()
	files := sample(t)
	file := example.file()
	if path.Dir(file) != "menus" {
		if files[file] == nil {
			t.Fatalf("line %d: `%s` is no file of a district", example.line, file)
		}
		files[file] = merged(t, files[file], []byte(example.words))
		return files
	}
	if files[file] != nil {
		t.Fatalf("line %d: %s stands in the sample already", example.line, file)
	}
	files[file] = []byte(example.words + "\n")
	if m := firstMenu.FindStringSubmatch(example.words); m != nil {
		files["district.yaml"] = merged(t, files["district.yaml"], []byte("lines: {512-555-0199: {menu: "+m[1]+"}}"))
	}
	return files
}

// merged puts what one file says into another: what has parts is merged part by part, everything else is replaced.
func merged(t *testing.T, into, from []byte) []byte {
	t.Helper()
	var whole, part yaml.Node
	for content, document := range map[*yaml.Node][]byte{&whole: into, &part: from} {
		if err := yaml.Unmarshal(document, content); err != nil {
			t.Fatal(err)
		}
	}
	mergeNode(whole.Content[0], part.Content[0])
	content, err := yaml.Marshal(&whole)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func mergeNode(into, from *yaml.Node) {
	for i := 0; i+1 < len(from.Content); i += 2 {
		key, value := from.Content[i], from.Content[i+1]
		at := valueOf(into, key.Value)
		switch {
		case at < 0:
			into.Content = append(into.Content, key, value)
		case into.Content[at].Kind == yaml.MappingNode && value.Kind == yaml.MappingNode:
			mergeNode(into.Content[at], value)
		default:
			into.Content[at] = value
		}
	}
}

// valueOf finds where the value of a key stands, -1 when there is none.
func valueOf(mapping *yaml.Node, key string) int {
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == key {
			return i + 1
		}
	}
	return -1
}
