package staff_test

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"campusline/cases"
	"campusline/casework"
	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/menus"
	"campusline/phone"
)

// People of the sample's teams.yaml.
const (
	castillo = "+12545550108" // of Transportation, answers in Spanish
	brandt   = "+12545550109" // of Transportation
	navarro  = "+12545550111" // of School Meals
	okafor   = "+12545550102" // looks over what is sensitive
	parent   = gatewaytest.Parent
)

// morning is a line of the sample district on a school morning, with the desk of its staff.
type morning struct {
	*gatewaytest.Line
	t    *testing.T
	desk *casework.Desk
	now  atomic.Pointer[time.Time]
}

func onAMorning(t *testing.T, options ...func(*gatewaytest.Options)) *morning {
	t.Helper()
	m := &morning{t: t}
	start := time.Date(2026, 9, 8, 15, 0, 0, 0, time.UTC) // 10 in the morning
	m.now.Store(&start)
	o := gatewaytest.Options{Gateway: func(o *gateway.Options) { o.Now = func() time.Time { return *m.now.Load() } }}
	for _, change := range options {
		change(&o)
	}
	m.Line = gatewaytest.Start(t, o)
	version := m.Gateway.Version()
	rules, problems := cases.ReadRules(menus.Files(version.Files), version)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	m.desk = &casework.Desk{
		Store: m.Store, Now: func() time.Time { return *m.now.Load() },
		Current: func() (*menus.Version, *cases.Rules) { return version, rules },
	}
	return m
}

func (m *morning) passes(wait time.Duration) {
	at := m.now.Load().Add(wait)
	m.now.Store(&at)
}

// opens enters a case of a family, and has its team told.
func (m *morning) opens(kind, topic, campus, contact, words string) int {
	m.t.Helper()
	c, err := m.desk.Enter(m.t.Context(), "moreno", cases.Origin{
		Kind: kind, Topic: topic, Campus: campus, Language: "en", Channel: "visit", Contact: contact, Line: gatewaytest.District,
	}, words)
	if err != nil {
		m.t.Fatal(err)
	}
	return c.Number
}

// lateBus enters a case about a late bus, and waits until Transportation has its text.
func (m *morning) lateBus() int {
	m.t.Helper()
	n := m.opens("concern", "late bus", "transportation", parent, "Bus 12 was late again.")
	m.arrives(castillo, strconv.Itoa(n))
	m.arrives(brandt, strconv.Itoa(n))
	return n
}

// arrives waits until somebody has a text with these words, and gives it.
func (m *morning) arrives(number string, words ...string) string {
	m.t.Helper()
	for deadline := time.Now().Add(15 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		for _, d := range slices.Backward(m.Inbox(number)) {
			if d.By == phone.REST && hasAll(d.Body, words) {
				return d.Body
			}
		}
	}
	m.t.Fatalf("no text with %q comes to %s: %+v", words, number, m.Inbox(number))
	return ""
}

func hasAll(text string, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
}

// texts has somebody text the line, and gives what they are answered.
func (m *morning) texts(number, words string) string {
	m.t.Helper()
	return strings.Join(m.Text(number, gatewaytest.District, words).All(), "\n")
}

// caseNow reads a case.
func (m *morning) caseNow(number int) cases.Case {
	m.t.Helper()
	c, err := m.Store.Case(m.t.Context(), number)
	if err != nil {
		m.t.Fatal(err)
	}
	return c
}

func TestACaseIsAnsweredByReplyingToItsText(t *testing.T) {
	t.Parallel()
	m := onAMorning(t)
	n := m.lateBus()
	is(t, m.texts(castillo, "The bus had a flat tire, and is on time from tomorrow."), fmt.Sprintf("Case %d: sent to the family.", n))
	m.arrives(parent, "Mr. Castillo", "Transportation", "flat tire")
	if c := m.caseNow(n); c.Owner != "castillo" || c.State != cases.Waiting {
		t.Errorf("it is %s, of %s", c.State, c.Owner)
	}
	m.passes(time.Minute)
	is(t, m.texts(castillo, "close"), fmt.Sprintf("Case %d is closed.", n))
	is(t, m.texts(castillo, "Reopen"), fmt.Sprintf("Case %d is open again. Due Tuesday, September 8, 12:01 PM.", n))
}

