package menus

import "time"

// IsSchoolDay says whether a day, in the district's zone, lies in the school year and is no day on which the campus is
// closed by the calendar. With nil it is the district's own days.
func (v *Version) IsSchoolDay(campus *Campus, day time.Time) bool {
	c, on := &v.calendar, dateOf(day)
	if on < c.from || c.to > 0 && on > c.to {
		return false
	}
	return c.closureOn(v.hoursOf(nil, campus), on) == nil
}
