package outbound_test

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"

	"campusline/outbound"
)

// TestAPaceIsKept gives texts whenever the pace allows it: however they are cut into segments, and however often
// somebody looks, over a minute there are as many segments as the pace says.
func TestAPaceIsKept(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		pace := outbound.Pace{PerSecond: rapid.Float64Range(1, 225).Draw(t, "segments a second")}
		looks := time.Duration(rapid.IntRange(1, 200).Draw(t, "milliseconds between looks")) * time.Millisecond
		began := time.Date(2026, time.September, 22, 12, 0, 0, 0, time.UTC)
		given := 0
		for now := began; now.Before(began.Add(time.Minute)); now = now.Add(looks) {
			for pace.Wait(now) == 0 {
				segments := rapid.IntRange(1, 3).Draw(t, "segments")
				pace.Take(now, segments)
				given += segments
			}
		}
		// What was not sent in the second before may be made good, and the last text is given whole.
		if want := 60 * pace.PerSecond; float64(given) < want-pace.PerSecond || float64(given) > want+pace.PerSecond+4 {
			t.Fatalf("%d segments in a minute, want %.0f", given, want)
		}
	})
}

func TestAPaceThatWasHalvedRecovers(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		halvings int
		ago      time.Duration
		want     float64
	}{
		{0, 0, 12},
		{1, 0, 6},
		{2, time.Minute, 3},
		{2, 10 * time.Minute, 6},
		{2, 25 * time.Minute, 12},
		{9, 0, 0.375},
		{1, 24 * time.Hour, 12},
	} {
		if got := outbound.Slowed(12, c.halvings, c.ago); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("halved %d times, %s ago: %.3f, want %.3f", c.halvings, c.ago, got, c.want)
		}
	}
}

func TestALineWithoutARegistrationHasTheUsualPace(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]float64{"+18885550100": 3, "+15125550100": 3.75, "+442079460123": 3.75} {
		if got := outbound.UsualRate(line); got != want {
			t.Errorf("%s has %.2f, want %.2f", line, got, want)
		}
	}
	for _, registration := range outbound.Registrations() {
		if rate, ok := outbound.RateOf(registration); !ok || rate < 1 {
			t.Errorf("%s has no pace", registration)
		}
	}
}
