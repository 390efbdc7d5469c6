package difference

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"campusline/menus"
)

// datesWords says runs of days: "on Tuesday, October 20", or "from Monday, January 4, to Friday, January 8".
func datesWords(runs [][]time.Time) string {
	const most, layout = 4, "Monday, January 2"
	switch last := runs[len(runs)-1]; {
	case len(runs) > most:
		days := 0
		for _, run := range runs {
			days += len(run)
		}
		return fmt.Sprintf("on %d days from %s to %s", days, runs[0][0].Format("January 2"), last[len(last)-1].Format("January 2"))
	case len(runs) == 1 && len(last) == 1:
		return "on " + last[0].Format(layout)
	case len(runs) == 1 && len(last) == 2:
		return "on " + last[0].Format(layout) + ", and " + last[1].Format(layout)
	case len(runs) == 1:
		return "from " + last[0].Format(layout) + ", to " + last[len(last)-1].Format(layout)
	}
	var all []string
	for _, run := range runs {
		words := run[0].Format("January 2")
		if len(run) > 1 {
			words += " to " + run[len(run)-1].Format("January 2")
		}
		all = append(all, words)
	}
	return "on " + listed(all)
}

// mostDates is how many days are said by their dates; where there are more, it is by the days of the week.
const mostDates = 3

// weeklyWords says days by the days of the week, where they are most of those in the year, else by their dates.
func (d *both) weeklyWords(days []time.Time) string {
	var weekdays []time.Weekday
	all := 0
	for i := range 7 {
		weekday := time.Weekday((i + 1) % 7) // Monday first
		if slices.ContainsFunc(days, func(day time.Time) bool { return day.Weekday() == weekday }) {
			weekdays = append(weekdays, weekday)
			all += d.weekdaysOfYear(weekday)
		}
	}
	if len(days) > mostDates && 2*len(days) > all {
		return cmp.Or(weekdaysWords(weekdays), "on all days")
	}
	runs := make([][]time.Time, len(days))
	for i, day := range days {
		runs[i] = []time.Time{day}
	}
	return datesWords(runs)
}

// weekdaysOfYear counts the days of the school year that are a certain day of the week.
func (d *both) weekdaysOfYear(weekday time.Weekday) int {
	n := 0
	for _, day := range d.calendar.Days {
		if day.At.Weekday() == weekday {
			n++
		}
	}
	return n
}

// otherHours says on which days a place has other hours: "on Fridays, when any high campus is open from 8 am to
// 3:30 pm, not from 8 am to 4:30 pm".
func (d *both) otherHours(change *menus.Change) string {
	places, pronoun := cmp.Or(d.placesOf(change), "every office")+" is", "it is"
	if d.areSeveral(change) {
		places, pronoun = d.placesOf(change)+" are", "they are"
	}
	alike := alikeDays(change.Days)
	var all []string
	told := 0
	for i, days := range alike {
		if i > 0 && len(days) <= mostDates {
			break
		}
		told += len(days)
		all = append(all, d.weeklyWords(datesOf(days))+", when "+places+opens(&days[0]))
		places = pronoun
	}
	if left := len(change.Days) - told; left > 0 {
		all = append(all, "otherwise on "+counted(left, "other day", "other days"))
	}
	return strings.Join(all, ", and ")
}

// alikeDays groups days with the same hours, the most days first.
func alikeDays(days []menus.ChangedDay) [][]menus.ChangedDay {
	var all [][]menus.ChangedDay
	for _, day := range days {
		i := slices.IndexFunc(all, func(x []menus.ChangedDay) bool {
			return slices.Equal(x[0].Was, day.Was) && slices.Equal(x[0].Now, day.Now)
		})
		if i < 0 {
			all = append(all, nil)
			i = len(all) - 1
		}
		all[i] = append(all[i], day)
	}
	slices.SortStableFunc(all, func(x, y []menus.ChangedDay) int { return len(y) - len(x) })
	return all
}

// areSeveral says whether the places of a change are told as more than one: "6 campuses are open", but "any high campus
// is".
func (d *both) areSeveral(change *menus.Change) bool {
	words := d.placesOf(change)
	one := strings.HasPrefix(words, "any ") || strings.HasPrefix(words, "every ")
	if len(change.Campuses) == 0 {
		return len(change.Desks) > 1
	}
	return words != "" && (len(change.Campuses) > 1 && !one || change.District)
}

// opens says when a place is open on a day, and when it was.
func opens(day *menus.ChangedDay) string {
	switch {
	case len(day.Now) == 0:
		return " closed, not open " + openWords(day.Was)
	case len(day.Was) == 0:
		return " open " + openWords(day.Now) + ", not closed"
	}
	return " open " + openWords(day.Now) + ", not " + openWords(day.Was)
}

func openWords(times []menus.OpenTime) string {
	var parts []part
	for _, t := range times {
		parts = append(parts, part{int(t.From / time.Minute), int(t.To / time.Minute)})
	}
	return cmp.Or(timesWords(parts), "all day")
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
