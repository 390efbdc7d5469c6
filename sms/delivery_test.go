package sms_test

import (
	"net/http"
	"net/url"
	"strconv"
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/sending/sendingtest"
)

// reports posts what the carrier says of a delivery.
func reports(t *testing.T, line *gatewaytest.Line, id, status string, code int) {
	t.Helper()
	form := url.Values{"MessageSid": {id}, "MessageStatus": {status}, "From": {district}, "To": {parent}}
	if code != 0 {
		form.Set("ErrorCode", strconv.Itoa(code))
	}
	if got, document := post(t, line, "/twilio/status/message", form); got != http.StatusOK || document != nothing {
		t.Errorf("the report %s is answered with %d: %s", status, got, document)
	}
}

func TestADeliveryNeverGoesBack(t *testing.T) {
	t.Parallel()
	for _, order := range [][]string{
		{"queued", "sending", "sent", "delivered"},
		{"delivered", "sent", "sending", "queued"},
		{"sent", "delivered", "delivered", "sent", "sent"},
		{"delivered", "undelivered", "failed", "a word of next year", ""},
	} {
		t.Run(order[0]+" then "+order[1], func(t *testing.T) {
			t.Parallel()
			line := withoutSender(t)
			askForMap(line)
			m := outgoing(t, line)
			gatewaytest.Exec(t, line.SQL(t), "UPDATE messages SET status = 'sending'")
			reports(t, line, "SMearly", order[0], 0) // before our own request was answered
			if err := line.Store.MessageSent(t.Context(), m.ID, "SMearly", 1); err != nil {
				t.Fatal(err)
			}
			for _, status := range order[1:] {
				reports(t, line, "SMearly", status, 0)
			}
			if got := outgoing(t, line); got.Status != "delivered" {
				t.Errorf("after %q it is %s", order, got.Status)
			}
		})
	}
}

func TestAPhoneThatIsSwitchedOffIsTriedAgainLater(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Unreachable(parent, 30003)
	askForMap(line)
	sendingtest.Until(t, "it waits again", func() bool {
		return gatewaytest.Count(t, line.SQL(t), "SELECT count(*) FROM messages WHERE status = 'waiting' AND attempts = 1") > 0
	})
	m := outgoing(t, line)
	var minutes float64
	if err := line.SQL(t).QueryRowContext(t.Context(),
		"SELECT extract(epoch FROM due_at - handed_at) / 60 FROM messages").Scan(&minutes); err != nil {
		t.Fatal(err)
	}
	if minutes < 19 || minutes > 21 || m.Attempts != 1 {
		t.Errorf("it is tried again after %.1f minutes, want 20: %+v", minutes, m)
	}
	if got := consents(t, line); len(got) > 0 {
		t.Errorf("a phone that is switched off was taken for an opt-out: %+v", got)
	}
}

func TestALandlineIsTextedOnce(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Unreachable(parent, 30006)
	askForMap(line)
	if m := becomes(t, line, "undelivered"); m.Code != 30006 {
		t.Errorf("kept as %+v", m)
	}
	line.Call(parent, district).Press("4").Hears("I cannot send a text to this number.").Ends()
	line.Text(parent, district, "lunch").Say("pizza") // so it can be texted after all
	gatewaytest.Exec(t, line.SQL(t), "DELETE FROM messages")
	askForMap(line)
	becomes(t, line, "undelivered")
}

func TestADeliveryBlockedByAnOptOutIsEntered(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	reports(t, line, "SMblocked", "undelivered", 21610)
	reports(t, line, "SMblocked", "undelivered", 21610)
	if got := consents(t, line)[parent]; got.State != "out" || got.How != "carrier" {
		t.Errorf("the ledger says %+v", got)
	}
}

// TestStartCountsAgainstWhatTheCarrierSaidBefore: reports are repeated, and come late.
func TestStartCountsAgainstWhatTheCarrierSaidBefore(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{
		District: "testdata/meadow", Gateway: func(o *gateway.Options) { o.Account, o.Now = "", time.Now },
	})
	askForMap(line)
	sendThrough(t, line, straight)
	late := becomes(t, line, "delivered").CarrierID
	reports(t, line, "SMblocked", "undelivered", 21610)
	if got := entries(t, line); len(got) != 1 || got[0].Reason != "the carrier refuses texts to this phone: error 21610" ||
		got[0].Message != "SMblocked" || got[0].Remains != "nothing" {
		t.Errorf("the ledger says %+v", got)
	}
	line.Text(parent, district, "lunch").AreNone()
	line.Text(parent, district, "UNSTOP").AreNone() // the carrier confirms it
	reports(t, line, "SMblocked", "undelivered", 21610)
	reports(t, line, late, "undelivered", 30004)
	mustBe(t, line, parent, "in", "UNSTOP")
	line.Text(parent, district, "lunch").Say("pizza")
}
