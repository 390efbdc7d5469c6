package menus

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// someVersion draws a calendar with all that a district can write: split hours, hours over midnight, days without any,
// early releases, closures of some places or all, in zones whose clocks change differently or never.
func someVersion(t *rapid.T) *Version {
	h := &hours{name: "office"}
	for day := range h.week {
		h.week[day] = someSpans(t, "day")
	}
	if rapid.Bool().Draw(t, "has early releases") {
		h.early = someSpans(t, "early")
	}
	zone, err := time.LoadLocation(rapid.SampledFrom([]string{
		"America/Chicago", "America/Phoenix", "America/St_Johns", "America/Havana", "Pacific/Honolulu", "Australia/Lord_Howe",
	}).Draw(t, "zone"))
	if err != nil {
		t.Fatal(err)
	}
	v := &Version{District: District{Zone: zone, hours: h}, allHours: []*hours{h}}
	v.calendar = calendar{from: 20260812, to: 20270527, early: map[date]bool{}}
	for range rapid.IntRange(0, 6).Draw(t, "closures") {
		v.calendar.closures = append(v.calendar.closures, someClosure(t))
	}
	for range rapid.IntRange(0, 5).Draw(t, "early days") {
		v.calendar.early[dateOf(someDay(t))] = true
	}
	return v
}

func someSpans(t *rapid.T, label string) []span {
	bounds := rapid.SliceOfNDistinct(rapid.IntRange(0, 48), 0, 6, rapid.ID[int]).Draw(t, label)
	slices.Sort(bounds)
	spans := []span{}
	for i := 0; i+1 < len(bounds); i += 2 {
		spans = append(spans, span{bounds[i] * 30, bounds[i+1] * 30})
	}
	return spans
}

// someDay is near a change of the clocks, the turn of a year or a leap day as often as not.
func someDay(t *rapid.T) time.Time {
	base := rapid.SampledFrom([]string{
		"2026-11-01", "2027-03-14", "2026-12-31", "2028-02-29", "2027-04-04", "2026-08-12", "2024-07-01", "2031-01-01",
	}).Draw(t, "around")
	day, err := time.Parse(time.DateOnly, base)
	if err != nil {
		t.Fatal(err)
	}
	return day.AddDate(0, 0, rapid.IntRange(-6, 6).Draw(t, "days from it"))
}

func someClosure(t *rapid.T) closure {
	from := someDay(t)
	x := closure{from: dateOf(from), to: dateOf(from.AddDate(0, 0, rapid.IntRange(0, 20).Draw(t, "closed for")))}
	if rapid.IntRange(0, 3).Draw(t, "whom it closes") == 0 {
		x.only = []string{"others"}
	}
	return x
}

func someMoment(t *rapid.T) time.Time {
	return someDay(t).Add(time.Duration(rapid.Int64Range(0, int64(24*time.Hour)).Draw(t, "time of day")))
}

func clockOf(t *rapid.T) (*Version, *Clock) {
	v := someVersion(t)
	c, ok := v.Clock("office")
	if !ok {
		t.Fatal("the hours have no clock")
	}
	return v, c
}

// minuteByMinute counts the open minutes one after the other, which is what open time means.
func minuteByMinute(c *Clock, from time.Time, minutes int) time.Duration {
	total := time.Duration(0)
	for i := range minutes {
		if c.Open(from.Add(time.Duration(i) * time.Minute)) {
			total += time.Minute
		}
	}
	return total
}

func TestOpenTimeIsWhatCountingEveryMinuteGives(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		_, c := clockOf(t)
		from := someMoment(t).Truncate(time.Minute)
		minutes := rapid.IntRange(0, 9*24*60).Draw(t, "minutes")
		to := from.Add(time.Duration(minutes) * time.Minute)
		if got, want := c.Between(from, to), minuteByMinute(c, from, minutes); got != want {
			t.Fatalf("from %v to %v the place is open for %v, and counted %v", from.In(c.zone), to.In(c.zone), got, want)
		}
	})
}

func TestAClockIsOpenWhenCallersHearSo(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		v, c := clockOf(t)
		at := someMoment(t)
		if want := v.calendar.isOpen(v.District.hours, at.In(c.zone)); v.District.hours.everOpen() && c.Open(at) != want {
			t.Fatalf("at %v the clock is open: %t", at, !want)
		}
	})
}

func TestOpenTimeAddsUpAndNeverRunsBackwards(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		_, c := clockOf(t)
		moments := []time.Time{someMoment(t), someMoment(t), someMoment(t)}
		slices.SortFunc(moments, time.Time.Compare)
		a, b, d := moments[0], moments[1], moments[2]
		if c.Between(a, d) != c.Between(a, b)+c.Between(b, d) || c.Between(b, a) != -c.Between(a, b) {
			t.Fatalf("%v, %v and %v do not add up", a, b, d)
		}
		if open := c.Between(a, b); open < 0 || open > b.Sub(a) {
			t.Fatalf("from %v to %v the place is open for %v", a, b, open)
		}
	})
}

