package translations

import (
	"slices"
	"strings"
	"time"
	"unicode"
)

// How far a day may lie from today, so that a day named without its year is one day only.
const (
	daysBack  = 60
	daysAhead = 305
)

// ParseDate reads a day as a person says or writes it: "today", "Friday", "21 de septiembre", "9/21", or the four
// digits 0921 of a phone's keys, the month first as in the United States. A day without a year is the nearest such
// day from 60 days ago to 305 days ahead, and a weekday the next one, today included. It reports false for what is
// no day, such as September 31, and for a day outside those bounds.
// The day is returned as its first moment in today's location.
func (l *Language) ParseDate(words string, today time.Time) (time.Time, bool) {
	today = time.Date(today.Year(), today.Month(), today.Day(), 0, 0, 0, 0, today.Location())
	folded := numbersApart(Fold(words))
	kept := l.calendar.withoutFillers(strings.Fields(folded))
	// A name may hold a filler, as in "ఈ రోజు", this day.
	for _, named := range []string{folded, strings.Join(kept, " ")} {
		if ahead, ok := l.daysFromToday(named); ok {
			return today.AddDate(0, 0, ahead), true
		}
	}
	parts, ok := l.dayParts(kept)
	if !ok {
		return time.Time{}, false
	}
	if parts.onlyWeekday() {
		return parts.nextWeekday(today), true
	}
	return parts.nearest(today)
}

// numbersApart parts a number from letters before it, as in "12월18일" and "Dec18".
func numbersApart(words string) string {
	var b strings.Builder
	letter := false
	for _, r := range words {
		if letter && '0' <= r && r <= '9' {
			b.WriteByte(' ')
		}
		letter = unicode.IsLetter(r)
		b.WriteRune(r)
	}
	return b.String()
}

// daysFromToday tells how far from today a day is that is named by it: 1 for "tomorrow".
func (l *Language) daysFromToday(named string) (days int, ok bool) {
	switch {
	case named == "":
		return 0, false
	case oneOf(l.Words(WordsToday), named):
		return 0, true
	case oneOf(l.Words(WordsTomorrow), named):
		return 1, true
	case oneOf(l.calendar.afterTomorrows, named):
		return 2, true
	case oneOf(l.calendar.yesterdays, named):
		return -1, true
	}
	return 0, false
}

// oneOf says whether a word is one of a list, or one slip away from one of at least five letters: "tomorow".
func oneOf(list []string, word string) bool {
	return slices.ContainsFunc(list, func(known string) bool {
		return known == word || slipsAllowed(known) > 0 && Distance(known, word) == 1
	})
}

func (c *calendar) withoutFillers(words []string) []string {
	return slices.DeleteFunc(words, c.filler)
}

// dayParts are the parts of a day that somebody gave; a month, day or year of zero was not given.
type dayParts struct {
	month, day, year           int
	weekday                    time.Weekday
	hasWeekday, next, nextWeek bool
}

// dayParts reads folded words, each of which must be part of a day.
func (l *Language) dayParts(words []string) (dayParts, bool) {
	var parts dayParts
	var numbers []int
	for len(words) > 0 {
		if length := parts.takeLongName(&l.calendar, words); length > 0 {
			words = words[length:]
			continue
		}
		if n, length := l.leadingDayNumber(words); length > 0 {
			numbers = append(numbers, n)
			words = words[length:]
			continue
		}
		if !parts.takeName(&l.calendar, words[0]) {
			return parts, false
		}
		words = words[1:]
	}
	return parts, parts.takeNumbers(numbers)
}

// leadingDayNumber reads the number that the words begin with, as a day may be counted: "21", "21st", "twenty first".
func (l *Language) leadingDayNumber(words []string) (n, length int) {
	for length := min(4, len(words)); length > 0; length-- {
		if n, ok := l.calendar.ordinals[strings.Join(words[:length], " ")]; ok {
			return n, length
		}
	}
	if n, length := l.leadingNumber(words); length > 0 {
		return n, length
	}
	for _, ending := range l.calendar.Endings {
		if digits, ok := strings.CutSuffix(words[0], ending); ok && digits != "" {
			if n, ok := plainNumber(digits); ok {
				return n, 1
			}
		}
	}
	return 0, 0
}

