package opportunities

import "time"

// Time is what a person has given.
type Time struct {
	Visits int           // meetings they came to
	Given  time.Duration // by themselves; what their party gave is not added
}

// Term is a part of a school year.
type Term struct {
	Name     string
	From, To time.Time // To is not included
}

// TermOf is the half of the school year that a time falls in: August to December, or January to July.
func TermOf(t time.Time) Term {
	year := t.Year()
	if t.Month() >= time.August {
		return Term{"fall " + t.Format("2006"), date(year, time.August, t), date(year+1, time.January, t)}
	}
	return Term{"spring " + t.Format("2006"), date(year, time.January, t), date(year, time.August, t)}
}

// Before is the term before this one.
func (t Term) Before() Term { return TermOf(t.From.AddDate(0, 0, -1)) }

// date is the first of a month, in the zone of t.
func date(year int, month time.Month, t time.Time) time.Time {
	return time.Date(year, month, 1, 0, 0, 0, 0, t.Location())
}
