package translations

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"go.yaml.in/yaml/v4"
	"golang.org/x/text/feature/plural"
)

// samples are what one language makes of times, days, numbers and phone numbers, and what it hears, as somebody who
// speaks it wrote them down in testdata/languages. Days are written 2026-12-18; what is heard is heard on 2026-11-21.
type samples struct {
	Times map[string]struct {
		Said    string `yaml:"said"`
		Written string `yaml:"written"`
	} `yaml:"times"`
	Dates   map[string]string `yaml:"dates"`
	Days    map[string]string `yaml:"days"`
	Numbers map[int]string    `yaml:"numbers"`
	Plurals map[int]string    `yaml:"plurals"`
	Phone   struct {
		Said    string `yaml:"said"`
		Written string `yaml:"written"`
	} `yaml:"phone"`
	HeardDates   map[string]string `yaml:"heard-dates"`
	HeardNumbers map[string]int    `yaml:"heard-numbers"`
	NoDates      []string          `yaml:"no-dates"`
}

func readSamples(t *testing.T, tag string) samples {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "languages", tag+".yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var s samples
	if err := yaml.Load(data, &s, yaml.WithKnownFields()); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestEveryLanguageSaysAndHearsItsSamples(t *testing.T) {
	t.Parallel()
	for _, tag := range Shipped() {
		t.Run(tag, func(t *testing.T) {
			t.Parallel()
			l, s := lookup(t, tag), readSamples(t, tag)
			s.complete(t)
			s.holdTimes(t, l)
			s.holdDays(t, l)
			s.holdNumbers(t, l)
			s.holdPhone(t, l)
			s.holdHeard(t, l)
		})
	}
}

// complete holds that a file leaves out nothing that every language must be tried with.
func (s *samples) complete(t *testing.T) {
	t.Helper()
	for _, clock := range []string{"00:00", "08:00", "12:00", "12:05", "15:30", "20:00"} {
		if _, ok := s.Times[clock]; !ok {
			t.Errorf("no time %s", clock)
		}
	}
	for _, day := range []string{"2026-12-18", "2027-08-31", "2027-09-01"} {
		if _, ok := s.Dates[day]; !ok {
			t.Errorf("no date %s", day)
		}
	}
	for _, n := range []int{0, 1, 2, 21, 1234} {
		if _, ok := s.Numbers[n]; !ok {
			t.Errorf("no number %d", n)
		}
	}
	for _, n := range []int{0, 1, 2, 3, 5, 11, 21, 100} {
		if _, ok := s.Plurals[n]; !ok {
			t.Errorf("no plural of %d", n)
		}
	}
	if len(s.Days) == 0 || len(s.HeardDates) < 4 || len(s.HeardNumbers) < 4 {
		t.Errorf("%d full days, %d heard dates of 4, %d heard numbers of 4", len(s.Days), len(s.HeardDates), len(s.HeardNumbers))
	}
}

func (s *samples) holdTimes(t *testing.T, l *Language) {
	t.Helper()
	for clock, want := range s.Times {
		at, err := time.Parse("15:04", clock)
		if err != nil {
			t.Fatal(err)
		}
		if said, written := l.Time(at, false), l.Time(at, true); said != want.Said || written != want.Written {
			t.Errorf("%s is said %q and written %q, want %q and %q", clock, said, written, want.Said, want.Written)
		}
	}
}

func (s *samples) holdDays(t *testing.T, l *Language) {
	t.Helper()
	for day, want := range s.Dates {
		if got := l.Date(dayOf(t, day)); got != want {
			t.Errorf("%s is the date %q, want %q", day, got, want)
		}
	}
	for day, want := range s.Days {
		if got := l.Day(dayOf(t, day)); got != want {
			t.Errorf("%s is the day %q, want %q", day, got, want)
		}
	}
}

func dayOf(t *testing.T, iso string) time.Time {
	t.Helper()
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		t.Fatal(err)
	}
	return day
}

func (s *samples) holdNumbers(t *testing.T, l *Language) {
	t.Helper()
	for n, want := range s.Numbers {
		if got := l.Number(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
	for n, want := range s.Plurals {
		if got := categoryNames()[l.plurals[l.PluralForm(n)]]; got != want {
			t.Errorf("%d things have the form %s, want %s", n, got, want)
		}
	}
}

func categoryNames() map[plural.Form]string {
	return map[plural.Form]string{
		plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many", plural.Other: "other",
	}
}

func (s *samples) holdPhone(t *testing.T, l *Language) {
	t.Helper()
	const number = "+15125550142;ext=12"
	if said, written := l.Phone(number, false), l.Phone(number, true); said != s.Phone.Said || written != s.Phone.Written {
		t.Errorf("a number is said %q and written %q, want %q and %q", said, written, s.Phone.Said, s.Phone.Written)
	}
}

func (s *samples) holdHeard(t *testing.T, l *Language) {
	t.Helper()
	for _, words := range slices.Sorted(maps.Keys(s.HeardDates)) {
		got, ok := l.ParseDate(words, today(t))
		if !ok || got.Format(time.DateOnly) != s.HeardDates[words] {
			t.Errorf("%q is heard as the day %s, %v, want %s", words, got.Format(time.DateOnly), ok, s.HeardDates[words])
		}
	}
	for _, words := range slices.Sorted(maps.Keys(s.HeardNumbers)) {
		if got, ok := l.ParseNumber(words); !ok || got != s.HeardNumbers[words] {
			t.Errorf("%q is heard as %d, %v, want %d", words, got, ok, s.HeardNumbers[words])
		}
	}
	for _, words := range s.NoDates {
		if got, ok := l.ParseDate(words, today(t)); ok {
			t.Errorf("%q is heard as the day %s, want none", words, got.Format(time.DateOnly))
		}
	}
}
