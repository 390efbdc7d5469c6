package cases_test

import (
	"strings"
	"testing"
	"time"

	"campusline/cases"
)

func TestACaseIsOwnedAndDueFromTheFirstMoment(t *testing.T) {
	t.Parallel()
	l := told(t, "late bus").stands(cases.Open, "transportation", "").concerns("cole", "reyes")
	if c := l.is(); c.Due == nil || !c.Due.Equal(monday().Add(4*time.Hour)) {
		t.Errorf("the reply is due at %v, want in four hours", c.Due)
	}
	told(t, "lunch").stands(cases.Open, "office", "").concerns("baker")
}

func TestWhatNeedsNoAnswerIsKeptAndClosed(t *testing.T) {
	t.Parallel()
	l := told(t, "absence").stands(cases.Done, "office", "").concerns()
	if how := l.is().How; how != cases.HowNotNeeded {
		t.Errorf("it is closed because of %q", how)
	}
}

func TestACaseIsClaimedAnsweredAndClosed(t *testing.T) {
	t.Parallel()
	l := told(t, "late bus").
		refuses("nobody", cases.Claim{}, "Nobody in teams.yaml").
		refuses("baker", cases.Answer{Words: " "}, "no words").
		does("cole", cases.Claim{}).stands(cases.Open, "transportation", "cole").
		refuses("cole", cases.Claim{}, "yours already").
		does("reyes", cases.Claim{}).stands(cases.Open, "transportation", "reyes").
		refuses("cole", cases.Claim{}, "Ms. Reyes has case 100017").
		refuses("reyes", cases.Close{}, "Nobody has answered").
		does("reyes", cases.Answer{Words: "It comes at 7:15 from now on."}).
		stands(cases.Waiting, "transportation", "reyes").concerns(cases.ByFamily).
		does("reyes", cases.Close{}).stands(cases.Done, "transportation", "reyes").concerns().
		refuses("reyes", cases.Answer{Words: "One more thing."}, "is closed")
	if c := l.is(); c.How != cases.HowAnswered || c.FirstReplyAt == nil || c.Due != nil {
		t.Errorf("it ended as %+v", c)
	}
}

func TestWhoAnswersOwnsWhatNobodyHas(t *testing.T) {
	t.Parallel()
	told(t, "late bus").does("cole", cases.Answer{Words: "It is on its way.", Close: true}).
		stands(cases.Done, "transportation", "cole")
}

func TestTheClockStandsStillWhileWeWaitForTheFamily(t *testing.T) {
	t.Parallel()
	l := told(t, "late bus")
	resolve := *l.is().Resolve
	l.passes(time.Hour).does("cole", cases.Ask{Words: "Which route?"}).stands(cases.Waiting, "transportation", "cole")
	if c := l.is(); c.Due != nil || c.Resolve != nil || c.Left == 0 {
		t.Errorf("the clock runs: %+v", c)
	}
	l.passes(24*time.Hour).does(cases.ByFamily, cases.Join{Words: "Route 12"}).
		stands(cases.Open, "transportation", "cole").concerns("cole")
	if c := l.is(); !c.Resolve.Equal(resolve.Add(24 * time.Hour)) {
		t.Errorf("it is to be closed by %v, want a day after %v", c.Resolve, resolve)
	}
	if c := l.is(); !c.Due.Equal(monday().Add(29 * time.Hour)) {
		t.Errorf("the next reply is due at %v", c.Due)
	}
}

func TestACaseIsHandedToAPersonOrATeam(t *testing.T) {
	t.Parallel()
	told(t, "late bus").
		refuses("cole", cases.HandOver{To: "ofice"}, "Did you mean office?").
		does("cole", cases.HandOver{To: "Ms. Baker", Why: "about money"}).stands(cases.Open, "office", "baker").concerns("baker").
		refuses("cole", cases.Note{Words: "mine"}, "belongs to District Office").
		does("baker", cases.HandOver{To: "transportation"}).stands(cases.Open, "transportation", "").concerns("cole", "reyes").
		does("reyes", cases.HandOver{To: "reyes"}).stands(cases.Open, "transportation", "reyes").concerns()
}

func TestWhatIsSensitiveWaitsForASecondPerson(t *testing.T) {
	t.Parallel()
	l := told(t, "bullying").stands(cases.Open, "office", "").
		refuses("cole", cases.Look{}, "not yours to read").
		does("baker", cases.Answer{Words: "We have talked to both.", Close: true}).
		stands(cases.Awaits, "office", "baker").concerns("reyes").
		refuses("baker", cases.Approve{}, "another person").
		refuses("cole", cases.Approve{}, "looked over by others").
		refuses("reyes", cases.Refuse{Because: " "}, "Say what Ms. Baker should change: refuse 100017 and why.").
		does("reyes", cases.Refuse{Because: "Name nobody."}).stands(cases.Open, "office", "baker").concerns("baker").
		refuses("reyes", cases.Approve{}, "No answer").
		does("baker", cases.Ask{Words: "May we call you?"}).stands(cases.Awaits, "office", "baker").
		does("reyes", cases.Look{}).
		does("reyes", cases.Approve{}).stands(cases.Waiting, "office", "baker").concerns(cases.ByFamily)
	if e := l.last(cases.Asked); e.By != "baker" || e.Words != "May we call you?" {
		t.Errorf("the family is told %+v", e)
	}
}