func TestOrdersNameTheirCase(t *testing.T) {
	t.Parallel()
	m := onAMorning(t)
	n := m.lateBus()
	about := fmt.Sprintf("Case %d", n)
	for _, step := range []struct{ number, words, told string }{
		{castillo, "claim N", about + " is yours. Due Tuesday, September 8, 12:00 PM."},
		{brandt, "claim N", "Mr. Castillo has case N already. Ask them to hand it over."},
		{navarro, "close N", about + " belongs to Transportation. Ask Mr. Castillo to hand it over."},
		{brandt, "Ask N: Which stop was it?", about + ": sent to the family."},
		{brandt, "note #N the driver was new", about + ": noted. The family does not see it."},
		{brandt, "N Thank you for telling us.", about + ": sent to the family."},
		{brandt, "spoken N I have called them.", about + ": kept as what you told the family."},
		{brandt, "hand over case N to meals because it is about lunch", about + " is with School Meals now."},
		{navarro, "N hand to castillo", about + " is with Mr. Castillo now."},
		{castillo, "N close", about + " is closed."},
		{castillo, "claim N", about + " is closed. Reopen it first."},
		{castillo, "hand N to nobody at all", about + " is closed. Reopen it first."},
		{castillo, "claim 100008", "There is no case 100008."},
		{castillo, "100008 The bus is back.", "There is no case 100008."},
	} {
		words := strings.ReplaceAll(step.words, "N", strconv.Itoa(n))
		if told := m.texts(step.number, words); !strings.Contains(told, strings.ReplaceAll(step.told, "N", strconv.Itoa(n))) &&
			told != strings.ReplaceAll(step.told, "case N", fmt.Sprintf("case %d", n)) {
			t.Errorf("%q is answered with %q, want %q", words, told, step.told)
		}
	}
	m.arrives(parent, "Which stop was it?")
	m.arrives(parent, "Thank you for telling us.")
}

func TestWhatMightBeMeantForAnotherFamilyIsAskedBackAbout(t *testing.T) {
	t.Parallel()
	m := onAMorning(t)
	n := m.lateBus()
	m.passes(time.Minute)
	other := m.opens("question", "bus routes", "transportation", "+15125550198", "Which bus goes to Oak Hill?")
	m.arrives(castillo, strconv.Itoa(other))
	told := m.texts(castillo, "It is number 12.")
	if !strings.Contains(told, fmt.Sprintf("would go to the family of case %d: \"It is number 12.\". You have 2 open. Within 15 minutes, reply CONFIRM to send it, or KEEP", other)) {
		t.Fatalf("it says %q", told)
	}
	if c := m.caseNow(other); c.AnsweredAt != nil {
		t.Error("it is answered before it is confirmed")
	}
	is(t, m.texts(castillo, "confirm"), fmt.Sprintf("Case %d: sent to the family.", other))
	m.arrives("+15125550198", "It is number 12.")
	is(t, m.texts(castillo, fmt.Sprintf("%d It will be on time.", n)), fmt.Sprintf("Case %d: sent to the family.", n))
}

func TestFewWordsAreAskedBackAbout(t *testing.T) {
	t.Parallel()
	m := onAMorning(t)
	n := m.lateBus()
	if told := m.texts(castillo, "Yes, sure"); !strings.Contains(told, "\"Yes, sure\"") || !strings.Contains(told, "CONFIRM") {
		t.Errorf("it says %q", told)
	}
	if c := m.caseNow(n); c.AnsweredAt != nil {
		t.Error("it is answered")
	}
}

// The carrier delivers a text again that it had no answer to in time, also while the first is being answered.
func TestAnAnswerDeliveredTwiceGoesOutOnce(t *testing.T) {
	t.Parallel()
	m := onAMorning(t, func(o *gatewaytest.Options) { o.Phone.Twice, o.Phone.AtOnce = true, true })
	n := m.lateBus()
	for i := range 5 {
		m.texts(castillo, fmt.Sprintf("%d Answer number %d for you", n, i)) // fails where the second is answered otherwise
	}
	if sent := gatewaytest.Count(t, m.SQL(t), `SELECT count(*) FROM messages WHERE number = $1`, parent); sent != 5 {
		t.Errorf("%d texts go to the family, want 5", sent)
	}
}

