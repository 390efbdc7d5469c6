package store_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/opportunities"
	"campusline/outbound"
	"campusline/privacy"
	"campusline/store"
)

// What the tests below prove is as much as there is in the tables, and as little as the lines above take out.
func TestAPersonIsInEveryColumnThatCouldHoldOne(t *testing.T) {
	t.Parallel()
	_, db := open(t)
	filled(t, db)
	columns := columnsOf(t, db)
	there := map[string]bool{}
	for _, c := range columns {
		there[c.Table+"."+c.Name] = true
		if !c.holdsText() || c.isImpersonal() {
			continue
		}
		var n int
		text := c.Name + "::text"
		if c.Type == "bytea" {
			text = "encode(" + c.Name + ", 'escape')"
		}
		if err := db.GetContext(t.Context(), &n, `SELECT count(*) FROM `+c.Table+` WHERE `+text+` ~ 'theirs|`+parent[1:]+`'`); err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			t.Errorf("nobody is in %s.%s: fill it, or say that it never holds anybody", c.Table, c.Name)
		}
	}
	for table, names := range impersonal() {
		for _, name := range strings.Fields(names) {
			if !there[table+"."+name] && !strings.HasPrefix(table, "river_") {
				t.Errorf("%s.%s is said to hold nobody, and is not there", table, name)
			}
		}
	}
}

func TestWhoIsForgottenIsNowhere(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	filled(t, db)
	before, err := s.Holds(t.Context(), parent, morning())
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range whereFound(t, db, parent) {
		if len(before.Tables[table]) == 0 {
			t.Errorf("%s holds something of the person, and it is not shown", table)
		}
	}
	forgotten, err := s.Forget(t.Context(), parent, "reyes", morning())
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{secretly, "CA-theirs", "SM-theirs", "RE-theirs"} {
		if found := whereFound(t, db, word); len(found) > 0 {
			t.Errorf("%q is still in %v", word, found)
		}
	}
	if found := whereFound(t, db, parent[2:]); !slices.Equal(found, []string{"consent"}) {
		t.Errorf("the number is still in %v, and should be only where it ends texts", found)
	}
	if len(forgotten.After.Tables) != 1 || len(forgotten.After.Tables["consent"]) != 1 {
		t.Errorf("of them is kept %v", forgotten.After.Counts())
	}
	if n := len(forgotten.Before.Tables); n != len(before.Tables) || len(forgotten.Sum) != 64 {
		t.Errorf("the proof names %d tables of %d, and the sum %q", n, len(before.Tables), forgotten.Sum)
	}
	again, err := s.Forget(t.Context(), parent, "reyes", morning())
	if err != nil || len(again.Before.Tables) != 1 {
		t.Errorf("forgetting them again found %v, %v", again.Before.Counts(), err)
	}
	if _, err := s.Forget(t.Context(), "", "reyes", morning()); err == nil {
		t.Error("everybody who withheld their number was forgotten")
	}
}

func TestWhatIsKeptNoLongerHasNobodyInIt(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	filled(t, db)
	was := time.Date(2020, time.April, 1, 0, 0, 0, 0, time.UTC)
	if counts, err := s.Retain(t.Context(), privacy.Usual(), was); err != nil || len(counts) > 0 {
		t.Fatalf("a month later %v is taken out, %v", counts, err)
	}
	later := time.Date(2040, time.April, 1, 0, 0, 0, 0, time.UTC)
	counts, err := s.Retain(t.Context(), privacy.Usual(), later)
	if err != nil || counts["sessions"] != 1 || counts["cases"] != 1 {
		t.Fatalf("twenty years later %v is taken out, %v", counts, err)
	}
	if found := whereFound(t, db, secretly); !slices.Equal(found, []string{"consent"}) {
		t.Errorf("what they said is still in %v", found)
	}
	if found := whereFound(t, db, parent[2:]); !slices.Equal(found, []string{"consent"}) {
		t.Errorf("the number is still in %v", found)
	}
	if counts, err := s.Retain(t.Context(), privacy.Usual(), later); err != nil || len(counts) > 0 {
		t.Errorf("once more, %v is taken out, %v", counts, err)
	}
	log, err := s.PrivacyLog(t.Context()) // an entry for each part of the years in which something went
	logged := map[string]int{}
	for _, entry := range log {
		if entry.What != "retention" || !entry.At.Equal(later) {
			t.Errorf("the log says %+v", entry)
		}
		for table, n := range entry.Counts {
			logged[table] += n
		}
	}
	if diff := cmp.Diff(counts, logged); err != nil || diff != "" || len(log) < 2 {
		t.Errorf("the log says %+v, %v", log, err)
	}
}

