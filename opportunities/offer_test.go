package opportunities_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"campusline/menus/menustest"
	"campusline/opportunities"
)

func TestHowLongAPlaceIsHeld(t *testing.T) {
	t.Parallel()
	zone := menustest.Sample(t).District.Zone
	const layout = "2006-01-02 15:04"
	at := func(words string) time.Time {
		when, err := time.ParseInLocation(layout, words, zone)
		if err != nil {
			t.Fatal(err)
		}
		return when
	}
	for _, one := range []struct{ name, now, start, want string }{
		{"usually two hours", "2026-12-01 10:00", "2026-12-03 15:00", "2026-12-01 12:00"},
		{"a quarter of what is left", "2026-12-01 11:00", "2026-12-01 15:00", "2026-12-01 12:00"},
		{"ten minutes at least", "2026-12-01 14:40", "2026-12-01 15:00", "2026-12-01 14:50"},
		{"never beyond the start", "2026-12-01 14:55", "2026-12-01 15:00", "2026-12-01 15:00"},
		{"from the morning on where it is night", "2026-12-01 23:00", "2026-12-03 15:00", "2026-12-02 10:00"},
		{"and where it is early", "2026-12-01 03:00", "2026-12-03 15:00", "2026-12-01 10:00"},
		{"unless it begins before the morning does", "2026-12-01 22:00", "2026-12-02 06:00", "2026-12-02 00:00"},
		{"over the night of 25 hours", "2026-10-31 23:00", "2026-11-03 15:00", "2026-11-01 10:00"},
	} {
		if got := opportunities.HoldUntil(at(one.now), at(one.start)).In(zone).Format(layout); got != one.want {
			t.Errorf("%s: until %s, want %s", one.name, got, one.want)
		}
	}
	// The server keeps another clock than the district.
	if got := opportunities.HoldUntil(at("2026-12-01 23:00").UTC(), at("2026-12-03 15:00")); !got.Equal(at("2026-12-02 10:00")) {
		t.Errorf("told in UTC it is until %s", got)
	}
}

func TestWhoIsOfferedFreePlaces(t *testing.T) {
	t.Parallel()
	waiting := []opportunities.Signup{{Number: "a", Party: 3}, {Number: "b", Party: 1}, {Number: "c", Party: 2}, {Number: "d", Party: 1}}
	for free, want := range map[int]string{0: "", 1: "b", 2: "bd", 3: "a", 4: "ab", 5: "abd", 7: "abcd"} {
		got := ""
		for _, s := range opportunities.NextOffered(free, waiting) {
			got += s.Number
		}
		if got != want {
			t.Errorf("%d places go to %q, want %q", free, got, want)
		}
	}
}

// However many places there are and whoever waits, no more are offered than there are, nobody who fits is left out, and
// nobody who is offered a place stands before one who would fit as well and gets none.
func TestFreePlacesGoInTheOrderOfJoining(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		free := rapid.IntRange(0, 12).Draw(t, "free")
		var waiting []opportunities.Signup
		for i, party := range rapid.SliceOf(rapid.IntRange(1, 5)).Draw(t, "parties") {
			waiting = append(waiting, opportunities.Signup{Place: int64(i), Party: party})
		}
		offered := map[int64]bool{}
		left := free
		for _, s := range opportunities.NextOffered(free, waiting) {
			offered[s.Place] = true
			left -= s.Party
		}
		if left < 0 {
			t.Fatalf("%d more than there are", -left)
		}
		for _, s := range waiting {
			if !offered[s.Place] && s.Party <= left {
				t.Errorf("number %d fits into the %d places left", s.Place, left)
			}
			for _, later := range waiting[s.Place+1:] {
				if offered[later.Place] && !offered[s.Place] && later.Party >= s.Party {
					t.Errorf("number %d is passed over for number %d", s.Place, later.Place)
				}
			}
		}
	})
}
