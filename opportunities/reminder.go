package opportunities

import "time"

// When people are reminded before the start.
const (
	EarliestReminder = 24 * time.Hour
	lastReminder     = 2 * time.Hour
)

// ReminderAt says which reminder is due at a time: that of the day before until four hours before the start, and that of
// two hours before from then on. Due is false when the time for neither has come.
func (o *Opportunity) ReminderAt(now time.Time) (kind NoticeKind, due bool) {
	left := o.Start.Sub(now)
	switch {
	case left <= 0, left >= EarliestReminder:
		return "", false
	case left <= lastReminder:
		return HoursBefore, true
	case left < 2*lastReminder:
		return "", false // too late for the one, too early for the other
	}
	return DayBefore, true
}

// WantsReminder says whether somebody who joined at a time is to be reminded: not within the hour, when they know.
func WantsReminder(joined, now time.Time) bool { return now.Sub(joined) >= time.Hour }
