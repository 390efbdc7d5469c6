package ivr_test

import (
	"testing"

	"campusline/menus"
)

func TestACallerWhoHangsUpIsKeptAsHungUpWithTheLengthOfTheCall(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := line.Call(parent, everything)
	if s := sessionOf(t, line, call.SID()); s.Ended || s.How != "" {
		t.Errorf("before its end the call is kept as %+v", s)
	}
	call.Press("1").HangUp().Ends()
	if s := sessionOf(t, line, call.SID()); !s.Ended || s.How != menus.EndHungUp || s.Seconds.Int64 == 0 {
		t.Errorf("the call is kept as %+v", s)
	}
}

func TestACallThatSaidAllThereWasIsKeptAsAnswered(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := line.Call(parent, goodbye).Hears("That is all. Goodbye.")
	call.Ends()
	if s := sessionOf(t, line, call.SID()); !s.Ended || s.How != menus.EndAnswer || !s.Seconds.Valid {
		t.Errorf("the call is kept as %+v", s)
	}
}

func TestOnlyFinalReportsEndACall(t *testing.T) {
	t.Parallel()
	line := district(t)
	for status, ends := range map[string]bool{
		"queued": false, "initiated": false, "ringing": false, "in-progress": false, "": false, "of tomorrow": false,
		"completed": true, "busy": true, "failed": true, "no-answer": true, "canceled": true,
	} {
		t.Run(status, func(t *testing.T) {
			t.Parallel()
			call := dials(line, newCallID(), everything)
			call.begins(t)
			call.post(t, "/twilio/status/call", "CallStatus", status)
			if s := sessionOf(t, line, call.form.Get("CallSid")); s.Ended != ends {
				t.Errorf("the report %q leaves the call at %+v", status, s)
			}
		})
	}
}

func TestAReportOfTheEndThatComesTwiceCountsOnce(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := dials(line, "CA1", everything)
	call.begins(t)
	call.post(t, "/twilio/status/call", "CallStatus", "completed", "CallDuration", "30")
	before := line.Settled(t)
	call.post(t, "/twilio/status/call", "CallStatus", "completed", "CallDuration", "31")
	unchanged(t, line, before)
}

// A caller is heard out even when the report of the end was early or wrong.
func TestACallThatGoesOnAfterItsEndWasReportedGoesOn(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := dials(line, "CA1", choices)
	asked := call.begins(t)
	call.post(t, "/twilio/status/call", "CallStatus", "completed", "CallDuration", "30")
	contains(t, call.presses(t, asked, "2"), "Please leave your message.")
	if s := sessionOf(t, line, "CA1"); s.Taken != 2 {
		t.Errorf("the call is kept as %+v", s)
	}
}

// Nothing is asked any more of a call that the menus have ended, so whatever still comes gets what was said last.
func TestACallThatIsOverHearsItsLastWordsAgain(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := dials(line, "CA1", goodbye)
	last := call.begins(t)
	before := line.Settled(t)
	for _, n := range []string{"1", "2", "7"} {
		if got := call.post(t, "/twilio/voice/step?n="+n, "Digits", "1"); got != last {
			t.Errorf("step %s of a call that is over is answered %s", n, got.Body)
		}
	}
	unchanged(t, line, before)
}

func TestAReportOnACallNeverAnsweredWritesNothing(t *testing.T) {
	t.Parallel()
	line := district(t)
	before := line.Settled(t)
	dials(line, "CA404", everything).post(t, "/twilio/status/call", "CallStatus", "completed", "CallDuration", "3")
	unchanged(t, line, before)
}
