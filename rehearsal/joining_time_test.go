package rehearsal_test

import (
	"strings"
	"testing"
	"time"

	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/rehearsal"
)

// Whoever calls with a code has a place within a minute, in every language of the sample, listening to every word.
func TestAPlaceIsHadWithinAMinuteOfACall(t *testing.T) {
	t.Parallel()
	sample := menustest.Sample(t)
	for _, tag := range sample.Tags() {
		call := rehearsal.Call{
			Version: sample, Line: sample.Lines[0], Language: tag, Known: true, Texting: menus.CanText,
			At: time.Date(2026, 9, 8, 10, 0, 0, 0, sample.District.Zone),
		}
		transcript := played(t, call, "*", menus.AnyCode, "2")
		if transcript.Seconds >= 60 || !strings.Contains(transcript.String(), "/c/"+menus.AnyCode) {
			t.Errorf("%s: %.0f seconds\n%s", tag, transcript.Seconds, transcript)
		}
	}
}
