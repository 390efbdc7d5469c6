package staff_test

import (
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
	"campusline/phone"
)

// The numbers of these tests.
const (
	coordinator = "+15125550171"
	other       = "+15125550172" // coordinates something else
	first       = "+15125550181"
	second      = "+15125550182"
	third       = "+15125550183"
)

// day is a line on a day on which a shift is given, half an hour before it begins.
type day struct {
	*gatewaytest.Line
	t      *testing.T
	code   string // of the shift
	others string // the code of what somebody else coordinates
	now    atomic.Pointer[time.Time]
}

// onTheDay starts a line with a shift of four places, two of which are taken, by a party of two; a third person waits for
// three.
func onTheDay(t *testing.T, options ...func(*phone.Options)) *day {
	t.Helper()
	start := time.Date(2026, 9, 8, 15, 30, 0, 0, time.UTC) // 10:30 in the morning
	d := &day{t: t}
	d.at(start.Add(-30 * time.Minute))
	o := gatewaytest.Options{Gateway: func(o *gateway.Options) { o.Now = func() time.Time { return *d.now.Load() } }}
	for _, change := range options {
		change(&o.Phone)
	}
	d.Line = gatewaytest.Start(t, o)
	shifts := []opportunities.Opportunity{
		shift("shift", start, 4, coordinator), shift("another", start.AddDate(0, 0, 1), 2, other),
	}
	if _, err := d.Store.SaveOpportunities(t.Context(), shifts, nil, start.AddDate(0, 0, -9)); err != nil {
		t.Fatal(err)
	}
	d.code, d.others = shifts[0].Code, shifts[1].Code
	d.joins(first, 2)
	d.joins(third, 3)
	return d
}

func shift(name string, start time.Time, places int, coordinator string) opportunities.Opportunity {
	return opportunities.Opportunity{
		Name: name, Kind: opportunities.Volunteer, Campus: "oak-hill", Place: "library", Zone: "America/Chicago",
		Title: opportunities.Words{"": "Reading buddies", "es": "Amigos de lectura"}, About: opportunities.Words{},
		Start: start, End: start.Add(2 * time.Hour), Capacity: places, Coordinators: []string{coordinator},
	}
}

func (d *day) joins(number string, party int) {
	d.t.Helper()
	err := d.Store.Transact(d.t.Context(), "joining", func(tx *sqlx.Tx) error {
		_, err := d.Store.Join(d.t.Context(), tx, opportunities.Joining{
			Code: d.code, Number: number, Party: party, Wait: true, Line: gatewaytest.District, Language: "en",
			At: d.now.Load().AddDate(0, 0, -2),
		})
		return err
	})
	if err != nil {
		d.t.Fatal(err)
	}
}

func (d *day) at(t time.Time) { d.now.Store(&t) }

func (d *day) passes(wait time.Duration) { d.at(d.now.Load().Add(wait)) }

// told is what the coordinator is answered.
func (d *day) told(words string) string {
	d.t.Helper()
	return strings.Join(d.Text(coordinator, gatewaytest.District, words).All(), "\n")
}

// is fails the test unless a text says exactly this.
func is(t *testing.T, got string, lines ...string) {
	t.Helper()
	if want := strings.Join(lines, "\n"); got != want {
		t.Errorf("it says:\n%s\nwant:\n%s", got, want)
	}
}

func TestACoordinatorSeesWhoComes(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	is(t, d.told("roster "+d.code), "Reading buddies, Tuesday, September 8, 10:30 a.m.", "Places taken: 2 of 4.",
		"Expected: 0181 x2.", "Waiting: 0183 x3.")
	d.passes(25 * time.Minute)
	d.Text(first, gatewaytest.District, d.code).Say("checked in")
	is(t, d.told("Headcount: "+d.code), "Reading buddies, Tuesday, September 8, 10:30 a.m.",
		"Here now: 2. Came: 2. Expected: 0. Waiting: 3.")
	is(t, d.told(d.code+" list"), "Reading buddies, Tuesday, September 8, 10:30 a.m.", "Places taken: 2 of 4.",
		"Here: 0181 x2.", "Waiting: 0183 x3.")
}

func TestACoordinatorIsAnsweredInTheLanguageOfTheCommand(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	is(t, d.told("Lista "+d.code), "Amigos de lectura, el martes 8 de septiembre, 10:30 a. m.", "Lugares ocupados: 2 de 4.",
		"Se esperan: 0181 x2.", "En espera: 0183 x3.")
	d.Text(coordinator, gatewaytest.District, "cancelar "+d.code+" lluvia").Say("responda CONFIRMAR", "lluvia")
	d.Text(coordinator, gatewaytest.District, "confirmar").Say("Cancelado: Amigos de lectura", "avisadas: 2")
}

func TestWhatIsCancelledByTextIsConfirmedFirstAndToldToAll(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	is(t, d.told("cancel "+d.code+" heavy Rain"),
		"This cancels Reading buddies, Tuesday, September 8, 10:30 a.m. People who will be told: 2. "+
			"Within 15 minutes, reply CONFIRM "+d.code+" to do it, or KEEP to leave it.", "They will read this reason: rain.")
	if n := d.texts("body LIKE 'Cancelled%'"); n != 0 {
		t.Fatalf("%d people are told before it is confirmed", n)
	}
	d.passes(14 * time.Minute)
	is(t, d.told("Confirm"), "Cancelled: Reading buddies, Tuesday, September 8, 10:30 a.m. People told: 2.")
	if n := d.texts("body LIKE 'Cancelled: Reading buddies%The reason: rain.%'"); n != 2 {
		t.Errorf("%d people are told, want 2", n)
	}
	is(t, d.told("cancel "+d.code), "It was cancelled before: Reading buddies, Tuesday, September 8, 10:30 a.m.")
	if reply := d.told("confirm"); strings.Contains(reply, "ancel") {
		t.Errorf("what was done once is confirmed again: %s", reply)
	}
}

