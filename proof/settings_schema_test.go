package proof

import (
	"bytes"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"campusline/menus"
)

// slipIn is what the schema finds wrong with a check.yaml, nil for nothing.
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
	if err := compiler.AddResource("check.json", schema); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile("check.json")
	if err != nil {
		t.Fatal(err)
	}
	var document yaml.Node
	if err := yaml.Unmarshal([]byte(content), &document); err != nil {
		t.Fatal(err)
	}
	if len(document.Content) == 0 {
		return compiled.Validate(nil)
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
	if tag := n.ShortTag(); tag != "!!int" && tag != "!!float" && tag != "!!null" {
		return n.Value
	}
	var value any
	if err := n.Decode(&value); err != nil {
		t.Fatal(err)
	}
	return value
}

// What an editor underlines in check.yaml is what check refuses, and nothing else.
func TestTheSchemaOfTheSettingsTakesWhatIsRead(t *testing.T) {
	t.Parallel()
	for content, isGood := range map[string]bool{
		"": true,
		"limits: {seconds to a person: 45, reading grade: 7.5}":                                          true,
		"severity: {rings after hours: error, hard to read: off}":                                        true,
		"waivers: [{rule: many choices, at: main, because: The board asked for it., until: 2027-01-31}]": true,
		"waivers: [{rule: hard to read, because: The law says so., until: 2027-01-31}]":                  true,
		"waivers: []":                     true,
		"limit: {choices: 4}":             false,
		"limits: {choises: 4}":            false,
		"limits: {choices: four}":         false,
		"limits: {choices: -1}":           false,
		"severity: {hard to raed: off}":   false,
		"severity: {hard to read: never}": false,
		"waivers: {rule: many choices}":   false,
		"waivers: [{rule: many choices}]": false,
		"waivers: [{rule: many choises, because: So., until: 2027-01-31}]": false,
		"waivers: [{rule: many choices, because: So., until: next year}]":  false,
		"waivers: [{rule: many choices, reason: So., until: 2027-01-31}]":  false,
	} {
		_, problems := ReadSettings(menus.Files{SettingsFile: []byte(content)})
		if slip := slipIn(t, content); (slip == nil) != isGood || (len(problems) == 0) != isGood {
			t.Errorf("%q: the schema says %v, and check %v", content, slip, problems)
		}
	}
}

func TestEveryLimitAndEveryRuleIsExplained(t *testing.T) {
	t.Parallel()
	var limits Limits
	if diff := cmp.Diff(sortedNames(limits.byName()), slices.Sorted(maps.Keys(limitMeanings()))); diff != "" {
		t.Errorf("limits that are read and that are explained (-read +explained):\n%s", diff)
	}
	for name, means := range limitMeanings() {
		if !strings.Contains(means, ". Usually ") && !strings.Contains(means, "counted. Usually ") {
			t.Errorf("%s is explained as %q", name, means)
		}
	}
}

// The sample is edited with the schema beside it, so what stands there is what this program makes.
func TestTheSampleHoldsTheSchemaOfTheSettings(t *testing.T) {
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
	content, err := fs.ReadFile(files, SettingsFile)
	if err != nil || !strings.HasPrefix(string(content), "# yaml-language-server: $schema="+SchemaFile+"\n") {
		t.Errorf("%s does not name its schema in its first line (%v)", SettingsFile, err)
	}
	if slip := slipIn(t, string(content)); slip != nil {
		t.Error(slip)
	}
	settings, problems := ReadSettings(files)
	if len(problems) > 0 || settings.Limits != DefaultLimits() {
		t.Errorf("the sample goes by %+v, with %v", settings, problems)
	}
}
