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

// longestBreak bounds, in days, how far ahead a day of school is looked for.
const longestBreak = 90

// OnSchoolDay is a moment, or where the district has no school on its day the same hour of the next day that has: neither
// closed by the calendar nor a day of the week on which the district never opens. It is false where there is none soon.
func (v *Version) OnSchoolDay(at time.Time) (time.Time, bool) {
	at = at.In(v.District.Zone)
	for days := range longestBreak {
		day := at.AddDate(0, 0, days)
		if v.IsSchoolDay(nil, day) && v.opensOn(day.Weekday()) {
			return day, true
		}
	}
	return at, false
}

// opensOn says whether the district opens on a day of an ordinary week.
func (v *Version) opensOn(day time.Weekday) bool {
	return v.District.hours == nil || len(v.District.hours.week[day]) > 0
}
