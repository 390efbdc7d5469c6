package goals_test

import (
	"strings"
	"testing"

	"campusline/goals"
	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/reports"
	"campusline/settings/schematest"
)

// read reads goals.yaml for the sample's district.
func read(t *testing.T, content string) ([]reports.Aim, []menus.Problem) {
	t.Helper()
	version := menustest.Sample(t)
	if content == "" {
		return goals.Read(menus.Files(version.Files), version)
	}
	return goals.Read(menus.Files{goals.File: []byte(content)}, version)
}

func TestTheSampleHasGoals(t *testing.T) {
	t.Parallel()
	aims, problems := read(t, "")
	if len(problems) > 0 || len(aims) != 3 {
		t.Fatalf("%v: %+v", problems, aims)
	}
	if a := aims[0]; a.Figure != "one-day" || !a.AtLeast || a.Value != 90 || a.Plan.From != 70 || a.Plan.By.Format("2006-01-02") != "2027-05-29" {
		t.Errorf("%+v %+v", a, a.Plan)
	}
}

func TestTheSchemaTakesTheSampleAndFindsSlips(t *testing.T) {
	t.Parallel()
	written, err := goals.Schema()
	if err != nil {
		t.Fatal(err)
	}
	files := menustest.Files(t)
	schematest.Beside(t, files, goals.SchemaFile, written, goals.File)
	const rest = "from: 70, since: 2026-08-03, to: 90, by: 2027-05-28"
	for _, slip := range []string{
		"aims: {}", "goals: []", "goals: {score: {from: many, since: 2026-08-03, to: 9, by: 2027-05-28}}",
		"goals: {score: {" + rest + ", until: 1}}", "goals: {score: {from: 7, since: autumn, to: 9, by: 2027-05-28}}",
	} {
		if schematest.Slip(t, written, slip) == nil {
			t.Errorf("nothing is wrong with %s", slip)
		}
	}
}

func TestAGoalCanBeToHaveLess(t *testing.T) {
	t.Parallel()
	aims, problems := read(t, "goals: {first-median: {from: 12 h, since: 2026-08-03, to: 8 h, by: 2027-05-28}}")
	if len(problems) > 0 || len(aims) != 1 || aims[0].AtLeast {
		t.Errorf("%v: %+v", problems, aims)
	}
}

func TestWhatIsWrongWithGoalsIsSaidInPlainWords(t *testing.T) {
	t.Parallel()
	const rest = "from: 70, since: 2026-08-03, to: 90, by: 2027-05-28"
	for content, want := range map[string]string{
		"goals: score: 7":                                     "There are two colons on this line. Put `\"` at both ends of the words, or begin a new line before `score:`.",
		"goals: {score: {" + rest + "}":                       "A `{` is opened here and not closed. Put what closes it at the end of the line.",
		"goals: {score: {\t@home}}":                           "Words that begin with `@` need quotation marks around them.",
		"aims: {}":                                            "`aims` has no meaning here.",
		"goals: {one-dya: {" + rest + "}}":                    "Did you mean `one-day`?",
		"goals: {family-voice-welcom: {" + rest + "}}":        "Did you mean `family-voice-welcome`?",
		"goals: {change: {" + rest + "}}":                     "No report has a figure `change`.",
		"goals: {score: {from: 7, since: 2026-08-03, to: 9}}": "`score` does not say by which day.",
		"goals: {score: {from: many, since: 2026-08-03, to: 9, by: 2027-05-28}}":        "This is not a number.",
		"goals: {score: {from: 7, since: autumn, to: 9, by: 2027-05-28}}":               "`autumn` is not a day.",
		"goals: {score: {from: 7, since: 2027-08-03, to: 9, by: 2027-05-28}}":           "is to be reached before it begins",
		"goals: {score: {from: 7, since: 2026-08-03, to: 7, by: 2027-05-28}}":           "is to become what it was",
		"goals: {score: {from: 7, since: 2026-08-03, to: 9, by: 2027-05-28, until: 1}}": "`until` has no meaning here.",
		"goals: {score: {" + rest + "}, score: {" + rest + "}}":                         "`score` is written twice here.",
	} {
		aims, problems := read(t, content)
		if len(problems) != 1 || !strings.Contains(problems[0].Text+" "+problems[0].Fix, want) || problems[0].Line != 1 {
			t.Errorf("%s: %v, and not %q", content, problems, want)
		}
		if len(aims) > 1 || len(aims) == 1 && !strings.Contains(content, "}, score") {
			t.Errorf("%s is a goal: %+v", content, aims)
		}
	}
}
