package outbound_test

import (
	"testing"
	"time"

	"campusline/outbound"
)

// What a person joined is told whatever else they were sent this week, and when the household is awake.
func TestWhatIsToldOfWhatAPersonJoined(t *testing.T) {
	t.Parallel()
	zone, err := time.LoadLocation("America/Chicago")
	if err != nil {
		t.Fatal(err)
	}
	policy := outbound.UsualPolicy(zone)
	person := outbound.Recipient{Number: "+15125550123", ThisWeek: 50}
	noon := time.Date(2026, 12, 1, 12, 0, 0, 0, zone)
	text := outbound.Text{Purpose: outbound.Joined, Expires: noon.AddDate(0, 0, 2)}
	if d := policy.Decide(noon, text, person); d.Reason != outbound.Sendable || !d.At.Equal(noon) {
		t.Errorf("at noon: %+v", d)
	}
	morning := time.Date(2026, 12, 2, 8, 0, 0, 0, zone)
	if d := policy.Decide(noon.Add(10*time.Hour), text, person); d.Reason != outbound.Sendable || !d.At.Equal(morning) {
		t.Errorf("at ten in the evening: %+v, want at eight", d)
	}
	person.All.State = outbound.Out
	if d := policy.Decide(noon, text, person); d.Reason != outbound.WantsNone {
		t.Errorf("who wants no texts: %+v", d)
	}
	if outbound.Joined.Lane() != outbound.AskedLane {
		t.Error("it waits behind what goes to many")
	}
}
