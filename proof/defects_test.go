package proof

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v4"

	"campusline/cases"
	"campusline/menus"
)

// defect is one slip of an editor.
type defect struct {
	Slip    string
	File    string
	Find    string
	Replace string
	Add     string

	File2    string
	Find2    string
	Replace2 string

	Rule string // that has to name it
}

func defects(t *testing.T) []defect {
	t.Helper()
	content, err := os.ReadFile("testdata/defects.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var all []defect
	if err := yaml.Unmarshal(content, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// made is the sample with the slip in it.
func (d defect) made(t *testing.T) menus.Files {
	t.Helper()
	files := sampleInTwoLanguages(t)
	files[d.File] = []byte(exchanged(t, string(files[d.File]), d.Find, d.Replace) + d.Add)
	if d.File2 != "" {
		files[d.File2] = []byte(exchanged(t, string(files[d.File2]), d.Find2, d.Replace2))
	}
	return files
}

func exchanged(t *testing.T, content, find, replace string) string {
	t.Helper()
	if find == "" {
		return content
	}
	if n := strings.Count(content, find); n != 1 {
		t.Fatalf("%q stands %d times in the file", find, n)
	}
	return strings.Replace(content, find, replace, 1)
}

// problemsOf are the problems of a folder: those of its files, and where they do not tell of the rule, those of the proof.
func problemsOf(files menus.Files, rule string) []menus.Problem {
	v, problems := menus.Load(files)
	settings, wrong := ReadSettings(files)
	problems = append(problems, wrong...)
	if v == nil || names(problems, rule) {
		return problems
	}
	_, wrong = cases.ReadRules(files, v)
	problems = append(problems, wrong...)
	r := Check(v, Options{Settings: settings, Today: time.Date(2026, 8, 20, 12, 0, 0, 0, time.UTC)})
	for i := range r.Findings {
		problems = append(problems, r.Findings[i].Problem)
	}
	return problems
}

func names(problems []menus.Problem, rule string) bool {
	return slices.ContainsFunc(problems, func(p menus.Problem) bool { return p.Rule == rule })
}

func TestEverySlipIsNamed(t *testing.T) {
	t.Parallel()
	all := defects(t)
	if len(all) < 100 {
		t.Errorf("there are %d slips; 100 are the least", len(all))
	}
	for i, d := range all {
		if i%fewerSlips > 0 {
			continue
		}
		t.Run(d.Slip, func(t *testing.T) {
			t.Parallel()
			problems := problemsOf(d.made(t), d.Rule)
			if names(problems, d.Rule) {
				return
			}
			told := ""
			for _, p := range problems {
				told += p.String() + " [" + p.Rule + "]\n"
			}
			t.Errorf("“%s” does not name it; told is\n%s", d.Rule, told)
		})
	}
}

// Every rule of the proof is broken by some slip of the catalogue, but for those that no edit of the sample can break.
func TestEveryRuleIsBrokenBySomeSlip(t *testing.T) {
	t.Parallel()
	unbroken := []string{
		noWayOut,    // a person, whom every step can reach, ends a call; see TestALineWithoutAnEnd
		nothingSaid, // every way of asking has words of the product's own
		notCovered,  // likewise
		noVoice,     // these six need a language that no voice speaks; see recorded_test.go
		notRecorded, nothingHeard, badRecording, recordingUnused, machineSpeaks,
		noNotice,                  // the product gives it before every recording
		behindNotice,              // the sample is so without one; see notice_test.go
		languageUnspoken, noTeams, // these ask for nothing; see routing_test.go
	}
	broken := map[string]bool{}
	for _, d := range defects(t) {
		broken[d.Rule] = true
	}
	for _, rule := range ruleNames() {
		if broken[rule] == slices.Contains(unbroken, rule) {
			t.Errorf("“%s” is broken by a slip: %t", rule, broken[rule])
		}
	}
}
