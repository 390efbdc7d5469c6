package menus

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// weekdayNames are the days as editors write them, by time.Weekday.
func weekdayNames() []string {
	names := make([]string, 7)
	for d := time.Sunday; d <= time.Saturday; d++ {
		names[d] = strings.ToLower(d.String())
	}
	return names
}

// readHours reads one named set of hours: days with times, and what an early-release day has instead.
func (l *loader) readHours(of field) *hours {
	h := &hours{name: of.name}
	for _, f := range l.fields(of.value, "The hours") {
		if f.name == "early release" {
			h.early = l.spans(f.value)
			continue
		}
		if f.bare && strings.ContainsAny(f.name, "0123456789") {
			l.add(f.at, "hours", "Put `\"` at both ends of all of them, like `\"7:30-11:30, 12:30-16:00\"`.", "`%s` stands behind a comma.", f.name)
			continue
		}
		days := l.days(f)
		spans := l.spans(f.value)
		for _, d := range days {
			h.week[d] = spans
		}
	}
	return h
}

// days reads "monday", "monday-friday" or "tuesday, thursday".
func (l *loader) days(f field) []time.Weekday {
	var days []time.Weekday
	for part := range strings.SplitSeq(strings.ToLower(f.name), ",") {
		from, to, isRange := strings.Cut(strings.TrimSpace(part), "-")
		first, ok := l.weekday(f, strings.TrimSpace(from))
		last := first
		if ok && isRange {
			last, ok = l.weekday(f, strings.TrimSpace(to))
		}
		if !ok {
			return nil
		}
		for d := first; ; d = (d + 1) % 7 {
			days = append(days, d)
			if d == last {
				break
			}
		}
	}
	return days
}

func (l *loader) weekday(f field, name string) (time.Weekday, bool) {
	names := weekdayNames()
	for d, n := range names {
		if n == name || len(name) >= 3 && strings.HasPrefix(n, name) {
			return time.Weekday(d), true
		}
	}
	l.add(f.at, "day", didYouMean(name, append(names, "early release")), "`%s` is not a day of the week.", name)
	return 0, false
}

// spans reads "7:30-16:00", "7:30-11:30, 12:30-16:00" or "closed".
func (l *loader) spans(n node) []span {
	if n.isNothing() {
		l.add(n.at(), "hours", "Write them like `7:30-16:00`, or write `closed`.", "These days have no hours.")
		return nil
	}
	words := l.text(n, "The hours")
	if words == "closed" {
		return []span{}
	}
	spans := []span{}
	for part := range strings.SplitSeq(words, ",") {
		from, to, found := strings.Cut(strings.ReplaceAll(part, "–", "-"), "-")
		s := span{minuteOfDay(from), minuteOfDay(to)}
		if !found || s.from < 0 || s.to < 0 {
			l.add(n.at(), "hours", "Write them like `7:30-16:00`, or `7:30-11:30, 12:30-16:00` when they are split.", "`%s` are not hours.", strings.TrimSpace(part))
			return nil
		}
		if s.to <= s.from {
			l.add(n.at(), "hours", "Change the two round; hours over midnight stand on two days, as `18:00-24:00` and `0:00-2:00`.", "`%s` end before they begin.", strings.TrimSpace(part))
			return nil
		}
		if len(spans) > 0 && s.from < spans[len(spans)-1].to {
			l.add(n.at(), "hours", "Write the earlier ones first, and let each end before the next begin.", "`%s` run into the ones before.", strings.TrimSpace(part))
			return nil
		}
		spans = append(spans, s)
	}
	return spans
}

var clock = regexp.MustCompile(`^(\d{1,2})(?::(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?$`)

// minuteOfDay reads a time of day as 16:00, 4 pm or 4:00 p.m.; -1 when it is none.
func minuteOfDay(words string) int {
	m := clock.FindStringSubmatch(strings.ToLower(strings.TrimSpace(words)))
	if m == nil {
		return -1
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi(m[2])
	if m[3] != "" {
		if hour < 1 || hour > 12 {
			return -1
		}
		hour %= 12
		if m[3][0] == 'p' {
			hour += 12
		}
	}
	if hour > 24 || minute > 59 || hour*60+minute > 24*60 {
		return -1
	}
	return hour*60 + minute
}
