package conversation_test

import (
	"strings"
	"testing"

	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

// dangers counts the cases in which somebody may be in danger, each with a team and urgent.
func dangers(t *testing.T, line *gatewaytest.Line) int {
	t.Helper()
	return gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM cases WHERE topic = 'crisis' AND kind = 'concern' AND urgent AND team <> ''`)
}

func TestWhoWritesOfADangerIsToldWhomToCallAndThatAPersonIsTold(t *testing.T) {
	t.Parallel()
	line := repeated(t)
	line.Text(ana, gatewaytest.District, "absent")
	line.Text(ana, gatewaytest.District, "my daughter says she wants to kill herself").
		Say("call 911", "988", "A person is being told right now")
	line.Text(ana, gatewaytest.District, "gym").Say("A person has your message.", "You can write more.")
	line.Text(ana, gatewaytest.District, "she has a knife").Say("A person has your message.")
	if n := dangers(t, line); n != 1 {
		t.Errorf("%d cases were opened", n)
	}
	history, err := line.Store.CaseHistory(t.Context(), caseOf(t, line, "crisis"))
	if err != nil || len(history) != 3 || history[1].Words != "gym" || history[2].Words != "she has a knife" {
		t.Errorf("its history is %+v, %v", history, err)
	}
}

func TestADangerIsUnderstoodInTheLanguageItIsToldIn(t *testing.T) {
	t.Parallel()
	line := repeated(t)
	line.Text(ana, gatewaytest.District, "Un niño trae una pistola en la escuela").Say("llame al 911")
	line.Text(binh, gatewaytest.District, "con tôi muốn tự tử").Say("911")
	line.Text(carla, gatewaytest.District, "He is going to shoot hoops after school with us").Say("Your case number is")
	if n := dangers(t, line); n != 2 {
		t.Errorf("%d cases were opened", n)
	}
}

func TestWhoSaysSoOnACallIsPutThroughAtAnyStepAndHour(t *testing.T) {
	t.Parallel()
	for name, at := range map[string]string{"by day": "2026-09-08 10:00", "at night": "2026-09-08 23:30"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			line := gatewaytest.Start(t, gatewaytest.Options{At: at, Phone: phone.Options{Twice: true}})
			line.Call(ana, gatewaytest.District).Press("1").Press("2").Speak("there is a boy with a gun").
				Hears("If anyone is in danger right now, hang up and call 9, 1, 1.", "I am connecting you with the school safety team.")
			if n := dangers(t, line); n != 1 {
				t.Errorf("%d cases were opened", n)
			}
		})
	}
}

func TestWhoHasSaidStopIsStillHelped(t *testing.T) {
	t.Parallel()
	line := repeated(t)
	line.Text(ana, gatewaytest.District, "stop, he has a gun").Say("911")
	if n := dangers(t, line); n != 1 {
		t.Errorf("%d cases were opened", n)
	}
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM consent WHERE number = $1 AND state = 'out'`, ana); n != 1 {
		t.Errorf("%d opt-outs were entered", n)
	}
	if said := line.Text(ana, gatewaytest.District, "he is in the gym with a gun").All(); len(said) != 0 {
		t.Errorf("who wants no texts is answered %q", said)
	}
	if n := dangers(t, line); n != 2 {
		t.Errorf("%d cases were opened", n)
	}
}

func TestWhoHidesTheirNumberCanStillLeaveAMessage(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{At: "2026-09-08 23:30", Phone: phone.Options{Twice: true}})
	call := line.Call("anonymous", gatewaytest.District).Press("1")
	call.Press("2").Speak("someone brought a gun to school")
	if n := dangers(t, line); n != 1 {
		t.Errorf("%d cases were opened", n)
	}
}

// Who may think of suicide knows of the helpline before anybody is rung, in the language of the call; of another danger it would
// be a delay.
func TestWhoSpeaksOfSuicideHearsOfTheHelplineFirst(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{Phone: phone.Options{Twice: true}})
	line.Call(ana, gatewaytest.District).Press("1").Press("2").Speak("I want to kill myself").
		Hears("You can also call or text 9, 8, 8 at any time, day or night.", "hang up and call 9, 1, 1.", "I am connecting you with the school safety team.")
	line.Call(binh, gatewaytest.District).Press("2").Press("2").Speak("quiero matarme").Hears("9, 8, 8", "9, 1, 1")
	other := line.Call(carla, gatewaytest.District).Press("1").Press("2").Speak("there is a boy with a gun")
	other.Hears("hang up and call 9, 1, 1.")
	for _, u := range other.Heard() {
		if strings.Contains(u.Text, "9, 8, 8") {
			t.Errorf("they hear %q", u.Text)
		}
	}
}
