package difference

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"campusline/menus"
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
	if !slices.Contains(cells, false) {
		return "" // at some campus at every hour
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

// clock says it by the clock and the calendar: "on weekdays after 4 pm". Days of closure and early release are told only
// where ordinary days are not concerned.
func (d *both) clock(cells []bool) string {
	var closed, early, others, ordinary noticedDays
	for _, day := range d.calendar.Days {
		parts := partsOf(day, cells)
		switch {
		case day.Closed:
			closed.add(day.At, parts)
		case day.Early:
			early.add(day.At, parts)
		default:
			ordinary.add(day.At, parts)
		}
	}
	week, alike := ordinary.week()
	if words := weekWords(week); alike && words != "" {
		return words
	}
	if !alike {
		others = ordinary
	}
	switch {
	case len(others.noticed) > 0:
		others.join(&early)
		others.join(&closed)
		return others.words("days", len(d.calendar.Days))
	case len(early.noticed) > 0 && len(closed.noticed) == 0:
		return early.words("early-release days", d.count(func(c, e bool) bool { return e && !c }))
	case len(closed.noticed) > 0:
		return closed.words("days without school", d.count(func(c, _ bool) bool { return c }))
	}
	return "at no time of the school year"
}

// partsOf are the parts of a day that lie in cells.
func partsOf(day menus.BothDay, cells []bool) []part {
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
	return parts
}

// noticedDays are days of one kind with the parts of them at which something is noticed.
type noticedDays struct {
	noticed []time.Time // those with any part
	parts   [][]part
	all     map[time.Weekday][][]part
}

func (n *noticedDays) add(day time.Time, parts []part) {
	if n.all == nil {
		n.all = map[time.Weekday][][]part{}
	}
	n.all[day.Weekday()] = append(n.all[day.Weekday()], parts)
	if len(parts) > 0 {
		n.noticed, n.parts = append(n.noticed, day), append(n.parts, parts)
	}
}

func (n *noticedDays) join(others *noticedDays) {
	n.noticed, n.parts = append(n.noticed, others.noticed...), append(n.parts, others.parts...)
}

// week gives the parts of each day of the week, and whether all days of the week have the same.
func (n *noticedDays) week() (week [7][]part, alike bool) {
	for weekday, days := range n.all {
		for _, parts := range days {
			if !slices.Equal(parts, days[0]) {
				return week, false
			}
		}
		week[weekday] = days[0]
	}
	return week, true
}

func (n *noticedDays) words(kind string, all int) string {
	order := make([]int, len(n.noticed))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(x, y int) int { return n.noticed[x].Compare(n.noticed[y]) })
	days, parts := make([]time.Time, len(order)), make([][]part, len(order))
	for i, x := range order {
		days[i], parts[i] = n.noticed[x], n.parts[x]
	}
	return daysWords(days, parts, kind, all)
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
