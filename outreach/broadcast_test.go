package outreach_test

import (
	"testing"
	"time"

	"campusline/outreach"
)

func TestWhatIsConfirmedForLaterIsNotCalledSent(t *testing.T) {
	t.Parallel()
	confirmed := time.Date(2026, 9, 8, 15, 0, 0, 0, time.UTC)
	b := outreach.Broadcast{
		SentAt: &confirmed, NotBefore: confirmed.Add(time.Hour), Expires: confirmed.Add(2 * time.Hour),
	}
	for after, want := range map[time.Duration]outreach.State{
		0: outreach.Later, time.Hour - time.Second: outreach.Later, time.Hour: outreach.Sent, 3 * time.Hour: outreach.Sent,
	} {
		if got := b.State(confirmed.Add(after)); got != want {
			t.Errorf("%v after it was confirmed it is %q, want %q", after, got, want)
		}
	}
	stopped := confirmed.Add(time.Minute)
	b.StoppedAt = &stopped
	if got := b.State(stopped); got != outreach.Stopped {
		t.Errorf("once stopped it is %q", got)
	}
}
