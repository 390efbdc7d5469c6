package difference

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

const minutesOfDay = 24 * 60

// hours says at which times of the year something is noticed, "" for always. It is given the situations by the campus
// spoken of.
func (d *both) hours(campuses map[string]set) string {
	cells := make([]bool, len(d.calendar.Cells))
	always := true
	byCampus := map[string][]bool{}
	for campus, in := range campuses {
		byCampus[campus] = d.cellsOf(in)
		for i, noticed := range byCampus[campus] {
			cells[i] = cells[i] || noticed
			always = always && noticed
		}
	}
	if always {
		return ""
	}
	if words := d.officeHours(byCampus); words != "" {
		return words
	}
	return d.clock(cells)
}

func (d *both) cellsOf(in set) []bool {
	cells := make([]bool, len(d.calendar.Cells))
	for i := range cells {
		for k := range callers {
			cells[i] = cells[i] || in.has(situation(i*callers+k))
		}
	}
	return cells
}

// officeHours says it by the hours of each campus, or of the district, where that fits exactly in one of the versions.
func (d *both) officeHours(byCampus map[string][]bool) string {
	for _, s := range []*side{d.a, d.b} {
		for _, by := range [...]struct {
			words string
			holds func(open, holiday, early bool) bool
		}{
			{"during office hours", func(open, _, _ bool) bool { return open }},
			{"whenever the office is closed", func(open, _, _ bool) bool { return !open }},
			{"on holidays", func(_, holiday, _ bool) bool { return holiday }},
			{"outside office hours", func(open, holiday, _ bool) bool { return !open && !holiday }},
			{"on early-release days", func(open, _, early bool) bool { return open && early }},
			{"on early-release days", func(_, _, early bool) bool { return early }},
			{"during office hours of ordinary days", func(open, _, early bool) bool { return open && !early }},
		} {
			if s.fits(byCampus, by.holds) {
				return by.words
			}
		}
	}
	return ""
}

func (s *side) fits(byCampus map[string][]bool, holds func(open, holiday, early bool) bool) bool {
	for campus, cells := range byCampus {
		open, holiday, early := s.version.HoursFacts(campus)
		for i, noticed := range cells {
			c := &s.cells[i]
			if noticed != holds(c.Holds(open), c.Holds(holiday), c.Holds(early)) {
				return false
			}
		}
	}
	return true
}

// part is a part of a day, in minutes from midnight.
type part struct{ from, to int }

// clock says it by the clock and the calendar: "on weekdays after 4 pm".
func (d *both) clock(cells []bool) string {
	var week [7][]part
	var known [7]bool
	var closed, early []time.Time
	var closedParts, earlyParts [][]part
	for _, day := range d.calendar.Days {
		var parts []part
		for _, s := range day.Stretches {
			if !cells[s.Cell] {
				continue
			}
			if n := len(parts); n > 0 && parts[n-1].to == s.From {
				parts[n-1].to = s.To
				continue
			}
			parts = append(parts, part{s.From, s.To})
		}
		switch weekday := day.At.Weekday(); {
		case day.Closed && len(parts) > 0:
			closed, closedParts = append(closed, day.At), append(closedParts, parts)
		case day.Early && len(parts) > 0:
			early, earlyParts = append(early, day.At), append(earlyParts, parts)
		case !day.Closed && !day.Early && !known[weekday]:
			week[weekday], known[weekday] = parts, true
		}
	}
	if words := weekWords(week); words != "" {
		return words
	}
	switch {
	case len(early) > 0 && len(closed) == 0:
		return daysWords(early, earlyParts, "early-release days", d.count(func(c, e bool) bool { return e && !c }))
	case len(closed) > 0:
		return daysWords(closed, closedParts, "days without school", d.count(func(c, _ bool) bool { return c }))
	}
	return "at no time of the school year"
}

func (d *both) count(is func(closed, early bool) bool) int {
	n := 0
	for _, day := range d.calendar.Days {
		if is(day.Closed, day.Early) {
			n++
		}
	}
	return n
}

// daysWords says some days: all of a kind, or each by its date.
func daysWords(days []time.Time, parts [][]part, kind string, all int) string {
	times := ""
	if !slices.ContainsFunc(parts, func(p []part) bool { return !slices.Equal(p, parts[0]) }) {
		times = timesWords(parts[0])
	}
	const most = 3
	if len(days) == all && all > 1 {
		return strings.TrimSpace("on " + kind + " " + times)
	}
	var dates []string
	for _, day := range days {
		dates = append(dates, day.Format("January 2"))
	}
	if len(dates) > most {
		return fmt.Sprintf("on %d %s from %s to %s", len(days), kind, dates[0], dates[len(dates)-1])
	}
	return strings.TrimSpace("on " + listed(dates) + " " + times)
}

// weekWords says the parts of an ordinary week, days with the same parts together.
func weekWords(week [7][]part) string {
	var all []string
	told := [7]bool{}
	for i := range 7 {
		day := (i + 1) % 7 // Monday first
		if told[day] || len(week[day]) == 0 {
			continue
		}
		var days []time.Weekday
		for k := i; k < 7; k++ {
			other := (k + 1) % 7
			if slices.Equal(week[other], week[day]) {
				told[other] = true
				days = append(days, time.Weekday(other))
			}
		}
		all = append(all, strings.TrimSpace(weekdaysWords(days)+" "+timesWords(week[day])))
	}
	return listed(all)
}

func weekdaysWords(days []time.Weekday) string {
	switch {
	case len(days) == 7:
		return ""
	case len(days) == 5 && days[0] == time.Monday && days[4] == time.Friday:
		return "on weekdays"
	case len(days) == 2 && days[0] == time.Saturday && days[1] == time.Sunday:
		return "on weekends"
	case len(days) > 2 && int(days[len(days)-1]-days[0]) == len(days)-1:
		return "from " + days[0].String() + " to " + days[len(days)-1].String()
	}
	var names []string
	for _, day := range days {
		names = append(names, day.String()+"s")
	}
	return "on " + listed(names)
}

func timesWords(parts []part) string {
	var all []string
	for _, p := range parts {
		switch {
		case p.from == 0 && p.to == minutesOfDay:
			return ""
		case p.from == 0:
			all = append(all, "before "+timeWords(p.to))
		case p.to == minutesOfDay:
			all = append(all, "after "+timeWords(p.from))
		default:
			all = append(all, "from "+timeWords(p.from)+" to "+timeWords(p.to))
		}
	}
	return listed(all)
}

func timeWords(minute int) string {
	half, hour := "am", minute/60
	if hour >= 12 {
		half = "pm"
	}
	if hour = hour % 12; hour == 0 {
		hour = 12
	}
	if minute%60 == 0 {
		return fmt.Sprintf("%d %s", hour, half)
	}
	return fmt.Sprintf("%d:%02d %s", hour, minute%60, half)
}

// listed joins words as people do: "a, b and c".
func listed(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}
