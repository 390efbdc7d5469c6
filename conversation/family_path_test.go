package conversation_test

import (
	"slices"
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

// days is a line whose clock the test sets.
type days struct {
	*gatewaytest.Line
	now atomic.Pointer[time.Time]
}

// beginning starts the sample's line at a time.
func beginning(t *testing.T, at time.Time) *days {
	t.Helper()
	d := &days{}
	d.now.Store(&at)
	d.Line = gatewaytest.Start(t, gatewaytest.Options{
		Phone:   phone.Options{Twice: true},
		Gateway: func(o *gateway.Options) { o.Now = func() time.Time { return *d.now.Load() } },
	})
	return d
}

// until moves the clock on, and has what is due then done: offers passed on, reminders, who came and who did not.
func (d *days) until(t *testing.T, at time.Time) {
	t.Helper()
	d.now.Store(&at)
	_, passing := d.Store.PassOn(t.Context(), at)
	_, reminding := d.Store.Remind(t.Context(), at, d.where, d.Gateway.Version().District.TextHours)
	_, settling := d.Store.Settle(t.Context(), at)
	if passing != nil || reminding != nil || settling != nil {
		t.Fatal(passing, reminding, settling)
	}
}

func (d *days) where(o *opportunities.Opportunity, language string) string {
	return o.Where(d.Gateway.Version(), language)
}

// imports takes in opportunities, new or changed, and says how many people are told.
func (d *days) imports(t *testing.T, all ...opportunities.Opportunity) (told int) {
	t.Helper()
	saved, err := d.Store.ImportOpportunities(t.Context(), store.Import{All: all, Where: d.where, At: d.Now()})
	if err != nil {
		t.Fatal(err)
	}
	return saved.Told.People()
}

// receives waits until a text with these words has come to a phone of its own accord.
func (d *days) receives(t *testing.T, number string, words ...string) {
	t.Helper()
	holds := func(m phone.Delivered) bool {
		return m.By == phone.REST && !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(m.Body, w) })
	}
	eventually(t, "a text says "+strings.Join(words, " … "), func() bool { return slices.ContainsFunc(d.Inbox(number), holds) })
}

// takes gives somebody all places, or has them withdraw.
func (d *days) takes(t *testing.T, code, number string, places int) {
	t.Helper()
	err := d.Store.Transact(t.Context(), "joining", func(tx *sqlx.Tx) error {
		if places == 0 {
			_, err := d.Store.Withdraw(t.Context(), tx, code, number, d.Now())
			return err
		}
		_, err := d.Store.Join(t.Context(), tx, opportunities.Joining{
			Code: code, Number: number, Party: places, Line: gatewaytest.District, Language: "en", At: d.Now(),
		})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// The whole way of a family, by text, in two languages: they find something, join with a child, wait, are offered the
// places, take them, are reminded, hear that it has moved, come, leave, and ask what they have given.
func TestTheWholeWayOfAFamily(t *testing.T) {
	t.Parallel()
	for _, family := range []familyWords{
		{
			keyword: "volunteer", yes: "yes", full: "There are not enough free places for Reading buddies",
			party: "How many people will come, with you?", waits: "You are number 1 on the waiting list",
			offered: "A place is free: Reading buddies", confirmed: "You are signed up: Reading buddies", places: "Places: 2.",
			reminded: "Reminder: Reading buddies", moved: "Changed: Reading buddies is now", calendar: "/c/",
			came: "Welcome to Reading buddies.", left: "Thank you for coming to Reading buddies.",
			hours: "my hours", given: "Your visits so far: 1. Your hours: 2.",
		},
		{
			keyword: "voluntario", yes: "sí", full: "Amigos de lectura", party: "¿Cuántas personas vendrán",
			waits: "1", offered: "Hay un lugar libre: Amigos de lectura", confirmed: "Ya tiene su lugar: Amigos de lectura",
			places: "Lugares: 2.", calendar: "/es", reminded: "Recordatorio: Amigos de lectura",
			moved: "Cambio: Amigos de lectura es ahora", came: "Amigos de lectura", left: "Gracias por venir a Amigos de lectura.",
			hours: "mis horas", given: "Sus visitas hasta ahora: 1. Sus horas: 2.",
		},
	} {
		t.Run(family.keyword, func(t *testing.T) {
			t.Parallel()
			family.walk(t)
		})
	}
}

// familyWords are what a family writes and reads in a language.
type familyWords struct {
	keyword, yes, full, party, waits, offered, confirmed, places, calendar, reminded, moved, came, left, hours, given string
}

func (f *familyWords) walk(t *testing.T) {
	t.Helper()
	shift := readingOn("path", 2, 4, 9)
	d := beginning(t, shift.Start.AddDate(0, 0, -4).Add(time.Hour))
	all := []opportunities.Opportunity{shift}
	d.imports(t, all...)
	shift = all[0]
	d.takes(t, shift.Code, carla, 2)

	d.Text(ana, gatewaytest.District, f.keyword)
	d.Text(ana, gatewaytest.District, "101")
	d.Text(ana, gatewaytest.District, "1").Say(f.full)
	d.Text(ana, gatewaytest.District, f.yes).Say(f.party)
	d.Text(ana, gatewaytest.District, "2").Say(f.waits)

	d.takes(t, shift.Code, carla, 0)
	d.receives(t, ana, f.offered, shift.Code)
	d.Text(ana, gatewaytest.District, shift.Code).Say(f.confirmed, f.places, shift.Code, f.calendar)

	d.until(t, shift.Start.Add(-20*time.Hour))
	d.receives(t, ana, f.reminded, shift.Code)

	shift.Start, shift.End, shift.Place = shift.Start.Add(3*time.Hour), shift.End.Add(3*time.Hour), "gym"
	if told := d.imports(t, shift); told != 1 {
		t.Errorf("%d people are told that it has moved", told)
	}
	d.receives(t, ana, f.moved, "gym", shift.Code)

	d.until(t, shift.Start.Add(-2*time.Hour))
	d.receives(t, ana, f.reminded, "gym")
	d.until(t, shift.Start)
	d.Text(ana, gatewaytest.District, shift.Code).Say(f.came)
	d.until(t, shift.End)
	d.Text(ana, gatewaytest.District, shift.Code).Say(f.left)
	d.Text(ana, gatewaytest.District, f.hours).Say(f.given)
}
