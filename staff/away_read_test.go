package staff

import (
	"testing"
	"time"
)

// It is Tuesday, September 8, 2026, at 10 in the morning.
func TestWhenSomebodyIsAwayIsRead(t *testing.T) {
	t.Parallel()
	zone, err := time.LoadLocation("America/Chicago")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 9, 8, 10, 0, 0, 0, zone)
	const form = "2006-01-02 15:04"
	for text, want := range map[string]struct{ from, to, standIn string }{
		"off until Dec 4":                       {"2026-09-08 10:00", "2026-12-04 00:00", ""},
		"Off until December 4th.":               {"2026-09-08 10:00", "2026-12-04 00:00", ""},
		"away until monday":                     {"2026-09-08 10:00", "2026-09-14 00:00", ""},
		"away until Tuesday":                    {"2026-09-08 10:00", "2026-09-15 00:00", ""},
		"off through Friday":                    {"2026-09-08 10:00", "2026-09-12 00:00", ""},
		"off until 12/4, stand-in brandt":       {"2026-09-08 10:00", "2026-12-04 00:00", "brandt"},
		"off until Dec 4 covered by Ms. Brandt": {"2026-09-08 10:00", "2026-12-04 00:00", "ms brandt"},
		"away on vacation Sep 14 to Sep 18":     {"2026-09-14 00:00", "2026-09-19 00:00", ""},
		"away from sep 14 until sep 18":         {"2026-09-14 00:00", "2026-09-18 00:00", ""},
		"out tomorrow":                          {"2026-09-09 00:00", "2026-09-10 00:00", ""},
		"off today":                             {"2026-09-08 10:00", "2026-09-09 00:00", ""},
		"out sick until further notice":         {"2026-09-08 10:00", "2027-09-08 10:00", ""},
		"off":                                   {"", "", ""}, // is asked until when
		"away until I feel better":              {"", "", ""},
	} {
		l, ok := readLeaving(text, now)
		if !ok {
			t.Errorf("%q is about something else", text)
			continue
		}
		if want.to == "" {
			if !l.away.To.IsZero() {
				t.Errorf("%q is read as %+v", text, l)
			}
			continue
		}
		if from, to := l.away.From.Format(form), l.away.To.Format(form); from != want.from || to != want.to || l.standIn != want.standIn {
			t.Errorf("%q is from %s to %s, %q; want %+v", text, from, to, l.standIn, want)
		}
	}
	for _, text := range []string{
		"", "out", "Off the record, the bus was late", "away from the office a bus stopped", "My son is out until Monday", "go back",
		"out tomorrow because the bus driver has no time to come", "offer until Dec 4", "100017 off until Dec 4",
	} {
		if l, ok := readLeaving(text, now); ok {
			t.Errorf("%q is read as %+v", text, l)
		}
	}
	for _, text := range []string{"back", "Back!", "I'm back", "I am back."} {
		if l, ok := readLeaving(text, now); !ok || !l.back {
			t.Errorf("%q is read as %+v, %v", text, l, ok)
		}
	}
}
