package translations

import (
	"testing"
	"time"
)

// today is Saturday, November 21, 2026, in the afternoon, where the sample district is.
func today(t testing.TB) time.Time {
	t.Helper()
	zone, err := time.LoadLocation("America/Chicago")
	if err != nil {
		t.Fatal(err)
	}
	return time.Date(2026, time.November, 21, 15, 4, 5, 0, zone)
}

func TestDateAndWeekday(t *testing.T) {
	t.Parallel()
	tests := []struct {
		tag, date, weekday, both string
		day                      time.Time
	}{
		{"en", "December 18", "Friday", "Friday, December 18", at(9, 0)},
		{"es", "18 de diciembre", "viernes", "el viernes 18 de diciembre", at(9, 0)},
		{"en", "May 1", "Saturday", "Saturday, May 1", time.Date(2027, time.May, 1, 0, 0, 0, 0, time.UTC)},
		{"es", "1 de mayo", "sábado", "el sábado 1 de mayo", time.Date(2027, time.May, 1, 0, 0, 0, 0, time.UTC)},
	}
	for _, test := range tests {
		l := lookup(t, test.tag)
		if got := l.Date(test.day); got != test.date {
			t.Errorf("%s: date %q, want %q", test.tag, got, test.date)
		}
		if got := l.Weekday(test.day); got != test.weekday {
			t.Errorf("%s: weekday %q, want %q", test.tag, got, test.weekday)
		}
		if got := l.Day(test.day); got != test.both {
			t.Errorf("%s: day %q, want %q", test.tag, got, test.both)
		}
	}
}

func TestParseDate(t *testing.T) {
	t.Parallel()
	tests := []struct{ tag, words, want string }{
		{"en", "today", "2026-11-21"},
		{"en", "TODAY!", "2026-11-21"},
		{"en", "it's for today please", "2026-11-21"},
		{"en", "Tomorrow", "2026-11-22"},
		{"en", "tomorow", "2026-11-22"},
		{"en", "todya", "2026-11-21"},
		{"en", "yesterday", "2026-11-20"},
		{"en", "Friday", "2026-11-27"},
		{"en", "on Saturday", "2026-11-21"},
		{"en", "next Saturday", "2026-11-28"},
		{"en", "December 18", "2026-12-18"},
		{"en", "Dec. 18th", "2026-12-18"},
		{"en", "the 18th of December", "2026-12-18"},
		{"en", "Friday, December 18, 2026", "2026-12-18"},
		{"en", "september twenty first", "2027-09-21"},
		{"en", "september twenty-one", "2027-09-21"},
		{"en", "Decembr 18", "2026-12-18"},
		{"en", "wednsday", "2026-11-25"},
		{"en", "9/21", "2027-09-21"},
		{"en", "9-21", "2027-09-21"},
		{"en", "12/18/26", "2026-12-18"},
		{"en", "12/18/2026", "2026-12-18"},
		{"en", "2026-12-18", "2026-12-18"},
		{"en", "0921", "2027-09-21"},
		{"en", "1218", "2026-12-18"},
		{"es", "hoy", "2026-11-21"},
		{"es", "mañana", "2026-11-22"},
		{"es", "MANANA", "2026-11-22"},
		{"es", "ayer", "2026-11-20"},
		{"es", "el viernes", "2026-11-27"},
		{"es", "miercoles", "2026-11-25"},
		{"es", "el próximo sábado", "2026-11-28"},
		{"es", "21 de septiembre", "2027-09-21"},
		{"es", "21 de setiembre", "2027-09-21"},
		{"es", "el veintiuno de septiembre", "2027-09-21"},
		{"es", "primero de mayo", "2027-05-01"},
		{"es", "1o de mayo", "2027-05-01"},
		{"es", "treinta y uno de diciembre", "2026-12-31"},
		{"es", "12/18", "2026-12-18"},
	}
	for _, test := range tests {
		got, ok := lookup(t, test.tag).ParseDate(test.words, today(t))
		if !ok || got.Format(time.DateOnly) != test.want {
			t.Errorf("%s: ParseDate(%q) = %s, %v, want %s", test.tag, test.words, got.Format(time.DateOnly), ok, test.want)
		}
		if ok && (got.Hour() != 0 || got.Location().String() != "America/Chicago") {
			t.Errorf("%s: ParseDate(%q) = %s, want the day's first moment in the district", test.tag, test.words, got)
		}
	}
}

func TestADayWithoutAYearLiesNearToday(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, words, want string }{
		{"60 days ago is still this year", "September 22", "2026-09-22"},
		{"61 days ago is next year", "September 21", "2027-09-21"},
		{"in spring is next year", "March 1", "2027-03-01"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got, _ := lookup(t, "en").ParseDate(test.words, today(t))
			if got.Format(time.DateOnly) != test.want {
				t.Errorf("got %s, want %s", got.Format(time.DateOnly), test.want)
			}
		})
	}
}

func TestParseDateRefusesWhatIsNoDay(t *testing.T) {
	t.Parallel()
	for _, words := range []string{
		"", "soon", "the", "13/5", "0/5", "9/31", "September 31", "February 29", "February 30", "21", "9",
		"September", "September October 5", "Monday Tuesday", "1 2 3 4", "9/21/2019", "today tomorrow", "99999999999",
		"tursday", // as near to Tuesday as to Thursday
	} {
		if got, ok := lookup(t, "en").ParseDate(words, today(t)); ok {
			t.Errorf("ParseDate(%q) = %s, want none", words, got.Format(time.DateOnly))
		}
	}
}

func TestLeapDayIsReadInALeapYear(t *testing.T) {
	t.Parallel()
	got, ok := lookup(t, "en").ParseDate("Feb 29", time.Date(2028, time.January, 10, 0, 0, 0, 0, time.UTC))
	if !ok || got.Format(time.DateOnly) != "2028-02-29" {
		t.Errorf("got %s, %v", got, ok)
	}
}

func TestEveryDayIsReadBackAsItIsSaid(t *testing.T) {
	t.Parallel()
	from := today(t)
	for _, tag := range Shipped() {
		l := lookup(t, tag)
		for i := -daysBack; i <= daysAhead-1; i++ {
			day := from.AddDate(0, 0, i)
			if got, ok := l.ParseDate(l.Date(day), from); !ok || got.Format(time.DateOnly) != day.Format(time.DateOnly) {
				t.Errorf("%s: %q read as %s, %v", tag, l.Date(day), got.Format(time.DateOnly), ok)
			}
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"today", "9/21", "21 de septiembre", "Feb 29", "0000", "next friday", "1º de mayo", "\xff", "9/21/0"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, words string) {
		from := today(t)
		for _, tag := range Shipped() {
			day, ok := lookup(t, tag).ParseDate(words, from)
			if ok && (day.Before(from.AddDate(0, 0, -daysBack-1)) || day.After(from.AddDate(0, 0, daysAhead))) {
				t.Errorf("%s: %q is out of bounds: %s", tag, words, day)
			}
		}
	})
}
