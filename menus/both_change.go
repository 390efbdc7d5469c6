package menus

import (
	"fmt"
	"maps"
	"slices"
	"time"
)

// ChangeKind is what happens to a day between two calendars.
type ChangeKind uint8

// The kinds of changes; of several on one day the first counts.
const (
	HolidayAdded ChangeKind = iota // a place that was open is closed for something now
	HolidayGone                    // the other way round
	EarlyAdded                     // it is an early-release day now
	EarlyGone
	HoursChanged // the hours themselves are others
)

// Change is what is different between two calendars for one reason.
type Change struct {
	Kind ChangeKind
	Name string // of the holiday, in the first language; "" for none
	// Campuses are the ids of those concerned, District says whether the district itself is, and Desks are the names of
	// the desks with hours of their own that are.
	Campuses []string
	District bool
	Desks    []string
	Days     []ChangedDay // in order
}

// ChangedDay is a day of a change, with the hours that one of the places concerned has in each version.
type ChangedDay struct {
	At       time.Time // midnight
	Was, Now []OpenTime
}

// concerns says whether a change is one of a campus, or with "" of the district or one of its desks.
func (c *Change) concerns(campus string) bool {
	if campus == "" {
		return c.District || len(c.Desks) > 0
	}
	return slices.Contains(c.Campuses, campus)
}

// changedPlaces are the places that have the same hours in either version.
type changedPlaces struct {
	hoursPair
	campuses []string
	desks    []string
	district bool
}

// join puts the places among those that a change concerns.
func (p *changedPlaces) join(c *Change) {
	c.District = c.District || p.district
	for _, id := range p.campuses {
		if !slices.Contains(c.Campuses, id) {
			c.Campuses = append(c.Campuses, id)
		}
	}
	for _, name := range p.desks {
		if !slices.Contains(c.Desks, name) {
			c.Desks = append(c.Desks, name)
		}
	}
}

// findChanges compares the hours of every place on every day from one to another.
func (both *Both) findChanges(first, last time.Time) {
	both.changedOn = map[date][]int{}
	if both.b.hasTimesOf(both.a) {
		return
	}
	byCause := map[string]int{}
	for _, place := range both.places() {
		var others []ChangedDay
		for day := first; !day.After(last); day = day.AddDate(0, 0, 1) {
			c, at, changed := both.changeOn(place.hoursPair, day)
			switch {
			case !changed:
			case c.Kind == HoursChanged:
				others = append(others, at)
			default:
				both.note(byCause, fmt.Sprint(c.Kind, c.Name), c, place, at)
			}
		}
		for _, at := range others {
			both.note(byCause, fmt.Sprint(others), Change{Kind: HoursChanged}, place, at)
		}
	}
	for i := range both.Changes {
		c := &both.Changes[i]
		slices.SortFunc(c.Days, func(x, y ChangedDay) int { return x.At.Compare(y.At) })
		for _, day := range c.Days {
			both.changedOn[dateOf(day.At)] = append(both.changedOn[dateOf(day.At)], i)
		}
	}
	for _, on := range both.changedOn {
		slices.SortStableFunc(on, func(x, y int) int { return int(both.Changes[x].Kind) - int(both.Changes[y].Kind) })
	}
	both.changedDays = slices.Sorted(maps.Keys(both.changedOn))
}

// places are all that two versions have in common and that has hours, those with the same hours together.
func (both *Both) places() []*changedPlaces {
	a, b := both.a, both.b
	var all []*changedPlaces
	having := func(before, now *hours) *changedPlaces {
		pair := hoursPair{before, now}
		if i := slices.IndexFunc(all, func(p *changedPlaces) bool { return p.hoursPair == pair }); i >= 0 {
			return all[i]
		}
		all = append(all, &changedPlaces{hoursPair: pair})
		return all[len(all)-1]
	}
	having(a.District.hours, b.District.hours).district = true
	for _, campus := range b.Campuses {
		if before := a.campuses[campus.ID]; before != nil {
			p := having(before.hours, campus.hours)
			p.campuses = append(p.campuses, campus.ID)
		}
	}
	own := deskHours(b)
	maps.Copy(own, deskHours(a))
	for _, name := range sortedKeys(own) {
		if before, now := a.deskNamed(name), b.deskNamed(name); before != nil && now != nil {
			p := having(a.hoursOf(before, nil), b.hoursOf(now, nil))
			p.desks = append(p.desks, name)
		}
	}
	return all
}

