package ivr_test

import (
	"testing"

	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

func TestACallerWithoutANumberIsServedAndShownToTheDeskAsUs(t *testing.T) {
	t.Parallel()
	for name, from := range map[string]string{
		"a word":                    "anonymous",
		"another word":              "Restricted",
		"the word on the keys":      "+266696687",
		"nothing":                   "",
		"an address of the network": "sip:somebody@example.org",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			line := district(t)
			call := dials(line, "CA1", office)
			call.form.Set("From", from)
			contains(t, call.begins(t), ` callerId="`+office+`"><Number `, ">"+switchboard+"</Number>")
			if s := sessionOf(t, line, "CA1"); s.Number != "" || s.Known {
				t.Errorf("the call is kept as %+v", s)
			}
			if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM contacts`); n != 0 {
				t.Errorf("somebody without a number became %d contacts", n)
			}
		})
	}
}

func TestACallerWithANumberIsShownToTheDeskAsThemselves(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := line.Call(parent, office).ReachesDesk(switchboard)
	if shown := call.Transfers()[0].CallerID; shown != parent {
		t.Errorf("the desk sees %s", shown)
	}
}

func TestACallerWithoutANumberIsOfferedNoText(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := line.Call("", everything, phone.Anonymous()).Press("1").Press("4")
	call.Hears("I cannot send a text to this number.").HearsNot("I am sending it").Ends()
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM messages`); n != 0 {
		t.Errorf("%d texts are to be sent to nobody", n)
	}
}

func TestACallerWithoutANumberWhoSaysNothingIsToldToCallAgain(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := line.Call("", message, phone.Anonymous(), everyDesk(phone.NoAnswer))
	for call.State().Ended == nil {
		call.Silence()
	}
	call.Hears("We could not hear you. Please call again").HearsNot("call you back")
	if got := feedbackOf(t, line, call.SID()); len(got) != 0 {
		t.Errorf("a call back to nobody is logged: %+v", got)
	}
}

func TestANumberThatNobodyHasWrittenDownYetAnswers(t *testing.T) {
	t.Parallel()
	line := district(t)
	line.Call(parent, "+15125550177").Hears("Welcome to Juniper Flats ISD.").Asks()
}
