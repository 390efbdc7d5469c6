package ivr_test

import (
	"fmt"
	"strings"
	"testing"

	"campusline/gateway/gatewaytest"
	"campusline/menus"
	"campusline/phone"
)

// recordingOf is what the database says of a recording.
func recordingOf(t *testing.T, line *gatewaytest.Line, id string) (status string, seconds int) {
	t.Helper()
	err := line.SQL(t).QueryRowContext(t.Context(), `SELECT status, seconds FROM recordings WHERE id = $1`, id).Scan(&status, &seconds)
	if err != nil {
		t.Fatalf("looking for recording %s: %v", id, err)
	}
	return status, seconds
}

// onlyMessage is the one message that a call has left.
func onlyMessage(t *testing.T, line *gatewaytest.Line, call string) logged {
	t.Helper()
	all := feedbackOf(t, line, call)
	if len(all) != 1 {
		t.Fatalf("the call left %d messages, not one: %+v", len(all), all)
	}
	return all[0]
}

func TestAMessageIsLoggedWithItsRecordingAndItsCaseNumberIsSaidDigitByDigitTwice(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := line.Call(parent, message).Hears("Please leave your message.", "Speak after the tone").AsksForMessage().Record(14)
	got := onlyMessage(t, line, call.SID())
	if got.Kind != "concern" || got.Topic != "office" || got.Language != "en" || got.Number != parent || got.Words != "" {
		t.Errorf("the message is logged as %+v", got)
	}
	digits := strings.Join(strings.Split(fmt.Sprint(got.Case), ""), ", ")
	call.Hears("Thank you. Your case number is " + digits + ". Again: " + digits + ". That is all. Goodbye.").Ends()
	if status, seconds := recordingOf(t, line, got.Recording); status != "completed" || seconds != 14 {
		t.Errorf("the recording is kept as %s of %d s", status, seconds)
	}
	if s := sessionOf(t, line, call.SID()); s.How != menus.EndPromise {
		t.Errorf("the call ended as %q", s.How)
	}
}

func TestAMessageIsLoggedWhateverBecomesOfItsStatusReport(t *testing.T) {
	t.Parallel()
	line := district(t)
	for i, c := range []struct {
		name    string
		options []phone.RecordOption
		want    string
	}{
		{"before the action", []phone.RecordOption{phone.StatusBefore}, "completed"},
		{"after the call", []phone.RecordOption{phone.StatusLate}, "completed"},
		{"twice", []phone.RecordOption{phone.StatusTwice}, "completed"},
		{"before and twice", []phone.RecordOption{phone.StatusBefore, phone.StatusTwice}, "completed"},
		{"never", []phone.RecordOption{phone.StatusNever}, "in-progress"},
		{"absent", []phone.RecordOption{phone.StatusAbsent}, "absent"},
		{"ended by a key", []phone.RecordOption{phone.ThenKey}, "completed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			number := fmt.Sprintf("+1512555018%d", i) // a second message of one person would join the case of the first
			call := line.Call(number, message).Record(7, c.options...).Hears("Your case number is")
			call.Ends()
			got := onlyMessage(t, line, call.SID())
			if status, _ := recordingOf(t, line, got.Recording); status != c.want {
				t.Errorf("the recording is kept as %q, want %q", status, c.want)
			}
		})
	}
}

func TestAMessageLeftByHangingUpIsLoggedAllTheSame(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := line.Call(parent, message).Record(9, phone.ThenHangUp)
	call.Ends()
	got := onlyMessage(t, line, call.SID())
	if status, seconds := recordingOf(t, line, got.Recording); status != "completed" || seconds != 9 {
		t.Errorf("the recording is kept as %s of %d s", status, seconds)
	}
	if s := sessionOf(t, line, call.SID()); s.How != menus.EndPromise {
		t.Errorf("the call ended as %q: somebody will answer it", s.How)
	}
}

// The carrier's report that the call is over may overtake the message (carrier: callbacks come in no promised order).
func TestAMessageThatArrivesAfterTheEndOfTheCallIsLogged(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := dials(line, "CA1", message)
	asked := call.begins(t)
	call.post(t, "/twilio/status/call", "CallStatus", "completed", "CallDuration", "21")
	call.post(t, asked.Action(), "RecordingSid", "RE1", "RecordingDuration", "9", "RecordingUrl", "https://api.example.org/RE1", "Digits", "hangup")
	if got := onlyMessage(t, line, "CA1"); got.Recording != "RE1" {
		t.Errorf("the message is logged as %+v", got)
	}
	if s := sessionOf(t, line, "CA1"); s.How != menus.EndPromise || s.Seconds.Int64 != 21 {
		t.Errorf("the call is kept as %+v", s)
	}
}

func TestSomebodyWhoSaysNothingAndWhomNobodyAnswersIsCalledBack(t *testing.T) {
	t.Parallel()
	for name, options := range map[string][]phone.CallOption{
		"no recording":             nil,
		"a recording of no length": {phone.KeepsEmptyRecordings()},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			line := district(t)
			call := line.Call(parent, message, append(options, everyDesk(phone.NoAnswer))...)
			for call.State().Ended == nil {
				call.Silence()
			}
			call.Hears("We could not hear you.", "someone will call you back")
			if got := onlyMessage(t, line, call.SID()); got.Recording != "" || got.Topic != "call back" {
				t.Errorf("the call back is logged as %+v", got)
			}
		})
	}
}

func TestZeroDuringAMessageLeadsToAPerson(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := line.Call(parent, message).Press("0")
	call.ReachesDesk(switchboard).Ends()
	if got := feedbackOf(t, line, call.SID()); len(got) != 0 {
		t.Errorf("a message is logged: %+v", got)
	}
}

func TestSomebodyWhoSaysNothingIsAskedTwiceMoreAndThenFindsAPerson(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := line.Call(parent, message).Silence().Hears("Sorry, I did not hear anything.").AsksForMessage()
	call.Silence().AsksForMessage().Silence().Hears("Let me find a person for you.").ReachesDesk(switchboard).Ends()
}
