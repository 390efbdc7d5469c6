package opportunities

import (
	"time"

	"campusline/outbound"
)

// When people are reminded.
const (
	dayBefore   = 24 * time.Hour
	hoursBefore = 2 * time.Hour

	// inTheEvening is how long before the texts of a day end people are reminded of what they could not be told later.
	inTheEvening = time.Hour

	// EarliestReminder is longer before the start than anybody is reminded, who may be told nothing over a long weekend.
	EarliestReminder = 5 * dayBefore

	// KnowsStill is for how long nobody is reminded who has just signed up, or was just told of it.
	KnowsStill = 4 * time.Hour
)

// Reminder is one by which people are told of a meeting before it begins.
type Reminder struct {
	Kind NoticeKind
	// Of is the latest time at which somebody who gets it has signed up or was told of it.
	Of time.Time
}

// ReminderAt says which reminder is due at a time: that of the day before, or, from two hours before on, the last. Which falls
// into the household's night by the hours in which a district sends texts is due in the evening before that night. It is
// false at any other time.
func (o *Opportunity) ReminderAt(now time.Time, hours outbound.Hours) (due Reminder, ok bool) {
	day, last := o.dayBeforeAt(hours), o.hoursBeforeAt(hours)
	switch {
	case !now.Before(o.Start):
		return Reminder{}, false
	case !now.Before(last):
		return Reminder{HoursBefore, now.Add(-KnowsStill)}, true
	case now.Before(day), !now.Before(last.Add(-KnowsStill)):
		return Reminder{}, false // too early, or too late for the one and too early for the other
	}
	return Reminder{DayBefore, day.Add(-KnowsStill)}, true
}

// hoursBeforeAt is when people are reminded for the last time.
func (o *Opportunity) hoursBeforeAt(hours outbound.Hours) time.Time {
	at := o.Start.Add(-hoursBefore)
	if hours.Open(at) {
		return at
	}
	return eveningBefore(at, hours)
}

// dayBeforeAt is when people are reminded on the day before. Early in the morning that waits until they are up.
func (o *Opportunity) dayBeforeAt(hours outbound.Hours) time.Time {
	at := o.Start.Add(-dayBefore)
	if hours.Open(at) {
		return at
	}
	year, month, date := o.Start.Date()
	if opens, ever := hours.Opens(at); ever && opens.Before(time.Date(year, month, date, 0, 0, 0, 0, o.Start.Location())) {
		return opens
	}
	return eveningBefore(at, hours)
}

// eveningBefore is in the last evening before a time at night at which people can be texted; that time itself where there
// is none in the days before.
func eveningBefore(night time.Time, hours outbound.Hours) time.Time {
	closed, ever := hours.Closed(night)
	if !ever {
		return night
	}
	return closed.Add(-inTheEvening)
}
