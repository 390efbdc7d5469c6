package menus

import (
	"strings"
	"testing"
)

// editedSample is the sample with some words of one file exchanged.
func editedSample(t *testing.T, file, from, to string) *Version {
	t.Helper()
	files, err := Sample()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(files[file]), from) {
		t.Fatalf("%s does not say %q", file, from)
	}
	files[file] = []byte(strings.Replace(string(files[file]), from, to, 1))
	v, problems := Load(files)
	if v == nil {
		t.Fatal(problems)
	}
	return v
}

func TestTwoCalendarsAreCutWhereEitherChanges(t *testing.T) {
	t.Parallel()
	a := editedSample(t, calendarFile, "school year", "school year")
	b := editedSample(t, calendarFile, "elementary: {monday-friday: 7:15-15:30", "elementary: {monday-friday: 7:15-15:00")
	both := BothOf(a, b)
	open, _, _ := a.HoursFacts("oak-hill")
	apart := 0
	for _, day := range both.Days {
		if last := day.Stretches[len(day.Stretches)-1]; day.Stretches[0].From != 0 || last.To != minutesOfDay {
			t.Fatalf("%s is cut from minute %d to %d", day.At.Format("2006-01-02"), day.Stretches[0].From, last.To)
		}
		for _, s := range day.Stretches {
			c := &both.Cells[s.Cell]
			if c.A.Holds(open) == c.B.Holds(open) {
				continue
			}
			apart++
			if s.From < 15*60 || s.To > 15*60+30 || !c.A.Holds(open) {
				t.Errorf("on %s Oak Hill is open in one version only from minute %d to %d", day.At.Format("2006-01-02"), s.From, s.To)
			}
		}
	}
	if apart < 150 {
		t.Errorf("the versions differ on %d days, want every school day", apart)
	}
}

func TestADayOffChangesWhatIsToldOnTheDaysBeforeIt(t *testing.T) {
	t.Parallel()
	a := editedSample(t, calendarFile, "school year", "school year")
	b := editedSample(t, calendarFile, "early release:", "  - {on: 2026-10-20, for: a storm}\n\nearly release:")
	both := BothOf(a, b)
	told := map[string]bool{}
	for _, day := range both.Days {
		for _, s := range day.Stretches {
			if both.Told(s.Cell, "oak-hill") != 0 {
				told[day.At.Format("01-02")] = true
			}
		}
	}
	// On the Monday before, once school is over, the next opening is another one.
	if len(told) != 2 || !told["10-19"] || !told["10-20"] {
		t.Errorf("something else is told on %v", told)
	}
}

func TestEqualCalendarsTellTheSame(t *testing.T) {
	t.Parallel()
	a := editedSample(t, "menus/main.yaml", "main:", "main:")
	b := editedSample(t, "menus/main.yaml", "main:", "# A comment.\nmain:")
	both := BothOf(a, b)
	if len(both.Cells) != len(a.Cells()) {
		t.Errorf("two equal calendars have %d states together, and each has %d", len(both.Cells), len(a.Cells()))
	}
}
