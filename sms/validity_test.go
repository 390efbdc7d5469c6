package sms_test

import (
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/outbound"
	"campusline/prices"
	"campusline/sending/sendingtest"
	"campusline/store"
)

// TestTheCarrierDoesNotDeliverWhileAHouseholdSleeps: what it has in hand in the evening it may keep until the quiet hours, and
// not for the night.
func TestTheCarrierDoesNotDeliverWhileAHouseholdSleeps(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		purpose outbound.Purpose
		at      time.Time // in UTC
		seconds int
	}{
		"in the evening":               {outbound.School, time.Date(2026, 9, 9, 0, 40, 0, 0, time.UTC), 20 * 60},
		"in the morning":               {outbound.School, time.Date(2026, 9, 8, 14, 0, 0, 0, time.UTC), 10 * 60 * 60},
		"an emergency, in the evening": {outbound.Emergency, time.Date(2026, 9, 9, 0, 40, 0, 0, time.UTC), 10 * 60 * 60},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			evening := &clock{at: c.at}
			line := gatewaytest.Start(t, gatewaytest.Options{
				District: "testdata/meadow", Gateway: func(o *gateway.Options) { o.Account, o.Now = "", evening.now },
			})
			line.Text(parent, district, "lunch").Say("pizza") // so that the number is known
			plan := store.Plan{
				Line: district, Purpose: c.purpose, First: "en", Texts: map[string]string{"en": "The fair is on Thursday."},
				To: []string{parent}, At: c.at, Expires: c.at.Add(48 * time.Hour),
			}
			if c.purpose == outbound.Emergency {
				plan.Override = "ice"
			}
			if _, err := line.Store.Send(t.Context(), plan, outbound.UsualPolicy(time.UTC), prices.Shipped()); err != nil {
				t.Fatal(err)
			}
			came := &arrivals{}
			sendThrough(t, line, came.note)
			sendingtest.Until(t, "it is handed over", func() bool { return len(came.all()) == 1 })
			if got := came.all()[0].validity; got != c.seconds {
				t.Errorf("the carrier may deliver it for %d s, want %d", got, c.seconds)
			}
		})
	}
}
