package cases_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"campusline/cases"
)

// anybody is who tries something, and anything what they try.
func anybody() *rapid.Generator[string] {
	return rapid.SampledFrom([]string{"cole", "reyes", "baker", "nobody", cases.ByFamily})
}

func anything() *rapid.Generator[cases.Command] {
	return rapid.SampledFrom([]cases.Command{
		cases.Claim{},
		cases.Answer{Words: "Soon."},
		cases.Answer{Words: "Done.", Close: true},
		cases.Ask{Words: "Which?"},
		cases.Answer{Words: "Told her.", Spoken: true},
		cases.HandOver{To: "baker"},
		cases.HandOver{To: "transportation"},
		cases.HandOver{To: "cole"},
		cases.Note{Words: "A note."},
		cases.Close{},
		cases.Close{Because: "A test."},
		cases.Reopen{},
		cases.Approve{},
		cases.Approve{Shows: true},
		cases.Refuse{Because: "No."},
		cases.Look{},
		cases.Join{Words: "Hello?"},
		cases.Rate{Score: 3},
		cases.Rate{Score: 10},
		cases.Hear{Words: danger, Recording: "RE1"},
		cases.Hear{Words: "They ran out of lunch.", Recording: "RE2"},
		cases.Hear{Words: "There was an accident.", Recording: "RE3"},
	})
}

// Whatever people try, and however long they leave it, a case has an owner, runs on one clock, and is rated once.
func TestWhateverIsDoneACaseStaysWhole(t *testing.T) {
	t.Parallel()
	districts := []*cases.Rules{rules(t), rulesOf(t, careful)}
	rapid.Check(t, func(t *rapid.T) {
		r, now := rapid.SampledFrom(districts).Draw(t, "district"), monday()
		topic := rapid.SampledFrom([]string{"late bus", "bullying", "lunch", "absence"}).Draw(t, "topic")
		history := []cases.Event{r.Open(cases.Origin{Kind: "concern", Topic: topic, Contact: "+15125550199"}, "Hello", now)}
		for range rapid.IntRange(1, 30).Draw(t, "commands") {
			now = now.Add(time.Duration(rapid.IntRange(0, 100).Draw(t, "hours")) * time.Hour / 2)
			before := cases.Fold(1, history)
			events, err := r.Decide(before, anybody().Draw(t, "who"), anything().Draw(t, "what"), now)
			if refusal := cases.Refusal(""); err != nil && !errors.As(err, &refusal) {
				t.Fatalf("refused with no reason for people: %v", err)
			}
			history = append(history, events...)
			history = append(history, r.Tend(cases.Fold(1, history), now)...)
			if rapid.IntRange(0, 9).Draw(t, "is not delivered") == 0 {
				history = append(history, r.Missed(cases.Fold(1, history), "a test", now)...)
			}
			whole(t, r, history)
		}
		comesToAnEnd(t, r, history, now)
	})
}

// whole checks what is true of a case at any moment.
func whole(t *rapid.T, r *cases.Rules, history []cases.Event) {
	c := cases.Fold(1, history)
	switch {
	case !r.HasTeam(c.Team):
		t.Fatalf("nobody owns it: %+v", c)
	case c.Owner != "" && r.Person(c.Owner) == nil:
		t.Fatalf("its owner is nobody: %+v", c)
	case c.Owed() != (c.Due != nil), c.Owed() != (c.Resolve != nil):
		t.Fatalf("in the state %s it is due at %v and to be closed by %v", c.State, c.Due, c.Resolve)
	case (c.State == cases.Waiting) != (c.WaitingSince != nil), (c.State == cases.Done) != (c.ClosedAt != nil):
		t.Fatalf("in the state %s it waits since %v and is closed since %v", c.State, c.WaitingSince, c.ClosedAt)
	case (c.State == cases.Awaits) != (c.HeldWords != ""):
		t.Fatalf("in the state %s there is held %q", c.State, c.HeldWords)
	}
	rated, reopened := 0, 0
	for i, e := range history {
		if e.N != i || i > 0 && e.At.Before(history[i-1].At) {
			t.Fatalf("event %d is out of order: %+v", i, e)
		}
		if e.Kind == cases.Rated {
			rated++
		}
		if e.Kind == cases.Reopened {
			reopened++
		}
		if sensitive := cases.Fold(1, history[:i]).Sensitive && (e.Kind == cases.Answered || e.Kind == cases.Asked) && !e.Spoken; sensitive &&
			history[i-1].Kind != cases.Approved {
			t.Fatalf("a sensitive answer went out unseen: %+v", e)
		}
		if e.Kind == cases.Approved && !hasRead(history[:i], e.By) {
			t.Fatalf("%s let go what they had not read: %+v", e.By, history)
		}
	}
	if rated > 1 || reopened != c.ReopenedN || (rated > 0) != (c.RatedAt != nil) {
		t.Fatalf("rated %d times and reopened %d times, and it says %v and %d", rated, reopened, c.RatedAt, c.ReopenedN)
	}
}

// hasRead says whether a person has read a case since the last answer was held.
func hasRead(history []cases.Event, person string) bool {
	for _, e := range slices.Backward(history) {
		switch {
		case e.Kind == cases.Held:
			return false
		case e.Kind == cases.Read && e.By == person && len(e.Recordings) == 0:
			return true
		}
	}
	return false
}

// comesToAnEnd sees that a case which nobody touches any more is closed, or known to whoever leads.
func comesToAnEnd(t *rapid.T, r *cases.Rules, history []cases.Event, now time.Time) {
	for range 120 {
		now = now.Add(12 * time.Hour)
		history = append(history, r.Tend(cases.Fold(1, history), now)...)
	}
	if c := cases.Fold(1, history); c.State == cases.Waiting || c.Owed() && c.Escalations == 0 && c.Owner != "baker" && c.Owner != "reyes" {
		t.Fatalf("it is left lying: %+v", c)
	}
}
