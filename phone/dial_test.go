package phone_test

import (
	"testing"

	"campusline/phone"
)

// transferring answers a gateway that calls the office and offers the call.
func transferring(t *testing.T) *gateway {
	t.Helper()
	return newGateway(t, map[string]string{
		voice: say("Connecting you.") +
			`<Dial action="/dialled" timeout="20" callerId="` + school + `"><Number url="/whisper" statusCallback="/desk" statusCallbackEvent="initiated ringing answered completed">` + office + `</Number></Dial>`,
		"/whisper":  `<Gather action="/accepted" numDigits="1" timeout="5">` + say("A family is calling. Press 1.") + `</Gather><Hangup/>`,
		"/accepted": ``,
		"/dialled":  say("Goodbye."),
		"/desk":     ``,
	})
}

func TestADeskAnswers(t *testing.T) {
	t.Parallel()
	g := transferring(t)
	call := g.phone().Call(parent, school).Hears("Connecting you.").HearsNot("A family is calling").ReachesDesk(office)
	call.Ends()
	if ended := call.State().Ended; ended.Why != phone.Transferred || ended.To != office {
		t.Errorf("it ended as %+v", ended)
	}

	dialled, whisper := g.only("/dialled"), g.only("/whisper")
	want(t, dialled, "DialCallStatus", "completed", "DialBridged", "true", "DialCallDuration", "60", "CallSid", call.SID())
	want(t, whisper, "CallSid", dialled.Get("DialCallSid"), "ParentCallSid", call.SID(), "From", school, "To", office, "Direction", "outbound-dial")
	want(t, g.only("/accepted"), "Digits", "1", "CallSid", dialled.Get("DialCallSid"))

	told := g.got("/desk")
	for i, status := range []string{"initiated", "ringing", "in-progress", "completed"} {
		want(t, told[i].form, "CallStatus", status, "ParentCallSid", call.SID(), "SequenceNumber", string(rune('0'+i)))
	}
}

func TestADeskDoesNotTakeTheCall(t *testing.T) {
	t.Parallel()
	for outcome, c := range map[phone.Outcome]struct{ status, bridged, duration string }{
		phone.Busy:     {"busy", "false", ""},
		phone.NoAnswer: {"no-answer", "false", ""},
		phone.Failed:   {"failed", "false", ""},
		phone.Screened: {"completed", "false", "6"},
	} {
		t.Run(string(outcome), func(t *testing.T) {
			t.Parallel()
			g := transferring(t)
			call := g.phone().Call(parent, school, phone.Answers(office, outcome)).Hears("Goodbye.")
			call.Ends()
			want(t, g.only("/dialled"), "DialCallStatus", c.status, "DialBridged", c.bridged, "DialCallDuration", c.duration)
			if why := call.State().Ended.Why; why != phone.HungUpByThem {
				t.Errorf("it ended because %s", why)
			}
			if transfers := call.Transfers(); len(transfers) != 1 || transfers[0].Bridged || transfers[0].Outcome != outcome {
				t.Errorf("the transfers are %+v", transfers)
			}
		})
	}
}

func TestAMachineTakesACallThatIsNotOffered(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{voice: `<Dial action="/dialled">` + office + `</Dial>`, "/dialled": `<Hangup/>`})
	call := g.phone().Call(parent, school, phone.AllAnswer(phone.Screened))
	call.Ends()
	want(t, g.only("/dialled"), "DialBridged", "true")
	if why := call.State().Ended.Why; why == phone.Transferred {
		t.Error("a machine counts as a person")
	}
}

func TestACallerGivesUpWhileItRings(t *testing.T) {
	t.Parallel()
	g := transferring(t)
	call := g.phone().Call(parent, school, phone.Answers(office, phone.GivenUp)).HearsNot("Goodbye.")
	call.Ends()
	want(t, g.only("/dialled"), "DialCallStatus", "canceled", "DialBridged", "false", "CallStatus", "completed")
	if why := call.State().Ended.Why; why != phone.HungUpByUs {
		t.Errorf("it ended because %s", why)
	}
}

func TestWithoutAnActionTheNextVerbFollows(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{voice: `<Dial>` + office + `</Dial>` + say("They did not answer.")})
	g.phone().Call(parent, school, phone.AllAnswer(phone.NoAnswer)).Hears("They did not answer.").Ends()
}

func TestTheFirstDeskToAnswerIsReached(t *testing.T) {
	t.Parallel()
	const nurse = "+15125550112"
	g := newGateway(t, map[string]string{
		voice:      `<Dial action="/dialled"><Number>` + office + `</Number><Number>` + nurse + `</Number></Dial>`,
		"/dialled": `<Hangup/>`,
	})
	g.phone().Call(parent, school, phone.Answers(office, phone.Busy)).ReachesDesk(nurse).Ends()
	want(t, g.only("/dialled"), "DialCallStatus", "completed")
}

func TestTheNumberShownMustBeOurs(t *testing.T) {
	t.Parallel()
	const other = "+15125550177"
	g := newGateway(t, map[string]string{voice: `<Dial callerId="` + other + `">` + office + `</Dial>`})
	_, err := mustCarrier(t, phone.Options{Gateway: g.server.URL, Key: key}).Call(t.Context(), parent, school)
	wantFault(t, err, 13214, "neither the caller's number nor the district's")

	c := mustCarrier(t, phone.Options{Gateway: g.server.URL, Key: key, Owned: []string{other}})
	if _, err := c.Call(t.Context(), parent, school); err != nil {
		t.Error(err)
	}
}

func TestAWhisperMayNotTransfer(t *testing.T) {
	t.Parallel()
	g := transferring(t)
	g.routes["/whisper"] = document(`<Dial>` + office + `</Dial>`)
	_, err := mustCarrier(t, phone.Options{Gateway: g.server.URL, Key: key}).Call(t.Context(), parent, school)
	wantFault(t, err, 12200, "<Dial> may not be in a whisper")
}
