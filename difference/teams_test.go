package difference_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each edit of who answers is told in these sentences and no others.
func TestEachEditOfWhoAnswersIsToldInSentences(t *testing.T) {
	t.Parallel()
	const teams = "teams.yaml"
	before := load(t, files(t))
	for name, test := range map[string]struct {
		edits []string // file, from, to
		want  []string
	}{
		"a promise of all": {
			[]string{teams, "otherwise: district-office\n", "otherwise: district-office\nanswers within: 2 days\n"},
			[]string{"Families now are owed a reply of every team but Student Safety within 2 days, not within 1 day."},
		},
		"promises of one": {
			[]string{teams, "people: [navarro, fields]", "people: [navarro, fields]\n    answers within: 4 hours\n    resolves within: 2 days"},
			[]string{
				"Families now are owed a reply of School Meals within 4 hours, not within 1 day.",
				"Cases of School Meals now are to be closed within 2 days, not within 5 days.",
			},
		},
		"a topic to another team": {
			[]string{teams, "{topic: late bus, to: transportation, answers within: 2 hours}", "{topic: late bus, to: meals}"},
			[]string{
				"What families tell about late bus now comes to School Meals, not to Transportation.",
				"What families tell about late bus now is owed a reply within 1 day, not within 2 hours.",
			},
		},
		"a topic to nobody": {
			[]string{teams, "topic: [absence, rating of a visit]", "topic: [absence, rating of a visit, lost on the bus]"},
			[]string{"What families tell about lost on the bus now is only kept, and not answered by Transportation any more."},
		},
		"what is urgent": {
			[]string{teams, "answers within: 2 hours}", "answers within: 2 hours, urgent: yes}"},
			[]string{"What families tell about late bus now is urgent: staff are told at once, at any hour."},
		},
		"a word that is urgent": {
			[]string{teams, "words: [accident, crash,", "words: [accident, crash, brakes,"},
			[]string{
				"Whatever families tell at Transportation with “brakes” now is urgent: staff are told at once, at any hour.",
				"What families tell about absence, rating of a visit and volunteering at Transportation with “brakes” now comes to Transportation, not to Family Center or to nobody.",
				"What families tell about late bus with “brakes” now is owed a reply within 1 day, not within 2 hours.",
			},
		},
		"what is sensitive": {
			[]string{teams, "    reviewers: [okafor, whitfield]\n", "    reviewers: [okafor]\n  - {topic: late bus}\n"},
			[]string{
				"Whatever families tell with “abusan”, “abuse”, “abused” or 26 other words now has its answers looked over by Mr. Okafor, not by Mr. Okafor and Ms. Whitfield or whoever leads.",
				"What families tell about late bus now is read by its team alone, and answered only when a second person agrees.",
			},
		},
		"who lets an answer go": {
			[]string{teams, "reviewers: [whitfield, okafor, salinas]", "reviewers: [whitfield]"},
			[]string{
				"What families tell about crisis now has its answers looked over by Ms. Whitfield, not by Mr. Okafor, Ms. Salinas and Ms. Whitfield.",
			},
		},
		"who is in a team, and leads it": {
			[]string{teams, "people: [castillo, brandt]", "people: [brandt, fields]"},
			[]string{
				"Whoever writes to Transportation now is answered by Ms. Brandt and Mr. Fields, not by Mr. Castillo and Ms. Brandt.",
				"Whoever is told when something of Transportation is late now is Ms. Brandt, not Mr. Castillo.",
			},
		},
		"the hours of a team, its name and who helps it": {
			[]string{teams, "name: School Meals\n    at: nutrition", "name: Meals at School\n    hours: buses\n    under: family-center\n    at: nutrition"},
			[]string{
				"Families now read another name of Meals at School: “Meals at School”, not “School Meals”.",
				"What is owed by Meals at School now counts in the hours “buses”, not “department”.",
				"When nobody of Meals at School can answer, now Family Center does, not Cedar Prairie ISD.",
			},
		},
		"a team more": {
			[]string{teams, "  meals:\n", "  records:\n    name: School Records\n    people: [paredes]\n  meals:\n"},
			[]string{"Families now are answered by a new team too: School Records."},
		},
		"a person": {
			[]string{
				teams, "castillo: {name: Mr. Castillo, phone: 254-555-0108, email: castillo@cedarprairie.example, languages: es}",
				"castillo: {name: Dr. Castillo, phone: 254-555-0188, languages: vi, away: {from: 2026-11-02, to: 2026-11-06, stand-in: brandt}}",
			},
			[]string{
				"Families now read the name Dr. Castillo, not Mr. Castillo.",
				"Dr. Castillo now gets texts about cases at another number.",
				"Dr. Castillo now gets no mails about cases any more.",
				"Dr. Castillo no longer answers in Spanish.",
				"Dr. Castillo now answers in Vietnamese.",
				"Dr. Castillo now is away from 2 November 2026 to 6 November 2026 (Ms. Brandt stands in), not there all year.",
			},
		},
		"a role": {
			[]string{teams, "{who: whitfield, may: [review, share, report]}", "{who: whitfield, may: [review, report]}"},
			[]string{
				"Ms. Whitfield no longer may share.",
			},
		},
		"who may forget people": {
			[]string{teams, "{who: whitfield, may: forget}", "{who: okafor, may: forget}"},
			[]string{
				"Mr. Okafor now may see, give out and forget all that is held of a person.",
				"Ms. Whitfield no longer may see, give out and forget all that is held of a person.",
			},
		},
		"a low score and a silence": {
			[]string{teams, "otherwise: district-office\n", "otherwise: district-office\nlow score: 5\ncloses after: 10 days\n"},
			[]string{
				"A case now is looked at again when its family gives it a score of 5 or less, not of 4 or less.",
				"Whoever was asked something now has 10 days to answer before the case is closed, not 5 days.",
			},
		},
		"what a menu logs": {
			[]string{"menus/transportation.yaml", "topic: late bus", "topic: missing bus"},
			[]string{"People who call or text now have what they say logged as a concern about missing bus, not as a concern about late bus."},
		},
		"other names for a person and a team, and another order": {
			[]string{teams, "castillo:", "bus-chief:", teams, "[castillo, brandt]", "[bus-chief, brandt]", teams, "  meals:\n", "  lunches:\n"},
			nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, sentences(before, load(t, files(t, test.edits...)))); diff != "" {
				t.Error(diff)
			}
		})
	}
}
