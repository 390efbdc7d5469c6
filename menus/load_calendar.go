package menus

import (
	"time"
)

func (l *loader) readCalendar(root node) {
	for _, f := range l.fields(root, "This file") {
		switch f.name {
		case "school year":
			l.readYear(f)
		case "closed":
			for _, item := range l.items(f.value, "`closed`") {
				l.readClosure(item)
			}
		case "early release":
			l.readEarlyRelease(f.value)
		case "hours":
			for _, h := range l.fields(f.value, "`hours`") {
				l.hours[h.name] = l.readHours(h)
			}
		default:
			l.unknown(f, calendarWords())
		}
	}
	if len(l.hours) == 0 {
		l.add(root.at(), "missing", "Add `hours:` with at least one name and its days.", "The calendar has no hours.")
	}
	for i, name := range sortedKeys(l.hours) {
		l.hours[name].index = i
		l.version.allHours = append(l.version.allHours, l.hours[name])
	}
	l.useHours()
	if !Refused(l.found) {
		l.checkDays() // days without hours would all look wrong
	}
}

// useHours puts the hours in the places that named them before they were read.
func (l *loader) useHours() {
	d := &l.version.District
	if d.hours == nil {
		l.add(l.at["district"], "missing", "Add `hours:` with the name of the hours in "+calendarFile+" at which the district answers.", "The district has no hours.")
	} else {
		d.hours = l.hoursNamed(d.hours.name, l.at["hours"])
	}
	for name, desk := range l.desks {
		if desk.hours != nil {
			desk.hours = l.hoursNamed(desk.hours.name, l.at["desk hours "+name])
		}
	}
	for i := range l.version.calendar.closures {
		c := &l.version.calendar.closures[i]
		for _, name := range c.only {
			l.hoursNamed(name, c.name.at)
		}
	}
}

func (l *loader) hoursNamed(name string, at position) *hours {
	if h := l.hours[name]; h != nil {
		return h
	}
	l.add(at, "unknown hours", didYouMean(name, sortedKeys(l.hours)), "`%s` are not hours in %s.", name, calendarFile)
	return &hours{name: name}
}

func (l *loader) readYear(of field) {
	c := &l.version.calendar
	for _, f := range l.fields(of.value, "`school year`") {
		switch f.name {
		case "from":
			c.from = l.date(f.value)
		case "to":
			c.to = l.date(f.value)
		default:
			l.unknown(f, yearWords())
		}
	}
	if c.from > c.to && c.to > 0 {
		l.add(of.at, "dates", "Change the two days round.", "The school year ends before it begins.")
	}
}

func (l *loader) readClosure(n node) {
	var c closure
	wrong := len(l.found)
	for _, f := range l.fields(n, "A closure") {
		switch f.name {
		case "on":
			c.from = l.date(f.value)
			c.to = c.from
		case "from":
			c.from = l.date(f.value)
		case "to":
			c.to = l.date(f.value)
		case "for":
			c.name = l.newText(f.value, "`for`")
		case "only":
			c.only = l.list(f.value, "`only`")
		default:
			l.unknown(f, closureWords())
		}
	}
	if c.from == 0 || c.to == 0 || c.name == nil {
		if len(l.found) > wrong {
			return // it is said already which part of it is wrong
		}
		l.add(n.at(), "missing", "Write it like `{on: 2026-09-07, for: Labor Day}` or `{from: 2026-12-21, to: 2027-01-01, for: winter break}`.", "This closure needs its days and what it is for.")
		return
	}
	if c.from > c.to {
		l.add(n.at(), "dates", "Change the two days round.", "This closure ends before it begins.")
	}
	c.at = n.at()
	l.version.calendar.closures = append(l.version.calendar.closures, c)
}

func (l *loader) readEarlyRelease(n node) {
	l.version.calendar.early = map[date]bool{}
	for _, item := range l.items(n, "`early release`") {
		day := l.date(item)
		l.version.calendar.early[day] = true
		l.earlyDays = append(l.earlyDays, dayWritten{day, item.at()})
	}
}

func (l *loader) date(n node) date {
	words := l.text(n, "The date")
	day, err := time.Parse(time.DateOnly, words)
	if err != nil {
		l.add(n.at(), "date", "Write it as year, month and day, like `2026-09-07`.", "`%s` is not a day.", words)
		return 0
	}
	return dateOf(day)
}
