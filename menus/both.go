package menus

import (
	"fmt"
	"slices"
	"time"
)

// Both is the calendars of two versions at once.
type Both struct {
	// Cells are all the moments at which every fact of both versions has the same answer, each different state once.
	Cells []BothCell
	// Days are those of both school years, in order.
	Days []BothDay
	// Changes are what is different between the two calendars.
	Changes []Change

	a, b  *Version
	known map[string]int // cells by what holds in them
	hours []hoursPair
	of    map[string]int // of each campus's hours, their place among the pairs

	changedOn   map[date][]int // the changes of each day that has some
	changedDays []date         // in order
}

// hoursPair are the hours of one place in two versions.
type hoursPair struct{ a, b *hours }

// BothCell is a state that two calendars are in together.
type BothCell struct {
	At   time.Time // the first moment at which it is so
	A, B Cell      // what holds in each version
	told []bool    // what callers are told otherwise: for each pair of hours the opening, the closing, the holiday's name

	changes []int // those of the calendar that may be noticed then
}

// BothDay is one day of two calendars.
type BothDay struct {
	At        time.Time     // midnight in the first version's zone
	Stretches []BothStretch // from midnight to midnight
	// Closed and Early say that some place, in either version, has a day without school or an early release.
	// Opens says that some place is open at some time of it in either.
	Closed, Early, Opens bool
}

// BothStretch is a part of a day in which nothing changes, in minutes from midnight.
type BothStretch struct{ From, To, Cell int }

// TimeObserver is a World that wants to know when a step told the caller something that depends on the day: when a place
// opens or closes, or which holiday it is.
type TimeObserver interface {
	World
	ToldTime(Times)
}

// Times are times that a caller is told, each a bit.
type Times uint8

// The times that depend on the day.
const (
	OpensTold Times = 1 << iota
	ClosesTold
	HolidayTold
)

// toldTime tells the world that a time is told.
func (t *taking) toldTime(which Times) {
	if o, ok := t.world.(TimeObserver); ok {
		o.ToldTime(which)
	}
}

// BothOf cuts the school years of two versions into the stretches in which nothing changes in either.
func BothOf(a, b *Version) Both {
	both := Both{a: a, b: b, known: map[string]int{}, of: map[string]int{}}
	both.pairHours()
	fromA, toA := a.SchoolYear()
	fromB, toB := b.SchoolYear()
	bounds := append(a.bounds(), b.bounds()...)
	slices.Sort(bounds)
	bounds = slices.Compact(bounds)
	first, last := earliest(fromA, fromB), latest(toA, toB)
	both.findChanges(first, last)
	for day := first; !day.After(last); day = day.AddDate(0, 0, 1) {
		both.addDay(day, bounds)
	}
	return both
}

func earliest(a, b time.Time) time.Time {
	if b.Before(a) {
		return b.In(a.Location())
	}
	return a
}

func latest(a, b time.Time) time.Time {
	if b.After(a) {
		return b.In(a.Location())
	}
	return a
}

// pairHours pairs the hours of the district and of each campus that two versions have in common; it leaves none where
// the versions tell every opening alike.
func (both *Both) pairHours() {
	a, b := both.a, both.b
	if tellsAlike(a, b) {
		return
	}
	both.hours = []hoursPair{{a.District.hours, b.District.hours}}
	for _, c := range a.Campuses {
		other := b.campuses[c.ID]
		if other == nil {
			continue
		}
		pair := hoursPair{c.hours, other.hours}
		at := slices.Index(both.hours, pair)
		if at < 0 {
			at = len(both.hours)
			both.hours = append(both.hours, pair)
		}
		both.of[c.ID] = at
	}
}

func sameDays(a, b closure) bool {
	return a.from == b.from && a.to == b.to && slices.Equal(a.only, b.only)
}

