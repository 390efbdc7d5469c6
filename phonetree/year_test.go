package phonetree_test

import (
	"strings"
	"testing"
	"time"

	"campusline/phonetree"
	"campusline/translations"
)

func TestTheYearIsARowForAllDaysThatAreAlike(t *testing.T) {
	t.Parallel()
	school := []phonetree.DayPart{
		{From: 0, To: 7*60 + 15, Cover: phonetree.Promise},
		{From: 7*60 + 15, To: 15*60 + 30, Cover: phonetree.Person},
		{From: 15*60 + 30, To: 24 * 60, Cover: phonetree.Promise},
	}
	away := []phonetree.DayPart{{From: 0, To: 24 * 60, Cover: phonetree.Promise}}
	var days []phonetree.Day
	for n := range 35 {
		day := phonetree.Day{Date: time.Date(2026, 9, 7+n, 0, 0, 0, 0, time.UTC), Parts: school}
		if weekday := day.Date.Weekday(); weekday == time.Saturday || weekday == time.Sunday {
			day.Parts = away
		}
		days = append(days, day)
	}
	days[4].Parts = []phonetree.DayPart{
		{From: 0, To: 8 * 60, Cover: phonetree.Promise},
		{From: 8 * 60, To: 12*60 + 30, Cover: phonetree.Person},
		{From: 12*60 + 30, To: 24 * 60, Cover: phonetree.Promise},
	}
	var b strings.Builder
	if err := phonetree.TextStrip(&b, language(t, "en"), days); err != nil {
		t.Fatal(err)
	}
	wantText(t, b.String(), `
0     3     6     9     12    15    18    21    
░░░░░░░░░░░░░░░████████████████░░░░░░░░░░░░░░░░░  Monday–Friday: 24 days
░░░░░░░░░░░░░░░░█████████░░░░░░░░░░░░░░░░░░░░░░░  Friday September 11
░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  Saturday–Sunday: 10 days
█ a person   ░ a promise   A person answers 202 of 840 hours of the school year.
`)
}

func language(t *testing.T, tag string) *translations.Language {
	t.Helper()
	l, ok := translations.Lookup(tag)
	if !ok {
		t.Fatalf("%s is not shipped", tag)
	}
	return l
}

func TestMinutesThatAreNotCoveredStandOut(t *testing.T) {
	t.Parallel()
	day := phonetree.Day{Date: time.Date(2026, 9, 8, 0, 0, 0, 0, time.UTC), Parts: []phonetree.DayPart{
		{From: 0, To: 8 * 60, Cover: phonetree.Promise}, {From: 8 * 60, To: 23 * 60, Cover: phonetree.Person}, {From: 23 * 60, To: 24 * 60, Cover: phonetree.Nobody},
	}}
	var b strings.Builder
	if err := phonetree.TextStrip(&b, language(t, "en"), []phonetree.Day{day}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"█!!  Tuesday September 8", "! nobody", "60 minutes are not covered."} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("it does not say %q:\n%s", want, b.String())
		}
	}
}

func TestEveryMinuteOfTheYearStandsInItOnce(t *testing.T) {
	t.Parallel()
	v := sample(t)
	from, to := v.SchoolYear()
	days := phonetree.Coverage(v, v.Lines[0], "es")
	if want := int(to.Sub(from).Hours()+25) / 24; len(days) != want {
		t.Errorf("there are %d days, want %d", len(days), want)
	}
	for _, d := range days {
		minute := 0
		for _, p := range d.Parts {
			if p.From != minute || p.To <= p.From {
				t.Errorf("%s has %+v", d.Date, d.Parts)
			}
			minute = p.To
		}
		if minute != 24*60 {
			t.Errorf("%s ends at %d", d.Date, minute)
		}
	}
}
