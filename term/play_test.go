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
	listener *family // who calls to hear whether there is a notice
	notices  []*notice
	sharing  bool // an answer for everybody is published
	staff    []*colleague
	every    int // days between two contacts of a family, on average
	seed     uint64
	begins   time.Time
	ends     time.Time
}

// size is how many families a term has, and how many weeks, and which of all such terms it is.
func size(t *testing.T) (families, weeks int, seed uint64) {
	t.Helper()
	read := func(name, usual string) int {
		n, err := strconv.Atoi(cmp.Or(os.Getenv(name), usual))
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	return read("CAMPUSLINE_TERM_FAMILIES", "40"), read("CAMPUSLINE_TERM_WEEKS", "2"),
		uint64(read("CAMPUSLINE_TERM_SEED", "7")) //nolint:gosec // a number that somebody writes
}

func newTerm(t *testing.T) *term {
	t.Helper()
	families, weeks, seed := size(t)
	zone, err := time.LoadLocation("America/Chicago")
	if err != nil {
		t.Fatal(err)
	}
	begins := time.Date(2026, 9, 8, 6, 0, 0, 0, zone)
	x := &term{school: newSchool(t, begins), diary: newDiary(), every: 5, seed: seed, begins: begins, ends: begins.AddDate(0, 0, 7*weeks)}
	x.moveIn(families)
	x.listener = &family{term: x, name: "listener", number: "+12545550190", language: "en", chance: x.chances(2, 0)}
	for i := range x.rules.People {
		p := x.rules.People[i]
		x.staff = append(x.staff, &colleague{
			term: x, Person: p, chance: x.chances(1, i), haste: []float64{.9, .5, .1, .3}[i%4], desk: i%5 == 4,
			addresses: map[int]string{}, underWay: map[string]mailed{},
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
			term: x, name: fmt.Sprint("F", i), number: phoneOf(i), language: tongues()[i/3%len(tongues())].tag,
			zone: x.version.District.Zone, chance: x.chances(0, i), signedUp: map[string]bool{},
		}
		f.calls, f.rates = f.chance.Float64()*.8, f.likely(.7)
		if i%3 != 0 {
			m := outreach.Member{Number: f.number, Language: f.language}
			if i%7 == 1 {
				m.Zone = "America/Denver"
				f.zone, _ = time.LoadLocation(m.Zone)
			}
			enrolled, f.known, f.enrolled = append(enrolled, m), true, true
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

// phoneOf is the number of a family. All are of places where the clock is that of the district.
func phoneOf(i int) string {
	codes := []int{940, 945, 956, 972, 979, 903, 936, 254, 512, 737}
	return fmt.Sprintf("+1%d55501%02d", codes[i/100], i%100)
}

// plays plays the term, hour by hour.
func (x *term) plays() {
	x.network.Weather(phone.Weather{TooMany: .03, Down: .03, Unanswered: .01, Again: .2, Disorder: true})
	for day := x.begins; day.Before(x.ends); day = day.AddDate(0, 0, 1) {
		for _, hour := range []int{6, 8, 10, 12, 14, 16, 18, 20, 26} { // at night, everybody sleeps but once
			x.playsAt(time.Date(day.Year(), day.Month(), day.Day(), hour, 0, 0, 0, day.Location()))
		}
	}
}

// playsAt plays an hour.
func (x *term) playsAt(at time.Time) {
	x.clock.jump(at)
	x.sendsTheWave(at)
	x.putsNotices(at)
	x.sharesAnAnswer(at)
	x.trouble(at, func() { x.hour(at) })
	x.settles()
	x.nothingIsWithoutAnOwner(at)
	x.seatsAreNotOversold(at)
}

// letsTheDayEnd has what is under way come to its end, so that nothing of the term is still to be told.
func (x *term) letsTheDayEnd() {
	for range 3 {
		x.clock.jump(x.clock.now().Add(7 * time.Hour))
		x.settles()
	}
	for _, c := range x.staff {
		if c.Phone == "" {
			c.readsMail()
		}
	}
}

// trouble has something go wrong now and then for an hour.
func (x *term) trouble(at time.Time, meanwhile func()) {
	switch days := int(at.Sub(x.begins).Hours()) / 24; {
	case days%7 == 1 && at.Hour() == 12:
		x.network.DisturbRecordings(phone.NotReady, phone.CutShort, phone.BreaksOff)
		meanwhile()
	case days%7 == 2 && at.Hour() == 10:
		x.restarts(meanwhile)
	case days%7 == 3 && at.Hour() == 18:
		x.loses(meanwhile)
	default:
		meanwhile()
	}
}

// mostAtOnce is how many people are on the line at a time, and where each waits for a database that is away.
const (
	mostAtOnce     = 6
	mostWhileWaits = 64
)

// hour has everybody do what they do in an hour, side by side.
func (x *term) hour(at time.Time) {
	var all sync.WaitGroup
	most := mostAtOnce
	if x.cable.isPulled() {
		most = mostWhileWaits
	}
	places := make(chan struct{}, most)
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
	if !f.out {
		f.attends(at)
	}
	if !f.next.After(at) {
		f.acts(at)
		f.plans(at)
	}
}

// subject is what a text is about, by what it was planned as: the family knows from reading it.
func (f *family) subject(d phone.Delivered) string {
	var about string
	err := f.sql.QueryRowContext(f.Context(), `SELECT about FROM messages WHERE number = $1 AND body = $2 ORDER BY created_at DESC LIMIT 1`,
		d.To, d.Body).Scan(&about)
	if err != nil {
		f.Errorf("%s has a text that nobody wrote: %q: %v", d.To, d.Body, err)
	}
	return about
}
