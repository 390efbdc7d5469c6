package store_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/menus"
	"campusline/store"
	"campusline/store/storetest"
)

func isTaken(err error) bool { return errors.Is(err, store.ErrTaken) }

func TestACallIsReadBackAsItWasWritten(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	before, err := s.Call(t.Context(), "CA1", parent)
	if err != nil {
		t.Fatal(err)
	}
	if before.Session != nil || before.Contact != nil {
		t.Errorf("before the first call something was known: %+v", before)
	}

	first := commit(t, s, callBegins("CA1", parent))

	after, err := s.Call(t.Context(), "CA1", "")
	if err != nil {
		t.Fatal(err)
	}
	want := store.Reading{Session: &first.Session, Contact: &store.Contact{Number: parent, Met: true}}
	if diff := cmp.Diff(want, after); diff != "" {
		t.Error(diff)
	}

	second := commit(t, s, then(first, press("2")))
	if diff := cmp.Diff(second.Session, call(t, s, "CA1")); diff != "" {
		t.Error(diff)
	}
}

func TestAConversationIsTheNewestOfItsPair(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	older := textBegins("older", "SM1")
	newer := textBegins("newer", "SM2")
	newer.Session.StartedAt = morning().AddDate(0, 0, 1)
	newer.Session.BurstAt, newer.Session.Burst = morning(), 3
	commit(t, s, newer)
	commit(t, s, older)
	commit(t, s, callBegins("CA1", parent))

	reading, err := s.Conversation(t.Context(), line, parent, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(&newer.Session, reading.Session); diff != "" {
		t.Error(diff)
	}
	stranger, err := s.Conversation(t.Context(), "+15125550199", parent, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if stranger.Session != nil || stranger.Contact == nil {
		t.Errorf("on another line: %+v, want no session but a contact", stranger)
	}
}

func TestAWithheldNumberMakesNoContact(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	commit(t, s, callBegins("CA1", ""))
	reading, err := s.Call(t.Context(), "CA1", "")
	if err != nil {
		t.Fatal(err)
	}
	if reading.Session == nil || reading.Contact != nil {
		t.Errorf("got %+v, want a session without a contact", reading)
	}
}

func TestOfManyDeliveriesOfAStepOneIsTaken(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	first := commit(t, s, callBegins("CA1", parent))

	won, lost := atOnce(t, 64, func(i int) error {
		step := then(first, press(fmt.Sprint(i)))
		step.Session.State = fmt.Sprint("pressed ", i)
		return s.Commit(t.Context(), step)
	})

	if won != 1 || lost != 63 {
		t.Errorf("%d were taken and %d refused, want 1 and 63", won, lost)
	}
	taken, err := s.Exchange(t.Context(), "CA1", 1)
	if err != nil {
		t.Fatal(err)
	}
	if state := call(t, s, "CA1").State; state != "pressed "+taken.Input.Words {
		t.Errorf("the session is after %q, but its journey says key %s", state, taken.Input.Words)
	}
}

func TestOfManyDeliveriesOfACallOneBegins(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	won, lost := atOnce(t, 64, func(int) error { return s.Commit(t.Context(), callBegins("CA1", parent)) })
	if won != 1 || lost != 63 {
		t.Errorf("%d began the call and %d were refused, want 1 and 63", won, lost)
	}
}

func TestATextDeliveredTwiceIsTakenOnce(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	first := commit(t, s, textBegins("T1", "SM1"))

	// The second delivery comes when the conversation has moved on, or in a conversation of its own.
	again := then(first, write("hello"))
	again.Exchange.Message = "SM1"
	if err := s.Commit(t.Context(), again); !isTaken(err) {
		t.Errorf("in the same conversation: %v, want ErrTaken", err)
	}
	if err := s.Commit(t.Context(), textBegins("T2", "SM1")); !isTaken(err) {
		t.Errorf("in a new conversation: %v, want ErrTaken", err)
	}
	if diff := cmp.Diff(first.Session, call(t, s, "T1")); diff != "" {
		t.Error("the conversation moved on all the same: ", diff)
	}
	if reading, err := s.Call(t.Context(), "T2", ""); err != nil || reading.Session != nil {
		t.Errorf("a conversation began all the same: %+v, %v", reading, err)
	}
	taken, err := s.ExchangeOfMessage(t.Context(), "SM1")
	if err != nil || taken.Session != "T1" || taken.Number != 0 {
		t.Errorf("the text was taken in %+v (%v), want exchange 0 of T1", taken, err)
	}
}

func TestAStepOutOfOrderChangesNothing(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	first := commit(t, s, callBegins("CA1", parent))
	ahead := then(then(first, press("1")), press("2"))
	if err := s.Commit(t.Context(), ahead); !isTaken(err) {
		t.Errorf("a step ahead of the session: %v, want ErrTaken", err)
	}
	if err := s.Commit(t.Context(), then(callBegins("CA9", parent), press("1"))); !isTaken(err) {
		t.Errorf("a step of no session: %v, want ErrTaken", err)
	}
	if journey, err := s.Journey(t.Context(), "CA1"); err != nil || len(journey) != 1 {
		t.Errorf("the journey has %d exchanges (%v), want 1", len(journey), err)
	}
}

func TestAnEndedSessionTakesNoMoreSteps(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	end := commit(t, s, callBegins("CA1", parent))
	end = commit(t, s, then(end, press("1"), menus.Ended{How: menus.EndAnswer}))
	if err := s.Commit(t.Context(), then(end, press("1"))); !isTaken(err) {
		t.Errorf("got %v, want ErrTaken", err)
	}
	got := call(t, s, "CA1")
	if got.EndedAt == nil || !got.EndedAt.Equal(end.Exchange.At) || got.How != menus.EndAnswer {
		t.Errorf("ended %v as %q, want %v as answered", got.EndedAt, got.How, end.Exchange.At)
	}
}

func TestTheJourneyHoldsAllThatReplayNeeds(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	first := textBegins("T1", "SM1")
	first.Session.Known, first.Exchange.Known = true, true
	second := then(first, menus.Input{Kind: menus.Recorded, Words: "RE1", Seconds: 12, Key: "#"})
	second.Exchange.Texting, second.Exchange.Case, second.Exchange.Silent = menus.OptedOut, 10007, true
	commit(t, s, first, second)

	journey, err := s.Journey(t.Context(), "T1")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]store.Exchange{first.Exchange, second.Exchange}, journey); diff != "" {
		t.Error(diff)
	}
	if _, err := s.Exchange(t.Context(), "T1", 2); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("an exchange that was not: %v, want ErrNotFound", err)
	}
	if _, err := s.ExchangeOfMessage(t.Context(), "SM9"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a text that was not: %v, want ErrNotFound", err)
	}
}

func TestNoByteThatAPhoneSendsLosesAMessage(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	first := commit(t, s, textBegins("T1", "SM1\x00"))
	commit(t, s, then(first, write("bus\x00 12 \xff مرحبا 🚌"), menus.Feedback{
		Kind: "question", Words: "bus\x00 12 \xff مرحبا 🚌", Details: []menus.Answer{{Name: "bus", Value: "1\x002"}},
	}))
	got, err := s.Exchange(t.Context(), "T1", 1)
	if err != nil {
		t.Fatal(err)
	}
	if want := "bus 12  مرحبا 🚌"; got.Input.Words != want {
		t.Errorf("kept %q, want %q", got.Input.Words, want)
	}
	feedback := collect(t, s.EachFeedback)
	if len(feedback) != 1 || feedback[0].Words != "bus 12  مرحبا 🚌" {
		t.Errorf("feedback %+v", feedback)
	}
}
