package main

import (
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// sarifOf is what check writes of a folder, read as what it is: JSON.
func sarifOf(t *testing.T, status int, folder ...string) map[string]any {
	t.Helper()
	var log map[string]any
	out := campusline(t, append([]string{"check", "--format", "sarif"}, folder...)...).ends(t, status).out
	if err := json.Unmarshal([]byte(out), &log); err != nil {
		t.Fatal(err)
	}
	return log
}

// in follows names and numbers into JSON; what is not there fails the test.
func in[T any](t *testing.T, value any, path ...any) T {
	t.Helper()
	for _, at := range path {
		switch at := at.(type) {
		case string:
			value = value.(map[string]any)[at]
		case int:
			value = value.([]any)[at]
		}
	}
	got, ok := value.(T)
	if !ok {
		t.Fatalf("%v is %#v, not a %T", path, value, got)
	}
	return got
}

// sarifHolds holds a log against what SARIF 2.1.0 demands of the parts that are written.
func sarifHolds(t *testing.T, log map[string]any) (results []any) {
	t.Helper()
	if version := in[string](t, log, "version"); version != "2.1.0" {
		t.Errorf("it is version %s", version)
	}
	if schema, err := url.Parse(in[string](t, log, "$schema")); err != nil || !schema.IsAbs() {
		t.Errorf("the schema is %v", log["$schema"])
	}
	if runs := in[[]any](t, log, "runs"); len(runs) != 1 {
		t.Fatalf("there are %d runs", len(runs))
	}
	if in[string](t, log, "runs", 0, "tool", "driver", "name") == "" {
		t.Error("the tool has no name")
	}
	rules := in[[]any](t, log, "runs", 0, "tool", "driver", "rules")
	known := map[string]bool{}
	for i := range rules {
		id := in[string](t, rules, i, "id")
		if known[id] || id == "" || in[string](t, rules, i, "shortDescription", "text") == "" {
			t.Errorf("rule %d is %v", i, rules[i])
		}
		known[id] = true
	}
	results = in[[]any](t, log, "runs", 0, "results")
	for i := range results {
		sarifResultHolds(t, results[i], rules)
	}
	return results
}

func sarifResultHolds(t *testing.T, result any, rules []any) {
	t.Helper()
	if in[string](t, result, "message", "text") == "" {
		t.Errorf("no words in %v", result)
	}
	if level := in[string](t, result, "level"); level != "error" && level != "warning" && level != "note" {
		t.Errorf("the level is %s", level)
	}
	index := int(in[float64](t, result, "ruleIndex"))
	if index < 0 || index >= len(rules) || in[string](t, rules, index, "id") != in[string](t, result, "ruleId") {
		t.Errorf("rule %d is not %v", index, result.(map[string]any)["ruleId"])
	}
	place := in[map[string]any](t, result, "locations", 0, "physicalLocation")
	if uri := in[string](t, place, "artifactLocation", "uri"); uri == "" || strings.ContainsAny(uri, " \\") {
		t.Errorf("the file is %q", uri)
	} else if _, err := url.Parse(uri); err != nil {
		t.Error(err)
	}
	if region, has := place["region"]; has {
		if line := in[float64](t, region, "startLine"); line < 1 {
			t.Errorf("it is on line %v", line)
		}
		if column, has := region.(map[string]any)["startColumn"]; has && column.(float64) < 1 {
			t.Errorf("it is in column %v", column)
		}
	}
	if suppressions, has := result.(map[string]any)["suppressions"]; has {
		if kind := in[string](t, suppressions, 0, "kind"); kind != "external" && kind != "inSource" {
			t.Errorf("it is suppressed by %s", kind)
		}
	}
}

func TestWhatCheckWritesForEditorsIsSARIF(t *testing.T) {
	t.Parallel()
	if results := sarifHolds(t, sarifOf(t, 0)); len(results) != 0 {
		t.Errorf("the sample has %v", results)
	}
	waived := unfriendly(t)
	if err := os.WriteFile(filepath.Join(waived, "check.yaml"), []byte("waivers:\n  - {rule: closed and cut off, at: campus-closed, because: The phones are being moved., until: "+time.Now().AddDate(0, 1, 0).Format(time.DateOnly)+"}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		folder string
		status int
	}{"files that cannot be served": {broken(t), 1}, "a rule that does not hold": {unfriendly(t), 1}, "a waived one": {waived, 0}} {
		if results := sarifHolds(t, sarifOf(t, test.status, test.folder)); len(results) == 0 {
			t.Errorf("of %s nothing is written", name)
		}
	}
}

func TestFilesInSARIFAreNamedFromWhereTheCommandIsGiven(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ folder, file, want string }{
		{"", "menus/main.yaml", "menus/main.yaml"},
		{"district", "menus/main.yaml", "district/menus/main.yaml"},
		{"./our district/", "menus/main.yaml", "our%20district/menus/main.yaml"},
		{"/srv/our district", "check.yaml", "file:///srv/our%20district/check.yaml"},
	} {
		if got := sarifURI(test.folder, test.file); got != test.want {
			t.Errorf("%s in %q is %s, want %s", test.file, test.folder, got, test.want)
		}
	}
}
