package proof

import (
	"fmt"
	"time"

	"campusline/menus"
)

// Settings are a district's own figures, severities and exceptions, from check.yaml.
type Settings struct {
	Limits     Limits
	Severities map[string]menus.Severity
	Waivers    []Waiver
}

// Waiver excuses a rule at a menu until a day.
type Waiver struct {
	Rule    string
	At      string // the menu; "" for everywhere
	Because string
	Until   time.Time // the last day on which it holds; zero for ever
	Line    int
	Column  int
}

func (s *Settings) limits() Limits {
	if s.Limits == (Limits{}) {
		return DefaultLimits()
	}
	return s.Limits
}

// judge gives findings the district's severities, takes out those it waives, and adds what is wrong with the waivers.
func (s *Settings) judge(all []Finding, v *menus.Version, today time.Time) (kept, waived []Finding) {
	used := make([]bool, len(s.Waivers))
	for _, f := range all {
		if severity, ok := s.Severities[f.Rule]; ok {
			f.Severity = severity
		}
		if f.Severity == Off {
			continue
		}
		if i := s.waiving(&f, v, today); i >= 0 {
			used[i] = true
			f.Because = s.Waivers[i].Because
			waived = append(waived, f)
			continue
		}
		kept = append(kept, f)
	}
	for i := range s.Waivers {
		switch w := &s.Waivers[i]; {
		case w.expired(today, v):
			kept = append(kept, w.finding(waiverExpired, fmt.Sprintf("The waiver of “%s” ended on %s.", w.Rule, w.Until.Format("2 January 2006")),
				"Mend what it was for, or decide again and write a later day."))
		case !used[i]:
			kept = append(kept, w.finding(waiverUnused, "There is nothing here that “"+w.Rule+"” would have to be waived for.", "Take the waiver out."))
		}
	}
	return kept, waived
}

func (s *Settings) waiving(f *Finding, v *menus.Version, today time.Time) int {
	for i := range s.Waivers {
		w := &s.Waivers[i]
		if w.Rule == f.Rule && (w.At == "" || w.At == f.Menu) && !w.expired(today, v) {
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

// Off is the severity of a rule that a district does not want to hear of.
const Off menus.Severity = "off"
