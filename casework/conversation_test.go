package casework_test

import (
	"strings"
	"testing"
	"time"

	"campusline/cases"
	"campusline/gateway/gatewaytest"
)

// patience is how long what the gateway does by itself is waited for: long, because machines that run tests are busy.
const patience = time.Minute

// arrives waits until a text with some words in it is on a phone.
func (o *office) arrives(number, words string) {
	o.t.Helper()
	for began := time.Now(); time.Since(began) < patience; time.Sleep(50 * time.Millisecond) {
		for _, m := range o.Inbox(number) {
			if strings.Contains(m.Body, words) {
				return
			}
		}
	}
	o.t.Fatalf("%q never arrives on %s: %+v", words, number, o.Inbox(number))
}

// sends waits until a text with some words in it is known to be sent, so that a reply to it is known as one.
func (o *office) sends(words string) {
	o.t.Helper()
	for began := time.Now(); time.Since(began) < patience; time.Sleep(50 * time.Millisecond) {
		if gatewaytest.Count(o.t, o.SQL(o.t), `SELECT count(*) FROM messages WHERE status = 'sent' AND strpos(body, $1) > 0`, words) == 1 {
			return
		}
	}
	o.t.Fatalf("%q is never sent", words)
}

// stands says how a case has to stand.
func (o *office) stands(number int, state cases.State) cases.Case {
	o.t.Helper()
	c, err := o.Store.Case(o.t.Context(), number)
	if err != nil {
		o.t.Fatal(err)
	}
	if c.State != state {
		o.t.Errorf("case %d is %s, want %s", number, c.State, state)
	}
	return c
}

func TestAFamilyAndItsSchoolTalkToEachOther(t *testing.T) {
	t.Parallel()
	o := onAMorning(t)
	c := o.lateBus()
	o.does("castillo", c.Number, cases.Ask{Words: "¿En qué parada espera su hijo?"})
	o.sends("¿En qué parada espera")
	o.at("2026-09-08 11:00")
	o.Text(parent, gatewaytest.District, "En la esquina de Main y Oak")
	o.stands(c.Number, cases.Open)
	history, err := o.Store.CaseHistory(t.Context(), c.Number)
	if err != nil {
		t.Fatal(err)
	}
	if e := history[len(history)-1]; e.Kind != cases.Joined || e.Words != "En la esquina de Main y Oak" {
		t.Errorf("the reply is %+v", e)
	}
	o.tends()
	o.reads(castillo, 2, "The family wrote again", "En la esquina de Main y Oak")

	o.does("castillo", c.Number, cases.Answer{Words: "Gracias. El autobús pasa ahora a las siete.", Close: true})
	o.sends("El autobús pasa ahora")
	o.at("2026-09-08 12:10")
	o.tends()
	o.sends("¿Qué tan bien")
	o.at("2026-09-08 12:20")
	o.Text(parent, gatewaytest.District, "2")
	rated := o.stands(c.Number, cases.Open)
	if rated.Rating != 2 || rated.ReopenedN != 1 {
		t.Errorf("it is rated %d and reopened %d times", rated.Rating, rated.ReopenedN)
	}
	o.tends()
	o.reads(castillo, 3, "Rated 2 of 10, please look again")
}

func TestThanksForAnAnswerOpenNothingAgain(t *testing.T) {
	t.Parallel()
	o := onAMorning(t)
	c := o.lateBus()
	o.at("2026-09-08 10:05")
	o.does("castillo", c.Number, cases.Ask{Words: "¿Le mandamos el horario?"})
	o.sends("¿Le mandamos")
	o.at("2026-09-08 10:30")
	o.Text(parent, gatewaytest.District, "Sí, gracias") // is an answer to what was asked
	o.stands(c.Number, cases.Open)
	o.at("2026-09-08 10:40")
	o.does("castillo", c.Number, cases.Answer{Words: "El autobús pasa a las siete.", Close: true})
	o.sends("pasa a las siete")
	o.at("2026-09-08 11:00")
	o.Text(parent, gatewaytest.District, "Muchas gracias").Say("Con gusto")
	if closed := o.stands(c.Number, cases.Done); closed.ReopenedN != 0 {
		t.Errorf("it was reopened %d times", closed.ReopenedN)
	}
	history, err := o.Store.CaseHistory(t.Context(), c.Number)
	if err != nil {
		t.Fatal(err)
	}
	if e := history[len(history)-1]; e.Kind != cases.Noted || e.By != cases.ByFamily || e.Words != "Muchas gracias" {
		t.Errorf("what is kept is %+v", e)
	}
}
