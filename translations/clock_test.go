package translations

import (
	"testing"
	"time"
)

func at(hour, minute int) time.Time {
	return time.Date(2026, time.December, 18, hour, minute, 0, 0, time.UTC)
}

// The parts of the day are CLDR's for Spanish (madrugada from 0, mañana from 6, tarde from 12, noche from 20).
func TestTime(t *testing.T) {
	t.Parallel()
	tests := []struct {
		hour, minute              int
		english, spanish, written string
	}{
		{0, 0, "midnight", "medianoche", "medianoche"},
		{0, 5, "12:05 a.m.", "12:05 de la madrugada", "12:05 a. m."},
		{5, 59, "5:59 a.m.", "5:59 de la madrugada", "5:59 a. m."},
		{6, 0, "6 a.m.", "6 de la mañana", "6 a. m."},
		{7, 30, "7:30 a.m.", "7:30 de la mañana", "7:30 a. m."},
		{12, 0, "noon", "mediodía", "mediodía"},
		{12, 30, "12:30 p.m.", "12:30 de la tarde", "12:30 p. m."},
		{15, 30, "3:30 p.m.", "3:30 de la tarde", "3:30 p. m."},
		{16, 0, "4 p.m.", "4 de la tarde", "4 p. m."},
		{20, 15, "8:15 p.m.", "8:15 de la noche", "8:15 p. m."},
		{23, 59, "11:59 p.m.", "11:59 de la noche", "11:59 p. m."},
	}
	for _, test := range tests {
		when := at(test.hour, test.minute)
		for _, written := range []bool{false, true} {
			if got := lookup(t, "en").Time(when, written); got != test.english {
				t.Errorf("en: %s = %q, want %q", when.Format("15:04"), got, test.english)
			}
		}
		if got := lookup(t, "es").Time(when, false); got != test.spanish {
			t.Errorf("es: %s is said %q, want %q", when.Format("15:04"), got, test.spanish)
		}
		if got := lookup(t, "es").Time(when, true); got != test.written {
			t.Errorf("es: %s is written %q, want %q", when.Format("15:04"), got, test.written)
		}
	}
}

func TestTimeKeepsATextCheap(t *testing.T) {
	t.Parallel()
	for _, tag := range []string{"en", "es"} {
		text := lookup(t, tag).Time(at(15, 30), true)
		if cost := Measure(text); cost.Encoding != "GSM-7" {
			t.Errorf("%s: %q needs %s", tag, text, cost.Encoding)
		}
	}
}

func TestSpanishJoinsWhatFillingInLeftApart(t *testing.T) {
	t.Parallel()
	tests := []struct{ apart, want string }{
		{"hoy a las 1:30 de la tarde", "hoy a la 1:30 de la tarde"},
		{"hoy a las 1 de la tarde", "hoy a la 1 de la tarde"},
		{"hoy a las 10:30 de la mañana", "hoy a las 10:30 de la mañana"},
		{"el lunes a las mediodía", "el lunes al mediodía"},
		{"el lunes a las medianoche", "el lunes a la medianoche"},
		{"Puede llamar a el distrito.", "Puede llamar al distrito."},
		{"una llamada de el distrito", "una llamada del distrito"},
		{"una escuela de El Paso", "una escuela de El Paso"},
	}
	for _, test := range tests {
		if got := lookup(t, "es").Join(test.apart); got != test.want {
			t.Errorf("Join(%q) = %q, want %q", test.apart, got, test.want)
		}
	}
	if got := lookup(t, "en").Join("today at 1:30 p.m."); got != "today at 1:30 p.m." {
		t.Errorf("English has nothing to join, and got %q", got)
	}
}

func TestATimeIsPutTogetherAsItsLanguageHasIt(t *testing.T) {
	t.Parallel()
	korean := Language{manner: manner{
		Said:    []dayPart{{Time: "오전 {hour}시 {minute}분", Whole: "오전 {hour}시"}, {From: 12, Time: "오후 {hour}시 {minute}분", Whole: "오후 {hour}시"}},
		Written: []dayPart{{Time: "{hour24}:{minute}"}},
	}}
	for clock, want := range map[string][2]string{
		"08:00": {"오전 8시", "8:00"}, "15:30": {"오후 3시 30분", "15:30"}, "12:00": {"오후 12시", "12:00"}, "00:05": {"오전 12시 05분", "0:05"},
	} {
		at, err := time.Parse("15:04", clock)
		if err != nil {
			t.Fatal(err)
		}
		if got := [2]string{korean.Time(at, false), korean.Time(at, true)}; got != want {
			t.Errorf("%s is %q, want %q", clock, got, want)
		}
	}
}
