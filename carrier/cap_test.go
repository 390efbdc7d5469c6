package carrier_test

import (
	"testing"
	"time"

	"campusline/carrier"
)

func TestACapEndsWithTheDayAtThePacific(t *testing.T) {
	t.Parallel()
	for now, want := range map[string]string{
		"2026-09-08T15:00:00Z": "2026-09-09T07:01:00Z", // 8 in the morning there
		"2026-09-09T06:59:00Z": "2026-09-09T07:01:00Z", // one minute before midnight
		"2026-09-09T07:00:00Z": "2026-09-10T07:01:00Z",
		"2026-10-31T23:00:00Z": "2026-11-01T07:01:00Z", // the night on which clocks are put back
		"2026-11-01T23:00:00Z": "2026-11-02T08:01:00Z",
	} {
		at, err := time.Parse(time.RFC3339, now)
		if err != nil {
			t.Fatal(err)
		}
		if got := carrier.CapResets(at).UTC().Format(time.RFC3339); got != want {
			t.Errorf("at %s it ends at %s, want %s", now, got, want)
		}
	}
}
