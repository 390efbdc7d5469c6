package proof

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"campusline/menus/menustest"
)

// hamletTeams is a district of one school in which everything is answered.
const hamletTeams = `
people:
  reyes: {name: Ms. Reyes, phone: 512-555-0141}
  cole: {name: Mr. Cole, phone: 512-555-0142}
teams:
  office: {name: The office, people: [reyes, cole]}
otherwise: office
`

// answeredBy is what check finds wrong with a teams.yaml of the hamlet, and what it notes.
func answeredBy(t *testing.T, languages, teams string) []Finding {
	t.Helper()
	files := hamletFiles("main:\n  say: Hello.\n  choose:\n    1: {for: a message, go: message}\n    2: {for: lunch, go: lunch}\n" +
		"message:\n  record: What is it?\n  log: {kind: question, topic: message}\n" +
		"lunch:\n  record: What is it?\n  log: {kind: concern, topic: lunch}\n  then: Thank you. We answer within two hours.\n")
	files["district.yaml"] = []byte(strings.Replace(string(files["district.yaml"]), "[en]", "["+languages+"]", 1))
	if teams != "" {
		files["teams.yaml"] = []byte(teams)
	}
	v := menustest.Load(t, files)
	r := Check(v, Options{})
	of := slices.Concat(r.Findings, r.Notes)
	return slices.DeleteFunc(of, func(f Finding) bool { return f.File != "teams.yaml" && f.Rule != promisedSooner })
}

func TestWhatFamiliesTellIsAnsweredOrItIsSaidWhyNot(t *testing.T) {
	t.Parallel()
	answering := strings.Replace(hamletTeams, "otherwise:", "answers within: 2 hours\notherwise:", 1)
	in := func(find, replace string) string { return strings.Replace(answering, find, replace, 1) }
	for name, x := range map[string]struct {
		languages, teams string
		want             []string
	}{
		"everything is answered": {teams: answering},
		"nobody is named": {want: []string{
			"teams.yaml: note: It is written nowhere who answers what families tell the district. `campusline init` makes a folder with an example, teams.yaml.",
		}},
		"the file is there and cannot be read": {teams: "otherwise: \"office\n"},
		"a menu promises more than the team": {teams: hamletTeams, want: []string{
			"menus/m.yaml:9:1: warning: Callers hear that someone answers within 2 hours, and the team `office` answers within 1 day. " +
				"Change the words, or `answers within:` in teams.yaml.",
		}},
		"the product's own menus promise more than the team": {teams: in("answers within: 2 hours", "answers within: 3 days") + "route: [{topic: lunch, to: office, answers within: 1 hour}]\n", want: []string{
			"teams.yaml:6:3: warning: Callers hear that someone answers within 1 day, and the team `office` answers within 3 days. Change its `answers within:`.",
		}},
		"nobody speaks a family's language": {languages: "en, es", teams: answering, want: []string{
			"teams.yaml:6:3: note: Families write in Spanish, and nobody of `office`, or of the teams above, answers in it. " +
				"Add the language to somebody's `languages:`, in a team above them for instance.",
		}},
		"somebody does": {languages: "en, es", teams: in("0141}", "0141, languages: es}")},
		"a topic is misspelled": {teams: answering + "route: [{topic: lunhc, to: office}]\n", want: []string{
			"teams.yaml:9:9: warning: Nothing that a menu logs comes to this line: topic lunhc. No menu logs the topic `lunhc`. Did you mean `lunch`?",
		}},
		"a line stands in the shade of another": {teams: answering + "route:\n  - {kind: concern, to: office}\n  - {kind: concern, topic: lunch, to: office}\n", want: []string{
			"teams.yaml:11:5: warning: Nothing that a menu logs comes to this line: kind concern, topic lunch. See which line before it fits the same, and put this one first.",
		}},
		"a line listens for words": {teams: answering + "route:\n  - {words: [choking, allergy], to: office, urgent: yes}\n"},
		"words are not listened for in what is texted": {teams: answering + "sensitive: [{words: [bullied], kind: [concern, suggestion], reviewers: [reyes, cole]}]\n", want: []string{
			"teams.yaml:9:13: warning: Words that somebody texts of their own accord are of the kind `question`, which this line of `sensitive` never fits. " +
				"Take `kind:` out of the line, or add `question` to it.",
		}},
		"words are listened for there too": {teams: answering + "sensitive: [{words: [bullied], kind: [question, concern], reviewers: [reyes, cole]}, {topic: lunch, kind: concern, reviewers: [reyes, cole]}]\n"},
		"nobody looks at what is sensitive": {teams: in("[reyes, cole]", "[reyes]") + "sensitive: [{topic: lunch}]\n", want: []string{
			"teams.yaml:4:3: warning: `cole` is in no team, and has no other part. Add them to a team, or take them out.",
			"teams.yaml:6:3: Nobody can look at what `reyes` answers when it is sensitive, in the team `office`. " +
				"Name somebody else behind `reviewers:`, or a lead above the team.",
		}},
		"who stands in goes away later": {teams: strings.Replace(in("0141}", "0141, away: {from: 2026-10-05, to: 2026-10-09, stand-in: cole}}"),
			"0142}", "0142, away: {from: 2026-10-07, to: 2026-10-07}}", 1), want: []string{
			"teams.yaml:4:53: warning: From 7 October 2026 on everybody of the team `office` is away. Add `stand-in:` with who answers then.",
		}},
		"a crisis leads to nobody": {teams: answering + "route: [{topic: crisis, to: nobody, because: We have no time.}]\n", want: []string{
			"teams.yaml:9:9: This line leads to nobody, and somebody may be in danger. Write `to:` with a team.",
		}},
		"somebody is away": {teams: in("0141}", "0141, away: {from: 2026-10-05, to: 2026-10-09}}")},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, f := range answeredBy(t, cmp.Or(x.languages, "en"), x.teams) {
				got = append(got, f.String())
			}
			if !slices.Equal(got, x.want) {
				t.Errorf("check says\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(x.want, "\n"))
			}
		})
	}
}