// changeOn compares the hours of a place on a day.
func (both *Both) changeOn(place hoursPair, day time.Time) (c Change, at ChangedDay, changed bool) {
	a, b := &both.a.calendar, &both.b.calendar
	was, now := a.spansOn(place.a, day), b.spansOn(place.b, day)
	if slices.Equal(was, now) {
		return c, at, false
	}
	at = ChangedDay{day, openTimes(was), openTimes(now)}
	if both.isSameDay(dateOf(day)) {
		return Change{Kind: HoursChanged}, at, true
	}
	closedA, closedB := a.closureOn(place.a, dateOf(day)), b.closureOn(place.b, dateOf(day))
	earlyA, earlyB := a.isEarlyRelease(place.a, day), b.isEarlyRelease(place.b, day)
	switch {
	case closedA == nil && closedB != nil:
		return Change{Kind: HolidayAdded, Name: both.b.firstName(closedB)}, at, true
	case closedA != nil && closedB == nil:
		return Change{Kind: HolidayGone, Name: both.a.firstName(closedA)}, at, true
	case earlyB && !earlyA:
		return Change{Kind: EarlyAdded}, at, true
	case earlyA && !earlyB:
		return Change{Kind: EarlyGone}, at, true
	}
	return Change{Kind: HoursChanged}, at, true
}

// isSameDay says whether a day is the same in both calendars, so that only the hours of a place can be others.
func (both *Both) isSameDay(day date) bool {
	on := func(c *calendar) []closure {
		var all []closure
		for _, x := range c.closures {
			if day >= x.from && day <= x.to {
				all = append(all, x)
			}
		}
		return all
	}
	a, b := &both.a.calendar, &both.b.calendar
	return a.early[day] == b.early[day] && slices.EqualFunc(on(a), on(b), func(x, y closure) bool {
		return slices.Equal(x.only, y.only) && both.a.holidayName(&x) == both.b.holidayName(&y)
	})
}

// firstName is what a closure is called in the language that menus are written in.
func (v *Version) firstName(c *closure) string {
	words, _ := v.wordsIn(c.name, 0, Call)
	return words
}

// note puts a day of a place to the change of its cause.
func (both *Both) note(byCause map[string]int, cause string, c Change, place *changedPlaces, at ChangedDay) {
	i, known := byCause[cause]
	if !known {
		i = len(both.Changes)
		byCause[cause] = i
		both.Changes = append(both.Changes, c)
	}
	of := &both.Changes[i]
	place.join(of)
	if !slices.ContainsFunc(of.Days, func(d ChangedDay) bool { return d.At.Equal(at.At) }) {
		of.Days = append(of.Days, at)
	}
}

// changesAt are the changes that may be noticed on a day: those of the day itself, or where callers are told of a day to
// come, those of the next day with one.
func (both *Both) changesAt(day date, told []bool) []int {
	if on := both.changedOn[day]; len(on) > 0 {
		return on
	}
	if len(both.changedDays) == 0 || !tellsAnotherTime(told) {
		return nil
	}
	next, _ := slices.BinarySearch(both.changedDays, day)
	return both.changedOn[both.changedDays[min(next, len(both.changedDays)-1)]]
}

// tellsAnotherTime says whether callers are told otherwise of an opening or a closing anywhere, not only of the name of a
// holiday.
func tellsAnotherTime(told []bool) bool {
	for i, differs := range told {
		if differs && i%3 != 2 {
			return true
		}
	}
	return false
}

// ChangeAt is the change of the calendar that whoever speaks of a campus, or with "" of none, notices in a state, by its
// place among Changes; -1 for none.
func (both *Both) ChangeAt(cell int, campus string) int {
	on := both.Cells[cell].changes
	for _, i := range on {
		if both.Changes[i].concerns(campus) {
			return i
		}
	}
	if len(on) > 0 {
		return on[0]
	}
	return -1
}
