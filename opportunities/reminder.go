package opportunities

import "time"

// When people are reminded before the start.
const (
	EarliestReminder = 24 * time.Hour
	lastReminder     = 2 * time.Hour

	// KnowsStill is how long after joining nobody is reminded.
	KnowsStill = time.Hour
)

// ReminderAt says which reminder is due at a time: that of the day before until four hours before the start, that of two
// hours before in the last two hours. Due is false at any other time.
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
