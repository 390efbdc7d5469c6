package store_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/menus"
	"campusline/store"
	"campusline/store/storetest"
)

func TestFeedbackGathersWhatWasSaidOnTheWay(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	step := commit(t, s, callBegins("CA1", parent))
	step = commit(t, s, then(step, menus.Input{Kind: menus.Recorded, Words: "RE1", Seconds: 9}))
	step = commit(t, s, then(step, write("the stop on Oak Street")))
	step = commit(t, s, then(step, press("1")))
	step = commit(t, s, then(step, menus.Input{Kind: menus.Recorded, Words: "RE2", Seconds: 20}, menus.Feedback{
		Case: 10007, Kind: "concern", Topic: "buses", Campus: "oak-hill", Words: "twice this week", Recording: "RE2",
		Exchanges: []int{1, 2, 4}, Details: []menus.Answer{{Name: "bus", Value: "12"}},
	}))
	for _, r := range []store.Recording{
		{ID: "RE1", Session: "CA1", URL: "https://carrier.example/RE1", Seconds: 9, Status: "completed", At: morning()},
		{ID: "RE2", Session: "CA1", Seconds: 20, Status: "in-progress", At: morning()},
	} {
		if err := s.SaveRecording(t.Context(), r); err != nil {
			t.Fatal(err)
		}
	}

	got := collect(t, s.EachFeedback)
	want := []store.FeedbackRow{{
		Case: 10007, Kind: "concern", Topic: "buses", Campus: "oak-hill", Language: "en", Channel: "call",
		Number: parent, Words: "the stop on Oak Street\ntwice this week",
		Recording: "https://carrier.example/RE1 RE2", Seconds: 29,
		Details: json.RawMessage(`[{"name": "bus", "value": "12"}]`), Session: "CA1", At: step.Exchange.At,
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestALanguageIsRememberedWithTheNumber(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	first := commit(t, s, callBegins("CA1", parent))
	commit(t, s, then(first, press("2"), menus.RememberLanguage{Language: "es"}))
	commit(t, s, callBegins("CA2", parent))
	got, err := s.Contact(t.Context(), parent)
	if want := (store.Contact{Number: parent, Language: "es", Met: true}); err != nil || got != want {
		t.Errorf("got %+v, %v, want %+v", got, err, want)
	}
}

func TestALanguageNamedInTheFirstTextIsRememberedToo(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	for i, language := range []string{"es", "en"} { // of a number that is new, and of one that is known
		first := textBegins(fmt.Sprint("T", i), fmt.Sprint("SM", i))
		first.Acts = []menus.Act{menus.RememberLanguage{Language: language}}
		commit(t, s, first)
		if got, err := s.Contact(t.Context(), parent); err != nil || got.Language != language {
			t.Errorf("got %+v, %v, want %s", got, err, language)
		}
	}
	commit(t, s, callBegins("CA1", parent))
	if got, err := s.Contact(t.Context(), parent); err != nil || got.Language != "en" {
		t.Errorf("got %+v, %v after a call that says nothing of a language, want en", got, err)
	}
}

func TestATransferIsAcceptedByAPersonOrNot(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	transfer := menus.Transfer{Desk: "office", Campus: "oak-hill", Number: "+15125550140", Ring: 20, Screen: true}
	step := commit(t, s, callBegins("CA1", parent))
	step = commit(t, s, then(step, press("1"), transfer))

	accepted := func() bool {
		t.Helper()
		yes, err := s.TransferAccepted(t.Context(), "CA1")
		if err != nil {
			t.Fatal(err)
		}
		return yes
	}
	if accepted() {
		t.Error("accepted while it still rings")
	}
	for range 2 {
		if err := s.AcceptTransfer(t.Context(), "CA1"); err != nil {
			t.Fatal(err)
		}
	}
	if !accepted() {
		t.Error("not accepted when the desk had pressed 1")
	}

	// The next transfer of the call starts anew.
	commit(t, s, then(step, menus.Input{Kind: menus.Connected, Words: menus.NoAnswer},
		menus.TransferEnded{Result: menus.NoAnswer}, transfer))
	if accepted() {
		t.Error("the first desk's yes counts for the second")
	}
	got := transfers(t, db)
	want := []transferRow{
		{Exchange: 1, Desk: "office", Result: menus.NoAnswer, Accepted: true, Ended: true},
		{Exchange: 2, Desk: "office"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAnActThatFailsLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	first := commit(t, s, callBegins("CA1", parent))
	err := s.Commit(t.Context(), then(first, press("1"),
		menus.TextCaller{Language: "en", Body: "Oak Hill opens at 7:30."},
		menus.Feedback{Kind: "question", Case: 10007},
		menus.RememberLanguage{Language: "es"},
		nil, // no act there is
	))
	if err == nil || isTaken(err) {
		t.Fatalf("got %v, want an error of its own", err)
	}
	if diff := cmp.Diff(first.Session, call(t, s, "CA1")); diff != "" {
		t.Error("the session moved on: ", diff)
	}
	if journey, err := s.Journey(t.Context(), "CA1"); err != nil || len(journey) != 1 {
		t.Errorf("the journey has %d exchanges (%v), want 1", len(journey), err)
	}
	if contact, err := s.Contact(t.Context(), parent); err != nil || contact.Language != "" {
		t.Errorf("a language was remembered: %+v, %v", contact, err)
	}
	for _, table := range []string{"feedback", "messages", "river_job"} {
		if n := count(t, db, table); n != 0 {
			t.Errorf("%d rows in %s, want none", n, table)
		}
	}
}

func TestATextIsQueuedIfAndOnlyIfTheStepIsTaken(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	first := commit(t, s, callBegins("CA1", parent))
	text := menus.TextCaller{Language: "en", Body: "Oak Hill opens at 7:30."}
	won, _ := atOnce(t, 16, func(int) error { return s.Commit(t.Context(), then(first, press("1"), text)) })
	if won != 1 {
		t.Errorf("%d were taken, want 1", won)
	}
	for _, table := range []string{"messages", "river_job"} {
		if n := count(t, db, table); n != 1 {
			t.Errorf("%d rows in %s, want 1", n, table)
		}
	}
}

func TestNobodyIsTextedWhoWithheldTheirNumber(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	first := callBegins("CA1", "")
	first.Acts = []menus.Act{menus.TextCaller{Language: "en", Body: "hello"}, menus.RememberLanguage{Language: "es"}}
	commit(t, s, first)
	if n := count(t, db, "river_job"); n != 0 {
		t.Errorf("%d texts are queued, want none", n)
	}
}

func TestCaseNumbersAreNeverGivenTwice(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	given := make(chan int, 64)
	atOnce(t, 16, func(int) error {
		numbers, err := s.Cases(t.Context(), 4)
		for _, n := range numbers {
			given <- n
		}
		return err
	})
	close(given)
	seen := map[int]bool{}
	for n := range given {
		if seen[n] {
			t.Errorf("%d was given twice", n)
		}
		if n%10 != menus.CheckDigit(n/10) || n < 10_000 {
			t.Errorf("%d is not a case number", n)
		}
		seen[n] = true
	}
	if len(seen) != 64 {
		t.Errorf("%d numbers were given, want 64", len(seen))
	}
}

func TestAnEndingActWinsOverWhatTheSessionSays(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	first := commit(t, s, callBegins("CA1", parent))
	step := then(first, press("1"), menus.Feedback{Kind: "question"}, menus.Ended{How: menus.EndPromise})
	wrong := morning().Add(-time.Hour)
	step.Session.EndedAt, step.Session.How = &wrong, menus.EndHungUp
	commit(t, s, step)
	got := call(t, s, "CA1")
	if got.How != menus.EndPromise || !got.EndedAt.Equal(step.Exchange.At) {
		t.Errorf("ended %v as %q, want %v as promised", got.EndedAt, got.How, step.Exchange.At)
	}
}
