package store_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/store"
	"campusline/store/storetest"
)

// sampleRules are those of the sample district.
func sampleRules(t testing.TB) *cases.Rules {
	t.Helper()
	files := menustest.Files(t)
	version := menustest.Load(t, files)
	rules, problems := cases.ReadRules(files, version)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return rules
}

// feedback is the second step of a call, which logs something.
func feedback(rules *cases.Rules, call string, f menus.Feedback, before ...store.Commit) store.Commit {
	first := callBegins(call, parent)
	for _, b := range before {
		first = b
	}
	c := then(first, menus.Input{Kind: menus.Keys, Words: "1"}, f)
	c.Rules = rules
	return c
}

// caseOf reads a case that must exist, and finds its row to be what its history comes to.
func caseOf(t *testing.T, s *store.Store, number int) cases.Case {
	t.Helper()
	c, err := s.Case(t.Context(), number)
	if err != nil {
		t.Fatal(err)
	}
	history, err := s.CaseHistory(t.Context(), number)
	if err != nil {
		t.Fatal(err)
	}
	same := cmp.Comparer(func(a, b time.Time) bool { return a.Equal(b) })
	if diff := cmp.Diff(cases.Fold(number, history), c, same); diff != "" {
		t.Fatalf("the row of case %d is not what its history comes to:\n%s", number, diff)
	}
	return c
}

func TestWhatIsLoggedIsACaseFromThatMomentOn(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	rules := sampleRules(t)
	commit(t, s, callBegins("CA1", parent), feedback(rules, "CA1", menus.Feedback{
		Case: 10009, Kind: "concern", Topic: "late bus", Campus: "transportation", Words: "An hour!", Recording: "RE1",
	}))
	c := caseOf(t, s, 10009)
	if c.Team != "transportation" || c.State != cases.Open || c.Contact != parent || c.Version != "v1" || c.Due == nil {
		t.Errorf("it begins as %+v", c)
	}
	history, err := s.CaseHistory(t.Context(), 10009)
	if err != nil {
		t.Fatal(err)
	}
	if e := history[0]; e.Words != "An hour!" || len(e.Recordings) != 1 || e.Recordings[0] != "RE1" || e.By != cases.ByFamily {
		t.Errorf("its history begins with %+v", e)
	}
}

func TestWordsOfEarlierExchangesRouteACase(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	first := callBegins("CA1", parent)
	said := then(first, write("There was an accident"))
	commit(t, s, first, said, feedback(sampleRules(t), "CA1", menus.Feedback{
		Case: 10009, Kind: "question", Topic: "message for transportation", Campus: "transportation",
		Exchanges: []int{said.Exchange.Number}, Words: "Please call.",
	}, said))
	if c := caseOf(t, s, 10009); !c.Urgent {
		t.Errorf("it is not urgent: %+v", c)
	}
}

func TestWhatNobodyHasToAnswerIsClosedAsItComes(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	commit(t, s, callBegins("CA1", parent), feedback(sampleRules(t), "CA1", menus.Feedback{
		Case: 10009, Kind: "question", Topic: "absence", Campus: "oak-hill",
	}))
	if c := caseOf(t, s, 10009); c.State != cases.Done || c.How != cases.HowNotNeeded {
		t.Errorf("it is %s, %q", c.State, c.How)
	}
}

func TestAFollowUpJoinsTheCaseOfWhoeverOpenedIt(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	rules := sampleRules(t)
	last := commit(t, s, callBegins("CA1", parent), feedback(rules, "CA1", menus.Feedback{Case: 10009, Kind: "concern", Topic: "late bus"}))
	joins := then(last, write("It came now."), menus.JoinCase{Case: 10009, Words: "It came now."})
	joins.Rules = rules
	commit(t, s, joins)
	if c := caseOf(t, s, 10009); c.Events != 2 {
		t.Errorf("it has %d events, want the follow-up as the second", c.Events)
	}
	stranger := callBegins("CA2", "+15125550124")
	commit(t, s, stranger)
	foreign := then(stranger, write("Mine?"), menus.JoinCase{Case: 10009, Words: "Mine?"})
	foreign.Rules = rules
	if err := s.Commit(t.Context(), foreign); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a stranger joins: %v", err)
	}
}