// Any replica takes the word.
func TestWhatIsAskedByOneGatewayIsConfirmedAtAnother(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	d.told("cancel " + d.code + " rain")
	another := gatewaytest.Start(t, gatewaytest.Options{Database: d.Database, Gateway: func(o *gateway.Options) {
		o.Now = func() time.Time { return *d.now.Load() }
	}})
	another.Text(coordinator, gatewaytest.District, "confirm").Say("People told: 2.")
}

func TestWhatIsConfirmedLateIsNotDone(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	d.told("cancel " + d.code + " rain")
	d.passes(16 * time.Minute)
	is(t, d.told("confirm"), "Nothing was done, because 15 minutes have passed. Please send it again.")
	if n := d.texts("body LIKE 'Cancelled%'"); n != 0 {
		t.Errorf("%d people are told", n)
	}
	d.passes(3 * time.Hour)
	is(t, d.told("cancel "+d.code), "It is over: Reading buddies, Tuesday, September 8, 10:30 a.m.")
}

// The carrier delivers a text again that it had no answer to in time.
func TestACommandDeliveredTwiceIsDoneOnceAndAnsweredTheSame(t *testing.T) {
	t.Parallel()
	d := onTheDay(t, func(o *phone.Options) { o.Twice, o.AtOnce = true, true }) // which fails if the answers differ
	d.told("cancel " + d.code + " rain")
	d.Text(coordinator, gatewaytest.District, "confirm").Say("People told: 2")
	if n := d.texts("body LIKE 'Cancelled%'"); n != 2 {
		t.Errorf("%d texts tell of it, want 2", n)
	}
	if n := gatewaytest.Count(t, d.SQL(t), `SELECT count(*) FROM staff_texts`); n != 2 {
		t.Errorf("%d texts are kept, want 2", n)
	}
}

func TestOnlyTheirOwn(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	is(t, d.told("roster "+d.others), "You look after nothing with the code "+d.others+". Your codes: "+d.code+".")
	for _, words := range []string{"roster " + d.code, "headcount " + d.code, "here " + d.code + " 0181", "confirm"} {
		reply := strings.Join(d.Text(first, gatewaytest.District, words).All(), "\n")
		if strings.Contains(reply, "Expected") || strings.Contains(reply, "look after") || strings.Contains(reply, "0183") {
			t.Errorf("a parent who texts %q reads %q", words, reply)
		}
	}
	d.Text(first, gatewaytest.District, "cancel "+d.code)
	d.Text(other, gatewaytest.District, "cancel "+d.code)
	d.Text(other, gatewaytest.District, "confirm")
	if n := gatewaytest.Count(t, d.SQL(t), `SELECT count(*) FROM opportunities WHERE cancelled_at IS NOT NULL`); n != 0 {
		t.Error("somebody who does not look after it has cancelled it")
	}
}

func TestACodeMistypedIsToldRight(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	slip := d.code[:1] + string('0'+(d.code[1]-'0'+1)%10) + d.code[2:]
	for _, verb := range []string{"roster", "cancel"} {
		is(t, d.told(verb+" "+slip), "You look after nothing with the code "+slip+". Your codes: "+d.code+".")
	}
}

func TestACoordinatorChecksPeopleIn(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	is(t, d.told("here "+d.code+" 0181, 0199 and (512) 555-0182 x2"), "Checked in: 0181, 0182.",
		"Not on the list: 0199. Please send the whole number.")
	is(t, d.told("roster "+d.code), "Reading buddies, Tuesday, September 8, 10:30 a.m.", "Places taken: 4 of 4.",
		"Here: 0181 x2, 0182 x2.", "Waiting: 0183 x3.")
	is(t, d.told("here "+d.code+" 512-555-0184"), "There is no place left for: 0184.")
	d.passes(4 * time.Hour)
	is(t, d.told("here "+d.code+" 5125550184"), "Checked in: 0184.")
	if n := gatewaytest.Count(t, d.SQL(t), `SELECT count(*) FROM check_ins WHERE by_whom = $1`, coordinator); n != 3 {
		t.Errorf("%d were checked in by the coordinator, want 3", n)
	}
}

// A coordinator is a parent too.
func TestWhateverElseACoordinatorTextsIsAConversation(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	for _, words := range []string{"hello", d.code, "confirm", "the roster of 4 people"} {
		d.told(words)
	}
	if n := gatewaytest.Count(t, d.SQL(t), `SELECT count(*) FROM exchanges WHERE message IS NOT NULL`); n != 4 {
		t.Errorf("%d of 4 texts are part of a conversation", n)
	}
	if n := gatewaytest.Count(t, d.SQL(t), `SELECT count(*) FROM staff_texts`); n != 0 {
		t.Errorf("%d are taken for commands", n)
	}
}

// texts counts the texts on their way out of which something is true.
func (d *day) texts(where string) int {
	d.t.Helper()
	return gatewaytest.Count(d.t, d.SQL(d.t), `SELECT count(*) FROM messages WHERE `+where)
}
