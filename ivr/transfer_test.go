package ivr_test

import (
	"testing"

	"campusline/gateway/gatewaytest"
	"campusline/menus"
	"campusline/phone"
)

// transferResult is how the database says that the latest transfer of a call ended.
func transferResult(t *testing.T, line *gatewaytest.Line, call string) (desk, result string, accepted bool) {
	t.Helper()
	err := line.SQL(t).QueryRowContext(t.Context(), `
		SELECT desk_number, result, accepted_at IS NOT NULL FROM transfers WHERE session = $1 ORDER BY exchange DESC LIMIT 1`, call).
		Scan(&desk, &result, &accepted)
	if err != nil {
		t.Fatal(err)
	}
	return desk, result, accepted
}

func TestAParentReachesAPersonAtADesk(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := line.Call(parent, everything).Hears("Welcome to Juniper Flats ISD.", "English", "español").Press("1")
	call.Hears("For the office, press 1.").Asks().Press("1")
	call.Hears("I am connecting you with the main office.").ReachesDesk(switchboard).Ends()
	if desk, result, accepted := transferResult(t, line, call.SID()); desk != switchboard || result != menus.Reached || !accepted {
		t.Errorf("the transfer to %s is kept as %q, accepted %t", desk, result, accepted)
	}
	if s := sessionOf(t, line, call.SID()); s.How != menus.EndPerson || !s.Ended {
		t.Errorf("the call is kept as %+v, not as one that reached a person", s)
	}
}

func TestADeskThatDoesNotTakeTheCallLeadsWhereItsMenuSays(t *testing.T) {
	t.Parallel()
	line := district(t)
	for outcome, want := range map[phone.Outcome]struct{ words, result string }{
		phone.Busy:     {"The office is on another call.", menus.Busy},
		phone.NoAnswer: {"The office rings and rings.", menus.NoAnswer},
		phone.Failed:   {"The office cannot be reached.", menus.Failed},
		phone.Screened: {"The office did not take your call.", menus.Screened},
	} {
		t.Run(string(outcome), func(t *testing.T) {
			t.Parallel()
			call := line.Call(parent, office, everyDesk(outcome))
			call.Hears("I am connecting you", "nobody can take your call at the main office", want.words, "Please leave your message.")
			call.AsksForMessage()
			if _, result, accepted := transferResult(t, line, call.SID()); result != want.result || accepted {
				t.Errorf("the transfer is kept as %q, accepted %t", result, accepted)
			}
			call.Record(6).Hears("Your case number is").Ends()
			if s := sessionOf(t, line, call.SID()); s.How != menus.EndPromise {
				t.Errorf("the call ended as %q, not with a promise", s.How)
			}
		})
	}
}

func TestACallerWhoGivesUpWhileADeskRingsIsKeptAsHungUp(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := line.Call(parent, office, everyDesk(phone.GivenUp))
	call.Ends()
	if _, result, _ := transferResult(t, line, call.SID()); result != menus.LeftLine {
		t.Errorf("the transfer is kept as %q", result)
	}
	if s := sessionOf(t, line, call.SID()); s.How != menus.EndHungUp || !s.Seconds.Valid {
		t.Errorf("the call is kept as %+v", s)
	}
}

func TestADeskThatTakesNoKeyIsReachedWhenTheTwoWereConnected(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := line.Call(parent, lobby)
	call.ReachesDesk(lobbyDesk).Ends()
	if _, result, accepted := transferResult(t, line, call.SID()); result != menus.Reached || accepted {
		t.Errorf("the transfer is kept as %q, accepted %t", result, accepted)
	}
}

// An older carrier, or a compatible one, does not say whether the two were connected.
func TestWithoutWordOfABridgeTheDesksKeyDecides(t *testing.T) {
	t.Parallel()
	line := district(t)
	for name, c := range map[string]struct {
		pressed string
		dial    []string
		want    string
	}{
		"pressed 1":              {"1", []string{"DialCallStatus", "completed"}, menus.Reached},
		"pressed nothing":        {"", []string{"DialCallStatus", "completed"}, menus.Screened},
		"talked for some time":   {"", []string{"DialCallStatus", "completed", "DialCallDuration", "40"}, menus.Reached},
		"bridged says otherwise": {"1", []string{"DialCallStatus", "completed", "DialBridged", "false", "DialCallDuration", "4"}, menus.Screened},
		"a status of tomorrow":   {"", []string{"DialCallStatus", "rerouted"}, menus.Failed},
		"canceled by the caller": {"", []string{"DialCallStatus", "canceled"}, menus.LeftLine},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			call := dials(line, newCallID(), office)
			rings := call.begins(t)
			if c.pressed != "" {
				line.Deliver(t, gatewaytest.Form("/twilio/voice/whispered?call="+call.form.Get("CallSid"), map[string][]string{
					"CallSid": {"CAdesk"}, "Digits": {c.pressed},
				}))
			}
			call.post(t, rings.Action(), c.dial...)
			if _, result, _ := transferResult(t, line, call.form.Get("CallSid")); result != c.want {
				t.Errorf("the transfer is kept as %q, want %q", result, c.want)
			}
		})
	}
}

func TestADeskHearsWhoIsCallingItInTheDistrictsLanguage(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := line.Call(parent, everything).Press("2").HearsIn("es-US").Press("1").ReachesDesk(switchboard)
	var whispers []phone.Event
	for _, e := range call.Transcript().Events {
		if e.Kind == phone.Whispers {
			whispers = append(whispers, e)
		}
	}
	if len(whispers) != 1 || whispers[0].Language != "en-US" ||
		whispers[0].Text != "The caller speaks Spanish. This is a call for the main office at Juniper Flats ISD. To take it, press 1." {
		t.Errorf("the desk hears %+v", whispers)
	}
}

func TestADeskThatRefusesInTheWhisperIsHungUpOn(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := dials(line, "CA1", office)
	call.begins(t)
	desk := formOf("CallSid", "CAdesk", "ParentCallSid", "CA1", "From", parent, "To", switchboard)
	whisper := line.Deliver(t, gatewaytest.Form("/twilio/voice/whisper?call=CA1&n=0", desk))
	if whisper.Action() != "/twilio/voice/whispered?call=CA1" {
		t.Fatalf("the whisper is %s", whisper.Body)
	}
	for keys, want := range map[string]string{
		"1": `<?xml version="1.0" encoding="UTF-8"?><Response></Response>`,
		"2": `<?xml version="1.0" encoding="UTF-8"?><Response><Hangup/></Response>`,
		"":  `<?xml version="1.0" encoding="UTF-8"?><Response><Hangup/></Response>`,
	} {
		desk.Set("Digits", keys)
		if got := line.Deliver(t, gatewaytest.Form(whisper.Action(), desk)); got.Body != want {
			t.Errorf("a desk that presses %q gets %s", keys, got.Body)
		}
	}
}
