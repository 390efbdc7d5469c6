package cases

import (
	"testing"

	"campusline/menus"
)

func sampleRules(t testing.TB) *Rules {
	t.Helper()
	files, err := menus.Sample()
	if err != nil {
		t.Fatal(err)
	}
	v, problems := menus.Load(files)
	if v == nil {
		t.Fatal(problems)
	}
	rules, problems := ReadRules(files, v)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return rules
}

func TestWhoAnswersInTheSampleDistrict(t *testing.T) {
	t.Parallel()
	r := sampleRules(t)
	for _, x := range []struct {
		told      Told
		team      string
		rule      string
		reply     string
		urgent    bool
		sensitive bool
		noAnswer  bool
	}{
		{told: Told{Kind: "question", Topic: "message for the office", Campus: "oak-hill"}, team: "school-office at oak-hill", rule: "its campus", reply: "1 day"},
		{told: Told{Kind: "question", Topic: "enrollment", Campus: "enrollment"}, team: "enrollment", rule: "its campus", reply: "1 day"},
		{told: Told{Kind: "question", Topic: "message"}, team: "district-office", rule: "otherwise", reply: "1 day"},
		{told: Told{Kind: "concern", Topic: "late bus", Campus: "transportation"}, team: "transportation", rule: "topic late bus", reply: "2 hours"},
		{told: Told{Kind: "question", Topic: "volunteering", Campus: "pathways"}, team: "family-center", rule: "topic event sign-up or volunteering", reply: "1 day"},
		{told: Told{Kind: "question", Topic: "absence", Campus: "oak-hill"}, team: "school-office at oak-hill", rule: "topic absence or rating of a visit", reply: "1 day", noAnswer: true},
		{told: Told{Kind: "concern", Topic: CrisisTopic, Campus: "oak-hill"}, team: "crisis", rule: "topic crisis", reply: "15 minutes", urgent: true, sensitive: true},
		{told: Told{Kind: "concern", Topic: "family feedback", Campus: "red-bluff", Words: "My son is being BULLIED."}, team: "school-office at red-bluff", rule: "its campus", reply: "1 day", sensitive: true},
		{told: Told{Kind: "question", Topic: "family feedback", Campus: "red-bluff", Words: "A question about bullying."}, team: "school-office at red-bluff", rule: "its campus", reply: "1 day"},
		{told: Told{Kind: "concern", Topic: "message for transportation", Campus: "transportation", Words: "There was an accident!"}, team: "transportation", rule: "campus transportation, words accident or crash or bus is on fire", reply: "1 day", urgent: true},
	} {
		a := r.Route(x.told)
		if a.Team.ID != x.team || a.Rule != x.rule || a.Promise.Reply.String() != x.reply {
			t.Errorf("%+v goes to %s by %q, who answers within %s", x.told, a.Team.ID, a.Rule, a.Promise.Reply)
		}
		if a.Urgent != x.urgent || a.Sensitive != x.sensitive || a.NoAnswer != x.noAnswer {
			t.Errorf("%+v is urgent: %t, sensitive: %t, without an answer: %t", x.told, a.Urgent, a.Sensitive, a.NoAnswer)
		}
	}
}
