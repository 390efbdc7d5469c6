package cases

import (
	"os"
	"path/filepath"
	"testing"

	"campusline/menus"
)

// Whatever a file holds is read or refused, and what is told is routed by it.
func FuzzReadRules(f *testing.F) {
	paths, err := filepath.Glob("testdata/teams/*.yaml")
	if err != nil || len(paths) == 0 {
		f.Fatalf("no slips: %v", err)
	}
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(content)
	}
	f.Add([]byte(awayTeams))
	f.Add([]byte(roleTeams))
	v, _ := sampleWith(f, "")
	f.Fuzz(func(t *testing.T, content []byte) {
		rules, problems := ReadRules(menus.Files{File: content}, v)
		if a := rules.Route(Told{Kind: "concern", Topic: "late bus", Campus: "oak-hill", Words: "bullied"}); a.Team == nil || a.Team.Clock == nil {
			t.Errorf("with %v a concern has no team", problems)
		}
		for _, p := range problems {
			if p.File != File || p.Line < 1 || p.Text == "" {
				t.Errorf("a problem without a place or words: %+v", p)
			}
		}
		for _, team := range rules.Teams {
			if len(problems) == 0 && rules.Written && team != rules.Otherwise && team.Under == "" {
				t.Errorf("above %s stands nobody", team.ID)
			}
		}
	})
}
