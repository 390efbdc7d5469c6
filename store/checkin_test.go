package store_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
	"campusline/store"
)

// checkIn checks somebody in, in a transaction of its own.
func checkIn(t *testing.T, s *store.Store, code, number string, at time.Time) (in opportunities.CheckIn, err error) {
	t.Helper()
	err = s.Transact(t.Context(), "checking in", func(tx *sqlx.Tx) error {
		in, err = s.CheckIn(t.Context(), tx, opportunities.Joining{
			Code: code, Number: number, Party: 1, Line: line, Language: "en", At: at,
		}, "")
		return err
	})
	return in, err
}

func checkOut(t *testing.T, s *store.Store, code, number string, at time.Time) (out opportunities.CheckIn, err error) {
	t.Helper()
	err = s.Transact(t.Context(), "checking out", func(tx *sqlx.Tx) error {
		out, err = s.CheckOut(t.Context(), tx, code, number, at)
		return err
	})
	return out, err
}

// must gives what came without an error.
func must[T any](t *testing.T) func(T, error) T {
	t.Helper()
	return func(got T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
}

func TestComingAndLeaving(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	o := offered(t, s, shift("shift", 5))[0]
	for i, party := range []int{1, 2, 1} {
		must[opportunities.Signup](t)(join(t, s, o.Code, person(i), party, morning()))
	}
	if _, err := checkIn(t, s, o.Code, person(0), o.Start.Add(-2*time.Hour)); !errors.Is(err, opportunities.ErrTooEarly) {
		t.Errorf("two hours before: %v", err)
	}
	in := must[opportunities.CheckIn](t)
	if got := in(checkIn(t, s, o.Code, person(0), o.Start.Add(-10*time.Minute))); got.Late || got.WalkIn {
		t.Errorf("in time: %+v", got)
	}
	again := in(checkIn(t, s, o.Code, person(0), o.Start.Add(20*time.Minute)))
	if again.Late || !again.In.Equal(o.Start.Add(-10*time.Minute)) {
		t.Errorf("again: %+v", again)
	}
	if got := in(checkIn(t, s, o.Code, person(1), o.Start.Add(30*time.Minute))); !got.Late || got.Party != 2 {
		t.Errorf("late: %+v", got)
	}
	if got := in(checkIn(t, s, o.Code, person(7), o.Start)); !got.WalkIn {
		t.Errorf("who had not signed up: %+v", got)
	}
	if _, err := checkIn(t, s, o.Code, person(8), o.Start); !errors.Is(err, opportunities.ErrFull) {
		t.Errorf("who had not signed up, and there is no place left: %v", err)
	}
	if out := in(checkOut(t, s, o.Code, person(0), o.End.Add(-time.Hour))); out.HowOut != opportunities.OutEarly {
		t.Errorf("an hour before the end: %+v", out)
	}
	if out := in(checkOut(t, s, o.Code, person(1), o.End.Add(5*time.Minute))); out.HowOut != opportunities.OutOnTime {
		t.Errorf("after the end: %+v", out)
	}
	if _, err := checkOut(t, s, o.Code, person(1), o.End); !errors.Is(err, opportunities.ErrNoSignup) {
		t.Errorf("who had left: %v", err)
	}

	want := opportunities.Headcount{Expected: 1, Came: 4, Here: 1}
	if got := must[opportunities.Headcount](t)(s.Headcount(t.Context(), o.Code, o.End)); got != want {
		t.Errorf("the headcount is %+v, want %+v", got, want)
	}

	if n := must[int](t)(s.Settle(t.Context(), o.End.Add(59*time.Minute))); n != 0 {
		t.Error("it is settled before everybody has had an hour to check out")
	}
	if n := must[int](t)(s.Settle(t.Context(), o.End.Add(time.Hour))); n != 1 {
		t.Errorf("%d are settled", n)
	}
	_, roster, err := s.Roster(t.Context(), o.Code)
	if err != nil {
		t.Fatal(err)
	}
	type line struct {
		Number, State, HowOut string
		WalkIn, Late          bool
	}
	var got []line
	for _, l := range roster {
		got = append(got, line{l.Number, string(l.State), l.HowOut, l.WalkIn, l.Late})
	}
	wantLines := []line{
		{person(0), "attended", "early", false, false},
		{person(1), "attended", "on time", false, true},
		{person(7), "attended", "forgotten", true, false},
		{person(2), "missed", "", false, false},
	}
	if diff := cmp.Diff(wantLines, got); diff != "" {
		t.Error(diff)
	}
	from, to := o.Start.AddDate(0, -1, 0), o.Start.AddDate(0, 1, 0)
	for i, want := range map[int]time.Duration{0: time.Hour, 1: 95 * time.Minute, 7: 2 * time.Hour, 2: 0} {
		if given := must[opportunities.Time](t)(s.TimeGiven(t.Context(), person(i), from, to)); given.Given != want {
			t.Errorf("%s has given %s, want %s", person(i), given.Given, want)
		}
	}
}

func TestAWorkshopIsAttendedByItsModules(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	o := offered(t, s, twoEvenings("workshop"))[0]
	for module, meeting := range o.Modules {
		in := must[opportunities.CheckIn](t)(checkIn(t, s, o.Code, parent, meeting.Start))
		if in.Module != module {
			t.Errorf("on day %d they come to module %d", module, in.Module)
		}
	}
	must[int](t)(s.Settle(t.Context(), o.End.Add(2*time.Hour)))
	given := must[opportunities.Time](t)(s.TimeGiven(t.Context(), parent, o.Start.AddDate(0, 0, -1), o.End.AddDate(0, 0, 1)))
	if given.Visits != 2 || given.Given != 2*time.Hour {
		t.Errorf("they came %d times for %s", given.Visits, given.Given)
	}
}

func TestNobodyHasMissedWhereNobodyWasCheckedIn(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := offered(t, s, shift("shift", 1))[0]
	must[opportunities.Signup](t)(join(t, s, o.Code, person(0), 1, morning()))
	must[opportunities.Signup](t)(join(t, s, o.Code, person(1), 1, morning()))
	must[int](t)(s.Settle(t.Context(), o.End.Add(2*time.Hour)))
	if got := signups(t, db, opportunities.Confirmed); len(got) != 1 {
		t.Errorf("%d are confirmed still", len(got))
	}
	if got := signups(t, db, opportunities.Expired); len(got) != 1 {
		t.Errorf("%d of the waiting list are told its end", len(got))
	}
}
