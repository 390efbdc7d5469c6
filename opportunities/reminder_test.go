package opportunities_test

import (
	"testing"
	"time"

	"campusline/opportunities"
	"campusline/outbound"
)

// Reminders of a shift on Saturday, September 12, told by when the first and the last of each kind are due.
func TestRemindersComeByDayAndNeverBothInOneEvening(t *testing.T) {
	t.Parallel()
	weekdays := outbound.UsualHours()
	weekdays[time.Saturday], weekdays[time.Sunday] = outbound.Span{}, outbound.Span{}
	for _, one := range []struct {
		name, start, day, last string
		hours                  outbound.Hours
	}{
		{"in the afternoon", "12 15:00", "11 15:00", "12 13:00", outbound.UsualHours()},
		{"at ten", "12 10:00", "11 10:00", "12 08:00", outbound.UsualHours()},
		{"whose last two hours begin at night", "12 09:00", "11 09:00", "11 19:00", outbound.UsualHours()},
		{"at eight", "12 08:00", "11 08:00", "11 19:00", outbound.UsualHours()},
		{"before anybody is up", "12 06:00", "11 08:00", "11 19:00", outbound.UsualHours()},
		{"soon after midnight", "12 00:30", "11 08:00", "11 19:00", outbound.UsualHours()},
		{"in the evening", "12 21:30", "11 19:00", "12 19:30", outbound.UsualHours()},
		{"late at night", "12 22:30", "11 19:00", "12 19:00", outbound.UsualHours()},
		{"on a day without texts", "12 10:00", "11 10:00", "11 19:00", weekdays},
		{"after two days without texts", "14 09:00", "", "11 19:00", weekdays},
	} {
		t.Run(one.name, func(t *testing.T) {
			t.Parallel()
			o := opportunities.Opportunity{Start: september(t, one.start)}
			first := map[opportunities.NoticeKind]string{}
			for now := o.Start.AddDate(0, 0, -4); now.Before(o.Start.Add(time.Hour)); now = now.Add(10 * time.Minute) {
				if r, due := o.ReminderAt(now, one.hours); due && first[r.Kind] == "" {
					first[r.Kind] = now.Format("02 15:04")
				}
			}
			if first[opportunities.DayBefore] != one.day || first[opportunities.HoursBefore] != one.last {
				t.Errorf("people are reminded %v", first)
			}
		})
	}
}

// september is a time of that month, such as "12 15:00".
func september(t *testing.T, clock string) time.Time {
	t.Helper()
	zone, err := time.LoadLocation("America/Chicago")
	if err != nil {
		t.Fatal(err)
	}
	at, err := time.ParseInLocation("2006-01 02 15:04", "2026-09 "+clock, zone)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func TestWhoHasJustSignedUpIsNotReminded(t *testing.T) {
	t.Parallel()
	o := opportunities.Opportunity{Start: september(t, "12 15:00")}
	for _, one := range []struct{ now, of string }{
		{"11 15:00", "11 11:00"}, // of the day before: as it was due
		{"11 22:00", "11 11:00"},
		{"12 13:00", "12 09:00"}, // the last: as it is sent
		{"12 14:00", "12 10:00"},
	} {
		if r, due := o.ReminderAt(september(t, one.now), outbound.UsualHours()); !due || !r.Of.Equal(september(t, one.of)) {
			t.Errorf("at %s who signed up by %s is reminded, want %s", one.now, r.Of.Format("02 15:04"), one.of)
		}
	}
}