// received delivers a text under an id of the carrier's, and gives the answer.
func (m *morning) received(id, number, words string) string {
	m.t.Helper()
	form := url.Values{"MessageSid": {id}, "From": {number}, "To": {gatewaytest.District}, "Body": {words}}
	return m.Deliver(m.t, gatewaytest.Form("/twilio/sms", form)).Body
}

// What comes again late is what it was, whatever has happened since.
func TestWhatComesAgainIsTakenForWhatItWas(t *testing.T) {
	t.Parallel()
	m := onAMorning(t)
	const said = "the bus to Oak Hill is late today"
	asParent := m.received("SM1", castillo, said)
	m.passes(time.Hour)
	n := m.lateBus()
	if again := m.received("SM1", castillo, said); again != asParent {
		t.Errorf("what a parent said is answered with\n%s\nafter it was with\n%s", again, asParent)
	}
	if c := m.caseNow(n); c.AnsweredAt != nil {
		t.Error("it went to a family")
	}
	asStaff := m.received("SM2", castillo, "It is on its way again.")
	m.passes(time.Minute)
	m.received("SM3", castillo, "menu")
	if again := m.received("SM2", castillo, "It is on its way again."); again != asStaff {
		t.Errorf("an answer is taken with\n%s\nafter it was with\n%s", again, asStaff)
	}
	if sent := gatewaytest.Count(t, m.SQL(t), `SELECT count(*) FROM messages WHERE number = $1 AND body LIKE '%on its way again%'`, parent); sent != 1 {
		t.Errorf("%d texts go to the family, want 1", sent)
	}
}

func TestTheCasesThatWaitAreListed(t *testing.T) {
	t.Parallel()
	m := onAMorning(t)
	is(t, m.texts(castillo, "cases"), "No case waits for you.")
	n := m.lateBus()
	m.texts(castillo, fmt.Sprintf("ask %d Which stop?", n))
	m.passes(time.Minute)
	other := m.opens("concern", "late bus", "transportation", "+15125550198", "Bus 3 was late.")
	is(t, m.texts(castillo, "Cases"),
		fmt.Sprintf("%d late bus, Transportation. Due Tuesday, September 8, 12:01 PM.", other),
		fmt.Sprintf("%d late bus, Transportation. Waits for the family.", n))
	told := m.texts(castillo, fmt.Sprintf("show %d", n))
	for _, words := range []string{"The family: Bus 12 was late again.", "Mr. Castillo: Which stop?"} {
		if !strings.Contains(told, words) {
			t.Errorf("%q is not shown: %s", words, told)
		}
	}
	if reads := gatewaytest.Count(t, m.SQL(t), `SELECT count(*) FROM case_events WHERE kind = 'read' AND by_whom = 'castillo'`); reads != 1 {
		t.Errorf("%d reads are in the history, want 1", reads)
	}
}

func TestWhatIsSensitiveWaitsForASecondPersonAndIsNotShown(t *testing.T) {
	t.Parallel()
	m := onAMorning(t)
	n := m.opens("concern", "school life", "oak-hill", parent, "My son is bullied on the yard.")
	const aguilar = "+12545550121"
	m.arrives(aguilar, strconv.Itoa(n))
	told := m.texts(aguilar, fmt.Sprintf("%d I have spoken with his teacher today.", n))
	if !strings.HasPrefix(told, fmt.Sprintf("Case %d: not sent yet.", n)) || !strings.Contains(told, "second person") {
		t.Errorf("it says %q", told)
	}
	is(t, m.texts(aguilar, fmt.Sprintf("approve %d", n)), "You wrote this answer, so another person has to look at it.")
	if told := m.texts(okafor, fmt.Sprintf("show %d", n)); strings.Contains(told, "bullied") || !strings.Contains(told, "sensitive") {
		t.Errorf("it says %q", told)
	}
	is(t, m.texts(okafor, fmt.Sprintf("approve %d", n)), fmt.Sprintf("Case %d: sent to the family.", n)) // show showed the answer
	m.arrives(parent, "I have spoken with his teacher today.")
}