func TestSoMuchOpenTimeLaterIsJustSoMuch(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		_, c := clockOf(t)
		from := someMoment(t)
		open := time.Duration(rapid.Int64Range(1, int64(60*time.Hour)).Draw(t, "open time"))
		at := c.After(from, open)
		if got := c.Between(from, at); got != open {
			t.Fatalf("%v after %v is %v, which is %v", open, from, at, got)
		}
		if c.Between(from, at.Add(-1)) != open-1 {
			t.Fatalf("%v after %v is before %v", open, from, at)
		}
		more := time.Duration(rapid.Int64Range(0, int64(20*time.Hour)).Draw(t, "more"))
		if then := c.After(at, more); !then.Equal(c.After(from, open+more)) {
			t.Fatalf("%v and then %v after %v is %v", open, more, from, then)
		}
	})
}

func TestDaysLaterIsOnOneOfTheNextOpenDays(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		_, c := clockOf(t)
		from, days := someMoment(t), rapid.IntRange(0, 6).Draw(t, "days")
		begins, at := c.DaysAfter(from, 0), c.DaysAfter(from, days)
		if begins.Before(from) || c.Between(from, begins) != 0 || !c.Open(begins) {
			t.Fatalf("what was told at %v counts as told at %v", from, begins)
		}
		// A moment at which nothing is open can be the end of one day and the first moment of the next, in Havana even at one.
		if got := openDays(c, begins, at); got != days && (c.Open(at) || openDays(c, begins, at.Add(-1)) != days) {
			t.Fatalf("%d days after %v is %v, after %d days", days, begins, at.In(c.zone), got)
		}
		if later := c.DaysAfter(from.Add(26*time.Hour), days); later.Before(at) {
			t.Fatalf("what is told later than %v is owed at %v, before %v", from, later, at)
		}
	})
}

// openDays counts the days with open time behind the day of one moment, up to that of another.
func openDays(c *Clock, from, to time.Time) int {
	n := 0
	for day := c.dayAt(from) + 1; day <= c.dayAt(to); day++ {
		if c.length(day) > 0 {
			n++
		}
	}
	return n
}

func TestTimeOutsideTheTableIsCountedAlike(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		_, c := clockOf(t)
		short := *c
		short.days = short.days[:rapid.IntRange(1, 500).Draw(t, "days of the table")]
		a, b := someMoment(t), someMoment(t)
		if got, want := short.Between(a, b), c.Between(a, b); got != want {
			t.Fatalf("%v, and with a longer table %v", got, want)
		}
		open := time.Duration(rapid.Int64Range(1, int64(40*time.Hour)).Draw(t, "open time"))
		if got, want := short.After(a, open), c.After(a, open); !got.Equal(want) {
			t.Fatalf("%v, and with a longer table %v", got, want)
		}
	})
}

func TestWhatIsToldAtTheTownIsOwedByItsCalendar(t *testing.T) {
	t.Parallel()
	v, places := townCalendar(t)
	c, ok := v.Clock(places["offices"].name)
	if !ok {
		t.Fatal("the offices have no clock")
	}
	const written = "2006-01-02 15:04"
	for _, x := range []struct{ told, inAnHour, inADay string }{
		{"2026-09-22 09:00", "2026-09-22 10:00", "2026-09-23 09:00"},
		{"2026-09-22 11:00", "2026-09-22 13:00", "2026-09-23 11:00"}, // over lunch
		{"2026-09-22 15:30", "2026-09-23 08:00", "2026-09-23 15:30"},
		{"2026-09-22 18:00", "2026-09-23 08:30", "2026-09-24 07:30"}, // told in the evening: counts as told in the morning
		{"2026-09-04 15:30", "2026-09-08 08:00", "2026-09-08 15:30"}, // over Labor Day
		{"2026-10-08 15:00", "2026-10-08 16:00", "2026-10-09 13:30"}, // the next day is a short one
		{"2026-10-30 15:30", "2026-11-02 08:00", "2026-11-02 15:30"}, // over the night on which clocks go back
	} {
		told := at(t, v, x.told)
		if got := c.After(told, time.Hour).Format(written); got != x.inAnHour {
			t.Errorf("an hour after %s is %s, want %s", x.told, got, x.inAnHour)
		}
		if got := c.DaysAfter(told, 1).Format(written); got != x.inADay {
			t.Errorf("a day after %s is %s, want %s", x.told, got, x.inADay)
		}
	}
	if _, ok := v.Clock("nights"); ok {
		t.Error("hours that nobody wrote have a clock")
	}
	if c, ok := v.Clock(""); !ok || c.Hours() != places["offices"].name {
		t.Error("the district has no clock")
	}
}
