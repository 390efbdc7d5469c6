package sms_test

import (
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/menus"
)

func TestATextBeginsAConversation(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, district, "hello").Say("Meadow ISD: how can we help?", "Reply 1 for lunch today", "2 for the school bus")
	line.Text(parent, district, "1").Say("Lunch today is pizza.")
}

func TestAWordBeginsAConversationFromAnywhere(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, district, "lunch").Say("Lunch today is pizza.")
	line.Text(parent, district, " BUS! ").Say("Which route?")
	line.Text(parent, district, "Tell").Say("Please tell us.")
	line.Text(parent, district, "bus").Say("Which route?")
	line.Text(parent, district, "17").Say("Is the bus late?")
	line.Text(parent, district, "lunch").Say("Lunch today is pizza.")
	if told := feedback(t, line); len(told) > 0 {
		t.Errorf("a keyword was kept as a message: %+v", told)
	}
}

func TestAnAnswerCanBeANumberAWordOrAMisspelledOne(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	for i, reply := range []struct{ words, says string }{
		{"2", "Which route?"},
		{"2.", "Which route?"},
		{" 2 ", "Which route?"},
		{"two", "Which route?"},
		{"school bus", "Which route?"},
		{"The School Bus, please", "Which route?"},
		{"transportation", "Which route?"},
		{"transprotation", "Which route?"},
		{"scholo bus", "Which route?"},
		{"food", "Lunch today is pizza."},
		{"I would like the meal", "Lunch today is pizza."},
		{"feedback", "Please tell us."},
		{"feedbcak", "Please tell us."},
	} {
		line.Text(person(i), district, "hi").Say("how can we help?")
		line.Text(person(i), district, reply.words).Say(reply.says)
	}
}

func TestWhatIsNotUnderstoodIsHelpedAndThenPromisedAnAnswer(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, district, "hi").Say("how can we help?")
	for _, puzzle := range []string{"qwertz", "🙈"} {
		line.Text(parent, district, puzzle).
			Say("Sorry, I did not understand that.", "Reply 1 for lunch", "You can also reply PERSON, BACK or MENU.")
	}
	line.Text(parent, district, "xyz").Say("Let me find a person for you.", "the office at "+office, "Reply with your message.")
	line.Text(parent, district, "Is the pool open?").Say("Your case number is")
	told := feedback(t, line)
	if len(told) != 1 || told[0].Words != "Is the pool open?" || told[0].Channel != "text" {
		t.Errorf("the promise is kept as %+v", told)
	}
}

func TestAPersonIsOneWordAway(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, district, "bus").Say("Which route?")
	line.Text(parent, district, "person").Say("the office at " + office)
	line.Text(parent, district, "back").Say("Which route?")
	line.Text(parent, district, "menu").Say("how can we help?")
}

func TestAWordInSpanishIsAnsweredInSpanish(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, district, "autobus").Say("¿Qué ruta?")
	line.Text(parent, district, "abc").Say("¿Qué ruta?")
	line.Text(parent, district, "17").Say("¿Viene tarde el autobús?")
	line.Text(parent, district, "sí").Say("Anotado. Su número de caso es")
	if told := feedback(t, line); len(told) != 1 || told[0].Language != "es" || told[0].Kind != "concern" {
		t.Errorf("logged as %+v", told)
	}
}

func TestALanguageNamedIsSpokenAndRemembered(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, district, "hello").Say("how can we help?")
	line.Text(parent, district, "Español").Say("¿cómo podemos ayudar?", "Responda 1 para el almuerzo")
	line.Text(parent, district, "1").Say("Hoy hay pizza.")
	line.Text(parent, district, "hola").Say("¿cómo podemos ayudar?")
	line.Text(parent, district, "english").Say("how can we help?")
	line.Text("+15125550144", district, "espanol").Say("¿cómo podemos ayudar?")
}

func TestAConversationLeftLyingBeginsAnew(t *testing.T) {
	t.Parallel()
	now := morning()
	line := meadowAt(t, now)
	line.Text(parent, district, "bus").Say("Which route?")
	now.pass(29 * time.Minute)
	line.Text(parent, district, "17").Say("Is the bus late?")
	now.pass(30 * time.Minute)
	line.Text(parent, district, "yes").Say("how can we help?")
	if all := sessions(t, line); len(all) != 2 || all[0].Steps != 2 || all[1].Steps != 1 {
		t.Errorf("the conversations are %+v", all)
	}
	if told := feedback(t, line); len(told) > 0 {
		t.Errorf("an answer that came too late was taken: %+v", told)
	}
}

func TestAConversationThatEndedBeginsAnew(t *testing.T) {
	t.Parallel()
	now := morning()
	line := meadowAt(t, now)
	line.Text(parent, district, "lunch").Say("pizza")
	now.pass(time.Second)
	line.Text(parent, district, "2").Say("how can we help?")
	now.pass(time.Second)
	line.Text(parent, district, "2").Say("Which route?")
	all := sessions(t, line)
	if len(all) != 2 || all[0].How != menus.EndAnswer || all[1].How != "" {
		t.Errorf("the conversations are %+v", all)
	}
}

func TestConversationsOfDifferentPeopleAndLinesDoNotMix(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{})
	const oakHill, other = "+15125550101", "+15125550144"
	line.Text(parent, district, "absence").Say("Which school")
	line.Text(parent, oakHill, "hello").Say("Oak Hill Elementary")
	line.Text(other, district, "volunteer").Say("Which school would you like to help, or which ZIP code?")
	line.Text(parent, district, "101").Say("On which day will your child be absent?")
	if n := len(sessions(t, line)); n != 3 {
		t.Errorf("there are %d conversations, want 3", n)
	}
}
