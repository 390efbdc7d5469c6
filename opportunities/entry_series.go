package opportunities

import (
	"strings"
	"time"
)

// series makes an opportunity for each date.
func (r *rowReader) series(o Opportunity, m meeting) []Opportunity {
	days := r.seriesDays(&m)
	schoolDays := r.yes("school days only")
	var all []Opportunity
	for _, d := range days {
		m.on = d
		module := r.module(o.Title, m)
		if schoolDays && !r.version.IsSchoolDay(r.version.Campus(o.Campus), module.Start) {
			continue
		}
		o.Start, o.End = module.Start, module.End
		o.Name = r.name(&o, module.Start.Format(time.DateOnly))
		o.Series = r.seriesName(&o)
		all = append(all, o)
	}
	switch {
	case len(days) > 0 && len(all) == 0:
		r.add(r.at("repeats"), "repeats", "Look at `on`, `until`, `except` and the calendar.", "None of its dates is left.")
	case !schoolDays:
		r.checkSchoolDays(&o, days)
	}
	return all
}

// seriesDays are the days of a series; none where something is wrong with it.
func (r *rowReader) seriesDays(m *meeting) []time.Time {
	wrongly := func(wrong *ruleError) []time.Time {
		r.add(r.at("repeats"), "repeats", wrong.fix, "`%s` %s.", r.repeats(), wrong.text)
		return nil
	}
	rule, wrong := parseRecurrence(r.repeats(), r.version.District.Zone)
	if wrong != nil {
		return wrongly(wrong)
	}
	before := r.faults()
	b := bounds{
		first: m.on.Add(time.Duration(m.from.minutes) * time.Minute), until: r.day("until"), times: r.number("times", 1, mostDates, 0),
		except: r.days("except"),
	}
	if r.faults() > before {
		return nil
	}
	if !b.until.IsZero() && b.until.Before(m.on) {
		r.add(r.at("until"), "date", "Look at its year.", "It would end on %s, before it begins.", b.until.Format(time.DateOnly))
		return nil
	}
	days, astray, skipped, wrong := rule.days(b)
	if wrong != nil {
		return wrongly(wrong)
	}
	if len(days) == 0 {
		r.add(r.at("repeats"), "repeats", "Look at `on`, `until`, `except` and the calendar.", "None of its dates is left.")
		return nil
	}
	r.tellDays(m, days, astray, skipped, rule.inWords)
	return days
}

// tellDays tells what of the days of a series was perhaps not meant.
func (r *rowReader) tellDays(m *meeting, days, astray []time.Time, skipped []string, inWords bool) {
	if len(skipped) > 0 {
		text := "It would not be in " + strings.Join(skipped, ", ") + ": there is no such day."
		if inWords {
			fix := "Write `every month on the last day`, or `every month on the " + m.on.Format("2") + "th or the last day`."
			r.add(r.at("repeats"), "repeats", strings.Replace(fix, "31th", "31st", 1), "%s", text)
		} else {
			r.warn(r.at("repeats"), "repeats", "", "%s", text)
		}
	}
	if len(astray) > 0 {
		r.warn(r.at("except"), "repeats", "Look at its date.", "No day of the series is left out by %s.", listed(astray))
	}
	if first := days[0]; len(astray) == 0 && !first.Equal(day(m.on)) && len(r.list("except")) == 0 {
		r.warn(r.at("on"), "repeats", "", "%s is not a day of the series, which begins on %s.",
			m.on.Format("Monday 2006-01-02"), first.Format("Monday 2006-01-02"))
	}
}

// checkSchoolDays finds days on which the calendar has no school: perhaps the date is wrong, perhaps it is meant.
func (r *rowReader) checkSchoolDays(o *Opportunity, days []time.Time) {
	var off []time.Time
	for _, d := range days {
		at := time.Date(d.Year(), d.Month(), d.Day(), 12, 0, 0, 0, r.version.District.Zone)
		if !r.version.IsSchoolDay(r.version.Campus(o.Campus), at) {
			off = append(off, d)
		}
	}
	if len(off) > 0 {
		r.warn(r.at("on"), "date", "", "There is no school at %s on %s, by the calendar.", o.Campus, listed(off))
	}
}

func (r *rowReader) seriesName(o *Opportunity) string {
	if id := r.text("id"); id != "" {
		return id
	}
	return o.Title[""] + " | " + o.Campus
}
