package docs_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"campusline/cases"
	"campusline/menus/menustest"
)

// ofTeams is what is read by whoever decides who answers.
func ofTeams(t *testing.T) string {
	t.Helper()
	content, err := os.ReadFile("teams.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// The file that is shown is one for the sample district, and nothing is wrong with it.
func TestTheTeamsThatAreShownAnswer(t *testing.T) {
	t.Parallel()
	shown := fenced.FindStringSubmatch(ofTeams(t))
	files := sample(t)
	files[cases.File] = []byte(shown[2])
	version := menustest.Load(t, files)
	rules, problems := cases.ReadRules(files, version)
	for _, p := range problems {
		t.Error(p)
	}
	for campus, team := range map[string]string{
		"oak-hill": "school-office at oak-hill", "transportation": "transportation", "red-bluff": "district-office", "": "district-office",
	} {
		if a := rules.Route(cases.Told{Kind: "question", Topic: "message", Campus: campus}); a.Team.ID != team {
			t.Errorf("what is about %q goes to %s", campus, a.Team.ID)
		}
	}
	if above := rules.Above(rules.Team("school-office at oak-hill")); len(above) != 2 || above[0].ID != "north" {
		t.Errorf("above a northern school stand %v", above)
	}
}

func TestEveryPartOfTeamsIsExplained(t *testing.T) {
	t.Parallel()
	words := ofTeams(t)
	schema, err := cases.Schema()
	if err != nil {
		t.Fatal(err)
	}
	shown, tried := codeIn(words), 0
	var root any
	if err := json.Unmarshal(schema, &root); err != nil {
		t.Fatal(err)
	}
	eachProperty(root, func(name string) {
		tried++
		if !shown[name] {
			t.Errorf("teams.md does not explain `%s`", name)
		}
	})
	if tried < 40 {
		t.Errorf("only %d parts were looked for", tried)
	}
	for _, right := range cases.Rights() {
		if !strings.Contains(words, "\n| `"+string(right)+"` | ") {
			t.Errorf("teams.md does not explain what it is to %s", right)
		}
	}
}

// eachProperty calls for every property of a JSON Schema.
func eachProperty(value any, do func(name string)) {
	switch x := value.(type) {
	case []any:
		for _, item := range x {
			eachProperty(item, do)
		}
	case map[string]any:
		if properties, ok := x["properties"].(map[string]any); ok {
			for name := range properties {
				do(name)
			}
		}
		for _, item := range x {
			eachProperty(item, do)
		}
	}
}

// What holds without being written is what the guide says.
func TestTheUsualPromisesAreThoseOfTheGuide(t *testing.T) {
	t.Parallel()
	files := sample(t)
	delete(files, cases.File)
	version := menustest.Load(t, files)
	rules, problems := cases.ReadRules(files, version)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	promise := rules.Otherwise.Promise
	for _, row := range []string{
		"| " + promise.Reply.String() + " |", "| " + promise.Resolve.String() + " |", "| " + rules.Silence.String() + " |",
	} {
		if !strings.Contains(ofTeams(t), row) {
			t.Errorf("teams.md says nothing of %s", row)
		}
	}
	if rules.LowScore != 4 || !strings.Contains(ofTeams(t), "looked at again | 4 |") {
		t.Errorf("a low score is %d", rules.LowScore)
	}
}
