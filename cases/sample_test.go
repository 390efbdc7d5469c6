package cases

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"campusline/menus/menustest"
)

func sampleRules(t testing.TB) *Rules {
	t.Helper()
	files := menustest.Files(t)
	v := menustest.Load(t, files)
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
		{told: Told{Kind: "question", Topic: "asked by text", Campus: "red-bluff", Words: "A question about bullying."}, team: "school-office at red-bluff", rule: "its campus", reply: "1 day", sensitive: true},
		{told: Told{Kind: "question", Topic: "asked by text", Campus: "red-bluff", Words: "Con gái tôi bị bắt nạt mỗi ngày"}, team: "school-office at red-bluff", rule: "its campus", reply: "1 day", sensitive: true},
		{told: Told{Kind: "question", Topic: "asked by text", Campus: "red-bluff", Words: "ابني يتعرض للتنمر في المدرسة"}, team: "school-office at red-bluff", rule: "its campus", reply: "1 day", sensitive: true},
		{told: Told{Kind: "question", Topic: "asked by text", Campus: "red-bluff", Words: "Mi hijo no quiere ir, lo acosan"}, team: "school-office at red-bluff", rule: "its campus", reply: "1 day", sensitive: true},
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

func TestWhateverIsToldHasATeamAndAPromise(t *testing.T) {
	t.Parallel()
	for name, r := range map[string]*Rules{"the sample": sampleRules(t), "a district without teams": rulesOf(t, "")} {
		rapid.Check(t, func(t *rapid.T) {
			words := rapid.SampledFrom([]string{"", "late bus", "crisis", "absence", "bullied", "oak-hill", "red-bluff", "es", "concern", "\xff", "nobody"})
			told := Told{
				Kind: words.Draw(t, "kind"), Topic: words.Draw(t, "topic"), Campus: words.Draw(t, "campus"),
				Language: words.Draw(t, "language"), Words: words.Draw(t, "words"),
			}
			a := r.Route(told)
			if a.Team == nil || a.Team.Clock == nil || a.Promise.Reply.IsZero() || a.Promise.Resolve.IsZero() || a.Rule == "" {
				t.Fatalf("%s: %+v is assigned as %+v", name, told, a)
			}
			at := time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
			if reply, resolve := a.Due(at); !reply.After(at) || resolve.Before(reply) {
				t.Fatalf("%s: %+v is owed a reply by %v and an end by %v", name, told, reply, resolve)
			}
		})
	}
}

func BenchmarkRoute(b *testing.B) {
	r := sampleRules(b)
	b.ReportAllocs()
	for b.Loop() {
		r.Route(Told{Kind: "concern", Topic: "family feedback", Campus: "red-bluff", Language: "es", Words: "My son is being bullied on the bus."})
	}
}

func BenchmarkReadRules(b *testing.B) {
	files := menustest.Files(b)
	v := menustest.Load(b, files)
	for b.Loop() {
		ReadRules(files, v)
	}
}
