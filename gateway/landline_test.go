package gateway_test

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
	"campusline/store"
)

// The people of these tests, who want to come to a shift with one place.
const (
	landline = "+15125550181"
	mobile   = "+15125550182"
	third    = "+15125550183"
)

// shiftday is a line on which one shift is given, two days later, that mobile has joined.
type shiftday struct {
	*gatewaytest.Line
	t    *testing.T
	now  atomic.Pointer[time.Time]
	code string
}

func newShiftday(t *testing.T) *shiftday {
	t.Helper()
	d := &shiftday{t: t}
	noon := time.Date(2026, 9, 8, 17, 0, 0, 0, time.UTC)
	d.now.Store(&noon)
	d.Line = gatewaytest.Start(t, gatewaytest.Options{Gateway: func(o *gateway.Options) {
		o.Now = func() time.Time { return *d.now.Load() }
		o.CallsPerSecond = 50
	}})
	all := []opportunities.Opportunity{shift(noon.AddDate(0, 0, 2), 1)}
	if _, err := d.Store.SaveOpportunities(t.Context(), all, nil, noon); err != nil {
		t.Fatal(err)
	}
	d.code = all[0].Code
	d.Text(mobile, district, d.code)
	d.Text(mobile, district, "1").Say("You are signed up")
	return d
}

// passes lets time go by, and has what is due looked after.
func (d *shiftday) passes(span time.Duration) {
	d.t.Helper()
	now := d.now.Load().Add(span)
	d.now.Store(&now)
	if err := d.Gateway.CatchUp(d.t.Context()); err != nil {
		d.t.Fatal(err)
	}
}

// waitsByCall has somebody call and wait for a place.
func (d *shiftday) waitsByCall(number, told string) {
	d.t.Helper()
	call := d.Call(number, district)
	call.Press("1").Press("4").Press("2").Press("2").Press("1").Press(d.code + "#")
	call.Hears("waiting list").Press("1").Press("1#").Hears(told).HangUp()
}

// standing is how somebody stands to the shift.
func (d *shiftday) standing(number string) (state string) {
	d.t.Helper()
	if err := d.SQL(d.t).QueryRow(`SELECT coalesce((SELECT state FROM signups WHERE number = $1), '')`, number).Scan(&state); err != nil {
		d.t.Fatal(err)
	}
	return state
}

func (d *shiftday) missed(number string) func() bool {
	return func() bool {
		return gatewaytest.Count(d.t, d.SQL(d.t), `
			SELECT count(*) FROM messages m LEFT JOIN deliveries v USING (carrier_id) WHERE number = $1 AND channel = 'text'
				AND (m.status IN ('skipped', 'failed') OR v.status = 'undelivered')`, number) > 0
	}
}

func TestWhoJoinedByALandlineIsCalledAndTakesThePlaceByAKey(t *testing.T) {
	t.Parallel()
	d := newShiftday(t)
	d.Unreachable(landline, 30006)
	d.waitsByCall(landline, "We will text you") // nobody knows yet what number it is
	d.Text(mobile, district, "drop "+d.code).Say("no longer signed up")
	eventually(t, "the text comes back", d.missed(landline))
	d.passes(time.Second)
	call := d.PickUp(landline)
	call.Hears("Hello. This is Cedar Prairie", "A place is free for you", "Reading buddies", "until today at", "press 1")
	call.Press("1").Hears("You are signed up", "We will call you before it begins").Ends()
	if got := d.standing(landline); got != "confirmed" {
		t.Errorf("they are %s", got)
	}
}