func TestAFamilyIsToldOfItsOwnCases(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	rules := sampleRules(t)
	commit(t, s, callBegins("CA1", parent), feedback(rules, "CA1", menus.Feedback{Case: 10009, Kind: "concern", Topic: "late bus"}))
	tellsOf := func(contact string, sought menus.CaseSought) menus.CaseState {
		t.Helper()
		tx, err := s.Begin(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = tx.Rollback() }()
		told, err := s.CaseTold(t.Context(), tx, sought, contact, 4, morning())
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			t.Fatal(err)
		}
		return told.State
	}
	does := func(who string, command cases.Command) {
		t.Helper()
		decide := func(_ *sqlx.Tx, c cases.Case) ([]cases.Event, error) { return rules.Decide(c, who, command, morning()) }
		if _, err := s.OnCase(t.Context(), 10009, decide); err != nil {
			t.Fatal(err)
		}
		caseOf(t, s, 10009)
	}
	is := func(contact string, sought menus.CaseSought, want menus.CaseState) {
		t.Helper()
		if got := tellsOf(contact, sought); got != want {
			t.Errorf("%+v is %q, want %q", sought, got, want)
		}
	}
	is(parent, menus.CaseSought{Number: 10009}, menus.CaseOpen)
	is(parent, menus.CaseSought{Open: true}, menus.CaseOpen)
	is("+15125550124", menus.CaseSought{Number: 10009}, "")
	is("", menus.CaseSought{Number: 10009}, "")
	does("castillo", cases.Ask{Words: "Which route?"})
	is(parent, menus.CaseSought{Open: true}, menus.CaseAsked)
	is(parent, menus.CaseSought{Unrated: true}, "")
	does("castillo", cases.Answer{Words: "It is on its way.", Close: true})
	is(parent, menus.CaseSought{Open: true}, "")
	is(parent, menus.CaseSought{Unrated: true}, menus.CaseDone)
	does(cases.ByFamily, cases.Rate{Score: 9})
	is(parent, menus.CaseSought{Unrated: true}, "")
}

func TestEverybodyIsToldOnceOfWhatHappenedToACase(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	commit(t, s, callBegins("CA1", parent), feedback(nil, "CA1", menus.Feedback{Case: 10009, Kind: "concern", Topic: "late bus"}))
	if untold, err := s.UntoldCases(t.Context()); err != nil || len(untold) != 1 || untold[0] != 10009 {
		t.Fatalf("untold are %v, %v", untold, err)
	}
	var told []cases.Kind
	tell := func(_ *sqlx.Tx, _ cases.Case, e cases.Event) error { told = append(told, e.Kind); return nil }
	for range 2 {
		if _, err := s.TellCase(context.WithoutCancel(t.Context()), 10009, nil, tell); err != nil {
			t.Fatal(err)
		}
	}
	if len(told) != 1 || told[0] != cases.Opened {
		t.Errorf("told were %q", told)
	}
	if untold, err := s.UntoldCases(t.Context()); err != nil || len(untold) != 0 {
		t.Errorf("untold are %v, %v", untold, err)
	}
}

// Who changed it waited for the lock, and had looked at the clock before.
func TestWhatHappensToACaseIsNeverBeforeWhatItFollows(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	commit(t, s, callBegins("CA1", parent), feedback(nil, "CA1", menus.Feedback{Case: 10009, Kind: "concern", Topic: "late bus"}))
	opened := caseOf(t, s, 10009).OpenedAt
	for _, at := range []time.Time{opened.Add(time.Hour), opened.Add(time.Minute)} {
		if _, err := s.OnCase(t.Context(), 10009, func(*sqlx.Tx, cases.Case) ([]cases.Event, error) {
			return []cases.Event{{Kind: cases.Noted, By: "castillo", At: at, Words: "Hm."}}, nil
		}); err != nil {
			t.Fatal(err)
		}
	}
	history, err := s.CaseHistory(t.Context(), 10009)
	if err != nil || len(history) != 3 || !history[2].At.Equal(opened.Add(time.Hour)) {
		t.Errorf("its history is %+v, %v", history, err)
	}
	caseOf(t, s, 10009)
}
