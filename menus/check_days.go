package menus

import "time"

// dayWritten is a day of the calendar with the place where it is written.
type dayWritten struct {
	day date
	at  position
}

// longestSummer is how many days before and after the school year a closure may lie; one further away has a slip in its
// year.
const longestSummer = 90

// checkDays warns of days that change nothing, or that lie where no school year reaches: their dates have a slip.
func (l *loader) checkDays() {
	c := &l.version.calendar
	hasYear := c.from > 0 && c.to >= c.from
	for _, d := range l.earlyDays {
		switch {
		case d.day == 0: // reported already
		case hasYear && (d.day < c.from || d.day > c.to):
			l.warn(d.at, "days", "See whether the date is right.", "This early release is not in the school year.")
		case l.isClosedEarly(d.day):
			l.warn(d.at, "days", "See whether the date is right.", "This early release is on a day that is closed anyway.")
		case !l.opensEarly(d.day.weekday()):
			l.warn(d.at, "days", "See whether the date is right, and whether the hours say what `early release` is.", "No hours have an early release on a %s.", d.day.weekday())
		}
	}
	for i := range c.closures {
		x := &c.closures[i]
		if y := l.closedAlready(i); y != nil {
			l.warnOfClosedAlready(x, y)
		} else if hasYear && (x.to.before(c.from) > longestSummer || c.to.before(x.from) > longestSummer) {
			l.warn(x.at, "days", "See whether the year is right.", "This closure is far from the school year.")
		} else if !l.closesAnything(x) {
			l.warn(x.at, "days", "See whether the date is right.", "Nothing is open on these days anyway.")
		}
	}
}

// closedAlready gives a closure written above another, the i-th, that closes all its days at all its places, so that nobody
// is ever told what the other is for; nil for none.
func (l *loader) closedAlready(i int) *closure {
	all := l.version.calendar.closures
	x := &all[i]
	for k := range all[:i] {
		if y := &all[k]; y.from <= x.from && y.to >= x.to && l.closesWhereverIs(y, x) {
			return y
		}
	}
	return nil
}

// closesWhereverIs says whether a closure closes every place that another one closes.
func (l *loader) closesWhereverIs(y, x *closure) bool {
	for _, h := range l.hours {
		if x.closes(h) && !y.closes(h) {
			return false
		}
	}
	return true
}

func (l *loader) warnOfClosedAlready(x, y *closure) {
	fix := "Take this line out, or move it above that one, so that callers hear its name."
	if x.name.source == y.name.source {
		fix = "Take this line out."
	}
	l.warn(x.at, "days", fix, "It is closed then already: %s, line %d.", y.name.source, y.at.line)
}

// opensEarly says whether any place has hours of its own for an early release and is open on that day of the week.
func (l *loader) opensEarly(day time.Weekday) bool {
	for _, h := range l.hours {
		if h.early != nil && len(h.week[day]) > 0 {
			return true
		}
	}
	return false
}

// isClosedEarly says whether the calendar closes every place on a day that would else have an early release.
func (l *loader) isClosedEarly(day date) bool {
	closed := false
	for _, h := range l.hours {
		if h.early == nil || len(h.week[day.weekday()]) == 0 {
			continue
		}
		if l.version.calendar.closureOn(h, day) == nil {
			return false
		}
		closed = true
	}
	return closed
}

// closesAnything says whether any place would have been open on one of the days of a closure.
func (l *loader) closesAnything(x *closure) bool {
	for _, h := range l.hours {
		if !x.closes(h) {
			continue
		}
		for ahead := range 7 {
			day := x.from.in(time.UTC).AddDate(0, 0, ahead)
			if dateOf(day) <= x.to && len(h.week[day.Weekday()]) > 0 {
				return true
			}
		}
	}
	return false
}

func (d date) weekday() time.Weekday { return d.in(time.UTC).Weekday() }

// before counts the days from one day to another; it is negative when the other is earlier.
func (d date) before(other date) int {
	return int(other.in(time.UTC).Sub(d.in(time.UTC)).Hours()) / 24
}
