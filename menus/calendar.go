package menus

import "time"

// hours are the times a place is open.
type hours struct {
	name  string
	index int       // its place among the version's hours
	week  [7][]span // by time.Weekday
	early []span    // instead of the week's, on an early-release day; nil: such days make no difference
}

// span is a part of a day in minutes from midnight, to not included.
type span struct{ from, to int }

// calendar is the district's school year.
type calendar struct {
	from, to date
	closures []closure
	early    map[date]bool
}

// closure is some days without school.
type closure struct {
	from, to date
	name     *text
	only     []string // names of the hours it closes; none: all
	at       position
}

// date is a day without a time, as year*10000 + month*100 + day, so that days compare as numbers.
type date int

// minuteOf is the minute of the day by the clock on the wall.
func minuteOf(t time.Time) int {
	hour, minute, _ := t.Clock()
	return hour*60 + minute
}

func dateOf(t time.Time) date {
	year, month, day := t.Date()
	return date(year*10000 + int(month)*100 + day)
}

// closureOn finds the closure that a place with these hours has on a day.
func (c *calendar) closureOn(h *hours, day date) *closure {
	for i := range c.closures {
		x := &c.closures[i]
		if day >= x.from && day <= x.to && x.closes(h) {
			return x
		}
	}
	return nil
}

func (x *closure) closes(h *hours) bool {
	if len(x.only) == 0 {
		return true
	}
	for _, name := range x.only {
		if name == h.name {
			return true
		}
	}
	return false
}

// placeDay is a day as a place with some hours has it.
type placeDay struct {
	spans        []span // the open parts, in order
	holiday      bool
	earlyRelease bool
}

func (c *calendar) on(h *hours, t time.Time) placeDay {
	day := dateOf(t)
	switch {
	case c.closureOn(h, day) != nil:
		return placeDay{holiday: true}
	case h.early != nil && c.early[day]:
		return placeDay{spans: h.early, earlyRelease: true}
	}
	return placeDay{spans: h.week[t.Weekday()]}
}

// opensAt says whether the place is open at a minute of the day.
func (d *placeDay) opensAt(minute int) bool {
	for _, s := range d.spans {
		if minute >= s.from && minute < s.to {
			return true
		}
	}
	return false
}

// spansOn are the open parts of a day, in order.
func (c *calendar) spansOn(h *hours, t time.Time) []span { return c.on(h, t).spans }

// isOpen says whether a place with these hours is open; now is in the district's zone.
func (c *calendar) isOpen(h *hours, now time.Time) bool {
	day := c.on(h, now)
	return day.opensAt(minuteOf(now))
}

// isEarlyRelease says whether today is an early-release day for these hours.
func (c *calendar) isEarlyRelease(h *hours, now time.Time) bool { return c.on(h, now).earlyRelease }

// furthestOpening is how many days ahead an opening is looked for: longer than any summer.
const furthestOpening = 120

// opens gives the next opening after now; false if there is none in sight.
func (c *calendar) opens(h *hours, now time.Time) (time.Time, bool) {
	minute := minuteOf(now)
	year, month, today := now.Date()
	for ahead := range furthestOpening {
		day := time.Date(year, month, today+ahead, 12, 0, 0, 0, now.Location())
		for _, s := range c.spansOn(h, day) {
			if ahead > 0 || s.from > minute {
				return atMinute(day, s.from), true
			}
		}
	}
	return time.Time{}, false
}

// closes gives the end of the span that now is in, or of the day's next one; false if the day has none left.
func (c *calendar) closes(h *hours, now time.Time) (time.Time, bool) {
	minute := minuteOf(now)
	for _, s := range c.spansOn(h, now) {
		if minute < s.to {
			return atMinute(now, s.to), true
		}
	}
	return time.Time{}, false
}

// atMinute is a wall-clock minute of a day, right also on the two days a year on which the clocks change.
func atMinute(day time.Time, minute int) time.Time {
	year, month, of := day.Date()
	return time.Date(year, month, of, minute/60, minute%60, 0, 0, day.Location())
}
