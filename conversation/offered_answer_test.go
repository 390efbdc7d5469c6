package conversation_test

import (
	"testing"
	"time"

	"campusline/answers"
	"campusline/cases"
	"campusline/casework"
	"campusline/gateway/gatewaytest"
	"campusline/menus"
	"campusline/phone"
	"campusline/store"
	"campusline/store/storetest"
)

// The question that was answered for everybody, and ones that resemble it, or do not.
const (
	theirQuestion   = "Hello, how can I get a bus pass for my daughter please"
	anotherQuestion = "Which field trips does the third grade take this spring?"
)

// sharing is the sample's line, to which every webhook comes twice, with an answer about bus passes.
func sharing(t *testing.T) (*gatewaytest.Line, *store.Store) {
	t.Helper()
	s, database := storetest.OpenWithURL(t)
	gatewaytest.ShareBusPass(t, s, time.Now().Truncate(time.Second), "es", answers.Words{
		Question: "¿Cómo obtengo un pase de autobús?", Answer: "Los pases son gratis.",
	})
	return gatewaytest.Start(t, gatewaytest.Options{Database: database, Phone: phone.Options{Twice: true}}), s
}

// offeredAndOpen are how many offers came to something, and how many cases there are.
func offeredAndOpen(t *testing.T, line *gatewaytest.Line, outcome string) (offers, cases int) {
	t.Helper()
	return gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM answers_shown WHERE way = 'offered' AND outcome = $1`, outcome),
		gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM cases`)
}

func TestAQuestionThatWasAnsweredIsNoCaseIfTheAnswerHelps(t *testing.T) {
	t.Parallel()
	line, _ := sharing(t)
	line.Text(ana, gatewaytest.District, theirQuestion).Say("Is this what you want to know? How do I get a bus pass? Bus passes are free.",
		"Reply 1 to say that this helps", "2 to send your question to a person")
	if offers, cases := offeredAndOpen(t, line, ""); offers != 1 || cases != 0 {
		t.Errorf("%d offers and %d cases are open", offers, cases)
	}
	line.Text(ana, gatewaytest.District, "1").Say("We are glad that this helps.")
	if offers, cases := offeredAndOpen(t, line, "helped"); offers != 1 || cases != 0 {
		t.Errorf("%d offers helped, and there are %d cases", offers, cases)
	}
}

func TestAnAnswerIsOfferedInTheLanguageOfTheQuestion(t *testing.T) {
	t.Parallel()
	line, _ := sharing(t)
	line.Text(ana, gatewaytest.District, "¿Cómo puedo obtener un pase de autobús para mi hijo?").Say("¿Es esto lo que quiere saber?", "Los pases son gratis.")
}

func TestAQuestionIsSentOnInTheWordsItWasWrittenIn(t *testing.T) {
	t.Parallel()
	for name, reply := range map[string]string{"": "2", "She lives two miles from the school": "She lives two miles from the school"} {
		line, _ := sharing(t)
		line.Text(ana, gatewaytest.District, theirQuestion).Say("Is this what you want to know?")
		line.Text(ana, gatewaytest.District, reply).Say("Your case number is")
		words := theirQuestion
		if name != "" {
			words += "\n" + name
		}
		if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM cases c JOIN case_events e ON e.case_number = c.number
			WHERE e.kind = 'opened' AND e.words = $1 AND c.contact = $2 AND c.topic = 'asked by text' AND c.team <> ''`, words, ana); n != 1 {
			t.Errorf("after %q %d cases have its words", reply, n)
		}
		if offers, cases := offeredAndOpen(t, line, "not"); offers != 1 || cases != 1 {
			t.Errorf("after %q there are %d offers that did not help, and %d cases", reply, offers, cases)
		}
	}
}

func TestAQuestionAfterWhichNobodySaysAnythingBecomesACaseOnce(t *testing.T) {
	t.Parallel()
	line, s := sharing(t)
	line.Text(ana, gatewaytest.District, theirQuestion).Say("Is this what you want to know?")
	version := line.Gateway.Version()
	rules, _ := cases.ReadRules(menus.Files(version.Files), version)
	desk := &casework.Desk{
		Store: s, Now: func() time.Time { return line.Now().Add(20 * time.Minute) },
		Current: func() (*menus.Version, *cases.Rules) { return version, rules },
	}
	for _, opened := range []int{1, 0} {
		if n, err := desk.TakeUp(t.Context()); err != nil || n != opened {
			t.Errorf("%d were opened: %v", n, err)
		}
	}
	line.Text(ana, gatewaytest.District, "2").Say("Your case number is")
	if offers, cases := offeredAndOpen(t, line, "silence"); offers != 1 || cases != 1 {
		t.Errorf("%d offers met silence, and there are %d cases", offers, cases)
	}
}

func TestNothingIsOfferedForWhatIsAnotherQuestionOrForAPerson(t *testing.T) {
	t.Parallel()
	line, _ := sharing(t)
	line.Text(ana, gatewaytest.District, anotherQuestion).Say("Your case number is")
	line.Text("+15125550198", gatewaytest.District, "My son was bullied when he came to get his bus pass").Say("Your case number is")
	line.Text(ana, gatewaytest.District, theirQuestion).Say("We have added this to your case")
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM answers_shown`); n != 0 {
		t.Errorf("%d answers were offered", n)
	}
}

func TestAnAnswerIsSentByItsKeyword(t *testing.T) {
	t.Parallel()
	line, _ := sharing(t)
	line.Text(ana, gatewaytest.District, "BusPass").Say("Our answer: How do I get a bus pass? Bus passes are free.", "MENU")
	line.Text(ana, gatewaytest.District, "menu")
	line.Text(ana, gatewaytest.District, "buspass").Say("Bus passes are free.")
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM answers_shown WHERE way = 'keyword' AND number = $1`, ana); n != 2 {
		t.Errorf("%d were counted", n)
	}
}

func TestAnAnswerIsHeardInAMenu(t *testing.T) {
	t.Parallel()
	line, _ := sharing(t)
	line.Text(ana, gatewaytest.District, "FAQ").Say("What would you like to know?", "Reply 1 for How do I get a bus pass", "5 for something else")
	line.Text(ana, gatewaytest.District, "the bus pass").Say("Bus passes are free.")
	line.Call(ana, gatewaytest.District).Press("4").Press("3").Press("1").Hears("For How do I get a bus pass?, press 1").Press("1").
		Hears("Bus passes are free.", "To get this as a text").Press("1").Hears("I am sending it to this phone as a text.")
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM answers_shown WHERE way = 'heard' AND number = $1`, ana); n != 2 {
		t.Errorf("%d were counted", n)
	}
}
