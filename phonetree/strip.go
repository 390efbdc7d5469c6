package phonetree

import (
	"fmt"
	"io"
	"strings"
	"time"

	"campusline/translations"
)

// cellsOfDay is how many characters a day has: one for each half hour.
const cellsOfDay = 48

// mark is how a cover is drawn with a character.
func mark(c Cover) string { return [...]string{"!", "·", "░", "█"}[c] }

// hoursRuler stands above the days.
const hoursRuler = "0     3     6     9     12    15    18    21    "

// TextStrip writes the year of a line: a row for all days that are alike, and a character for each half hour.
func TextStrip(w io.Writer, l *translations.Language, days []Day) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", hoursRuler)
	for _, alike := range alikeDays(days) {
		fmt.Fprintf(&b, "%s  %s\n", row(alike[0]), daysInWords(l, alike))
	}
	fmt.Fprintf(&b, "%s %s   %s %s", mark(Person), Person.in(l), mark(Promise), Promise.in(l))
	if minutes(days, Answer) > 0 {
		fmt.Fprintf(&b, "   %s %s", mark(Answer), Answer.in(l))
	}
	if uncovered(days) > 0 {
		fmt.Fprintf(&b, "   %s %s", mark(Nobody), Nobody.in(l))
	}
	fmt.Fprintf(&b, "   %s\n", share(l, days))
	_, err := io.WriteString(w, b.String())
	return err
}

func row(d Day) string {
	var b strings.Builder
	for i := range cellsOfDay {
		b.WriteString(mark(d.at(i * 24 * 60 / cellsOfDay)))
	}
	return b.String()
}

// alikeDays groups the days that have the same parts, in the order in which they first come.
func alikeDays(days []Day) [][]Day {
	var groups [][]Day
	index := map[string]int{}
	for _, d := range days {
		key := fmt.Sprint(d.Parts)
		i, known := index[key]
		if !known {
			i = len(groups)
			index[key] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], d)
	}
	return groups
}

// fewDays is how many days are named one by one.
const fewDays = 4

// daysInWords names days: a few by their dates, many by their weekdays and how many there are.
func daysInWords(l *translations.Language, days []Day) string {
	var names []string
	if len(days) <= fewDays {
		for _, d := range days {
			names = append(names, l.Weekday(d.Date)+" "+l.Date(d.Date))
		}
		return strings.Join(names, ", ")
	}
	seen := map[time.Weekday]bool{}
	for _, d := range days {
		seen[d.Date.Weekday()] = true
	}
	for i := 0; i < 7; i++ {
		if !seen[weekday(i)] {
			continue
		}
		first := i
		for i < 6 && seen[weekday(i+1)] {
			i++
		}
		names = append(names, weekdays(l, weekday(first), weekday(i)))
	}
	return filled(l.Counted(translations.ShownDaysOne, translations.ShownDays, len(days)),
		"days", strings.Join(names, ", "), "count", l.Number(len(days)))
}

// weekday is the i-th day of a week that begins on Monday.
func weekday(i int) time.Weekday { return time.Weekday((i + 1) % 7) }

// uncovered counts the minutes at which there is nobody and no promise.
func uncovered(days []Day) int { return minutes(days, Nobody) }

func minutes(days []Day, c Cover) int {
	total := 0
	for _, d := range days {
		for _, p := range d.Parts {
			if p.Cover == c {
				total += p.To - p.From
			}
		}
	}
	return total
}

// share says how much of the year is covered, and by what.
func share(l *translations.Language, days []Day) string {
	all := len(days) * 24 * 60
	words := label(l, translations.ShownShare, "open", l.Number(minutes(days, Person)/60), "hours", l.Number(all/60))
	if n := uncovered(days); n > 0 {
		words += " " + filled(l.Counted(translations.ShownUncoveredOne, translations.ShownUncovered, n), "minutes", l.Number(n))
	}
	return words
}
