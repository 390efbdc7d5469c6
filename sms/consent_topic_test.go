package sms_test

import (
	"strings"
	"testing"

	"campusline/gateway/gatewaytest"
	"campusline/store"
)

// entries are the whole ledger, oldest first.
func entries(t testing.TB, line *gatewaytest.Line) []store.ConsentRow {
	t.Helper()
	var all []store.ConsentRow
	err := line.Store.EachConsentEntry(t.Context(), func(r store.ConsentRow) error { all = append(all, r); return nil })
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestATopicEndsByItselfAndThePersonIsToldWhatRemains(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	for i, optOut := range []struct{ words, topic, confirmation string }{
		{"STOP EVENTS", "events", "Meadow ISD: no more texts about events. You still get: emergencies, what you join, buses. Reply START EVENTS to undo, STOP to end all."},
		{"please stop texting me about workshops", "events", "no more texts about events"},
		{"no more texts about the buses", "bus", "about buses. You still get: emergencies, what you join, events."},
		{"No más mensajes sobre eventos, por favor", "events", "ya no le enviaremos mensajes sobre eventos. Le seguimos enviando: emergencias, aquello a lo que se apunte, autobuses."},
		{"STOP autobuses", "bus", "sobre autobuses. Le seguimos enviando: emergencias, aquello a lo que se apunte, eventos."},
	} {
		line.Text(person(i), district, "tell").Say("Please tell us.")
		line.Text(person(i), district, optOut.words).Say(optOut.confirmation)
		got := consents(t, line)[person(i)]
		if got.State != "out" || got.Topic != optOut.topic || got.Words != optOut.words || got.Remains != "all but "+optOut.topic {
			t.Errorf("the ledger says %+v", got)
		}
		line.Text(person(i), district, "It was cold.").Say("Thank you.") // the conversation goes on
	}
	line.Text(person(0), district, "stop buses").Say("You still get: emergencies, what you join. Reply START BUSES")
	if told := feedback(t, line); len(told) != 5 {
		t.Errorf("staff can read %+v", told)
	}
}

func TestATopicIsEndedOnceHoweverOftenTheTextComes(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	first := answer(t, line, "SM1", parent, "stop events")
	before := written(t, line)
	answer(t, line, "SM2", person(1), "stop events") // of somebody else
	if again := answer(t, line, "SM1", parent, "stop events"); again != first || !strings.Contains(first, "about events") {
		t.Errorf("answered with\n%s\nthen with\n%s", first, again)
	}
	if got := entries(t, line); len(got) != 2 || before == written(t, line) {
		t.Errorf("the ledger says %+v", got)
	}
	answer(t, line, "SM3", parent, "stop buses")
	if again := answer(t, line, "SM1", parent, "stop events"); again != first {
		t.Errorf("after another topic it is answered with\n%s", again)
	}
}

func TestATopicBeginsAgainForWhoeverHadEndedIt(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, district, "start events").Say("how can we help?") // an ordinary text
	line.Text(parent, district, "stop events").Say("no more texts about events")
	first := answer(t, line, "SM1", parent, "START EVENTS")
	if again := answer(t, line, "SM1", parent, "START EVENTS"); again != first || !strings.Contains(first, "texts about events again") {
		t.Errorf("answered with\n%s\nthen with\n%s", first, again)
	}
	if got := consents(t, line)[parent]; got.State != "in" || got.Topic != "events" || got.Remains != "all" {
		t.Errorf("the ledger says %+v", got)
	}
}

// What people are told to text is understood, in the language in which they are told.
func TestWhoEndsATopicIsToldHowToGetItBack(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	for i, one := range []struct{ ends, told, begins, again string }{
		{"stop workshops", "Reply START EVENTS to undo", "START EVENTS", "texts about events again"},
		{"no más mensajes sobre eventos", "Responda START EVENTOS para recibirlos otra vez", "Start eventos", "mensajes sobre eventos"},
	} {
		line.Text(person(i), district, one.ends).Say(one.told)
		line.Text(person(i), district, one.begins).Say(one.again)
		if got := consents(t, line)[person(i)]; got.State != "in" || got.Topic != "events" {
			t.Errorf("the ledger says %+v", got)
		}
	}
}

func TestStopEndsEveryTopicAndStartBringsBackWhatHadNotBeenEndedBefore(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, district, "stop events").Say("no more texts about events")
	line.Text(parent, district, "please stop texting me").Say("no more texts from us")
	line.Text(parent, district, "start events").AreNone()
	line.Text(parent, district, "stop buses").AreNone()
	if got := entries(t, line); len(got) != 3 || got[2].Remains != "nothing" {
		t.Errorf("the ledger says %+v", got)
	}
	line.Text(parent, district, "START").Say("you will get our texts again", "You still get no texts about: events, buses.")
	if got := entries(t, line); got[3].Remains != "all but bus, events" {
		t.Errorf("the ledger says %+v", got)
	}
}

func TestWhatElseIsSaidBesideATopicIsAnswered(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, district, "tell").Say("Please tell us.")
	line.Text(parent, district, "Stop events. The bus driver was very kind today.").Say("no more texts about events", "Thank you.")
	if told := feedback(t, line); len(told) != 1 || !strings.Contains(told[0].Words, "kind") {
		t.Errorf("staff can read %+v", told)
	}
}

func TestSpeakingOfATopicEndsNothing(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	for _, words := range []string{"the buses stop too far away", "What events are there?", "did they stop the workshops?"} {
		line.Text(parent, district, "tell").Say("Please tell us.")
		line.Text(parent, district, words).Say("Thank you.")
	}
	if got := entries(t, line); len(got) > 0 {
		t.Errorf("the ledger says %+v", got)
	}
}

// TestATextIsHeldToItsTopic: an emergency goes out whatever topics were ended, but not to somebody who ended all.
func TestATextIsHeldToItsTopic(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ ended, topic, purpose, status string }{
		{"stop events", "events", "asked for", "skipped"},
		{"stop events", "bus", "asked for", "delivered"},
		{"stop events", "", "asked for", "delivered"},
		{"stop events", "events", "emergency", "delivered"},
		{"STOP", "events", "emergency", "skipped"},
	} {
		t.Run(test.ended+", "+test.purpose+" "+test.topic, func(t *testing.T) {
			t.Parallel()
			line := withoutSender(t)
			askForMap(line)
			answer(t, line, "SM1", parent, test.ended)
			gatewaytest.Exec(t, line.SQL(t), "UPDATE messages SET topic = '"+test.topic+"', purpose = '"+test.purpose+"'")
			sendThrough(t, line, straight)
			if m := becomes(t, line, test.status); test.status == "skipped" && !strings.Contains(m.Reason, "the person wants no texts") {
				t.Errorf("it was skipped because %q", m.Reason)
			}
		})
	}
}
