package menus

import (
	"slices"
	"sort"
	"time"
)

// Cell is a calendar state of the year: all moments at which every fact has the same answer.
type Cell struct {
	// At is the first moment at which it is so.
	At time.Time
	// Minutes is how much of the school year it is so.
	Minutes int
	// Next are the states that it passes into, each with the first moment at which it does.
	Next  []Boundary
	facts []bool
}

// Boundary is a moment at which the calendar passes into another state.
type Boundary struct {
	At   time.Time
	Cell int // the state's place among the version's cells
}

// passes notes that the state passes into another one.
func (c *Cell) passes(into int, at time.Time) {
	if !slices.ContainsFunc(c.Next, func(b Boundary) bool { return b.Cell == into }) {
		c.Next = append(c.Next, Boundary{at, into})
	}
}

// Holds gives the answer that a fact has throughout the cell.
func (c *Cell) Holds(f Fact) bool { return c.facts[f] }

// Cells cuts the school year into the stretches in which nothing changes, and gives each different state once, in the
// order in which it first comes. A district that has not written its school year is given the year from its first
// closure on.
func (v *Version) Cells() []Cell {
	var cells []Cell
	known := map[string]int{}
	from, to := v.SchoolYear()
	bounds, before := v.bounds(), -1
	var today date
	var places []placeDay
	for day := from; !day.After(to); day = day.AddDate(0, 0, 1) {
		for i, minute := range bounds {
			at := atMinute(day, minute)
			if on := dateOf(at); on != today {
				today, places = on, v.placesOn(at)
			}
			facts := factsOf(places, minuteOf(at))
			key := keyOfFacts(facts)
			n, seen := known[key]
			if !seen {
				n = len(cells)
				known[key] = n
				cells = append(cells, Cell{At: at, facts: facts})
			}
			if before >= 0 && before != n {
				cells[before].passes(n, at)
			}
			before = n
			end := 24 * 60
			if i+1 < len(bounds) {
				end = bounds[i+1]
			}
			cells[n].Minutes += end - minute
		}
	}
	return cells
}

// SchoolYear gives its first and last day, at midnight in the district's zone.
func (v *Version) SchoolYear() (from, to time.Time) {
	c := &v.calendar
	first, last := c.from, c.to
	for _, x := range c.closures {
		if c.from == 0 && (first == 0 || x.from < first) {
			first = x.from
		}
	}
	if first == 0 {
		first = 20260101
	}
	from = first.in(v.District.Zone)
	if last == 0 {
		return from, from.AddDate(1, 0, -1)
	}
	return from, last.in(v.District.Zone)
}

func (d date) in(zone *time.Location) time.Time {
	return time.Date(int(d)/10000, time.Month(int(d)/100%100), int(d)%100, 0, 0, 0, 0, zone)
}

// bounds are the minutes of a day at which anything may change, midnight first.
func (v *Version) bounds() []int {
	minutes := []int{0}
	add := func(spans []span) {
		for _, s := range spans {
			minutes = append(minutes, s.from, s.to)
		}
	}
	for _, h := range v.allHours {
		for _, spans := range h.week {
			add(spans)
		}
		add(h.early)
	}
	sort.Ints(minutes)
	minutes = slices.Compact(minutes)
	return slices.DeleteFunc(minutes, func(m int) bool { return m >= 24*60 })
}

func (v *Version) factsAt(at time.Time) []bool { return factsOf(v.placesOn(at), minuteOf(at)) }

// placesOn are the places with each hours of the district on a day.
func (v *Version) placesOn(day time.Time) []placeDay {
	places := make([]placeDay, len(v.allHours))
	for i, h := range v.allHours {
		places[i] = v.calendar.on(h, day)
	}
	return places
}

// factsOf answers every fact at a minute of a day.
func factsOf(places []placeDay, minute int) []bool {
	facts := make([]bool, len(places)*int(factKinds))
	for i := range places {
		of := facts[i*int(factKinds):]
		of[isOpenFact], of[holidayFact], of[earlyReleaseFact] = places[i].opensAt(minute), places[i].holiday, places[i].earlyRelease
	}
	return facts
}

func keyOfFacts(facts []bool) string {
	key := make([]byte, len(facts))
	for i, f := range facts {
		if f {
			key[i] = 1
		}
	}
	return string(key)
}
