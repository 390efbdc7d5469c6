package settings_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"go.yaml.in/yaml/v4"

	"campusline/settings"
)

func TestEverythingThatIsWrongIsToldAtOnceAndWithItsPlace(t *testing.T) {
	t.Parallel()
	r := &settings.Reader{File: "gardens.yaml", Rule: "gardens"}
	root, found := r.Root(fstest.MapFS{"gardens.yaml": {Data: []byte(strings.Join([]string{
		"opens: tomorrow",
		"shut: perhaps",
		"opens: 2026-11-02",
		"trees: [oak, aok, 7]",
		"gate: {}",
		"colour: [red, blue]",
	}, "\n"))}})
	if !found {
		t.Fatal("there is no file")
	}
	r.Parts(root, "This file", []string{"opens", "shut", "trees", "gates", "colour"}, func(name string, n *yaml.Node) {
		switch name {
		case "opens":
			r.Day(n, time.UTC)
		case "shut":
			r.Yes(n, "`shut`")
		case "trees":
			r.Named(n, "`trees`", "a tree", []string{"oak", "elm"})
		case "colour":
			r.Name(n, "`colour`", "a colour", []string{"red"})
		}
	})
	var told []string
	for _, p := range r.Problems {
		told = append(told, p.String())
	}
	want := []string{
		"gardens.yaml:1:8: `tomorrow` is not a day. Write it as year, month and day, like `2026-11-02`.",
		"gardens.yaml:2:7: `shut` should be yes or no, not `perhaps`.",
		"gardens.yaml:3:1: `opens` is written twice here. Keep one of them.",
		"gardens.yaml:4:14: `aok` is not a tree. Did you mean `oak`?",
		"gardens.yaml:4:19: `7` is not a tree. It can be: oak, elm.",
		"gardens.yaml:5:1: `gate` has no meaning here. Did you mean `gates`?",
		"gardens.yaml:6:9: `colour` is one alone. Name one.",
	}
	if got := strings.Join(told, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("told is\n%s", got)
	}
}

func TestAFileThatCannotBeReadIsToldOnTheLineWhereItBreaks(t *testing.T) {
	t.Parallel()
	for content, want := range map[string]string{
		"opens: \"1\nshut: [": "cannot be read", "- a": "should be a list of names with values",
		strings.Repeat("# long\n", 1<<18): "larger than one megabyte",
	} {
		r := &settings.Reader{File: "gardens.yaml"}
		r.Each(r.Parse([]byte(content)), "This file", func(string, *yaml.Node, *yaml.Node) {})
		if len(r.Problems) != 1 || !strings.Contains(r.Problems[0].Text, want) {
			t.Errorf("%.20q is told as %v", content, r.Problems)
		}
	}
	for _, empty := range []string{"", "# nothing yet\n", "~\n"} {
		r := &settings.Reader{File: "gardens.yaml"}
		r.Each(r.Parse([]byte(empty)), "This file", func(string, *yaml.Node, *yaml.Node) {})
		if len(r.Problems) != 0 {
			t.Errorf("%q is told as %v", empty, r.Problems)
		}
	}
}
