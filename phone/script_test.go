package phone_test

import (
	"errors"
	"strings"
	"testing"

	"campusline/phone"
)

// scripted answers a gateway that asks a question and, when it is answered, for a message.
func scripted(t *testing.T) *gateway {
	t.Helper()
	return newGateway(t, map[string]string{
		voice:      `<Gather action="/answer" input="dtmf speech">` + say("Please answer.") + `</Gather>` + say("Nothing came."),
		"/answer":  say("Your message, please.") + `<Record action="/message"/>` + say("No message came."),
		"/message": say("Thank you."),
		callOver:   "",
	})
}

func TestAWordOfAScriptIsDoneAsItSays(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		words []string
		at    string // the path that is told
		told  []string
	}{
		"digits are pressed":                    {[]string{"101#"}, "/answer", []string{"Digits", "101"}},
		"star and pound are pressed":            {[]string{"*0#"}, "/answer", []string{"Digits", "*0"}},
		"words are said":                        {[]string{"oak hill"}, "/answer", []string{"SpeechResult", "oak hill"}},
		"digits after say: are said":            {[]string{"say:101"}, "/answer", []string{"SpeechResult", "101"}},
		"a command after say: is said":          {[]string{"say:hangup"}, "/answer", []string{"SpeechResult", "hangup"}},
		"record leaves a message of usual size": {[]string{"1#", "record"}, "/message", []string{"RecordingDuration", "8"}},
		"record:20 leaves one of 20 seconds":    {[]string{"1#", "record:20"}, "/message", []string{"RecordingDuration", "20"}},
		"words where a message is asked are it": {[]string{"1#", "my bus did not come today"}, "/message", []string{"RecordingDuration", "5"}},
		"hangup hangs up":                       {[]string{"hangup"}, callOver, []string{"CallStatus", "completed"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g := scripted(t)
			call := g.phone().Call(parent, school)
			for _, word := range c.words {
				if err := call.Do(word); err != nil {
					t.Fatalf("%q: %v", word, err)
				}
			}
			want(t, g.only(c.at), c.told...)
		})
	}
}

func TestSilenceInAScriptLetsTheTimeRunOut(t *testing.T) {
	t.Parallel()
	for _, word := range []string{"silence", ""} {
		call := scripted(t).phone().Call(parent, school)
		if err := call.Do(word); err != nil {
			t.Fatal(err)
		}
		call.Hears("Nothing came.").Ends()
	}
}

func TestAScriptThatCannotBeDoneSaysSo(t *testing.T) {
	t.Parallel()
	call := scripted(t).phone().Call(parent, school)
	for _, word := range []string{"record:soon", "record:-1"} {
		if err := call.Do(word); err == nil || !strings.Contains(err.Error(), "not a number of seconds") {
			t.Errorf("%q: %v", word, err)
		}
	}
	if err := call.Do("record:3"); err == nil || !strings.Contains(err.Error(), "does not ask for a message") {
		t.Errorf("a message nobody asked for: %v", err)
	}
	call.HangUp()
	if err := call.Do("1"); !errors.Is(err, phone.ErrOver) {
		t.Errorf("a key after the call: %v", err)
	}
}
