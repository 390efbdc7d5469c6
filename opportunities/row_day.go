package opportunities

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// days reads days, as spreadsheets and people in America write them.
func (r *rowReader) days(name string) []time.Time {
	var all []time.Time
	for _, words := range r.list(name) {
		d, wrong, fix := parseDay(words)
		if wrong != "" {
			r.add(r.at(name), "date", fix, "%s", wrong)
			continue
		}
		all = append(all, d)
	}
	return all
}

// day reads one day; zero where there is none.
func (r *rowReader) day(name string) time.Time {
	all := r.days(name)
	if len(all) > 1 {
		r.add(r.at(name), "date", "Write the first, and the others by `repeats`; or an entry for each.", "There are several days under `%s`.", name)
	}
	if len(all) == 0 {
		return time.Time{}
	}
	return all[0]
}

var (
	weekdayBefore = regexp.MustCompile(`(?i)^(sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?,? +`)
	midnightAfter = regexp.MustCompile(`(?i)(?:T| +)(?:0?0:00(?::00)?|12:00(?::00)? AM)$`)
	dayPlace      = regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th)\b`)
	withoutYear   = regexp.MustCompile(`(?i)^(?:\d{1,2}[/-]\d{1,2}|[a-z]+ \d{1,2}|\d{1,2}[- ][a-z]+)$`)
	monthSecond   = regexp.MustCompile(`^(1[3-9]|2\d|3[01])([/-])(0?[1-9]|1[0-2])([/-]\d{2,4})$`)
	spelled       = strings.NewReplacer(",", " ", ".", " ", "Sept ", "Sep ", "sept ", "sep ", "SEPT ", "SEP ")
)

// dayLayouts are the ways of writing a day whose order is certain, or is America's.
func dayLayouts() []string {
	return []string{
		time.DateOnly, "2006/1/2", "1/2/2006", "1/2/06", "1-2-2006", "1-2-06", "Jan 2 2006", "January 2 2006", "2 Jan 2006",
		"2 January 2006", "2-Jan-2006", "2-Jan-06",
	}
}

// parseDay reads a day, or says what is wrong with it and what would mend it.
func parseDay(words string) (day time.Time, wrong, fix string) {
	plain := midnightAfter.ReplaceAllString(words, "")
	weekday := weekdayBefore.FindStringSubmatch(plain)
	plain = dayPlace.ReplaceAllString(weekdayBefore.ReplaceAllString(plain, ""), "$1")
	plain = strings.Join(strings.Fields(spelled.Replace(plain)), " ")
	for _, layout := range dayLayouts() {
		d, err := time.Parse(layout, plain)
		if err != nil {
			continue
		}
		if weekday != nil && !strings.EqualFold(d.Weekday().String()[:3], weekday[1]) {
			return d, "`" + words + "` is a " + d.Weekday().String() + ".", "Look at the day and its date."
		}
		return d, "", ""
	}
	fix = "Write it like `2026-12-01` or `12/1/2026`."
	switch m := monthSecond.FindStringSubmatch(plain); {
	case m != nil:
		fix = "Write the month first: `" + m[3] + m[2] + m[1] + m[4] + "`."
	case withoutYear.MatchString(plain):
		return day, "`" + words + "` has no year.", fix
	}
	if d, ok := counted(plain); ok {
		fix = "Did you mean `" + d.Format(time.DateOnly) + "`? A spreadsheet counts days so: give the column the form of a date."
	}
	return day, "`" + words + "` is not a day.", fix
}

// counted is the day that a spreadsheet counts so, from the last days of 1899; false where it would not be of this time.
func counted(words string) (time.Time, bool) {
	const early, late = 40_000, 60_000 // in 2009 and 2064
	n, err := strconv.Atoi(words)
	return time.Date(1899, time.December, 30+n, 0, 0, 0, 0, time.UTC), err == nil && n > early && n < late
}
