package menus

import (
	"cmp"
	"slices"
	"time"
)

// A clock counts days from the beginning of 1970, whatever the zone.
const secondsOfDay = 24 * 60 * 60

func daySeconds(day int) int64 { return int64(day) * secondsOfDay }

func noonOf(day int) time.Time { return time.Unix(daySeconds(day)+secondsOfDay/2, 0).UTC() }

func dayNumber(d date) int { return int(d.in(time.UTC).Unix() / secondsOfDay) }

// A clock's table begins so many days before the school year and ends so many after it, and holds no more than so many. Time
// outside of it is counted day by day, which is right as well but slow.
const (
	tableBefore  = 400
	tableAfter   = 800
	longestTable = 2000
)

// daysOfTable gives the first and the last day of a clock's table.
func (v *Version) daysOfTable() (from, to int) {
	first, last := v.SchoolYear()
	from, to = dayNumber(dateOf(first))-tableBefore, dayNumber(dateOf(last))+tableAfter
	return from, min(to, from+longestTable)
}

// everOpen says whether any day of an ordinary week has hours.
func (h *hours) everOpen() bool {
	return slices.ContainsFunc(h.week[:], func(spans []span) bool { return len(spans) > 0 })
}

func aroundTheClock() (week [7][]span) {
	for day := range week {
		week[day] = []span{{0, minutesOfDay}}
	}
	return week
}

// dayAt is the day that it is at a moment, by the clock on the wall.
func (c *Clock) dayAt(at time.Time) int {
	second := at.Unix()
	for _, s := range c.shifts {
		if second >= s.from && second < s.to {
			return int((second + s.ahead) / secondsOfDay)
		}
	}
	return dayNumber(dateOf(at.In(c.zone)))
}

func (c *Clock) inTable(day int) bool { return day >= c.first && day < c.first+len(c.days) }

// spansOf are the open parts of a day by the clock on the wall.
func (c *Clock) spansOf(day int) []span {
	if c.inTable(day) {
		return c.days[day-c.first].spans
	}
	return c.calendar.spansOn(c.hours, noonOf(day))
}

// stretch is a time during which a place is open, in seconds since 1970.
type stretch struct{ from, to int64 }

// stretches adds those of a day to others.
func (c *Clock) stretches(day int, others []stretch) []stretch {
	midnight := daySeconds(day)
	for _, shift := range c.shiftsOn(day) {
		for _, s := range c.spansOf(day) {
			from := max(midnight+int64(s.from)*60-shift.ahead, shift.from)
			to := min(midnight+int64(s.to)*60-shift.ahead, shift.to)
			if from < to {
				others = append(others, stretch{from, to})
			}
		}
	}
	return others
}

// fewStretches is how many stretches of a day are counted without asking for memory.
const fewStretches = 8

// length is the open time of a day.
func (c *Clock) length(day int) time.Duration {
	var room [fewStretches]stretch
	total := time.Duration(0)
	for _, s := range c.stretches(day, room[:0]) {
		total += time.Duration(s.to-s.from) * time.Second
	}
	return total
}

// lengthUntil is the open time of a day until a moment.
func (c *Clock) lengthUntil(day int, at time.Time) time.Duration {
	var room [fewStretches]stretch
	total, second := time.Duration(0), at.Unix()
	for _, s := range c.stretches(day, room[:0]) {
		switch {
		case second >= s.to:
			total += time.Duration(s.to-s.from) * time.Second
		case second >= s.from:
			total += time.Duration(second-s.from)*time.Second + time.Duration(at.Nanosecond())
		}
	}
	return total
}

// before is the open time from the first day of the table to another day, negative before the table.
func (c *Clock) before(day int) time.Duration {
	if c.inTable(day) {
		return c.days[day-c.first].before
	}
	total := time.Duration(0)
	for before := day; before < c.first; before++ {
		total -= c.length(before)
	}
	last := c.first + len(c.days) - 1
	if day > last {
		total = c.days[len(c.days)-1].before
	}
	for after := last; after < day; after++ {
		total += c.length(after)
	}
	return total
}

// reached is the moment at which the open time since the first day of the table is a target, which comes in one of the
// three days from this one on.
func (c *Clock) reached(day int, target time.Duration) time.Time {
	var all []stretch
	for ahead := range 3 {
		all = c.stretches(day+ahead, all)
	}
	slices.SortFunc(all, func(a, b stretch) int { return cmp.Compare(a.from, b.from) })
	total := c.before(day)
	for _, s := range all {
		length := time.Duration(s.to-s.from) * time.Second
		if total+length >= target {
			return time.Unix(s.from, 0).Add(target - total).In(c.zone)
		}
		total += length
	}
	return time.Unix(all[len(all)-1].to, 0).In(c.zone)
}
