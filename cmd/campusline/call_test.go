package main

import (
	"encoding/json"
	"testing"

	"campusline/phone"
	"campusline/store/storetest"
)

func TestACallFollowsItsScript(t *testing.T) {
	t.Parallel()
	campusline(t, "call", "--database", storetest.URL(t), "--district", meadow(t), "2", "17", "yes").ends(t, 0).
		says(t, "Meadow ISD: how can we help?", "Which route?", "Is the bus late?", "Noted. Your case number is")
}

func TestACallCanBeMadeByHand(t *testing.T) {
	t.Parallel()
	r := typing(t, "2\n\n17#\nhangup\n", "call", "--database", storetest.URL(t), "--district", meadow(t)).ends(t, 0)
	r.says(t, "how can we help?", "Which route?", "I did not hear anything", "Which route?", "Is the bus late?")
	r.complains(t, "keys, words, or Enter for silence> ")
	typing(t, "", "call", "--database", storetest.URL(t), "--district", meadow(t)).ends(t, 0).says(t, "how can we help?", "the caller hung up")
}

func TestWhatADeskDoesCanBeChosen(t *testing.T) {
	t.Parallel()
	database, folder := storetest.URL(t), meadow(t)
	call := func(flags ...string) result {
		return campusline(t, append([]string{"call", "--database", database, "--district", folder}, flags...)...).ends(t, 0)
	}
	call("0").says(t, "rings +15125550110: answered", "speaks with +15125550110")
	for _, desk := range []string{"busy", "no-answer", "fails", "screened"} {
		call("--desk", desk, "0", "record:5").says(t, "rings +15125550110", "Your message will be recorded", "Your case number is")
	}
	call("--desks", "512-555-0110=busy", "0").says(t, "busy", "Your message will be recorded")
}

func TestACallAsJSONHoldsTheTextsThatCameOfIt(t *testing.T) {
	t.Parallel()
	database, folder := storetest.URL(t), meadow(t)
	r := campusline(t, "call", "--json", "--database", database, "--district", folder, "4").ends(t, 0)
	var call struct {
		From, To string
		Events   []phone.Event
		Texts    []string
	}
	if err := json.Unmarshal([]byte(r.out), &call); err != nil {
		t.Fatalf("%v in\n%s", err, r.out)
	}
	if call.From != "+15125550199" || call.To != "+15125550100" || len(call.Events) == 0 {
		t.Errorf("the call is %+v", call)
	}
	if len(call.Texts) != 1 || call.Texts[0] != "Meadow Elementary is at 1 Meadow Lane." {
		t.Errorf("the texts are %q", call.Texts)
	}
	campusline(t, "call", "--database", database, "--district", folder, "4").ends(t, 0).
		says(t, "The map is on its way.", "A text arrives: Meadow Elementary is at 1 Meadow Lane.")
	campusline(t, "call", "--anonymous", "--database", database, "--district", folder, "4").ends(t, 0).
		says(t, "I cannot send a text to this number.")
}

func TestTheClockOfACallCanBeSet(t *testing.T) {
	t.Parallel()
	campusline(t, "call", "--at", "2026-09-12 09:00", "1", "0").ends(t, 0).says(t, "Monday at") // a Saturday
	campusline(t, "text", "--at", "2026-09-08 09:00", "hello", "menu").ends(t, 0).says(t, "Cedar Prairie ISD", "Reply 1")
}

func TestAScriptThatDoesNotFitIsTold(t *testing.T) {
	t.Parallel()
	campusline(t, "call", "--database", storetest.URL(t), "--district", meadow(t), "record:5").ends(t, 1).
		complains(t, "message")
}

func TestABrokenFolderIsNotCalled(t *testing.T) {
	t.Parallel()
	campusline(t, "call", "--database", storetest.URL(t), "--district", broken(t), "1").ends(t, 2).
		complains(t, "`lnuch` is not a menu. Did you mean `lunch`?")
}
