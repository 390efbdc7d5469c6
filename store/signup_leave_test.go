package store_test

import (
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
	"campusline/store"
)

// outcomes adds up what an opportunity came to, with all others that begin until its end.
func outcomes(t *testing.T, s *store.Store, o *opportunities.Opportunity) opportunities.Outcome {
	t.Helper()
	results := must[[]opportunities.Result](t)(s.Results(t.Context(), o.Start, o.End))
	visits := must[[]opportunities.Visit](t)(s.Visits(t.Context(), o.Start, o.End))
	return opportunities.Outcomes(results, visits, nil, opportunities.InOne)[0]
}

// enter enters from a list on paper that somebody was there.
func enter(t *testing.T, s *store.Store, code, number string, at time.Time) {
	t.Helper()
	err := s.Transact(t.Context(), "entering", func(tx *sqlx.Tx) error {
		j := opportunities.Joining{Code: code, Number: number, Party: 1, Line: line, Language: "en", At: at}
		return s.EnterAttendance(t.Context(), tx, j, 0, "")
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Whoever withdraws when they are there has come all the same, and leaves now.
func TestWhoWithdrawsInTheMidstOfItHasCome(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	o := offered(t, s, shift("reading", 2))[0]
	for who := range 2 {
		must[opportunities.Signup](t)(join(t, s, o.Code, person(who), 1, morning()))
		must[opportunities.CheckIn](t)(checkIn(t, s, o.Code, person(who), o.Start))
	}
	if err := withdraw(t, s, o.Code, person(0), o.Start.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	_, lines, err := s.Roster(t.Context(), o.Code)
	if err != nil || len(lines) != 2 {
		t.Fatalf("%+v, %v", lines, err)
	}
	if left := lines[0]; left.State != opportunities.Attended || left.Out == nil || left.HowOut != opportunities.OutEarly {
		t.Errorf("%+v", left)
	}
	must[int](t)(s.Settle(t.Context(), o.End.Add(2*time.Hour)))
	if all := outcomes(t, s, &o); all.Filled != 2 || all.People != 2 || all.Visits != 2 || all.Hours != 3 || all.NoShow != 0 {
		t.Errorf("%+v", all)
	}
}

// Whoever withdraws before it begins has not come, though they were early and had checked in: the place is free.
func TestWhoWithdrawsBeforeItBeginsHasNotCome(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := offered(t, s, shift("reading", 1))[0]
	must[opportunities.Signup](t)(join(t, s, o.Code, person(0), 1, morning()))
	must[opportunities.Signup](t)(join(t, s, o.Code, person(1), 1, morning()))
	must[opportunities.CheckIn](t)(checkIn(t, s, o.Code, person(0), o.Start.Add(-50*time.Minute)))
	if err := withdraw(t, s, o.Code, person(0), o.Start.Add(-40*time.Minute)); err != nil {
		t.Fatal(err)
	}
	if count(t, db, "check_ins") != 0 || len(signups(t, db, opportunities.Offered)) != 1 {
		t.Errorf("%d are checked in, %v have an offer", count(t, db, "check_ins"), signups(t, db, opportunities.Offered))
	}
}

// Whoever came to the first evening of a workshop and withdraws from the others had a place and came.
func TestWhoWithdrawsFromTheRestOfAWorkshopHasComeToTheFirst(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := offered(t, s, twoEvenings("computers"))[0]
	must[opportunities.Signup](t)(join(t, s, o.Code, person(0), 1, morning()))
	must[opportunities.CheckIn](t)(checkIn(t, s, o.Code, person(0), o.Start))
	if err := withdraw(t, s, o.Code, person(0), o.Start.Add(30*time.Minute)); err != nil {
		t.Fatal(err)
	}
	if gone := signups(t, db, opportunities.Withdrawn); len(gone) != 1 {
		t.Errorf("%v have withdrawn", gone)
	}
	must[int](t)(s.Settle(t.Context(), o.End.Add(2*time.Hour)))
	all := outcomes(t, s, &o)
	if all.Filled != 1 || all.Visits != 1 || all.Hours != 0.5 || all.Expected != 1 || all.NoShow != 0 {
		t.Errorf("%+v", all)
	}
}

// Who waited is told of whether they got a place or not, and whether or not they gave up waiting.
func TestWhoWaitedIsCountedWhateverCameOfIt(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	o := offered(t, s, shift("reading", 1))[0]
	for who, party := range []int{1, 1, 1, 1} {
		must[opportunities.Signup](t)(join(t, s, o.Code, person(who), party, morning()))
	}
	// The first one leaves, and the second takes the place; the third does not wait any longer.
	for _, who := range []int{0, 2} {
		if err := withdraw(t, s, o.Code, person(who), morning()); err != nil {
			t.Fatal(err)
		}
	}
	must[opportunities.Signup](t)(join(t, s, o.Code, person(1), 1, morning()))
	must[int](t)(s.Settle(t.Context(), o.End.Add(2*time.Hour)))
	if all := outcomes(t, s, &o); all.Waited != 3 || all.Unplaced != 2 || all.Filled != 1 {
		t.Errorf("%+v", all)
	}
}

// A list on paper can have more names on it than there are places. The figure says so, and fills no other one.
func TestMorePeopleThanPlacesAreToldApart(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	second := shift("sewing", 2)
	second.Start, second.End = second.Start.Add(time.Hour), second.End.Add(time.Hour)
	all := offered(t, s, shift("reading", 2), second)
	for who := range 3 {
		enter(t, s, all[0].Code, person(who), all[0].End)
	}
	enter(t, s, all[1].Code, person(0), all[1].End)
	o := all[0]
	o.End = all[1].End
	if all := outcomes(t, s, &o); all.Seats != 4 || all.Filled != 3 || all.FillPercent != 75 || all.Over != 1 {
		t.Errorf("%+v", all)
	}
}
