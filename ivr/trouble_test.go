package ivr_test

import (
	"context"
	"net/http"
	"net/url"
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
)

// lock keeps everybody from the sessions until it is released, as a frozen database would.
func lock(t *testing.T, line *gatewaytest.Line) (release func()) {
	t.Helper()
	tx, err := line.SQL(t).BeginTx(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.ExecContext(t.Context(), `LOCK TABLE sessions IN ACCESS EXCLUSIVE MODE`); err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := tx.Rollback(); err != nil {
			t.Error(err)
		}
	}
}

// hasty is a gateway that answers within half a second.
func hasty(o *gatewaytest.Options) {
	o.Gateway = func(g *gateway.Options) { g.Deadline = 500 * time.Millisecond }
}

func TestWhileTheDatabaseIsFrozenACallerHearsAnApologyInTimeAndAPersonIsCalled(t *testing.T) {
	t.Parallel()
	line := district(t, hasty)
	call := dials(line, "CA1", everything)
	asked := call.presses(t, call.begins(t), "2")
	before := line.Settled(t)

	release := lock(t, line)
	began := time.Now()
	sorry := call.presses(t, asked, "2")
	if took := time.Since(began); took < 400*time.Millisecond || took > 3*time.Second {
		t.Errorf("the answer took %s", took)
	}
	contains(t, sorry, `language="es-US">Lo siento, tuvimos un problema`, "<Number>"+switchboard+"</Number>")
	contains(t, dials(line, "CA2", everything).begins(t), "I am sorry", "Lo siento", "<Number>"+switchboard+"</Number>")
	release()

	unchanged(t, line, before)
	contains(t, call.presses(t, asked, "2"), "Por favor deje su mensaje.") // the carrier asks again, and the call goes on
	contains(t, dials(line, "CA2", everything).begins(t), "Para la oficina, oprima 1.")
}

func TestACallerIsPutThroughToAPersonWhenAnythingFails(t *testing.T) {
	t.Parallel()
	line := district(t)
	db := line.SQL(t)
	for _, table := range []string{"sessions", "exchanges", "contacts"} {
		gatewaytest.Exec(t, db, `ALTER TABLE `+table+` RENAME TO elsewhere`)
		line.Call(parent, everything).Hears("I am sorry, something went wrong on our side.", "Lo siento").ReachesDesk(switchboard).Ends()
		gatewaytest.Exec(t, db, `ALTER TABLE elsewhere RENAME TO `+table)
	}
	line.Call(parent, everything).Hears("Welcome to Juniper Flats ISD.")
}

func TestWhenAnActCannotBeKeptTheStepIsNotTakenAndCanBeTakenAgain(t *testing.T) {
	t.Parallel()
	for table, c := range map[string]struct {
		to    string
		pairs []string
		words string
	}{
		"feedback":  {message, []string{"RecordingSid", "RE1", "RecordingDuration", "9"}, "Your case number is"},
		"transfers": {choices, []string{"Digits", "1"}, "I am connecting you with the main office."},
		"messages":  {choices, []string{"Digits", "4"}, "I am sending it"},
		"river_job": {choices, []string{"Digits", "4"}, "I am sending it"},
	} {
		t.Run(table, func(t *testing.T) {
			t.Parallel()
			line := district(t) // one each, since sending a text goes on after the call
			db := line.SQL(t)
			call := dials(line, newCallID(), c.to)
			asked := call.begins(t)
			before := gatewaytest.Contents(t, db)
			gatewaytest.Exec(t, db, `ALTER TABLE `+table+` RENAME TO elsewhere`)
			contains(t, call.post(t, asked.Action(), c.pairs...), "something went wrong", "<Number>"+switchboard+"</Number>")
			gatewaytest.Exec(t, db, `ALTER TABLE elsewhere RENAME TO `+table)
			unchanged(t, line, before)
			contains(t, call.post(t, asked.Action(), c.pairs...), c.words)
		})
	}
}

func TestADeskIsConnectedRatherThanLostWhenTheWhisperFails(t *testing.T) {
	t.Parallel()
	line := district(t)
	gatewaytest.Exec(t, line.SQL(t), `ALTER TABLE exchanges RENAME TO elsewhere`)
	got := line.Deliver(t, gatewaytest.Form("/twilio/voice/whisper?call=CA1&n=0", formOf("CallSid", "CAdesk")))
	if want := `<?xml version="1.0" encoding="UTF-8"?><Response></Response>`; got.Status != http.StatusOK || got.Body != want {
		t.Errorf("the desk is answered %d: %s", got.Status, got.Body)
	}
}

func TestACallerWithoutANumberIsShownAsUsInAnApologyToo(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := dials(line, "CA1", everything)
	call.form.Set("From", "anonymous")
	contains(t, call.post(t, "/twilio/voice/fallback", "ErrorCode", "11200"), `timeout="25" callerId="`+everything+`">`)
}

func TestTheFallbackApologisesInTheLanguageOfTheCallThatFailed(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := dials(line, "CA1", everything)
	failed := gatewaytest.PublicURL + "/twilio/voice/step?n=1&v=0&s=" + url.QueryEscape("a;c;es;;main;0;0;1;main.0.;;;0;;")
	contains(t, call.post(t, "/twilio/voice/fallback", "ErrorCode", "11200", "ErrorUrl", failed), `<Response><Say voice="Polly.Lupe-Neural" language="es-US">`)
	contains(t, call.post(t, "/twilio/voice/fallback", "ErrorCode", "11200"), `<Response><Say voice="Polly.Joanna-Neural" language="en-US">`)
}

func TestAnApologyEndsWithAPersonOrWithWhatToDo(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := dials(line, "CA1", everything)
	failed := call.post(t, "/twilio/voice/fallback", "ErrorCode", "11200")
	contains(t, call.post(t, failed.Action(), "DialCallStatus", "no-answer"), "Please call again")
	contains(t, call.post(t, failed.Action(), "DialCallStatus", "completed", "DialBridged", "true"), "<Response><Hangup/></Response>")
}
