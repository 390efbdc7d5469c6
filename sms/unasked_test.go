package sms_test

import (
	"net/http"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

// mute is a carrier whose list cannot be read.
func mute(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodGet {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// TestACarrierThatCannotBeAsked was handed a text two hours ago, and says nothing of it. Twice is better than never for an
// emergency only, and either way it is counted.
func TestACarrierThatCannotBeAsked(t *testing.T) {
	t.Parallel()
	for purpose, want := range map[string]struct {
		status   string
		repeated int
	}{"emergency": {"delivered", 1}, "asked for": {"unknown", 0}} {
		t.Run(purpose, func(t *testing.T) {
			t.Parallel()
			line := withoutSender(t)
			askForMap(line)
			gatewaytest.Exec(t, line.SQL(t), `UPDATE messages SET status = 'sending', attempts = 1, purpose = '`+purpose+`',
				handed_at = created_at - interval '2 hours'`)
			sendThrough(t, line, mute)
			if m := becomes(t, line, want.status); m.Repeated != want.repeated {
				t.Errorf("kept as %+v", m)
			}
			if got := texts(line); len(got) != want.repeated {
				t.Errorf("the parent's phone got %q", got)
			}
		})
	}
}

func TestAnAnswerIsKnownAsOneToWhatWasSentLast(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	askForMap(line)
	sent := becomes(t, line, "delivered")
	if last, err := line.Store.LastSentTo(t.Context(), parent, district, line.Now().Add(-24*time.Hour)); err != nil || last.ID != sent.ID {
		t.Errorf("sent last was %+v (%v)", last, err)
	}
	answered := func() int {
		return gatewaytest.Count(t, line.SQL(t), "SELECT count(*) FROM messages WHERE replied_at IS NOT NULL")
	}
	line.Text(stranger, district, "lunch").Say("pizza")
	if answered() != 0 {
		t.Error("somebody else's text counts as an answer")
	}
	line.Text(parent, district, "lunch").Say("pizza") // a text is taken as it always is
	if answered() != 1 {
		t.Error("the person's text does not count as an answer")
	}
	if len(texts(line)) != 1 || line.Inbox(parent)[0].By != phone.REST {
		t.Error("an answer has something sent")
	}
}

// stranger is somebody who was sent nothing.
const stranger = "+15125550177"
