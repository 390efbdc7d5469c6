package ivr_test

import (
	"slices"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

func TestWordsAnswerWhatIsAskedAndTheRecogniserIsToldWhichToExpect(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := line.Call(parent, choices)
	for _, hint := range []string{"the office", "front desk", "voicemail", "a school"} {
		if hints := call.State().Gather.Hints; !slices.Contains(hints, hint) {
			t.Errorf("%q is not among the hints %q", hint, hints)
		}
	}
	call.Speak("front desk").ReachesDesk(switchboard)

	call = line.Call(parent, school)
	if hints := call.State().Gather.Hints; !slices.Contains(hints, "Elm Street School") || !slices.Contains(hints, "Elm") {
		t.Errorf("the schools are not among the hints %q", hints)
	}
	call.Speak("elm street").Hears("You have reached Elm Street School.")
	line.Call(parent, yesNo).Speak("yes please").Hears("That is all.").Ends()
}

func TestWordsThatMeanNothingAreAskedForAgain(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := line.Call(parent, choices, phone.Confidence("")).Speak("purple monkeys")
	call.Hears("Sorry, I did not understand that.", "For the office, press 1.").Speak("another thing entirely")
	call.Hears("Sorry").Speak("still not").Hears("Let me find a person for you.").ReachesDesk(switchboard)
}

func TestKeysTypedAheadAnswerTheNextQuestionsToo(t *testing.T) {
	t.Parallel()
	line := district(t)
	line.Call(parent, everything).Press("13101#2").AsksForMessage().Hears("Please leave your message.")
	line.Call(parent, choices).Press("3102#").Hears("You have reached Bell").Asks()
}

func TestAnAnswerOfSeveralKeysEndsWithPoundOrWithAPause(t *testing.T) {
	t.Parallel()
	line := district(t)
	for _, keys := range []string{"12#", "12", "123#", "123"} {
		line.Call(parent, someDigits).Press(keys).Hears("That is all.").Ends()
	}
	line.Call(parent, fourDigits).Press("1234").Hears("That is all.").Ends()
	line.Call(parent, zipCode).Press("78701").Hears("That is all.").Ends()
}

func TestTheWaysOnWorkByKeyAtEveryQuestion(t *testing.T) {
	t.Parallel()
	line := district(t)
	line.Call(parent, choices).Press("0").ReachesDesk(switchboard)
	line.Call(parent, choices).Press("3").Press("*0").ReachesDesk(switchboard)
	line.Call(parent, choices).Press("3").Press("*").Hears("For the office, press 1.")
	line.Call(parent, choices).Press("#").Hears("For the office, press 1.").HearsNot("Sorry")
	line.Call(parent, choices).Press("3").Press("#").Hears("I did not hear anything.", "Which school?")
}

// A text asked for in a call is a job of its own, which is worked when the call's step is committed.
func TestATextAskedForInACallArrivesOnce(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := line.Call(parent, choices).Press("4").Hears("I am sending it to this phone as a text.", "That is all.")
	call.Ends()
	waitFor(t, "the text to arrive", func() bool { return len(line.Inbox(parent)) > 0 && !line.Gateway.TextsWaiting(t.Context()) })
	inbox := line.Inbox(parent)
	if len(inbox) != 1 || inbox[0].Body != "We are open from 8 to 4." || inbox[0].From != choices || inbox[0].By != phone.REST {
		t.Errorf("the parent's phone has %+v", inbox)
	}
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM messages WHERE session = $1 AND status = 'sent'`, call.SID()); n != 1 {
		t.Errorf("%d texts of the call are kept as sent", n)
	}
}

func TestATextAskedForInSpanishIsWrittenInSpanish(t *testing.T) {
	t.Parallel()
	line := district(t)
	line.Call(parent, everything).Press("2").Press("4").Hears("Se lo estoy enviando a este teléfono").HearsIn("es-US")
	waitFor(t, "the text to arrive", func() bool { return len(line.Inbox(parent)) == 1 })
	if got := line.Inbox(parent)[0].Body; got != "Abrimos de 8 a 4." {
		t.Errorf("the text says %q", got)
	}
}

// waitFor waits for something that happens beside the call.
func waitFor(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !holds(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain for %s", what)
		}
	}
}