func TestNobodyLetsGoWhatTheyHaveNotSeen(t *testing.T) {
	t.Parallel()
	const unread = "You have not read the answer that waits in case 100017. Read it first with show 100017"
	l := told(t, "bullying").does("reyes", cases.Look{}).
		does("baker", cases.Answer{Words: "We have talked to both."}).
		refuses("reyes", cases.Approve{}, unread).
		does("baker", cases.Look{})
	l.history = append(l.history, cases.Event{
		N: len(l.history), At: l.now, Kind: cases.Read, By: "reyes", Data: cases.Data{Recordings: []string{"RE1"}},
	})
	l.refuses("reyes", cases.Approve{}, unread).
		does("reyes", cases.Approve{Shows: true}).stands(cases.Awaits, "office", "baker").concerns()
	if e := l.last(cases.Read); e.By != "reyes" {
		t.Errorf("it was read by %q", e.By)
	}
	l.does("reyes", cases.Refuse{Because: "Name nobody."}).
		does("baker", cases.Answer{Words: "We have talked."}).
		refuses("reyes", cases.Approve{}, unread). // those are other words
		does("reyes", cases.Approve{Shows: true}).
		does("reyes", cases.Approve{Shows: true}).stands(cases.Waiting, "office", "baker").concerns(cases.ByFamily)
	if e := l.last(cases.Answered); e.Words != "We have talked." {
		t.Errorf("the family is told %+v", e)
	}
	told(t, "bullying").does("baker", cases.Answer{Words: "We have talked."}).
		refuses("cole", cases.Approve{Shows: true}, "looked over by others").
		refuses("baker", cases.Approve{Shows: true}, "another person")
}

func TestAWithheldNumberIsAnsweredInPerson(t *testing.T) {
	t.Parallel()
	l := told(t, "late bus")
	l.history[0].Origin.Contact = ""
	l.refuses("cole", cases.Answer{Words: "Soon."}, "number is not known").
		does("cole", cases.Answer{Words: "Told her at the gate.", Spoken: true}).stands(cases.Waiting, "transportation", "cole").
		concerns()
}

func TestAFollowUpReopensWhatIsClosed(t *testing.T) {
	t.Parallel()
	l := told(t, "late bus").does("cole", cases.Answer{Words: "Fixed.", Close: true}).
		passes(48*time.Hour).does(cases.ByFamily, cases.Join{Words: "Late again!"}).
		stands(cases.Open, "transportation", "cole").concerns("cole")
	if c := l.is(); c.ReopenedN != 1 || c.Due == nil || c.ClosedAt != nil {
		t.Errorf("it goes on as %+v", c)
	}
}

func TestACaseIsRatedOnceAndALowScoreReopensIt(t *testing.T) {
	t.Parallel()
	told(t, "late bus").does("cole", cases.Answer{Words: "Fixed.", Close: true}).
		refuses(cases.ByFamily, cases.Rate{Score: 11}, "from 1 to 10").
		does(cases.ByFamily, cases.Rate{Score: 9}).stands(cases.Done, "transportation", "cole").
		refuses(cases.ByFamily, cases.Rate{Score: 2}, "rated already")
	told(t, "late bus").does("cole", cases.Answer{Words: "Fixed.", Close: true}).
		does(cases.ByFamily, cases.Rate{Score: 4}).stands(cases.Open, "transportation", "cole").concerns("reyes", "cole")
}

func TestWordsThatTellOfADangerAreUrgentHoweverTheyCome(t *testing.T) {
	t.Parallel()
	l := told(t, "late bus")
	const danger = "He says that he wants to kill himself"
	if e := l.rules.Open(*l.history[0].Origin, danger, l.now); !e.Urgent {
		t.Error("what was written first is not urgent")
	}
	l.does(cases.ByFamily, cases.Join{Words: danger}).concerns("cole", "reyes")
	if !l.is().Urgent {
		t.Error("what was written later is not urgent")
	}
	quiet := told(t, "late bus").is()
	for words, want := range map[string]bool{danger: true, "Please call me back": false} {
		if got := l.rules.Urgent(&quiet, cases.Event{Kind: cases.Transcript, Words: words}); got != want {
			t.Errorf("%q, spoken, is urgent: %v", words, got)
		}
	}
}

// Nobody comes back from a week away to what nobody else was told of.
func TestWhatIsToldInTheEveningIsForWhoeverIsThereInTheMorning(t *testing.T) {
	t.Parallel()
	l := told(t, "late bus")
	l.rules = rulesOf(t, strings.Replace(teams, "name: Mr. Cole,",
		"name: Mr. Cole, away: {from: 2026-09-22, to: 2026-09-25, stand-in: evans},", 1))
	l.concerns("cole", "reyes")
	l.history[0].At = l.now.Add(12 * time.Hour) // at nine in the evening
	l.concerns("evans", "reyes")
	l.history[0].Urgent = true
	l.concerns("cole", "reyes")
}

func TestWhoStandsInIsToldAndMayAnswer(t *testing.T) {
	t.Parallel()
	l := told(t, "late bus").refuses("evans", cases.Claim{}, "belongs to Transportation")
	l.rules = rulesOf(t, strings.Replace(teams, "name: Mr. Cole,",
		"name: Mr. Cole, away: {from: 2026-09-21, to: 2026-09-25, stand-in: evans},", 1))
	l.concerns("evans", "reyes").passes(7*24*time.Hour).refuses("evans", cases.Claim{}, "belongs to Transportation").
		passes(-6*24*time.Hour).does("evans", cases.Answer{Words: "Ya viene."}).stands(cases.Waiting, "transportation", "evans")
}
