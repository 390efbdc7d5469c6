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
		"opens: \"1\nshut: [": "quotation mark is opened here", "- a": "should be a list of names with values",
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

func TestASlipOfPunctuationIsToldWithItsPlaceAndWhatMendsIt(t *testing.T) {
	t.Parallel()
	for content, want := range map[string]string{
		"opens: 1\n\tshut: 2\n":                "2:1: This line begins with a tab. Use spaces to move it to the right.",
		"opens: Monday: early\n":               "1:14: There are two colons on this line. Put `\"` at both ends of the words.",
		"opens: 1\nshut 2\n":                   "2:1: There is no colon with a space behind it on this line. Write it like `name: value`.",
		"gate: {opens: 1\nshut: 2\n":           "1:7: A `{` is opened here and not closed. Put what closes it at the end of the line.",
		"opens: \"1\nshut: 2\n":                "1:8: A quotation mark is opened here and not closed. Put `\"` at both ends of the words.",
		"opens: @home\n":                       "1:8: Words that begin with `@` need quotation marks around them. Put `\"` at both ends of the words.",
		"opens: 1\n---\nshut: 2\n":             "2:1: What stands below this line would not be read. Take the line out, or put what is below it into a file of its own.",
		"trees:\n  - {a: b}\n  {a: c}\nd: e\n": "3:3: This line does not begin with `- `, as the one above does. Put `- ` in front of it.",
	} {
		r := &settings.Reader{File: "gardens.yaml", Rule: "gardens"}
		r.Parse([]byte(content))
		if len(r.Problems) != 1 || r.Problems[0].String() != "gardens.yaml:"+want {
			t.Errorf("%q\nwant %s\n got %v", content, want, r.Problems)
		}
	}
}
