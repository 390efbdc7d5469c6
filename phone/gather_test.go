package phone_test

import (
	"slices"
	"testing"
	"time"

	"campusline/phone"
)

// asking answers a gateway whose first document is a Gather with these
// attributes, and that says what became of it.
func asking(t *testing.T, attributes string) *gateway {
	t.Helper()
	return newGateway(t, map[string]string{
		voice:      `<Gather action="/answer" ` + attributes + `>` + say("Please answer.") + `</Gather>` + say("Nothing came."),
		"/answer":  `<Gather action="/answer2" numDigits="1">` + say("Got it.") + `</Gather>` + say("Nothing more."),
		"/answer2": say("Thank you."),
	})
}

func TestKeysAreReadAsTheGatherSays(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ attributes, keys, digits, finishedOn string }{
		"one key ends at once":           {`numDigits="1"`, "3", "3", ""},
		"so many keys end at once":       {`numDigits="3"`, "101", "101", ""},
		"too few keys end with the time": {`numDigits="3"`, "10", "10", ""},
		"# ends":                         {``, "101#", "101", "#"},
		"# ends before the number":       {`numDigits="5"`, "101#", "101", "#"},
		"time ends":                      {``, "101", "101", ""},
		"another key ends":               {`finishOnKey="*"`, "1#1*", "1#1", "*"},
		"no key ends":                    {`finishOnKey=""`, "1#1*", "1#1*", ""},
		"star is a key like any":         {`numDigits="1"`, "*", "*", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g := asking(t, c.attributes)
			g.phone().Call(parent, school).Hears("Please answer.").HearsNot("Nothing").Press(c.keys).Hears("Got it.")
			want(t, g.only("/answer"), "Digits", c.digits, "FinishedOnKey", c.finishedOn, "CallStatus", "in-progress")
		})
	}
}

func TestTheFinishingKeyAloneIsNoAnswer(t *testing.T) {
	t.Parallel()
	asking(t, ``).phone().Call(parent, school).Press("#").Hears("Nothing came.").Ends()
}

func TestKeysTypedAheadAnswerTheNextQuestion(t *testing.T) {
	t.Parallel()
	g := asking(t, `numDigits="3"`)
	g.phone().Call(parent, school).Press("1012").HearsNot("Got it.").Hears("Thank you.").Ends()
	want(t, g.only("/answer"), "Digits", "101")
	want(t, g.only("/answer2"), "Digits", "2")
}

func TestSilenceGoesOnAfterTheQuestion(t *testing.T) {
	t.Parallel()
	g := asking(t, `numDigits="1"`)
	g.phone().Call(parent, school).Silence().Hears("Nothing came.").Ends()
	if len(g.got("/answer")) > 0 {
		t.Error("the action was requested")
	}
}

func TestSilenceIsToldWhenAskedFor(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{
		voice:     `<Gather action="/answer" actionOnEmptyResult="true">` + say("Please answer.") + `</Gather>`,
		"/answer": say("You said nothing."),
	})
	g.phone().Call(parent, school).Silence().Hears("You said nothing.").Ends()
	form := g.only("/answer")
	if digits, sent := form["Digits"]; !sent || digits[0] != "" {
		t.Errorf("Digits is %q, want it sent and blank", digits)
	}
}

func TestWordsAreHeardWhereTheyAreListenedFor(t *testing.T) {
	t.Parallel()
	g := asking(t, `input="dtmf speech" language="es-US" hints="asistencia, oficina"`)
	call := g.phone().Call(parent, school)
	if gather := call.State().Gather; !gather.Keys || !gather.Speech || !slices.Equal(gather.Hints, []string{"asistencia", "oficina"}) {
		t.Errorf("the state is %+v", gather)
	}
	call.Speak("la oficina").Hears("Got it.")
	want(t, g.only("/answer"), "SpeechResult", "la oficina", "Confidence", "0.91", "Language", "es-US")
	if _, sent := g.only("/answer")["Digits"]; sent {
		t.Error("words were sent as keys too")
	}
}

func TestConfidenceCanBeMissing(t *testing.T) {
	t.Parallel()
	g := asking(t, `input="speech"`)
	g.phone().Call(parent, school, phone.Confidence("")).Speak("office")
	if _, sent := g.only("/answer")["Confidence"]; sent {
		t.Error("Confidence was sent")
	}
}

func TestWhatIsNotListenedForIsSilence(t *testing.T) {
	t.Parallel()
	asking(t, `input="dtmf"`).phone().Call(parent, school).Speak("office").Hears("Nothing came.").Ends()
	asking(t, `input="speech"`).phone().Call(parent, school).Press("1").Hears("Nothing came.").Ends()
}

func TestSecondsPassAsACallerHearsThem(t *testing.T) {
	t.Parallel()
	var waited time.Duration
	g := newGateway(t, map[string]string{
		voice: `<Gather action="/answer" timeout="8">` + say("one two three four five six seven eight nine ten") + `<Pause length="2"/></Gather>` + say("Bye."),
	})
	c := mustCarrier(t, phone.Options{Gateway: g.server.URL, Key: key, Wait: waiting(&waited)})
	call, err := c.Call(t.Context(), parent, school)
	if err != nil {
		t.Fatal(err)
	}
	if err := call.Silence(); err != nil {
		t.Fatal(err)
	}
	// 10 words at 155 a minute are 3.9 s, then 2 s of pause and 8 s of waiting.
	bye := call.Heard()[0]
	events := call.Transcript().Events
	at := events[slices.IndexFunc(events, func(e phone.Event) bool { return e.Text == "Bye." })].At
	if at != 13.9 || bye.Text != "Bye." {
		t.Errorf("%q is said at %.1f s, want 13.9", bye.Text, at)
	}
	if waited < 13900*time.Millisecond {
		t.Errorf("waited %s in all", waited)
	}
}