// A second pair of eyes has seen what it lets go: who approves at once is shown it, and asked.
func TestWhatWaitsIsShownBeforeItIsLetGo(t *testing.T) {
	t.Parallel()
	m := onAMorning(t)
	const benson = "+12545550122"
	m.Text(parent, gatewaytest.District, "español")
	n := m.opens("concern", "school life", "oak-hill", parent, "Acosan a mi hijo en el patio.")
	m.arrives(benson, strconv.Itoa(n))
	long := "Hoy hablamos con todos. " + strings.Repeat("Lo sentimos mucho. ", 20) + "Llámenos cuando quiera."
	m.texts(benson, fmt.Sprintf("%d %s", n, long))
	m.arrives(okafor, fmt.Sprintf("To read the answer, reply SHOW %d; then APPROVE %[1]d, or REFUSE %[1]d and why.", n))
	is(t, m.texts(okafor, fmt.Sprintf("approve %d", n)), fmt.Sprintf("Case %d: not sent yet. "+
		"Here is what waits, by Mr. Benson: \"%s\" Write APPROVE %[1]d again to let it go, or REFUSE %[1]d and why.", n, long))
	is(t, m.texts(okafor, fmt.Sprintf("refuse %d", n)), fmt.Sprintf("Say what Mr. Benson should change: refuse %d and why.", n))
	if c := m.caseNow(n); c.State != cases.Awaits {
		t.Fatalf("it is %s", c.State)
	}
	is(t, m.texts(okafor, fmt.Sprintf("approve %d", n)), fmt.Sprintf("Case %d: sent to the family.", n))
	m.arrives(parent, "respuesta de Mr. Benson", long)
}

// Staff are parents too, and a parent may write what looks like an order.
func TestEverythingElseIsAConversation(t *testing.T) {
	t.Parallel()
	m := onAMorning(t)
	n := m.lateBus()
	conversations := func() int {
		return gatewaytest.Count(t, m.SQL(t), `SELECT count(*) FROM exchanges WHERE message IS NOT NULL`)
	}
	before := conversations()
	for _, said := range []struct{ number, words string }{
		{parent, fmt.Sprintf("close %d", n)},
		{parent, "cases"},
		{castillo, "bus"},
		{castillo, "menu"},
		{castillo, "the bus is late"},
		{brandt, "drop 4271"},
	} {
		m.texts(said.number, said.words)
	}
	if after := conversations(); after != before+6 {
		t.Errorf("%d of 6 texts are part of a conversation", after-before)
	}
	if c := m.caseNow(n); c.State != cases.Open || c.Owner != "" {
		t.Errorf("the case is %s, of %q", c.State, c.Owner)
	}
}

// A member of staff can be in need like anybody, and must reach a person, not some family.
func TestStaffInDangerAreHelpedFirst(t *testing.T) {
	t.Parallel()
	m := onAMorning(t)
	n := m.lateBus()
	if told := m.texts(brandt, "I want to kill myself, I cannot go on"); !strings.Contains(told, "988") {
		t.Errorf("it says %q", told)
	}
	if c := m.caseNow(n); c.AnsweredAt != nil {
		t.Error("it went to a family")
	}
}

// A member of staff who told us something is a family like any other: what they reply joins their case.
func TestStaffWhoToldUsSomethingReplyAsAFamily(t *testing.T) {
	t.Parallel()
	m := onAMorning(t)
	n := m.opens("question", "lunch", "nutrition", castillo, "Is there food without nuts?")
	m.arrives(navarro, strconv.Itoa(n))
	is(t, m.texts(navarro, "Yes, every day of the week."), fmt.Sprintf("Case %d: sent to the family.", n))
	m.arrives(castillo, "Yes, every day of the week.")
	m.texts(castillo, "Thank you, that is good to know.")
	if kept := gatewaytest.Count(t, m.SQL(t), `SELECT count(*) FROM staff_texts WHERE number = $1`, castillo); kept != 0 {
		t.Error("what a family writes is taken for an order")
	}
}
