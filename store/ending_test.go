package store_test

import (
	"testing"
	"time"

	"campusline/menus"
	"campusline/store/storetest"
)

func TestACallThatTheCarrierEndsWasHungUp(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	commit(t, s, callBegins("CA1", parent))
	over := morning().Add(40 * time.Second)
	for seconds := range 2 { // the second report, with other figures, changes nothing
		if err := s.EndCall(t.Context(), "CA1", over.Add(time.Duration(seconds)*time.Hour), 40+seconds, "completed"); err != nil {
			t.Fatal(err)
		}
	}
	rows := collect(t, s.EachSession)
	if len(rows) != 1 || rows[0].How != menus.EndHungUp || !rows[0].Ended.Equal(over) || *rows[0].Seconds != 40 {
		t.Errorf("got %+v, want one hung up after 40 seconds", rows)
	}
	if err := s.EndCall(t.Context(), "CA9", over, 1, "completed"); err != nil {
		t.Errorf("the end of a call never answered: %v, want it dropped", err)
	}
}

func TestACallThatAStepEndedKeepsHow(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	first := commit(t, s, callBegins("CA1", parent))
	last := commit(t, s, then(first, press("1"), menus.Ended{How: menus.EndPromise}))
	if err := s.EndCall(t.Context(), "CA1", last.Exchange.At.Add(time.Hour), 75, "completed"); err != nil {
		t.Fatal(err)
	}
	rows := collect(t, s.EachSession)
	if rows[0].How != menus.EndPromise || !rows[0].Ended.Equal(last.Exchange.At) || *rows[0].Seconds != 75 {
		t.Errorf("got %+v, want the promise at %v and 75 seconds", rows[0], last.Exchange.At)
	}
}

// The carrier's report of the end and its report of the last recording come in any order.
func TestAMessageLeftBeforeHangingUpIsNotLost(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	first := commit(t, s, callBegins("CA1", parent))
	over := morning().Add(30 * time.Second)
	if err := s.EndCall(t.Context(), "CA1", over, 30, "completed"); err != nil {
		t.Fatal(err)
	}

	last := then(first, menus.Input{Kind: menus.Recorded, Words: "RE1", Seconds: 9},
		menus.Feedback{Case: 10007, Kind: "question", Recording: "RE1"}, menus.Ended{How: menus.EndPromise})
	commit(t, s, last)

	got := call(t, s, "CA1")
	if got.How != menus.EndPromise || !got.EndedAt.Equal(over) {
		t.Errorf("ended %v as %q, want %v as promised", got.EndedAt, got.How, over)
	}
	if feedback := collect(t, s.EachFeedback); len(feedback) != 1 {
		t.Errorf("%d pieces of feedback, want 1", len(feedback))
	}
	if err := s.Commit(t.Context(), then(last, press("1"))); !isTaken(err) {
		t.Errorf("a step after the promise: %v, want ErrTaken", err)
	}
}

func TestWhatIsLeftLyingExpires(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	late := textBegins("late", "SM1")
	late = commit(t, s, late, then(late, write("hello"))) // touched at 8:31
	commit(t, s, textBegins("lying", "SM2"), callBegins("silent", parent))
	done := commit(t, s, callBegins("done", parent))
	commit(t, s, then(done, press("1"), menus.Ended{How: menus.EndAnswer}))

	expire := func(callsBefore, textsBefore time.Time, want int) {
		t.Helper()
		if n, err := s.ExpireSessions(t.Context(), callsBefore, textsBefore); err != nil || n != want {
			t.Errorf("%d expired (%v), want %d", n, err, want)
		}
	}
	expire(morning(), morning(), 0)
	expire(morning(), late.Exchange.At, 1)
	expire(late.Exchange.At, morning(), 1)
	expire(late.Exchange.At, late.Exchange.At, 0)

	for id, how := range map[string]string{
		"late": "", "lying": menus.EndExpired, "silent": menus.EndExpired, "done": menus.EndAnswer,
	} {
		if got := call(t, s, id); got.How != how {
			t.Errorf("%s ended as %q, want %q", id, got.How, how)
		}
	}
	if err := s.Commit(t.Context(), then(textBegins("lying", ""), write("?"))); !isTaken(err) {
		t.Errorf("a step of an expired conversation: %v, want ErrTaken", err)
	}
}
