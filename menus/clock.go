package menus

import (
	"sort"
	"time"
)

// Clock counts the time at which a place is open, by the school calendar and its hours. What is owed to a family is owed
// in this time, and how long an answer took is told in it; nothing else in the program counts business time.
//
// A place is open in exactly those minutes in which [Clock.Open] says so, by the clock on its wall: an hour that is there
// twice when clocks go back counts twice, and one that is left out in spring not at all. Hours that have no day in an
// ordinary week count around the clock, so that nothing is owed for ever.
//
// A clock never changes, and any number of goroutines may ask it. Making one is dear, so whoever asks often keeps it.
type Clock struct {
	calendar *calendar
	hours    *hours
	zone     *time.Location
	first    int          // the first day of the table
	days     []countedDay // the table: one day after the other
	shifts   []shift      // how far the zone's clocks are ahead during the table
}

// countedDay is a day of a clock's table.
type countedDay struct {
	spans  []span
	before time.Duration // the open time from the table's first day to this one
}

// Clock is the clock of the hours of that name in calendar.yaml, or with "" of those of the district. It is false where
// there are no such hours.
func (v *Version) Clock(hours string) (*Clock, bool) {
	if hours == "" {
		return v.clock(v.District.hours), true
	}
	for _, h := range v.allHours {
		if h.name == hours {
			return v.clock(h), true
		}
	}
	return nil, false
}

// WallClock is a clock that is open at every moment of every day, whatever the calendar says: for what cannot wait for
// anybody's hours. A day of it is a day of the week's seven.
func (v *Version) WallClock() *Clock {
	return v.clockIn(&calendar{}, &hours{week: aroundTheClock()})
}

// clock counts the days of the calendar once, so that a question takes the same time however far apart its moments are.
func (v *Version) clock(h *hours) *Clock {
	if !h.everOpen() {
		h = &hours{name: h.name, week: aroundTheClock()}
	}
	return v.clockIn(&v.calendar, h)
}

func (v *Version) clockIn(days *calendar, h *hours) *Clock {
	c := &Clock{calendar: days, hours: h, zone: v.District.Zone}
	from, to := v.daysOfTable()
	c.first, c.shifts = from, shiftsIn(c.zone, daySeconds(from-2), daySeconds(to+3))
	c.days = make([]countedDay, 0, to-from+1)
	total := time.Duration(0)
	for day := from; day <= to; day++ {
		c.days = append(c.days, countedDay{c.calendar.spansOn(h, noonOf(day)), total})
		total += c.length(day)
	}
	return c
}

// Hours is the name of the hours that the clock goes by.
func (c *Clock) Hours() string { return c.hours.name }

// Open says whether the place is open at a moment.
func (c *Clock) Open(at time.Time) bool { return c.calendar.isOpen(c.hours, at.In(c.zone)) }

// Between is for how much of the time from one moment to another the place was open. It is negative where to comes first.
func (c *Clock) Between(from, to time.Time) time.Duration { return c.until(to) - c.until(from) }

// until is the open time from the first day of the table to a moment, negative before it.
func (c *Clock) until(at time.Time) time.Duration {
	day := c.dayAt(at) - 1 // where clocks go back over midnight, two days run into each other
	total := c.before(day)
	for ahead := range 3 {
		total += c.lengthUntil(day+ahead, at)
	}
	return total
}

// After is the first moment by which a place has been open for so long since another, so that Between the two is just that:
// a moment at which it is open, or closes. Of no time or less it is the other moment itself.
func (c *Clock) After(from time.Time, open time.Duration) time.Time {
	if open <= 0 {
		return from
	}
	target := c.until(from) + open
	day := c.dayAt(from) - 1
	if n := sort.Search(len(c.days), func(i int) bool { return c.days[i].before >= target }); n > 0 {
		day = max(day, c.first+n-2)
	}
	for total := c.before(day + 2); total < target; day++ {
		total += c.length(day + 2)
	}
	return c.reached(day, target)
}

// DaysAfter is the same time of the day, so many of the place's open days later, but not before that day's opening or after
// its closing: what is owed in a day is owed by the end of a short one. What was told while the place was closed counts as
// told when it opens. Of no days or less it is the first moment from then on at which the place is open.
func (c *Clock) DaysAfter(from time.Time, days int) time.Time {
	at := from.In(c.zone)
	if !c.Open(at) {
		at = c.After(from, 1).Add(-1).In(c.zone)
	}
	if days <= 0 {
		return at
	}
	day := c.dayAt(at)
	for ; days > 0; days-- {
		for day++; c.length(day) == 0; day++ {
		}
	}
	spans := c.spansOf(day)
	opens, closes := time.Duration(spans[0].from)*time.Minute, time.Duration(spans[len(spans)-1].to)*time.Minute
	return atTimeOf(noonOf(day), min(max(timeOfDay(at), opens), closes), c.zone)
}

// timeOfDay is what the clock on the wall shows.
func timeOfDay(t time.Time) time.Duration {
	return time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute +
		time.Duration(t.Second())*time.Second + time.Duration(t.Nanosecond())
}

// atTimeOf is the moment of a day at which the clock on the wall shows a time. Where clocks are put forward at midnight, as
// in Havana, the first hour of that day is not shown, and the one behind it counts.
func atTimeOf(day time.Time, wall time.Duration, zone *time.Location) time.Time {
	seconds := int(wall / time.Second)
	at := time.Date(day.Year(), day.Month(), day.Day(), 0, 0, seconds, int(wall%time.Second), zone)
	if wall < 24*time.Hour && at.Day() != day.Day() {
		at = at.Add(time.Hour)
	}
	return at
}

// HoursNames are the names of the hours in calendar.yaml, in order.
func (v *Version) HoursNames() []string {
	names := make([]string, len(v.allHours))
	for i, h := range v.allHours {
		names[i] = h.name
	}
	return names
}

// HoursOf is the name of the hours of a campus, or with nil of the district: that of a clock.
func (v *Version) HoursOf(campus *Campus) string {
	if campus == nil {
		return v.District.hours.name
	}
	return campus.hours.name
}
