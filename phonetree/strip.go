package phonetree

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// cellsOfDay is how many characters a day has: one for each half hour.
const cellsOfDay = 48

// mark is how a cover is drawn with a character.
func mark(c Cover) string { return [...]string{"!", "░", "█"}[c] }

// hoursRuler stands above the days.
const hoursRuler = "0     3     6     9     12    15    18    21    "

// TextStrip writes the year of a line: a row for all days that are alike, and a character for each half hour.
func TextStrip(w io.Writer, days []Day) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", hoursRuler)
	for _, alike := range alikeDays(days) {
		fmt.Fprintf(&b, "%s  %s\n", row(alike[0]), daysInWords(alike))
	}
	fmt.Fprintf(&b, "%s %s   %s %s", mark(Person), Person, mark(Promise), Promise)
	if uncovered(days) > 0 {
		fmt.Fprintf(&b, "   %s %s", mark(Nobody), Nobody)
	}
	fmt.Fprintf(&b, "   %s\n", share(days))
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
func daysInWords(days []Day) string {
	var names []string
	if len(days) <= fewDays {
		for _, d := range days {
			names = append(names, d.Date.Format("Mon 2 Jan 2006"))
		}
		return strings.Join(names, ", ")
	}
	seen := map[time.Weekday]bool{}
	for _, d := range days {
		seen[d.Date.Weekday()] = true
	}
	for i := 0; i < 7; {
		day := weekday(i)
		if !seen[day] {
			i++
			continue
		}
		first := i
		for i < 7 && seen[weekday(i)] {
			i++
		}
		names = append(names, span(weekday(first), weekday(i-1)))
	}
	return fmt.Sprintf("%s, %d days", strings.Join(names, " and "), len(days))
}

// weekday is the i-th day of a week that begins on Monday.
func weekday(i int) time.Weekday { return time.Weekday((i + 1) % 7) }

func span(first, last time.Weekday) string {
	if first == last {
		return first.String()
	}
	return first.String() + "–" + last.String()
}

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
func share(days []Day) string {
	all := len(days) * 24 * 60
	words := fmt.Sprintf("A person answers %d h of the school year's %d", minutes(days, Person)/60, all/60)
	if n := uncovered(days); n > 0 {
		return words + fmt.Sprintf(", and %d minutes are not covered.", n)
	}
	return words + "; a message is taken at every other minute."
}
