package cases_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"campusline/cases"
	"campusline/menus"
	"campusline/menus/menustest"
)

// teams is a small district: buses, meals, and an office above them for everything else.
const teams = `
people:
  cole: {name: Mr. Cole, phone: 512-555-0141, languages: es}
  reyes: {name: Ms. Reyes, phone: 512-555-0142}
  baker: {name: Ms. Baker, phone: 512-555-0143}
  evans: {name: Mr. Evans, phone: 512-555-0144}
teams:
  transportation: {name: Transportation, hours: buses, people: [cole, reyes], lead: reyes, answers within: 4 hours, resolves within: 5 days}
  office: {name: District Office, people: [baker]}
  meals: {name: School Meals, people: [evans]}
route:
  - {topic: late bus, to: transportation}
  - {topic: absence, to: nobody, because: The office has the list every morning.}
otherwise: office
sensitive:
  - {topic: bullying, reviewers: [baker, reyes]}
`

// rules are those of the small district, on the sample's menus and calendar.
func rules(t testing.TB) *cases.Rules {
	t.Helper()
	return rulesOf(t, teams)
}

func rulesOf(t testing.TB, teams string) *cases.Rules {
	t.Helper()
	sample := menustest.Files(t)
	files := menus.Files{}
	for name, content := range sample {
		files[name] = content
	}
	files[cases.File] = []byte(teams)
	version := menustest.Load(t, files)
	r, problems := cases.ReadRules(files, version)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return r
}

// monday is a school morning, at nine.
func monday() time.Time { return time.Date(2026, time.September, 21, 14, 0, 0, 0, time.UTC) }

// life is a case as it is lived in a test.
type life struct {
	*testing.T
	rules   *cases.Rules
	history []cases.Event
	now     time.Time
}

// told begins a case about a topic.
func told(t *testing.T, topic string) *life {
	t.Helper()
	l := &life{T: t, rules: rules(t), now: monday()}
	l.history = []cases.Event{l.rules.Open(cases.Origin{
		Kind: "concern", Topic: topic, Language: "es", Channel: "text", Line: "+15125550100", Contact: "+15125550199",
	}, "The bus is late again.", l.now)}
	return l
}

func (l *life) passes(wait time.Duration) *life { l.now = l.now.Add(wait); return l }

func (l *life) is() cases.Case { return cases.Fold(100017, l.history) }

// does has somebody give a command that has to be done.
func (l *life) does(who string, command cases.Command) *life {
	l.Helper()
	events, err := l.rules.Decide(l.is(), who, command, l.now)
	if err != nil {
		l.Fatalf("%s, %T: %v", who, command, err)
	}
	l.history = append(l.history, events...)
	return l
}

// refuses has somebody give a command that has to be refused in words with some others in them.
func (l *life) refuses(who string, command cases.Command, words string) *life {
	l.Helper()
	_, err := l.rules.Decide(l.is(), who, command, l.now)
	refusal := cases.Refusal("")
	if !errors.As(err, &refusal) || !strings.Contains(err.Error(), words) {
		l.Errorf("%s, %T: %v, want it refused with %q", who, command, err, words)
	}
	return l
}

// stands says where the case has to stand.
func (l *life) stands(state cases.State, team, owner string) *life {
	l.Helper()
	if c := l.is(); c.State != state || c.Team != team || c.Owner != owner {
		l.Errorf("it is %s, of %s, with %q; want %s, %s, %q", c.State, c.Team, c.Owner, state, team, owner)
	}
	return l
}

// last is the newest event.
func (l *life) last(kind cases.Kind) cases.Event {
	l.Helper()
	e := l.history[len(l.history)-1]
	if e.Kind != kind {
		l.Errorf("the last thing that happened is %q, want %q", e.Kind, kind)
	}
	return e
}

// concerns lists who is told of the newest event.
func (l *life) concerns(want ...string) *life {
	l.Helper()
	c := l.is()
	var got []string
	for _, n := range l.rules.Notices(&c, l.history[len(l.history)-1]) {
		got = append(got, n.To)
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		l.Errorf("told are %q, want %q", got, want)
	}
	return l
}
