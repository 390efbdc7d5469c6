package translations_test

import (
	"testing"
	"time"

	"campusline/translations"
)

func TestHoursAreToldToTheQuarter(t *testing.T) {
	t.Parallel()
	english, _ := translations.Lookup("en")
	for minutes, want := range map[int]string{
		0: "0", 7: "0", 8: "0.25", 52: "0.75", 53: "1", 75: "1.25", 90: "1.5", 60 * 1234: "1,234", 60*1234 + 30: "1,234.5",
	} {
		if got := english.Hours(time.Duration(minutes) * time.Minute); got != want {
			t.Errorf("%d minutes are %s hours, want %s", minutes, got, want)
		}
	}
}
