package menus

import (
	"slices"
	"time"
)

// shift is a time during which a zone's clocks are ahead of UTC by the same, in seconds since 1970.
type shift struct{ from, to, ahead int64 }

// shiftsIn gives the shifts of a zone from one second to another, in order.
func shiftsIn(zone *time.Location, from, to int64) []shift {
	var all []shift
	for from < to {
		at := time.Unix(from, 0).In(zone)
		_, ahead := at.Zone()
		end := to
		if _, bound := at.ZoneBounds(); !bound.IsZero() {
			end = min(end, bound.Unix())
		}
		all = append(all, shift{from, end, int64(ahead)})
		from = end
	}
	return all
}

// furthestAhead is as far as the clocks of any zone are from UTC, in seconds, and a little more.
const furthestAhead = 15 * 60 * 60

// shiftsOn are those of a day: one, or two on the days on which clocks change.
func (c *Clock) shiftsOn(day int) []shift {
	from, to := daySeconds(day)-furthestAhead, daySeconds(day+1)+furthestAhead
	if !c.inTable(day) {
		return shiftsIn(c.zone, from, to)
	}
	first := slices.IndexFunc(c.shifts, func(s shift) bool { return s.to > from })
	last := first
	for last < len(c.shifts) && c.shifts[last].from < to {
		last++
	}
	return c.shifts[first:last]
}
