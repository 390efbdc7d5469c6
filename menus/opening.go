package menus

import (
	"slices"
	"time"
)

// Opening is when a place is open on some days of an ordinary week that follow one another.
type Opening struct {
	First, Last time.Weekday
	Times       []OpenTime // none: it is closed on these days
}

// OpenTime is a part of a day, as the time since midnight.
type OpenTime struct{ From, To time.Duration }

// Openings gives the ordinary week of a desk from Monday on: its own hours, else those of the campus, else, where campus
// is nil, those of the district. Days without an opening are left out. With desk nil it is the campus's or district's.
func (v *Version) Openings(campus *Campus, desk *Desk) []Opening {
	h := v.hoursOf(desk, campus)
	var all []Opening
	for i := range 7 {
		day := (time.Monday + time.Weekday(i)) % 7
		times := openTimes(h.week[day])
		last := len(all) - 1
		if last >= 0 && slices.Equal(all[last].Times, times) {
			all[last].Last = day
			continue
		}
		all = append(all, Opening{First: day, Last: day, Times: times})
	}
	return slices.DeleteFunc(all, func(o Opening) bool { return len(o.Times) == 0 })
}

func openTimes(spans []span) []OpenTime {
	var times []OpenTime
	for _, s := range spans {
		times = append(times, OpenTime{time.Duration(s.from) * time.Minute, time.Duration(s.to) * time.Minute})
	}
	return times
}

// Stretch is a part of a day of the school year in which nothing changes.
type Stretch struct {
	From    time.Time
	Minute  int // of the day by the clock on the wall, also when clocks change
	Minutes int
	Cell    int // the index of its state among the version's cells
}

// Stretches cuts the school year, in order, into the parts that cells were made of.
func (v *Version) Stretches(cells []Cell) []Stretch {
	byFacts := map[string]int{}
	for i := range cells {
		byFacts[keyOfFacts(cells[i].facts)] = i
	}
	var all []Stretch
	from, to := v.SchoolYear()
	bounds := append(v.bounds(), minutesOfDay)
	for day := from; !day.After(to); day = day.AddDate(0, 0, 1) {
		for i, minute := range bounds[:len(bounds)-1] {
			at := atMinute(day, minute)
			all = append(all, Stretch{at, minute, bounds[i+1] - minute, byFacts[keyOfFacts(v.factsAt(at))]})
		}
	}
	return all
}

const minutesOfDay = 24 * 60

// DistrictDesks are the desks that have a phone of the district's, in the order in which they are written.
func (v *Version) DistrictDesks() []*Desk { return v.District.desks }
