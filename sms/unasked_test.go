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

// TestACarrierThatCannotBeAsked was handed a text, and says nothing of it. It is asked for as long as the text is worth
// anything. Twice is better than never for an emergency only, and once only; either way it is counted.
func TestACarrierThatCannotBeAsked(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]struct {
		set      string // of the text
		status   string
		repeated int
		arrive   int
	}{
		"a text, minutes ago":            {`purpose = 'asked for', handed_at = created_at - interval '2 hours'`, "sending", 0, 0},
		"a text that has expired":        {`purpose = 'asked for', expires_at = created_at`, "unknown", 0, 0},
		"an emergency, a moment ago":     {`purpose = 'emergency', handed_at = created_at - interval '4 minutes'`, "sending", 0, 0},
		"an emergency, minutes ago":      {`purpose = 'emergency', handed_at = created_at - interval '6 minutes'`, "delivered", 1, 1},
		"an emergency that was repeated": {`purpose = 'emergency', handed_at = created_at - interval '6 minutes', repeated = 1`, "sending", 1, 0},
		"an emergency that is over":      {`purpose = 'emergency', expires_at = created_at`, "unknown", 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			line := withoutSender(t)
			askForMap(line)
			gatewaytest.Exec(t, line.SQL(t), `UPDATE messages SET status = 'sending', attempts = 1, handed_at = created_at`)
			gatewaytest.Exec(t, line.SQL(t), `UPDATE messages SET `+want.set)
			asked := make(chan struct{}, 100)
			sendThrough(t, line, func(next http.Handler) http.Handler {
				return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
					if r.Method == http.MethodGet {
						select {
						case asked <- struct{}{}:
						default:
						}
					}
					mute(next).ServeHTTP(w, r)
				})
			})
			<-asked
			if m := becomes(t, line, want.status); m.Repeated != want.repeated {
				t.Errorf("kept as %+v", m)
			}
			time.Sleep(500 * time.Millisecond)
			if m := outgoing(t, line); m.Status != want.status || len(texts(line)) != want.arrive {
				t.Errorf("it is %s, and the parent's phone got %q", m.Status, texts(line))
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