func TestWhoHasEndedTextsAndJoinsByCallIsToldThatTheyAreCalled(t *testing.T) {
	t.Parallel()
	d := newShiftday(t)
	if _, err := d.Store.SaveConsent(t.Context(), store.Consent{Number: third, State: "out", How: "text", At: *d.now.Load()}); err != nil {
		t.Fatal(err)
	}
	d.passes(time.Minute)
	d.waitsByCall(third, "We will call you when a place is free")
	d.WhenRung(third, phone.Person{Outcome: phone.Machine})
	d.Text(mobile, district, "drop "+d.code)
	eventually(t, "no text is sent", d.missed(third))
	d.passes(time.Second)
	eventually(t, "the machine has it", func() bool { return len(d.Kept(third)) > 0 })
	kept := d.Kept(third)[0].String()
	for _, words := range []string{"A place is free for you", "To answer, call us and enter"} {
		if !containsOnce(kept, words) {
			t.Errorf("not once %q:\n%s", words, kept)
		}
	}
	if got := d.standing(third); got != "offered" {
		t.Errorf("they are %s, and had their message", got)
	}
}

func TestAPlaceOfWhichSomebodyCannotHearGoesToTheNextAtOnce(t *testing.T) {
	t.Parallel()
	d := newShiftday(t)
	d.Unreachable(landline, 30006)
	for _, number := range []string{landline, third} {
		err := d.Store.Transact(t.Context(), "joining", func(tx *sqlx.Tx) error {
			_, err := d.Store.Join(t.Context(), tx, opportunities.Joining{ // by the flyer's form, and not by calling
				Code: d.code, Number: number, Party: 1, Wait: true, Line: district, Language: "en", At: *d.now.Load(),
			})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	d.Text(mobile, district, "drop "+d.code)
	eventually(t, "the text comes back", d.missed(landline))
	d.passes(time.Second)
	if got := d.standing(third); got != "offered" {
		t.Errorf("the next is %s, want offered", got)
	}
	if got := d.standing(landline); got != "expired" {
		t.Errorf("who hears of nothing is %s", got)
	}
}

func TestWhatIsCancelledIsToldByCallAndTheCoordinatorKnows(t *testing.T) {
	t.Parallel()
	d := newShiftday(t)
	if err := d.Store.MarkUnreachable(t.Context(), landline, 30006, *d.now.Load()); err != nil {
		t.Fatal(err)
	}
	d.waitsByCall(landline, "We will call you when a place is free")
	version := d.Gateway.Version()
	var off opportunities.Cancellation
	err := d.Store.Transact(t.Context(), "cancelling", func(tx *sqlx.Tx) (err error) {
		off, err = d.Store.CancelOpportunity(t.Context(), tx, store.CallingOff{
			Code: d.code, Reason: "rain", By: "Ana", Line: district, At: *d.now.Load(),
			Road: store.Road{Policy: version.District.SendingPolicy(), Heard: version.IsHeard},
		})
		return err
	})
	if err != nil || off.Told.Now != 2 || len(off.Told.Unreached) != 0 {
		t.Fatal(off.Told, err)
	}
	eventually(t, "no text is sent", d.missed(landline))
	d.passes(time.Second)
	d.PickUp(landline).Hears("Hello. This is Cedar Prairie", "Reading buddies", "is cancelled").Ends()
}

func TestAKeyEndsCallsAboutWhatSomebodyJoined(t *testing.T) {
	t.Parallel()
	d := newShiftday(t)
	if err := d.Store.MarkUnreachable(t.Context(), landline, 30006, *d.now.Load()); err != nil {
		t.Fatal(err)
	}
	d.waitsByCall(landline, "We will call you when a place is free")
	d.Text(mobile, district, "drop "+d.code)
	eventually(t, "no text is sent", d.missed(landline))
	d.passes(time.Second)
	call := d.PickUp(landline)
	call.Hears("A place is free for you").Press("2").Hears("To give it up, press 1").Press("2").Hears("We will not call you like this again").Ends()
	n := gatewaytest.Count(t, d.SQL(t), `SELECT count(*) FROM consent WHERE number = $1 AND topic = 'recorded calls' AND state = 'out'`, landline)
	if n != 1 {
		t.Error("that is not in the ledger")
	}
}

func containsOnce(text, words string) bool { return strings.Count(text, words) == 1 }
