// Package schematest holds files of a district against their schemas, for tests, as an editor does while somebody writes.
package schematest

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"
)

// Slip is what a schema, JSON, finds wrong with a file, YAML; nil for nothing.
func Slip(t testing.TB, schema []byte, file string) error {
	t.Helper()
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		t.Fatalf("reading the schema: %v", err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("schema.json", parsed); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var document yaml.Node
	if err := yaml.Unmarshal([]byte(file), &document); err != nil {
		t.Fatalf("%q: %v", file, err)
	}
	if len(document.Content) == 0 {
		return compiled.Validate(nil)
	}
	return compiled.Validate(asEditorsRead(t, document.Content[0]))
}

// asEditorsRead is a value of YAML as an editor holds it against a schema: dates are words there.
func asEditorsRead(t testing.TB, n *yaml.Node) any {
	t.Helper()
	switch n.Kind {
	case yaml.MappingNode:
		all := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			all[n.Content[i].Value] = asEditorsRead(t, n.Content[i+1])
		}
		return all
	case yaml.SequenceNode:
		all := []any{}
		for _, item := range n.Content {
			all = append(all, asEditorsRead(t, item))
		}
		return all
	}
	if n.ShortTag() == "!!timestamp" {
		return n.Value
	}
	var value any
	if err := n.Decode(&value); err != nil {
		t.Fatal(err)
	}
	return value
}

// Beside wants the sample district to hold a schema as this program writes it, and the file that it is of to name it in
// its first line and to be as it says.
func Beside(t testing.TB, sample fs.FS, schema string, written []byte, file string) {
	t.Helper()
	if kept, err := fs.ReadFile(sample, schema); err != nil || !bytes.Equal(kept, written) {
		t.Errorf("menus/sample/%s is not up to date: `campusline schema --write menus/sample` writes it (%v)", schema, err)
	}
	content, err := fs.ReadFile(sample, file)
	if err != nil || !strings.HasPrefix(string(content), "# yaml-language-server: $schema="+schema+"\n") {
		t.Errorf("%s does not name its schema in its first line (%v)", file, err)
	}
	if slip := Slip(t, written, string(content)); slip != nil {
		t.Errorf("%s: %v", file, slip)
	}
}
