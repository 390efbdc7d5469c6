package cases

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"campusline/menus"
)

// slipIn is what the schema finds wrong with a teams.yaml, nil for nothing.
func slipIn(t *testing.T, content string) error {
	t.Helper()
	written, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(written))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("teams.json", schema); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile("teams.json")
	if err != nil {
		t.Fatal(err)
	}
	var document yaml.Node
	if err := yaml.Unmarshal([]byte(content), &document); err != nil {
		t.Fatal(err)
	}
	return compiled.Validate(asEditorsRead(t, document.Content[0]))
}

// asEditorsRead is a value of YAML as an editor holds it against a schema: dates are words there.
func asEditorsRead(t *testing.T, n *yaml.Node) any {
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
	if n.ShortTag() != "!!int" {
		return n.Value
	}
	var value any
	if err := n.Decode(&value); err != nil {
		t.Fatal(err)
	}
	return value
}

// The sample is edited with the schema beside it, so what stands there is what this program makes.
func TestTheSampleHoldsTheSchemaOfItsTeams(t *testing.T) {
	t.Parallel()
	files, err := menus.Sample()
	if err != nil {
		t.Fatal(err)
	}
	want, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
	if got, err := fs.ReadFile(files, SchemaFile); err != nil || !bytes.Equal(got, want) {
		t.Errorf("menus/sample/%s is not up to date: `campusline schema --write menus/sample` writes it (%v)", SchemaFile, err)
	}
	content, err := fs.ReadFile(files, File)
	if err != nil || !strings.HasPrefix(string(content), "# yaml-language-server: $schema="+SchemaFile+"\n") {
		t.Errorf("%s does not name its schema in its first line (%v)", File, err)
	}
	if slip := slipIn(t, string(content)); slip != nil {
		t.Error(slip)
	}
}

// What an editor underlines in teams.yaml is what the reader refuses.
func TestTheSchemaFindsSlipsThatTheReaderFinds(t *testing.T) {
	t.Parallel()
	v, files := sampleWith(t, "")
	for _, slip := range []string{
		"poeple: {}", "people: {Reyes: {name: Ms. Reyes}}", "people: {reyes: {nmae: Ms. Reyes}}", "people: {reyes: {languages: xx}}",
		"people: {reyes: {away: {form: 2026-11-02}}}", "people: {reyes: {away: {from: tomorrow}}}", "people: []",
		"teams: {office: {answers within: soon}}", "teams: {office: {peolpe: [reyes]}}", "route: {topic: late bus}",
		"route: [{topic: late bus, to: buses, urgent: maybe}]", "route: [{kind: complaint, to: buses}]", "sensitive: [{reviewer: reyes}]",
		"roles: [{who: reyes, may: [everything]}]", "low score: 11", "low score: low", "closes after: 5", "resolves within: a week",
	} {
		if slipIn(t, slip) == nil {
			t.Errorf("the schema takes %q", slip)
		}
		files[File] = []byte(slip)
		if _, problems := ReadRules(files, v); len(problems) == 0 {
			t.Errorf("the reader takes %q", slip)
		}
	}
}
