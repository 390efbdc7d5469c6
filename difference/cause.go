package difference

import (
	"strings"
	"time"

	"campusline/menus"
)

// ofChange tells everything that is noticed of one change of the calendar: the cause with its effect in one sentence,
// and each thing by itself in the details.
func (d *both) ofChange(change *menus.Change, groups []*group) Difference {
	all := gathered(groups)
	x := d.difference(all)
	x.Kind, x.Example = OtherTimes, nil
	x.Hours = d.days(change)
	e := d.effectOf(groups)
	x.Sentence = capital(d.cause(change)) + ", " + strings.Join(d.clausesOf(e), "; ") + "."
	for _, day := range change.Days {
		x.Dates = append(x.Dates, day.At.Format(time.DateOnly))
	}
	x.Was, x.Now = "", ""
	if e.heard != nil {
		x.Was, x.Now = e.heard.first.was, e.heard.first.now
	}
	for _, g := range groups {
		x.Details = append(x.Details, d.difference(g))
		if x.Example == nil {
			x.Example = x.Details[len(x.Details)-1].Example
		}
	}
	return x
}

// gathered puts groups together.
func gathered(groups []*group) *group {
	all := groups[0].copy()
	for _, g := range groups[1:] {
		all.take(g)
	}
	return all
}

// neighbours cuts the days of a change into runs that nothing but days on which everything is closed anyway interrupts.
func (d *both) neighbours(change *menus.Change) [][]time.Time {
	var runs [][]time.Time
	for i, day := range change.Days {
		if i > 0 && !d.opensBetween(change.Days[i-1].At, day.At) {
			runs[len(runs)-1] = append(runs[len(runs)-1], day.At)
			continue
		}
		runs = append(runs, []time.Time{day.At})
	}
	return runs
}

// opensBetween says whether any place that both versions have is open, in the second one, between two days.
func (d *both) opensBetween(from, to time.Time) bool {
	for _, day := range d.calendar.Days {
		if day.At.After(from) && day.At.Before(to) && day.Opens {
			return true
		}
	}
	return false
}

// cause says when a change is, and what: "on Tuesday, October 20, now a day without school (Staff Day)".
func (d *both) cause(change *menus.Change) string {
	if change.Kind == menus.HoursChanged {
		return d.otherHours(change)
	}
	return d.days(change) + ", " + d.why(change)
}

// days says on which days a change is.
func (d *both) days(change *menus.Change) string {
	if change.Kind == menus.HoursChanged {
		return d.weeklyWords(datesOf(change.Days))
	}
	return datesWords(d.neighbours(change))
}

func datesOf(days []menus.ChangedDay) []time.Time {
	all := make([]time.Time, len(days))
	for i, day := range days {
		all[i] = day.At
	}
	return all
}

// why says what a change that is not one of hours makes of its days: "now a day without school (Staff Day)".
func (d *both) why(change *menus.Change) string {
	where := d.placesOf(change)
	called := ""
	if change.Name != "" {
		called = " (" + change.Name + ")"
	}
	one, several := "a day without school"+called, "days without school"+called
	if change.Kind == menus.EarlyAdded || change.Kind == menus.EarlyGone {
		one, several = "an early-release day", "early-release days"
	}
	what := one
	if len(change.Days) > 1 {
		what = several
	}
	since := "now"
	if change.Kind == menus.HolidayGone || change.Kind == menus.EarlyGone {
		since = "no longer"
	}
	return joined(since, what, prefixed("for ", where))
}

func prefixed(prefix, words string) string {
	if words == "" {
		return ""
	}
	return prefix + words
}

// placesOf names the places that a change concerns, "" where it is all of them.
func (d *both) placesOf(change *menus.Change) string {
	names := d.campusNames(change.Campuses)
	if len(change.Campuses) > 0 && names == "" && change.District {
		return ""
	}
	var all []string
	switch {
	case len(change.Campuses) > 0 && names == "":
		all = append(all, "every campus")
	case names != "":
		all = append(all, names)
	}
	if change.District {
		all = append(all, "the district’s offices")
	}
	if len(change.Campuses) > 0 {
		return listed(all)
	}
	for _, desk := range change.Desks {
		all = append(all, d.b.version.DeskCalled(desk, "", d.b.version.Tags()[0]))
	}
	return listed(all)
}
