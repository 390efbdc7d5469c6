package proof

import (
	"fmt"
	"time"

	"campusline/menus"
)

// Waiver excuses a rule at a menu until a day.
type Waiver struct {
	Rule    string
	At      string // the menu; "" for everywhere
	Because string
	Until   time.Time // the last day on which it holds; zero for ever
	Line    int
	Column  int
}

// longestWaiver is for how many days a waiver can be given: a school year with the summer around it. Whoever gives a longer one
// does not mean to look again.
const longestWaiver = 400

// waiving is the number of the waiver that excuses a finding, -1 for none.
func (s *Settings) waiving(f *Finding, v *menus.Version, today time.Time) int {
	for i := range s.Waivers {
		w := &s.Waivers[i]
		if w.Rule == f.Rule && (w.At == "" || w.At == f.Menu) && !w.expired(today, v) && !w.tooLong(today) {
			return i
		}
	}
	return -1
}

func (w *Waiver) expired(today time.Time, v *menus.Version) bool {
	if w.Until.IsZero() || today.IsZero() {
		return false
	}
	return !today.In(v.District.Zone).Before(time.Date(w.Until.Year(), w.Until.Month(), w.Until.Day()+1, 0, 0, 0, 0, v.District.Zone))
}

func (w *Waiver) tooLong(today time.Time) bool {
	return !today.IsZero() && w.Until.After(today.AddDate(0, 0, longestWaiver))
}

// wrong says what is wrong with a waiver, if anything.
func (w *Waiver) wrong(v *menus.Version, today time.Time, used bool) (found Finding, is bool) {
	const layout = "2 January 2006"
	switch {
	case w.expired(today, v):
		return w.finding(waiverExpired, fmt.Sprintf("The waiver of “%s” ended on %s.", w.Rule, w.Until.Format(layout)),
			"Mend what it was for, or decide again and write a later day."), true
	case w.tooLong(today):
		text := fmt.Sprintf("This waiver of “%s” would hold until %s, and excuses nothing: a waiver can hold for %d days, which is until %s.",
			w.Rule, w.Until.Format(layout), longestWaiver, today.AddDate(0, 0, longestWaiver).Format(layout))
		again := nextLook(v, today).Format(time.DateOnly)
		return w.finding(waiverTooLong, text, "Write the day on which somebody looks again: `until: "+again+"`."), true
	case !used:
		return w.finding(waiverUnused, "There is nothing here that “"+w.Rule+"” would have to be waived for.", "Take the waiver out."), true
	}
	return Finding{}, false
}

// nextLook is when it suits to look at a waiver again: the last day of the school year, or where that is over or far away, in a
// year.
func nextLook(v *menus.Version, today time.Time) time.Time {
	if _, last := v.SchoolYear(); last.After(today) && !last.After(today.AddDate(0, 0, longestWaiver)) {
		return last
	}
	return today.AddDate(1, 0, 0)
}

func (w *Waiver) finding(rule, text, fix string) Finding {
	f := Finding{Menu: w.At}
	f.Problem = menus.Problem{File: SettingsFile, Line: w.Line, Column: w.Column, Rule: rule, Text: text, Fix: fix}
	for _, r := range Rules() {
		if r.Name == rule {
			f.Severity, f.Why = r.Severity, r.Why
		}
	}
	return f
}
