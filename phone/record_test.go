package phone_test

import (
	"io"
	"net/http/httptest"
	"strings"
	"testing"

	"campusline/carrier"
	"campusline/phone"
)

// recordingLine answers a gateway that asks for a message.
func recordingLine(t *testing.T, attributes string) *gateway {
	t.Helper()
	g := newGateway(t, map[string]string{
		voice:     say("Leave a message.") + `<Record action="/left" recordingStatusCallback="/status" ` + attributes + `/>` + say("We heard nothing."),
		"/left":   say("Thank you."),
		"/status": "",
	})
	return g
}

func TestAMessageIsLeft(t *testing.T) {
	t.Parallel()
	g := recordingLine(t, `maxLength="90"`)
	call := g.phone().Call(parent, school).Hears("Leave a message.").AsksForMessage().Record(12).Hears("Thank you.")
	call.Ends()

	left, status := g.only("/left"), g.only("/status")
	want(t, left, "RecordingDuration", "12", "CallSid", call.SID(), "From", parent)
	want(t, status, "RecordingStatus", "completed", "RecordingDuration", "12", "RecordingSource", "RecordVerb",
		"RecordingSid", left.Get("RecordingSid"), "RecordingUrl", left.Get("RecordingUrl"), "CallSid", call.SID())
	if _, sent := left["Digits"]; sent {
		t.Error("Digits was sent for a message that ended in silence")
	}
	if !strings.HasSuffix(left.Get("RecordingUrl"), "/Recordings/"+left.Get("RecordingSid")) {
		t.Errorf("RecordingUrl is %s", left.Get("RecordingUrl"))
	}
}

func TestAMessageIsCutOffAtItsGreatestLength(t *testing.T) {
	t.Parallel()
	g := recordingLine(t, `maxLength="90"`)
	g.phone().Call(parent, school).Record(120).Ends()
	want(t, g.only("/left"), "RecordingDuration", "90")
}

func TestAKeyEndsAMessage(t *testing.T) {
	t.Parallel()
	g := recordingLine(t, `finishOnKey="*#"`)
	g.phone().Call(parent, school).Record(5, phone.ThenKey).Ends()
	want(t, g.only("/left"), "RecordingDuration", "5", "Digits", "#")

	g = recordingLine(t, `finishOnKey="*"`)
	g.phone().Call(parent, school).Press("1*").Ends()
	want(t, g.only("/left"), "Digits", "*")
}

func TestACallerWhoHangsUpHasLeftTheMessage(t *testing.T) {
	t.Parallel()
	g := recordingLine(t, ``)
	call := g.phone().Call(parent, school).Record(7, phone.ThenHangUp).HearsNot("Thank you.")
	call.Ends()
	want(t, g.only("/left"), "RecordingDuration", "7", "Digits", "hangup", "CallStatus", "completed")
	want(t, g.only("/status"), "RecordingStatus", "completed")
	want(t, g.only(callOver), "CallStatus", "completed")
}

func TestHangingUpBeforeTheMessage(t *testing.T) {
	t.Parallel()
	g := recordingLine(t, ``)
	g.phone().Call(parent, school).HangUp().Ends()
	want(t, g.only("/left"), "RecordingDuration", "0", "Digits", "hangup")
}

func TestWordsAtARecordingAreTheMessage(t *testing.T) {
	t.Parallel()
	g := recordingLine(t, ``)
	g.phone().Call(parent, school).Speak("one two three four five six seven eight").Ends()
	want(t, g.only("/left"), "RecordingDuration", "4")
}

func TestSilenceAtARecording(t *testing.T) {
	t.Parallel()
	g := recordingLine(t, `recordingStatusCallbackEvent="completed absent"`)
	g.phone().Call(parent, school).Silence().Hears("We heard nothing.").Ends()
	want(t, g.only("/status"), "RecordingStatus", "absent")

	g = recordingLine(t, ``)
	g.phone().Call(parent, school, phone.KeepsEmptyRecordings()).Silence().Hears("Thank you.").Ends()
	want(t, g.only("/left"), "RecordingDuration", "0")
}

func TestTheStatusOfARecordingComesWhenItComes(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		option phone.RecordOption
		order  string
	}{
		"after":                                 {0, "/left /status " + callOver},
		"before":                                {phone.StatusBefore, "/status /left " + callOver},
		"late":                                  {phone.StatusLate, "/left /status " + callOver},
		"twice":                                 {phone.StatusTwice, "/left /status /status " + callOver},
		"never":                                 {phone.StatusNever, "/left " + callOver},
		"absent, which nobody asked to be told": {phone.StatusAbsent, "/left " + callOver},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g := recordingLine(t, ``)
			g.phone().Call(parent, school).Record(3, c.option).Ends()
			var order []string
			for _, r := range g.requests[1:] {
				order = append(order, r.path)
			}
			if got := strings.Join(order, " "); got != c.order {
				t.Errorf("got %s, want %s", got, c.order)
			}
		})
	}
}

func TestALateStatusComesAfterMoreOfTheCall(t *testing.T) {
	t.Parallel()
	g := recordingLine(t, ``)
	g.routes["/left"] = document(`<Gather action="/rated" numDigits="1">` + say("Rate us.") + `</Gather><Hangup/>`)
	g.routes["/rated"] = document(say("Thank you."))
	g.phone().Call(parent, school).Record(3, phone.StatusLate).Press("9").Ends()
	if last := g.requests[len(g.requests)-2].path; last != "/status" {
		t.Errorf("before the end came %s, want /status", last)
	}
}

func TestAMessageNobodyAskedFor(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{voice: `<Gather action="/next">` + say("Press a key.") + `</Gather><Hangup/>`})
	call := g.phone().Call(parent, school)
	wantFault(t, call.Call.Record(3), 0, "does not ask for a message")
}

func TestARecordingCanBeFetched(t *testing.T) {
	t.Parallel()
	g := recordingLine(t, ``)
	p := g.phone()
	p.Call(parent, school).Record(2).Ends()
	api := httptest.NewServer(p.RESTHandler())
	t.Cleanup(api.Close)
	client, err := carrier.NewClient(carrier.Options{Account: phone.DefaultAccount, Token: key, BaseURL: api.URL})
	if err != nil {
		t.Fatal(err)
	}
	sound, kind, err := client.Recording(t.Context(), g.only("/left").Get("RecordingUrl"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = sound.Close() }()
	wav, err := io.ReadAll(sound)
	if err != nil || kind != "audio/x-wav" || string(wav[:4]) != "RIFF" || len(wav) != 44+2*8000 {
		t.Errorf("got %d bytes of %s, %v", len(wav), kind, err)
	}
	if _, _, err := client.Recording(t.Context(), g.only("/left").Get("RecordingUrl")+"0"); err == nil {
		t.Error("a recording that is not there was found")
	}
}