// holidayName is what a closure is called, in every language; "" for none.
func (v *Version) holidayName(c *closure) string {
	if c == nil || c.name == nil {
		return ""
	}
	all := ""
	for i := range v.Languages {
		words, _ := v.wordsIn(c.name, i, Call)
		all += words + "\n"
	}
	return all
}

// weeks are the hours of each campus, by its id, and of the district.
func weeks(v *Version) map[string]hours {
	all := map[string]hours{"": *v.District.hours}
	for _, c := range v.Campuses {
		all[c.ID] = *c.hours
	}
	for id, h := range all {
		h.index = 0 // its place among the others tells nobody anything
		all[id] = h
	}
	return all
}

func (both *Both) addDay(at time.Time, bounds []int) {
	day := BothDay{At: at}
	for i, minute := range bounds {
		moment := atMinute(at, minute)
		a, b := both.a.factsAt(moment), both.b.factsAt(moment)
		day.Closed = day.Closed || anyOf(a, holidayFact) || anyOf(b, holidayFact)
		day.Early = day.Early || anyOf(a, earlyReleaseFact) || anyOf(b, earlyReleaseFact)
		day.Opens = day.Opens || anyOf(a, isOpenFact) || anyOf(b, isOpenFact)
		to := minutesOfDay
		if i+1 < len(bounds) {
			to = bounds[i+1]
		}
		day.Stretches = append(day.Stretches, BothStretch{minute, to, both.cell(moment, a, b)})
	}
	both.Days = append(both.Days, day)
}

// cell finds or makes the state of a moment.
func (both *Both) cell(moment time.Time, a, b []bool) int {
	told := both.toldAt(moment)
	changes := both.changesAt(dateOf(moment), told)
	key := keyOfFacts(a) + keyOfFacts(b) + keyOfFacts(told) + fmt.Sprint(changes)
	n, seen := both.known[key]
	if !seen {
		n = len(both.Cells)
		both.known[key] = n
		both.Cells = append(both.Cells, BothCell{moment, Cell{At: moment, facts: a}, Cell{At: moment, facts: b}, told, changes})
	}
	return n
}

// toldAt says what callers are told otherwise at a moment.
func (both *Both) toldAt(moment time.Time) []bool {
	a, b := &both.a.calendar, &both.b.calendar
	told := make([]bool, 0, 3*len(both.hours))
	for _, h := range both.hours {
		opensA, hasA := a.opens(h.a, moment)
		opensB, hasB := b.opens(h.b, moment)
		closesA, openA := a.closes(h.a, moment)
		closesB, openB := b.closes(h.b, moment)
		nameA := both.a.holidayName(a.closureOn(h.a, dateOf(moment)))
		nameB := both.b.holidayName(b.closureOn(h.b, dateOf(moment)))
		told = append(told, hasA != hasB || !opensA.Equal(opensB), openA != openB || !closesA.Equal(closesB), nameA != nameB)
	}
	return told
}

// Told is the same number in all states in which the versions differ in the same way in what callers are told of the
// hours of a campus, or with "" of the district: its opening, its closing and its holiday. 0 is where they do not.
func (both *Both) Told(cell int, campus string) int {
	told := both.Cells[cell].told
	if len(told) == 0 {
		return 0
	}
	number := 0
	for i, differs := range told[3*both.of[campus]:][:3] {
		if differs {
			number |= 1 << i
		}
	}
	return number
}

// anyOf says whether a fact of a kind holds of any hours.
func anyOf(facts []bool, kind Fact) bool {
	for i := int(kind); i < len(facts); i += int(factKinds) {
		if facts[i] {
			return true
		}
	}
	return false
}

// HoursFacts are the facts about the hours of a campus, or with "" those of the district: whether it is open, has a day
// without school, and has an early release.
func (v *Version) HoursFacts(campus string) (open, holiday, early Fact) {
	h := v.District.hours
	if c := v.campuses[campus]; c != nil {
		h = c.hours
	}
	first := Fact(h.index) * factKinds
	return first + isOpenFact, first + holidayFact, first + earlyReleaseFact
}
