package conversation_test

import (
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/translations"
)

// Who wants no texts about events is told the truth: of what they have joined they still hear.
func TestWhoEndsTextsAboutEventsStillHearsOfWhatTheyJoin(t *testing.T) {
	t.Parallel()
	d, _ := joined(t, "Gardening")
	told := d.Text(ana, gatewaytest.District, "STOP EVENTS")
	told.Say("no more texts about events", "You still get: emergencies, what you join, ", "Reply START EVENTS to undo, STOP to end all.")
	if m := translations.Measure(told.All()[0]); m.Encoding != "GSM-7" || m.Segments != 1 {
		t.Errorf("it takes %d segments in %s: %q", m.Segments, m.Encoding, told.All()[0])
	}
	d.until(t, readingOn("first", 5, 4, 9).Start.Add(-24*time.Hour))
	d.receives(t, ana, "Reminder: Gardening")
	d.Text(binh, gatewaytest.District, "STOP EVENT").Say("no more texts about events")
	d.Text(carla, gatewaytest.District, "STOP eventos").Say("Le seguimos enviando: emergencias, aquello a lo que se apunte, ")
}
