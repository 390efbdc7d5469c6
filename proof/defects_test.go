package proof

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v4"

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
	files, err := menus.Sample()
	if err != nil {
		t.Fatal(err)
	}
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

// problemsOf are the names of the rules that a folder breaks.
func problemsOf(files menus.Files) (rules, told []string) {
	v, problems := menus.Load(files)
	settings, wrong := ReadSettings(files)
	problems = append(problems, wrong...)
	if v != nil {
		r := Check(v, Options{Settings: settings, Today: time.Date(2026, 8, 20, 12, 0, 0, 0, time.UTC)})
		for i := range r.Findings {
			problems = append(problems, r.Findings[i].Problem)
		}
	}
	for _, p := range problems {
		rules = append(rules, p.Rule)
		told = append(told, p.String()+" ["+p.Rule+"]")
	}
	return rules, told
}

func TestEverySlipIsNamed(t *testing.T) {
	t.Parallel()
	all := defects(t)
	if len(all) < 100 {
		t.Errorf("there are %d slips; 100 are the least", len(all))
	}
	for _, d := range all {
		t.Run(d.Slip, func(t *testing.T) {
			t.Parallel()
			rules, told := problemsOf(d.made(t))
			if !slices.Contains(rules, d.Rule) {
				t.Errorf("“%s” does not name it; told is\n%s", d.Rule, strings.Join(told, "\n"))
			}
		})
	}
}
