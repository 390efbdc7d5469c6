package opportunities_test

import (
	"testing"
	"time"

	"campusline/opportunities"
)

// At night nobody is texted of what has moved, unless they would go for nothing.
func TestWhatIsMovedAtNightIsToldAtOnceOnlyWhereSomebodyWouldGoForNothing(t *testing.T) {
	t.Parallel()
	zone, err := time.LoadLocation("America/Chicago")
	if err != nil {
		t.Fatal(err)
	}
	soon := time.Date(2026, 9, 10, 7, 0, 0, 0, zone)
	for _, one := range []struct {
		was, is time.Time
		atOnce  bool
	}{
		{soon, soon.AddDate(0, 0, 7), true},
		{soon.AddDate(0, 0, 7), soon, true},
		{soon.AddDate(0, 0, 7), soon.AddDate(0, 0, 8), false},
	} {
		n := opportunities.Notice{Kind: opportunities.Moved, Was: one.was, Opportunity: opportunities.Opportunity{Start: one.is}}
		if got := n.AtOnce(soon.Add(-5 * time.Hour)); got != one.atOnce {
			t.Errorf("from %v to %v: at once is %v", one.was, one.is, got)
		}
	}
}
