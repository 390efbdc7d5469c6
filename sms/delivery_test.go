package sms_test

import (
	"net/http"
	"net/url"
	"strconv"
	"testing"

	"campusline/gateway/gatewaytest"
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

func TestATextThatIsNotDeliveredIsKeptWithItsReason(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Unreachable(parent, 30003)
	askForMap(line)
	if m := becomes(t, line, "undelivered"); m.Code != 30003 {
		t.Errorf("kept as %+v", m)
	}
	if got := consents(t, line); len(got) > 0 {
		t.Errorf("a phone that is switched off was taken for an opt-out: %+v", got)
	}
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
