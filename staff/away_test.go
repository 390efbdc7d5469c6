package staff_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"campusline/cases"
	"campusline/gateway/gatewaytest"
)

// silent fails the test where somebody is told of a case.
func (m *morning) silent(number string, about int) {
	m.t.Helper()
	if err := m.Gateway.CatchUp(m.t.Context()); err != nil {
		m.t.Fatal(err)
	}
	for _, d := range m.Inbox(number) {
		if strings.Contains(d.Body, fmt.Sprint(about)) {
			m.t.Errorf("%s is told: %s", number, d.Body)
		}
	}
}

// opensIn enters a case about a late bus in a language.
func (m *morning) opensIn(language, contact, words string) int {
	m.t.Helper()
	c, err := m.desk.Enter(m.t.Context(), "moreno", cases.Origin{
		Kind: "concern", Topic: "late bus", Campus: "transportation", Language: language, Channel: "visit", Contact: contact, Line: gatewaytest.District,
	}, words)
	if err != nil {
		m.t.Fatal(err)
	}
	return c.Number
}

// Who says that they are away is told of nothing new, and what they have is offered to be handed over.
func TestWhoIsAwayIsSparedAndLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	m := onAMorning(t)
	n := m.lateBus()
	m.texts(castillo, fmt.Sprintf("claim %d", n))
	m.passes(time.Minute)
	told := m.texts(castillo, "off until Sep 14")
	for _, words := range []string{
		"You are away from now until you are back on Monday, September 14.", "The others of your team get what is new.",
		fmt.Sprintf("You have 1 open: %d.", n), "your team now, reply CONFIRM", "write BACK",
	} {
		if !strings.Contains(told, words) {
			t.Errorf("it does not say %q: %s", words, told)
		}
	}
	is(t, m.texts(castillo, "confirm"), "Handed over: 1.")
	m.arrives(brandt, "handed over to you", fmt.Sprint(n))
	if c := m.caseNow(n); c.Owner != "" || c.Team != "transportation" {
		t.Errorf("it is of %q, %s", c.Owner, c.Team)
	}
	other := m.opensIn("es", parent, "El autobús 12 llegó tarde otra vez.")
	m.arrives(brandt, fmt.Sprint(other))
	m.silent(castillo, other)
	is(t, m.texts(brandt, fmt.Sprintf("%d El autobús pasa a las siete.", other)), fmt.Sprintf("Case %d: sent to the family.", other))
	m.arrives(parent, "respuesta de Ms. Brandt", "El autobús pasa a las siete.")

	if told := m.texts(castillo, "back"); !strings.HasPrefix(told, "Welcome back, Mr. Castillo.") {
		t.Errorf("it says %q", told)
	}
	third := m.opensIn("en", "+15125550198", "The bus never came.")
	m.arrives(castillo, fmt.Sprint(third))
	if told := m.texts(castillo, "back"); strings.HasPrefix(told, "Welcome back") { // it is the word of a conversation now
		t.Errorf("it says %q", told)
	}
}

// Who stands in gets what is new, and what is owed before the owner is back, without anybody doing anything.
func TestWhatIsOwedGoesToWhoStandsIn(t *testing.T) {
	t.Parallel()
	m := onAMorning(t)
	n := m.lateBus()
	m.texts(castillo, fmt.Sprintf("claim %d", n))
	m.passes(time.Minute)
	told := m.texts(castillo, "away until Monday, stand-in navarro")
	if !strings.Contains(told, "Ms. Navarro stands in for you and gets what is new.") || !strings.Contains(told, "over to Ms. Navarro now") {
		t.Errorf("it says %q", told)
	}
	m.passes(30 * time.Minute) // nobody confirms
	if _, err := m.desk.Tend(t.Context()); err != nil {
		t.Fatal(err)
	}
	m.arrives(navarro, "Handed over to you, since its owner is away", fmt.Sprint(n))
	c := m.caseNow(n)
	if c.Owner != "navarro" || c.Team != "transportation" || c.State != cases.Open {
		t.Errorf("it is of %q, %s, %s", c.Owner, c.Team, c.State)
	}
	history, err := m.Store.CaseHistory(t.Context(), n)
	if err != nil {
		t.Fatal(err)
	}
	if e := history[len(history)-1]; e.Kind != cases.HandedOver || e.By != cases.ByLine || e.How != cases.HowAway {
		t.Errorf("its history ends with %+v", e)
	}
	is(t, m.texts(navarro, fmt.Sprintf("%d It is on time from tomorrow.", n)), fmt.Sprintf("Case %d: sent to the family.", n))
	m.arrives(parent, "Ms. Navarro", "It is on time from tomorrow.")
	if n := gatewaytest.Count(t, m.SQL(t), `SELECT count(*) FROM cases WHERE owner = 'castillo' AND state = 'open'`); n != 0 {
		t.Errorf("%d open cases are left with somebody who is away", n)
	}
}

func TestWhatCannotBeReadOfBeingAwayIsAsked(t *testing.T) {
	t.Parallel()
	m := onAMorning(t)
	for words, told := range map[string]string{
		"off":                               "Until when are you away?",
		"away until I feel better":          "Until when are you away?",
		"off until Dec 4 stand-in nobody":   "Nothing was done: nobody in teams.yaml is called",
		"off until Dec 4 stand-in castillo": "Nothing was done. You cannot stand in for yourself.",
		"off until yesterday":               "Nothing was done. That time is over already.",
	} {
		if said := m.texts(castillo, words); !strings.HasPrefix(said, told) {
			t.Errorf("%q is answered with %q, want %q", words, said, told)
		}
	}
	if n := gatewaytest.Count(t, m.SQL(t), `SELECT count(*) FROM absences`); n != 0 {
		t.Errorf("%d absences are kept", n)
	}
	if told := m.texts(parent, "off until Dec 4"); strings.Contains(told, "You are away") {
		t.Errorf("a family is told %q", told)
	}
}

// Whoever gets mails and no texts says so by replying to one.
func TestWhoGetsMailsIsAwayByMail(t *testing.T) {
	t.Parallel()
	m, server := withMail(t)
	n := m.opens("concern", "late bus", "transportation", parent, "Bus 12 was late again.")
	first := mailed(t, server, 0)
	for i, step := range []struct{ words, told string }{
		{"claim", "is yours"},
		{"off until Sep 14", "until you are back on Monday, September 14."},
		{"hand all to team", "Handed over: 1."},
		{"back", "Welcome back, Mr. Castillo."},
	} {
		m.replies(first, fmt.Sprint(i), step.words)
		told := strings.ReplaceAll(mailed(t, server, i+1).Content, "=\r\n", "")
		if !strings.Contains(told, step.told) || strings.Contains(told, "CONFIRM") {
			t.Errorf("%q is answered with\n%s\nwant %q", step.words, told, step.told)
		}
	}
	if c := m.caseNow(n); c.Owner != "" || c.AnsweredAt != nil {
		t.Errorf("it is of %q", c.Owner)
	}
}
