package term_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"sync"
	"testing"
	"time"

	"campusline/outreach"
	"campusline/phone"
)

// term is some weeks of school with everybody who takes part.
type term struct {
	*school
	diary    *diary
	families []*family
	events   []*gathering
	staff    []*colleague
	every    int // days between two contacts of a family, on average
	seed     uint64
	begins   time.Time
	ends     time.Time
}

// size is how many families a term has, and how many weeks.
func size(t *testing.T) (families, weeks int) {
	t.Helper()
	read := func(name, usual string) int {
		n, err := strconv.Atoi(cmp.Or(os.Getenv(name), usual))
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	return read("CAMPUSLINE_TERM_FAMILIES", "40"), read("CAMPUSLINE_TERM_WEEKS", "2")
}

func newTerm(t *testing.T) *term {
	t.Helper()
	families, weeks := size(t)
	zone, err := time.LoadLocation("America/Chicago")
	if err != nil {
		t.Fatal(err)
	}
	begins := time.Date(2026, 9, 8, 6, 0, 0, 0, zone)
	x := &term{school: newSchool(t, begins), diary: newDiary(), every: 5, seed: 7, begins: begins, ends: begins.AddDate(0, 0, 7*weeks)}
	x.moveIn(families)
	for i := range x.rules.People {
		p := x.rules.People[i]
		x.staff = append(x.staff, &colleague{
			term: x, Person: p, chance: x.chances(1, i), haste: []float64{.9, .5, .1, .3}[i%4], desk: i%5 == 4,
		})
	}
	x.announces()
	return x
}

// chances are those of one who takes part, the same in every term of a seed.
func (x *term) chances(kind, i int) *rand.Rand {
	return rand.New(rand.NewPCG(x.seed, uint64(kind*1_000_000+i))) //nolint:gosec // nobody has to guess it
}

// moveIn makes families. Two of three have given their number and language at enrollment.
func (x *term) moveIn(families int) {
	x.Helper()
	var enrolled []outreach.Member
	for i := range families {
		f := &family{
			term: x, name: fmt.Sprint("F", i), number: fmt.Sprintf("+1%d55501%02d", 940+i/100, i%100), language: tongues()[i*i%len(tongues())].tag,
			zone: x.version.District.Zone, chance: x.chances(0, i), signedUp: map[string]bool{},
		}
		f.calls, f.rates = f.chance.Float64()*.8, f.likely(.7)
		if i%3 != 0 {
			m := outreach.Member{Number: f.number, Language: f.language}
			if i%7 == 1 {
				m.Zone = "America/Denver"
				f.zone, _ = time.LoadLocation(m.Zone)
			}
			enrolled, f.known = append(enrolled, m), true
		}
		f.plans(x.begins)
		x.families = append(x.families, f)
	}
	if _, err := x.store.ImportGroup(x.Context(), outreach.Import{
		Group: "families", Basis: "given at enrollment", By: "Enrollment", At: x.clock.now(), Members: enrolled,
	}); err != nil {
		x.Fatal(err)
	}
}

// plays plays the term, hour by hour.
func (x *term) plays() {
	x.network.Weather(phone.Weather{TooMany: .03, Down: .03, Unanswered: .01, Again: .2, Disorder: true})
	for at := x.begins; at.Before(x.ends); at = at.Add(2 * time.Hour) {
		if at.Hour() > 21 || at.Hour() < 6 && at.Hour() != 2 {
			continue // everybody sleeps, and nothing is sent
		}
		x.clock.jump(at)
		x.sendsTheWave(at)
		x.trouble(at, func() { x.hour(at) })
		x.settles()
		x.seatsAreNotOversold(at)
	}
}

// trouble has something go wrong now and then for an hour.
func (x *term) trouble(at time.Time, meanwhile func()) {
	switch days := int(at.Sub(x.begins).Hours()) / 24; {
	case days%7 == 2 && at.Hour() == 10:
		x.restarts(meanwhile)
	case days%7 == 3 && at.Hour() == 18:
		x.loses(meanwhile)
	default:
		meanwhile()
	}
}

// mostAtOnce is how many people are on the line at a time.
const mostAtOnce = 6

// hour has everybody do what they do in an hour, side by side.
func (x *term) hour(at time.Time) {
	var all sync.WaitGroup
	places := make(chan struct{}, mostAtOnce)
	begin := func(do func()) {
		all.Go(func() {
			places <- struct{}{}
			defer func() { <-places }()
			do()
		})
	}
	for _, f := range x.families {
		begin(func() { f.lives(at) })
	}
	if weekday := at.Weekday(); weekday != time.Saturday && weekday != time.Sunday && at.Hour() >= 8 && at.Hour() < 16 {
		for _, c := range x.staff {
			if !c.isAway(at) {
				begin(c.works)
			}
		}
	}
	all.Wait()
}

// lives has a family do what it does in an hour.
func (f *family) lives(at time.Time) {
	if hour := at.In(f.zone).Hour(); hour >= 7 && hour < 23 && f.likely(.3) {
		f.looks()
	}
	f.attends(at)
	if !f.next.After(at) {
		f.acts(at)
		f.plans(at)
	}
}

// about is what a text is about, by what it was planned as: the family knows from reading it.
func (f *family) about(d phone.Delivered) string {
	var about string
	err := f.sql.QueryRowContext(f.Context(), `SELECT about FROM messages WHERE number = $1 AND body = $2 ORDER BY created_at DESC LIMIT 1`,
		d.To, d.Body).Scan(&about)
	if err != nil {
		f.Errorf("%s has a text that nobody wrote: %q: %v", d.To, d.Body, err)
	}
	return about
}
