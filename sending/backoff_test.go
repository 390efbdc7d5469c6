package sending_test

import (
	"testing"
	"time"

	"campusline/sending"
)

func TestWhatIsNotTakenRestsEverLongerAndNeverForVeryLong(t *testing.T) {
	t.Parallel()
	for tries, want := range map[int]time.Duration{
		0: 15 * time.Second, 1: 15 * time.Second, 2: 30 * time.Second, 3: time.Minute, 7: 15 * time.Minute, 1000: 15 * time.Minute,
	} {
		if got := sending.Backoff(15*time.Second, tries); got != want {
			t.Errorf("after %d tries it rests %s, want %s", tries, got, want)
		}
	}
}

func TestTheCarrierIsAskedEverLessOften(t *testing.T) {
	t.Parallel()
	handed := time.Date(2026, 9, 8, 15, 0, 0, 0, time.UTC)
	for since, want := range map[time.Duration]time.Duration{
		0: 15 * time.Second, 20 * time.Second: 20 * time.Second, 5 * time.Minute: 5 * time.Minute, 30 * time.Hour: 15 * time.Minute,
	} {
		now := handed.Add(since)
		if got := sending.AskAgain(15*time.Second, handed, now).Sub(now); got != want {
			t.Errorf("after %s it is asked again in %s, want %s", since, got, want)
		}
	}
}