// Without an account at a carrier or a mail server texts and mails wait, and are worth nothing one day.
func TestWhatNeverLeftIsNotKeptForEverEither(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	tx, err := s.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	if _, err := s.Enqueue(t.Context(), tx, store.Message{
		Line: "+15125550100", Number: parent, Language: "en", Body: secretly, Purpose: outbound.Joined, At: morning(),
	}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.EnqueueMail(t.Context(), tx, store.Mail{
		Person: "reyes", Address: "reyes@example.org", Subject: "New case", Body: secretly, At: morning(),
	}); err != nil {
		t.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	if counts, err := s.Retain(t.Context(), privacy.Usual(), morning().AddDate(0, 11, 0)); err != nil || len(counts) > 0 {
		t.Errorf("within the year %v goes, %v", counts, err)
	}
	if _, err := s.Retain(t.Context(), privacy.Usual(), morning().AddDate(1, 1, 0)); err != nil {
		t.Fatal(err)
	}
	if found := whereFound(t, db, secretly); len(found) > 0 {
		t.Errorf("what they were to be told is still in %v", found)
	}
}

func TestWhatStandsForSomebodySaysNothingOfThem(t *testing.T) {
	t.Parallel()
	var marks [2]string
	for i := range marks {
		s, db := open(t)
		filled(t, db)
		if _, err := s.Forget(t.Context(), parent, "reyes", morning()); err != nil {
			t.Fatal(err)
		}
		var signups, visits string
		if err := db.GetContext(t.Context(), &signups, `SELECT number FROM signups`); err != nil {
			t.Fatal(err)
		}
		if err := db.GetContext(t.Context(), &visits, `SELECT number FROM check_ins`); err != nil || visits != signups {
			t.Errorf("one person is counted as %s and %s, %v", signups, visits, err)
		}
		marks[i] = signups
	}
	if !regexp.MustCompile(`^gone [0-9a-f]{24}$`).MatchString(marks[0]) || marks[0] == marks[1] {
		t.Errorf("they are called %v, which is the same for everybody who knows the number", marks)
	}
}

// Visits, hours and people are counted as before once somebody is forgotten, and once nobody is known any more.
func TestFiguresStayWhenTheirPeopleGo(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	var last time.Time
	for i := range 3 {
		o := shift(person(i), 4)
		o.Start, o.End = o.Start.AddDate(0, 0, i), o.End.AddDate(0, 0, i)
		o = offered(t, s, o)[0]
		for who := range 3 {
			must[opportunities.Signup](t)(join(t, s, o.Code, person(who), 1, morning()))
			if who < 2 {
				must[opportunities.CheckIn](t)(checkIn(t, s, o.Code, person(who), o.Start))
			}
		}
		last = o.End
	}
	must[int](t)(s.Settle(t.Context(), last.Add(2*time.Hour)))
	figures := func() opportunities.Outcome {
		return outcomes(t, s, &opportunities.Opportunity{Start: morning(), End: last})
	}
	before := figures()
	if before.Visits != 6 || before.People != 2 {
		t.Fatalf("they came to %+v", before)
	}
	must[store.Forgotten](t)(s.Forget(t.Context(), person(0), "reyes", last.AddDate(0, 0, 1)))
	if diff := cmp.Diff(before, figures()); diff != "" {
		t.Errorf("once one is forgotten (-before +after):\n%s", diff)
	}
	must[map[string]int](t)(s.Retain(t.Context(), privacy.Usual(), last.AddDate(10, 0, 0)))
	if diff := cmp.Diff(before, figures()); diff != "" {
		t.Errorf("ten years later (-before +after):\n%s", diff)
	}
}

func TestNobodyIsForgottenInTheMiddleOfACall(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	commit(t, s, callBegins("CA1", parent))
	if _, err := s.Forget(t.Context(), parent, "reyes", morning().Add(time.Minute)); err == nil || !strings.Contains(err.Error(), store.ErrOnThePhone.Error()) {
		t.Errorf("they were forgotten: %v", err)
	}
}
