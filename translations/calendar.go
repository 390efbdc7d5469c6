package translations

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// calendar is how a language names days. Each name may be followed, after commas, by other forms that are heard
// and written: "September, sep, sept".
type calendar struct {
	Date      string   `yaml:"date"`     // "{day} de {month}"
	First     string   `yaml:"first"`    // the first day of a month within a date, where it is no plain number: "1er"
	Day       string   `yaml:"day"`      // "el {weekday} {date}"
	Months    []string `yaml:"months"`   // from January
	Weekdays  []string `yaml:"weekdays"` // from Sunday
	Ordinals  []string `yaml:"ordinals"` // from the first; may stop early
	Endings   []string `yaml:"endings"`  // what may follow the digits of a day: "st", "nd"
	Yesterday string   `yaml:"yesterday"`
	// AfterTomorrow is what the day after tomorrow is called, "pasado mañana".
	AfterTomorrow string   `yaml:"after-tomorrow"`
	Next          []string `yaml:"next"`      // in "next Friday": not today, when today is one
	NextWeek      []string `yaml:"next-week"` // in "下周五", the Friday of the week that begins next Monday
	Fillers       []string `yaml:"fillers"`   // words around a day or number that change nothing

	months, weekdays, ordinals map[string]int
	yesterdays, afterTomorrows []string
}

// Date returns a day without its year and weekday: "December 18", "18 de diciembre".
func (l *Language) Date(t time.Time) string {
	return fill(l.calendar.Date, "day", l.calendar.number(t.Day()), "month", said(l.calendar.Months[t.Month()-1]))
}

// number is the number of a day within a date.
func (c *calendar) number(day int) string {
	if day == 1 && c.First != "" {
		return c.First
	}
	return strconv.Itoa(day)
}

// Day returns a day with its weekday as it stands within a sentence: "Friday, December 18", "el viernes 18 de diciembre".
func (l *Language) Day(t time.Time) string {
	return fill(l.calendar.Day, "weekday", l.Weekday(t), "date", l.Date(t))
}

// Weekday returns the name of a day's weekday as it stands within a sentence: "Friday", "viernes".
func (l *Language) Weekday(t time.Time) string {
	return said(l.calendar.Weekdays[t.Weekday()])
}

// said returns the form of a name that we say, the first of its list.
func said(list string) string {
	name, _, _ := strings.Cut(list, ",")
	return name
}

// fold prepares a calendar for reading days.
func (c *calendar) fold() {
	c.months, c.weekdays, c.ordinals = indexed(c.Months, 1), indexed(c.Weekdays, 0), indexed(c.Ordinals, 1)
	c.yesterdays, c.afterTomorrows = foldedList(c.Yesterday), foldedList(c.AfterTomorrow)
	c.Next, c.NextWeek = foldAll(c.Next), foldAll(c.NextWeek)
	c.Fillers, c.Endings = foldAll(c.Fillers), foldAll(c.Endings)
}

func indexed(lists []string, first int) map[string]int {
	index := make(map[string]int, 2*len(lists))
	for i, list := range lists {
		for _, word := range foldedList(list) {
			index[word] = first + i
		}
	}
	return index
}

func (c *calendar) filler(word string) bool {
	return slices.Contains(c.Fillers, word)
}

// named returns the number of a name of a month or weekday, spelled right or nearly so: one slip in a name of five
// letters, two in one of eight. A spelling as near to one as to another is neither.
func named(index map[string]int, word string) (int, bool) {
	if n, ok := index[word]; ok {
		return n, true
	}
	found, nearest, tie := 0, len(word), false
	for name, n := range index {
		slips := Distance(name, word)
		if slips > slipsAllowed(name) {
			continue
		}
		switch {
		case slips < nearest:
			found, nearest, tie = n, slips, false
		case slips == nearest && n != found:
			tie = true
		}
	}
	return found, nearest < len(word) && !tie
}

func slipsAllowed(name string) int {
	switch letters := utf8.RuneCountInString(name); {
	case letters >= 8:
		return 2
	case letters >= 5:
		return 1
	}
	return 0
}