// takeLongName takes a name of several words, such as "thứ hai" or "12 月", before its words are read for themselves,
// and tells how many it took.
func (p *dayParts) takeLongName(c *calendar, words []string) (length int) {
	for length := min(4, len(words)); length > 1; length-- {
		name := strings.Join(words[:length], " ")
		if month, ok := c.months[name]; ok && p.month == 0 {
			p.month = month
			return length
		}
		if weekday, ok := c.weekdays[name]; ok && !p.hasWeekday {
			p.weekday, p.hasWeekday = time.Weekday(weekday), true
			return length
		}
		if p.takeNext(c, name) {
			return length
		}
	}
	return 0
}

// takeNext takes words that mean the next one, or the one of next week.
func (p *dayParts) takeNext(c *calendar, words string) bool {
	next, nextWeek := slices.Contains(c.Next, words), slices.Contains(c.NextWeek, words)
	p.next, p.nextWeek = p.next || next, p.nextWeek || nextWeek
	return next || nextWeek
}

// takeName takes the name of a month or weekday, or a word that means the next one.
func (p *dayParts) takeName(c *calendar, word string) bool {
	if p.takeNext(c, word) {
		return true
	}
	if month, ok := named(c.months, word); ok && p.month == 0 {
		p.month = month
		return true
	}
	if weekday, ok := named(c.weekdays, word); ok && !p.hasWeekday {
		p.weekday, p.hasWeekday = time.Weekday(weekday), true
		return true
	}
	return false
}

// takeNumbers makes the month, day and year of the numbers that stood in a day, in their order.
func (p *dayParts) takeNumbers(n []int) bool {
	switch {
	case p.month > 0 && len(n) == 1:
		p.day = n[0]
	case p.month > 0 && len(n) == 2 && n[0] > 31:
		p.year, p.day = n[0], n[1]
	case p.month > 0 && len(n) == 2:
		p.day, p.year = n[0], n[1]
	case p.month > 0:
		return false
	case len(n) == 0:
		return p.hasWeekday
	case len(n) == 1:
		p.month, p.day = n[0]/100, n[0]%100 // keyed on a phone: 0921
	case len(n) == 2:
		p.month, p.day = n[0], n[1]
	case len(n) == 3 && n[0] > 31:
		p.year, p.month, p.day = n[0], n[1], n[2]
	case len(n) == 3:
		p.month, p.day, p.year = n[0], n[1], n[2]
	default:
		return false
	}
	return p.month >= 1 && p.month <= 12 && p.day >= 1 && p.day <= 31
}

func (p *dayParts) onlyWeekday() bool {
	return p.hasWeekday && p.month == 0
}

func (p *dayParts) nextWeekday(today time.Time) time.Time {
	if p.nextWeek {
		return today.AddDate(0, 0, 7+daysSinceMonday(p.weekday)-daysSinceMonday(today.Weekday()))
	}
	ahead := (int(p.weekday) - int(today.Weekday()) + 7) % 7
	if ahead == 0 && p.next {
		ahead = 7
	}
	return today.AddDate(0, 0, ahead)
}

func daysSinceMonday(d time.Weekday) int {
	return (int(d) + 6) % 7
}

// nearest returns the day nearest to today that has these parts, if one lies within bounds. Only at the two ends of
// a year without February 29 do two such days, and then the past one is nearer.
func (p *dayParts) nearest(today time.Time) (time.Time, bool) {
	from, to := today.AddDate(0, 0, -daysBack), today.AddDate(0, 0, daysAhead)
	for year := from.Year(); year <= to.Year(); year++ {
		if p.year != 0 && p.year != year && p.year+2000 != year {
			continue
		}
		day := time.Date(year, time.Month(p.month), p.day, 0, 0, 0, 0, today.Location())
		if day.Day() == p.day && !day.Before(from) && !day.After(to) {
			return day, true
		}
	}
	return time.Time{}, false
}
