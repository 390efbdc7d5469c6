package proof

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/settings/schematest"
)

// What an editor underlines in check.yaml is what check refuses, and nothing else.
func TestTheSchemaOfTheSettingsTakesWhatIsRead(t *testing.T) {
	t.Parallel()
	schema, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
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
		if slip := schematest.Slip(t, schema, content); (slip == nil) != isGood || (len(problems) == 0) != isGood {
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

// The sample is edited with the schema beside it.
func TestTheSampleHoldsTheSchemaOfTheSettings(t *testing.T) {
	t.Parallel()
	files := menustest.Files(t)
	written, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
	schematest.Beside(t, files, SchemaFile, written, SettingsFile)
	settings, problems := ReadSettings(files)
	if len(problems) > 0 || settings.Limits != DefaultLimits() {
		t.Errorf("the sample goes by %+v, with %v", settings, problems)
	}
}
