package ivr_test

// The faults of the nearest open-source peer, each of which was reproduced on it live. None may be ours.

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
)

func TestPeerAnsweredTheNextQuestionWithTheKeyOfADeliveryRepeated(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := dials(line, "CA1", everything)
	asked := call.begins(t)
	// The key 1 would lead from the language to the choices, and from there to the office.
	first := call.presses(t, asked, "1")
	contains(t, first, "For the office, press 1.")
	if again := call.presses(t, asked, "1"); again != first {
		t.Errorf("delivered again, the key is answered %s", again.Body)
	}
	if s := sessionOf(t, line, "CA1"); s.Taken != 2 {
		t.Errorf("the call has taken %d steps, not 2", s.Taken)
	}
}

func TestPeerAnsweredTheNextQuestionWithTheKeyOfTwoDeliveriesAtOnce(t *testing.T) {
	t.Parallel()
	line := district(t)
	for range 10 {
		call := dials(line, newCallID(), choices)
		asked := call.begins(t)
		answers := allAtOnce(t, line.Gateway.URL(), 2, call.webhook(asked.Action(), "Digits", "3"))
		contains(t, answers[0], "Which school?")
		if answers[0] != answers[1] {
			t.Errorf("the two are answered %s\nand %s", answers[0].Body, answers[1].Body)
		}
		if s := sessionOf(t, line, call.form.Get("CallSid")); s.Taken != 2 {
			t.Errorf("the call has taken %d steps, not 2", s.Taken)
		}
	}
}

func TestPeerOpenedTwoCallsForOneDeliveredTwice(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := dials(line, "CA1", choices)
	first := call.begins(t)
	if again := call.begins(t); again != first {
		t.Errorf("delivered again, the call is answered %s", again.Body)
	}
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM sessions`); n != 1 {
		t.Errorf("there are %d sessions", n)
	}
	contains(t, call.presses(t, first, "2"), "Please leave your message.")
}

func TestPeerKilledTheFirstOfTwoDeliveriesOfACallAtOnce(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := dials(line, "CA1", everything)
	answers := allAtOnce(t, line.Gateway.URL(), 16, call.webhook("/twilio/voice"))
	for _, a := range answers {
		if a != answers[0] {
			t.Fatalf("one is answered %s\nand another %s", a.Body, answers[0].Body)
		}
	}
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM sessions`); n != 1 {
		t.Errorf("there are %d sessions", n)
	}
	contains(t, call.presses(t, answers[0], "1"), "For the office, press 1.")
}

func TestPeerAnsweredAWrongSignatureWith200(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := dials(line, "CA1", choices)
	asked := call.begins(t)
	before := line.Settled(t)
	for _, path := range []string{
		"/twilio/voice", asked.Action(), "/twilio/voice/whisper?call=CA1&n=0", "/twilio/voice/whispered?call=CA1",
		"/twilio/voice/fallback", "/twilio/status/call", "/twilio/status/recording",
	} {
		forged := call.webhook(path, "CallStatus", "completed", "Digits", "1", "RecordingSid", "RE1", "RecordingStatus", "completed")
		forged.Key = "a key that is guessed"
		got := line.Deliver(t, forged)
		if got.Status != http.StatusForbidden || got.Body != "Forbidden\n" {
			t.Errorf("%s, forged, is answered %d: %s", path, got.Status, got.Body)
		}
	}
	unchanged(t, line, before)
}

func TestPeerDownloadedARecordingInsideTheWebhook(t *testing.T) {
	t.Parallel()
	var asked atomic.Int64
	carrier := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		asked.Add(1)
		w.WriteHeader(http.StatusInternalServerError)
	}))
	t.Cleanup(carrier.Close)
	line := district(t, func(o *gatewaytest.Options) {
		o.Gateway = func(g *gateway.Options) { g.CarrierURL = carrier.URL }
	})
	call := dials(line, "CA1", message)
	recorded := call.begins(t)
	address := carrier.URL + "/2010-04-01/Accounts/AC1/Recordings/RE1"
	thanks := call.post(t, recorded.Action(), "RecordingSid", "RE1", "RecordingDuration", "9", "RecordingUrl", address)
	contains(t, thanks, "Your case number is")
	call.post(t, "/twilio/status/recording", "RecordingSid", "RE1", "RecordingDuration", "9", "RecordingUrl", address, "RecordingStatus", "completed")
	if n := asked.Load(); n != 0 {
		t.Errorf("the carrier was asked %d times", n)
	}
	if status, _ := recordingOf(t, line, "RE1"); status != "completed" {
		t.Errorf("the recording is kept as %q", status)
	}
}

func TestPeerSaidErrorsInEnglishToEverybody(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := dials(line, "CA1", everything)
	asked := call.presses(t, call.begins(t), "2")
	db := line.SQL(t)
	gatewaytest.Exec(t, db, `ALTER TABLE exchanges RENAME TO exchanges_elsewhere`)
	for range 2 {
		sorry := call.presses(t, asked, "2")
		contains(t, sorry, `language="es-US">Lo siento, tuvimos un problema de nuestra parte.`, "<Number>"+switchboard+"</Number>")
		for _, english := range []string{"en-US", "sorry"} {
			if got := sorry.Body; strings.Contains(got, english) {
				t.Errorf("a Spanish speaker hears %s", got)
			}
		}
	}
	gatewaytest.Exec(t, db, `ALTER TABLE exchanges_elsewhere RENAME TO exchanges`)
	contains(t, call.presses(t, asked, "2"), "Por favor deje su mensaje.")
	if s := sessionOf(t, line, "CA1"); s.Taken != 3 {
		t.Errorf("the call has taken %d steps, not 3", s.Taken)
	}
}
