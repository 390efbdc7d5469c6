package store_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
	"campusline/store"
)

// What is only tried says what the same import comes to, and does nothing.
func TestWhatAnImportComesToIsSeenBefore(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := offered(t, s, shift("moving", 2))[0]
	must[opportunities.Signup](t)(join(t, s, o.Code, person(1), 2, morning()))
	later := o
	later.Start, later.End, later.Capacity = o.Start.Add(3*time.Hour), o.End.Add(3*time.Hour), 1
	wish := store.Import{
		All: []opportunities.Opportunity{later, shift("new", 3)}, Where: library, Road: callingOff("", morning()).Road,
		At: daytime(), Try: true,
	}
	tried := must[store.Saved](t)(s.ImportOpportunities(t.Context(), wish))
	if n := count(t, db, "opportunities"); n != 1 || len(toBeSent(t, db, person(1))) != 0 {
		t.Errorf("what is only tried is done: there are %d", n)
	}
	wish.Try = false
	done := must[store.Saved](t)(s.ImportOpportunities(t.Context(), wish))
	if diff := cmp.Diff(tried.Told, done.Told); diff != "" || done.Told.People() != 1 {
		t.Errorf("told are %+v: %s", done.Told, diff)
	}
	for _, saved := range []store.Saved{tried, done} {
		if saved.Added != 1 || saved.Changed != 1 || len(saved.Each) != 2 || saved.Each[1].Before != nil ||
			!saved.Each[0].Before.Start.Equal(o.Start) || saved.Each[0].Seats.Taken != 2 || saved.Each[0].Seats.Capacity != 1 {
			t.Errorf("%+v", saved)
		}
	}
}

func TestWhatAFileHasNoLongerIsNamed(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	in := func(file string, names ...string) (left []string) {
		t.Helper()
		wish := store.Import{File: file, Where: library, At: morning()}
		for _, name := range names {
			wish.All = append(wish.All, shift(name, 2))
		}
		saved := must[store.Saved](t)(s.ImportOpportunities(t.Context(), wish))
		for i := range saved.LeftOut {
			left = append(left, saved.LeftOut[i].Name)
		}
		slices.Sort(left)
		return left
	}
	in("fall.csv", "a", "b", "c")
	in("other.csv", "d")
	if got := in("fall.csv", "a"); !slices.Equal(got, []string{"b", "c"}) {
		t.Errorf("no longer there are %v", got)
	}
	if got := in("other.csv", "d", "b"); len(got) != 0 {
		t.Errorf("of a file that has more now, no longer there are %v", got)
	}
	if got := in("fall.csv", "a"); !slices.Equal(got, []string{"c"}) {
		t.Errorf("what is in another file now is missed: %v", got)
	}
}

// restoring is the wish to hold something after all.
func restoring(code string, at time.Time) store.Restoring {
	off := callingOff(code, at)
	return store.Restoring{Code: code, Line: off.Line, Where: library, Road: off.Road, At: at}
}

func TestWhatWasCancelledCanBeHeldAfterAll(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := offered(t, s, shift("rain", 1))[0]
	for i := range 2 {
		must[opportunities.Signup](t)(join(t, s, o.Code, person(i), 1, morning()))
	}
	restored := func(at time.Time) (told opportunities.Told, err error) {
		err = s.Transact(t.Context(), "restoring", func(tx *sqlx.Tx) error {
			_, told, err = s.RestoreOpportunity(t.Context(), tx, restoring(o.Code, at))
			return err
		})
		return told, err
	}
	if _, err := restored(daytime()); !strings.Contains(err.Error(), "not cancelled") {
		t.Errorf("what is not cancelled: %v", err)
	}
	for i := range 2 { // it can be called off again
		at := daytime().Add(time.Duration(i) * time.Hour)
		callOff(t, s, callingOff(o.Code, at))
		if _, told, err := s.ForeseeRestoring(t.Context(), restoring(o.Code, at)); err != nil || told.People() != 2 {
			t.Errorf("%+v, %v", told, err)
		}
		if told, err := restored(at.Add(time.Minute)); err != nil || told.People() != 2 {
			t.Errorf("%+v, %v", told, err)
		}
	}
	got := toBeSent(t, db, person(1))
	if len(got) < 3 || !strings.HasPrefix(got[0], "Cancelled") || !strings.HasPrefix(got[len(got)-1], "Restored: Reading buddies takes place after all, ") {
		t.Errorf("who waits is told %q", got)
	}
	if _, err := join(t, s, o.Code, person(5), 1, daytime()); err != nil {
		t.Errorf("joining it: %v", err)
	}
	if _, err := restored(o.End); err == nil {
		t.Error("what is over is held")
	}
}
