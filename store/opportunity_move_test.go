package store_test

import (
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
	"campusline/outbound"
	"campusline/store"
	"campusline/translations"
)

// library tells that everything is in the library.
func library(*opportunities.Opportunity, string) string { return "Oak Hill, library" }

// imported imports an opportunity anew, and says how many are told.
func imported(t *testing.T, s *store.Store, o opportunities.Opportunity, at time.Time) int {
	t.Helper()
	saved, err := s.ImportOpportunities(t.Context(), store.Import{All: []opportunities.Opportunity{o}, Where: library, At: at})
	if err != nil || saved.Added > 0 {
		t.Fatalf("%+v, %v", saved, err)
	}
	return saved.Told.People()
}

// toBeSent are the texts to a number that wait to be sent, in order.
func toBeSent(t *testing.T, db *sqlx.DB, number string) (bodies []string) {
	t.Helper()
	err := db.SelectContext(t.Context(), &bodies,
		`SELECT body FROM messages WHERE number = $1 AND status = 'waiting' ORDER BY created_at`, number)
	if err != nil {
		t.Fatal(err)
	}
	return bodies
}

func TestEverybodyIsToldOfAnotherTimeOrPlace(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := offered(t, s, shift("moving", 1))[0]
	for i := range 3 {
		must[opportunities.Signup](t)(join(t, s, o.Code, person(i), 1, morning()))
	}
	if err := withdraw(t, s, o.Code, person(0), morning()); err != nil {
		t.Fatal(err) // its place is offered to the second
	}
	o.Title = opportunities.Words{"": "Reading buddies!"}
	o.Skills = []string{"patience"}
	if told := imported(t, s, o, morning()); told != 0 {
		t.Errorf("%d are told of another title", told)
	}
	o.Start, o.End = o.Start.Add(3*time.Hour), o.End.Add(3*time.Hour)
	if told := imported(t, s, o, morning()); told != 2 {
		t.Errorf("%d are told of another time, want the one offered a place and the one who waits", told)
	}
	o.Place = "gym"
	if told := imported(t, s, o, morning().Add(time.Minute)); told != 2 {
		t.Errorf("%d are told of another place", told)
	}
	if told := imported(t, s, o, morning().Add(2*time.Minute)); told != 0 {
		t.Errorf("%d are told the same again", told)
	}
	if got := toBeSent(t, db, person(0)); len(got) > 0 {
		t.Errorf("who has withdrawn is told %q", got)
	}
	got := toBeSent(t, db, person(2))
	want := "Changed: Reading buddies! is now " // the first change is told no more, since the second says it all
	if len(got) != 1 || !strings.HasPrefix(got[0], want) ||
		!strings.HasSuffix(got[0], "Place: Oak Hill, library. If you cannot come, text DROP "+o.Code+".") {
		t.Errorf("who waits is told %q", got)
	}
}

func TestRemindersFollowTheNewTime(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := offered(t, s, byDay("moving", 5))[0]
	must[opportunities.Signup](t)(join(t, s, o.Code, person(1), 1, morning()))
	dayBefore := o.Start.Add(-20 * time.Hour)
	must[int](t)(s.Remind(t.Context(), dayBefore, library, outbound.UsualHours()))
	if got := toBeSent(t, db, person(1)); len(got) != 1 || !strings.HasPrefix(got[0], "Reminder:") {
		t.Fatalf("%q", got)
	}
	o.Start, o.End = o.Start.AddDate(0, 0, 3), o.End.AddDate(0, 0, 3)
	imported(t, s, o, dayBefore)
	if got := toBeSent(t, db, person(1)); len(got) != 1 || !strings.HasPrefix(got[0], "Changed:") {
		t.Errorf("the reminder of the time before is still sent: %q", got)
	}
	must[int](t)(s.Remind(t.Context(), dayBefore.Add(time.Hour), library, outbound.UsualHours()))
	must[int](t)(s.Remind(t.Context(), o.Start.Add(-20*time.Hour), library, outbound.UsualHours()))
	must[int](t)(s.Remind(t.Context(), o.Start.Add(-19*time.Hour), library, outbound.UsualHours()))
	if got := toBeSent(t, db, person(1)); len(got) != 2 || !strings.HasPrefix(got[1], "Reminder:") {
		t.Errorf("%q", got)
	}
}

func TestWhatEndsAtAnotherTimeIsToldToo(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := offered(t, s, shift("longer", 5))[0]
	must[opportunities.Signup](t)(join(t, s, o.Code, person(1), 1, morning()))
	o.End = o.End.Add(15 * time.Minute)
	if told := imported(t, s, o, morning()); told != 0 {
		t.Errorf("%d are told that it ends a quarter of an hour later", told)
	}
	o.End = o.End.Add(time.Hour)
	if told := imported(t, s, o, morning().Add(time.Minute)); told != 1 {
		t.Errorf("%d are told that it ends an hour later", told)
	}
	l, _ := translations.Lookup("en")
	if got := toBeSent(t, db, person(1)); len(got) != 1 || !strings.Contains(got[0], "-"+l.Time(o.End, true)) {
		t.Errorf("they are told %q", got)
	}
}

func TestWhoHasNotHeardYetThatAPlaceIsTheirsIsToldTheNewTime(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := offered(t, s, shift("unheard", 1))[0]
	for i := range 2 {
		must[opportunities.Signup](t)(join(t, s, o.Code, person(i), 1, morning()))
	}
	if err := withdraw(t, s, o.Code, person(0), morning()); err != nil {
		t.Fatal(err)
	}
	before := toBeSent(t, db, person(1))
	for range 2 {
		o.Start, o.End = o.Start.AddDate(0, 0, 1), o.End.AddDate(0, 0, 1)
		imported(t, s, o, morning().Add(time.Minute))
	}
	got := toBeSent(t, db, person(1))
	if len(before) != 1 || len(got) != 1 || got[0] == before[0] || strings.HasPrefix(got[0], "Changed:") {
		t.Errorf("they are told %q, and were to be told %q", got, before)
	}
}

func TestAnOfferIsNotHeldForLongerThanUntilTheNewStart(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := offered(t, s, shift("sooner", 1))[0]
	for i := range 2 {
		must[opportunities.Signup](t)(join(t, s, o.Code, person(i), 1, morning()))
	}
	if err := withdraw(t, s, o.Code, person(0), morning()); err != nil {
		t.Fatal(err)
	}
	o.Start = morning().Add(time.Hour)
	imported(t, s, o, morning())
	var until time.Time
	if err := db.GetContext(t.Context(), &until, `SELECT offered_until FROM signups WHERE state = 'offered'`); err != nil {
		t.Fatal(err)
	}
	if until.After(o.Start) {
		t.Errorf("it is held until %v, and begins at %v", until, o.Start)
	}
}
