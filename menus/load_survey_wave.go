package menus

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"
)

// How long a wave is open, and after how long somebody is reminded, where a survey does not say; and the bounds of both.
const (
	usualOpening   = 14 * 24 * time.Hour
	usualReminder  = 4 * 24 * time.Hour
	longestWave    = 90 // days
	mostYearly     = 24
	mostHouseholds = 1_000_000
)

// readWaves reads the parts of a survey that say who is asked, and when.
func (b *surveyBuilder) readWaves(f field) bool {
	s := b.survey
	switch f.name {
	case "after":
		s.AfterEvent = b.oneOf(f.value, []string{afterEvent}, "`after`") == afterEvent
	case "waves":
		for _, wave := range b.fields(f.value, "`waves`") {
			b.readWave(wave)
		}
	case "open for":
		b.openFor = b.someDays(f.value, "`open for`")
	case "remind after":
		s.RemindAfter = b.someDays(f.value, "`remind after`")
	case "households":
		s.Households = b.number(f.value, "`households`", 1, mostHouseholds)
	case "audience":
		b.readAudience(f)
	default:
		return false
	}
	return true
}

// afterEvent is what a survey is asked after by itself.
const afterEvent = "event"

func (b *surveyBuilder) readAudience(of field) {
	for _, f := range b.fields(of.value, "`audience`") {
		switch f.name {
		case "groups":
			b.survey.Audience.Groups = b.list(f.value, "`groups`")
		case "campuses":
			b.survey.Audience.Campuses = b.list(f.value, "`campuses`")
			for _, id := range b.survey.Audience.Campuses {
				if b.version.campuses[id] == nil {
					b.add(f.value.at(), "unknown campus", didYouMean(id, sortedKeys(b.version.campuses)), "`%s` is not a campus.", id)
				}
			}
		default:
			b.unknown(f, audienceWords())
		}
	}
}

// readDays reads on which days each wave is, once it is known how long it is open.
func (b *surveyBuilder) readDays() {
	for i := range b.waves {
		b.readDay(&b.waves[i])
	}
	slices.SortFunc(b.survey.Waves, func(a, c Wave) int { return cmp.Compare(a.From.Unix(), c.From.Unix()) })
	if b.survey.AfterEvent && len(b.waves) > 0 {
		b.add(b.waves[0].at, "out of place", "Make two surveys of it.", "A survey that is asked after events has no waves.")
	}
}

var weekOfMonth = regexp.MustCompile(`(?i)^(first|second|third|fourth|last) week of ([a-z]+)$`)

// firstDay is the first school day of a wave: a day like `2026-10-19`, or one of a week like `third week of October`, which
// is the week of the month's third Monday.
func (b *surveyBuilder) firstDay(words string, at position) (time.Time, bool) {
	zone := b.version.District.Zone
	if day, err := time.ParseInLocation(time.DateOnly, words, zone); err == nil {
		return day, true
	}
	monday, ok := b.mondayOf(words)
	if !ok {
		b.add(at, "wave", "Write it like `third week of October`, or as a day like `2026-10-19`.", "`%s` is not when a wave can be.", words)
		return time.Time{}, false
	}
	const schoolDays = 5
	for i := range schoolDays {
		if day := monday.AddDate(0, 0, i); b.version.IsSchoolDay(nil, day) {
			return day, true
		}
	}
	b.add(at, "wave", "Choose another week.", "There is no school day in the %s, which begins on %s.", words, monday.Format("2 January 2006"))
	return time.Time{}, false
}

// mondayOf is the Monday of a week of a month in the school year.
func (b *surveyBuilder) mondayOf(words string) (time.Time, bool) {
	m := weekOfMonth.FindStringSubmatch(words)
	if m == nil {
		return time.Time{}, false
	}
	month, err := time.Parse("January", strings.ToUpper(m[2][:1])+strings.ToLower(m[2][1:]))
	if err != nil {
		return time.Time{}, false
	}
	const days = 7
	first := b.inSchoolYear(month.Month())
	monday := first.AddDate(0, 0, (days+int(time.Monday)-int(first.Weekday()))%days)
	weeks := slices.Index([]string{"first", "second", "third", "fourth"}, strings.ToLower(m[1]))
	if weeks >= 0 {
		return monday.AddDate(0, 0, days*weeks), true
	}
	for monday.AddDate(0, 0, days).Month() == first.Month() {
		monday = monday.AddDate(0, 0, days)
	}
	return monday, true
}

// inSchoolYear is the first day of a month of the school year.
func (b *surveyBuilder) inSchoolYear(month time.Month) time.Time {
	from := b.version.calendar.from.in(b.version.District.Zone)
	year := from.Year()
	if month < from.Month() {
		year++
	}
	return time.Date(year, month, 1, 0, 0, 0, 0, from.Location())
}
