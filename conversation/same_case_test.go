package conversation_test

import (
	"testing"
	"time"

	"campusline/cases"
	"campusline/gateway/gatewaytest"
	"campusline/reports"
)

// leaves has somebody call, for the first time or again, and leave a message of a kind, by its key.
func leaves(t *testing.T, line *gatewaytest.Line, number, kind string, first bool) {
	t.Helper()
	call := line.Call(number, gatewaytest.District)
	if first {
		call.Press("1")
	}
	call.Press("4").Press("3").Press(kind).Hears("about one school").Press("2")
	call.Record(8).Hears("Your case number is").HangUp()
}

func TestWhoCallsAgainAboutTheSameAddsToTheirCase(t *testing.T) {
	t.Parallel()
	const concern, question = "2", "1"
	line := repeated(t)
	leaves(t, line, gatewaytest.Parent, concern, true)
	leaves(t, line, gatewaytest.Parent, concern, false)
	number := caseOf(t, line, "family feedback")
	history, err := line.Store.CaseHistory(t.Context(), number)
	if err != nil || len(history) != 2 || history[1].Kind != cases.Joined || len(history[1].Recordings) != 1 {
		t.Fatalf("its history is %+v, %v", history, err)
	}
	leaves(t, line, gatewaytest.Parent, question, false)
	leaves(t, line, "+15125550198", concern, true)
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM cases`); n != 3 {
		t.Errorf("%d cases are there; another kind, and another person, have their own", n)
	}
	calls, left := 0, 0
	if err := line.Store.EachCallReported(t.Context(), time.Time{}, time.Now().AddDate(1, 0, 0), func(c reports.Call) error {
		calls, left = calls+1, left+c.Told
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if calls != 4 || left != 4 {
		t.Errorf("on %d calls %d people left word, by the report; whoever adds to a case does so too", calls, left)
	}
}

// A day or the number of a bus makes it another matter, such as the absence of another child.
func TestWhatHasAnswersOfItsOwnIsACaseOfItsOwn(t *testing.T) {
	t.Parallel()
	line := repeated(t)
	for _, route := range []string{"12", "14"} {
		line.Text(ana, gatewaytest.District, "bus").Say("a bus that is late")
		line.Text(ana, gatewaytest.District, "1").Say("route number")
		line.Text(ana, gatewaytest.District, route)
	}
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM cases WHERE topic = 'late bus'`); n != 2 {
		t.Errorf("%d buses are late", n)
	}
}

func TestWhoWantsNoTextsAndWritesOnIsOneCase(t *testing.T) {
	t.Parallel()
	line := repeated(t)
	line.Text(ana, gatewaytest.District, "STOP")
	for _, words := range []string{"my son lost his coat", "it is green", "X Y Z"} {
		if said := line.Text(ana, gatewaytest.District, words).All(); len(said) != 0 {
			t.Errorf("who wants no texts is answered %q", said)
		}
	}
	history, err := line.Store.CaseHistory(t.Context(), caseOf(t, line, cases.StoppedTopic))
	if err != nil || len(history) != 3 || history[2].Words != "X Y Z" {
		t.Errorf("its history is %+v, %v", history, err)
	}
}
