package store_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
	"campusline/outbound"
	"campusline/store"
)

// daytime is a moment at which nobody sleeps.
func daytime() time.Time { return morning().Add(9 * time.Hour) }

// callOff calls something off in a transaction of its own.
func callOff(t *testing.T, s *store.Store, c store.CallingOff) (off opportunities.Cancellation) {
	t.Helper()
	err := s.Transact(t.Context(), "cancelling", func(tx *sqlx.Tx) (err error) {
		off, err = s.CancelOpportunity(t.Context(), tx, c)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return off
}

// Whoever calls something off at night knows who hears of it when, and whom nobody tells.
func TestWhoCancelsIsToldTheTruth(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := shift("shift", 9)
	o.Start, o.End = o.Start.Add(7*time.Hour), o.End.Add(7*time.Hour) // half past ten
	o = offered(t, s, o)[0]
	for i := range 4 {
		must[opportunities.Signup](t)(join(t, s, o.Code, person(i), 1, morning()))
	}
	if err := s.MarkUnreachable(t.Context(), person(1), 30006, morning()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.SaveConsent(t.Context(), store.Consent{Number: person(2), State: outbound.Out, How: "text", At: morning()}); err != nil {
		t.Fatal(err)
	}
	night := time.Date(o.Start.Year(), o.Start.Month(), o.Start.Day()-1, 23, 0, 0, 0, o.Start.Location())
	wish := callingOff(o.Code, night)
	off := must[opportunities.Cancellation](t)(s.ForeseeCancelling(t.Context(), wish))
	if len(toBeSent(t, db, person(0))) != 0 {
		t.Error("what is only looked at is told")
	}
	want := opportunities.Told{ // they live where it is an hour later
		Later: 2, LaterAt: time.Date(o.Start.Year(), o.Start.Month(), o.Start.Day(), 7, 0, 0, 0, o.Start.Location()),
		Unreached: []string{person(1), person(2)},
	}
	for _, told := range []opportunities.Told{off.Told, callOff(t, s, wish).Told} {
		if diff := cmp.Diff(want, told); diff != "" {
			t.Error(diff)
		}
	}
}

func TestOtherCoordinatorsAreToldInTheirLanguage(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := shift("shift", 9)
	ana, ben, eva := "+15125550171", "+15125550172", "+15125550173"
	o.Coordinators = []string{ana, ben, eva}
	o = offered(t, s, o)[0]
	db.MustExecContext(t.Context(), `INSERT INTO contacts (number, language, first_seen, last_seen) VALUES ($1, 'es', $2, $2)`, ben, morning())
	must[opportunities.Signup](t)(join(t, s, o.Code, eva, 1, morning()))
	wish := callingOff(o.Code, daytime())
	wish.By = ana
	if off := callOff(t, s, wish); off.Coordinators != 1 || off.Told.Now != 1 {
		t.Errorf("%d coordinators, %d people", off.Coordinators, off.Told.Now)
	}
	if got := toBeSent(t, db, ben); len(got) != 1 || !strings.HasPrefix(got[0], "Cancelado: ") || !strings.Contains(got[0], "lluvia") {
		t.Errorf("the other coordinator is told %q", got)
	}
	if len(toBeSent(t, db, ana)) != 0 || len(toBeSent(t, db, eva)) != 1 {
		t.Error("who called it off is told, or somebody twice")
	}
	kept := must[opportunities.Opportunity](t)(s.Opportunity(t.Context(), o.Code))
	if kept.CancelledBy != ana || kept.CancelReason != "rain" {
		t.Errorf("kept: %q by %q", kept.CancelReason, kept.CancelledBy)
	}
}

func TestASeriesIsCalledOffFromADateOn(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	var all []opportunities.Opportunity
	for week := range 4 {
		o := shift("week "+string(rune('1'+week)), 9)
		o.Series, o.Start, o.End = "weeks", o.Start.AddDate(0, 0, 7*week), o.End.AddDate(0, 0, 7*week)
		all = append(all, o)
	}
	all = offered(t, s, append(all, shift("another", 9))...)
	for _, o := range all {
		must[opportunities.Signup](t)(join(t, s, o.Code, person(0), 1, morning()))
	}
	must[opportunities.Signup](t)(join(t, s, all[3].Code, person(1), 1, morning()))
	callOff(t, s, callingOff(all[2].Code, daytime())) // one of them alone, before
	wish := callingOff(all[1].Code, daytime())
	wish.Series = true
	off := callOff(t, s, wish)
	var codes []string
	for _, o := range off.Dates {
		codes = append(codes, o.Code)
	}
	if want := []string{all[1].Code, all[3].Code}; !slices.Equal(codes, want) || off.Told.Now != 2 {
		t.Errorf("called off: %v, want %v; %d told", codes, want, off.Told.Now)
	}
	if got := toBeSent(t, db, person(0)); len(got) != 2 || strings.Count(got[1], ";") != 1 {
		t.Errorf("who is in two of the dates is told of them in one text: %q", got)
	}
	for i, want := range []error{nil, opportunities.ErrCancelled, opportunities.ErrCancelled, opportunities.ErrCancelled, nil} {
		o := must[opportunities.Opportunity](t)(s.Opportunity(t.Context(), all[i].Code))
		if err := o.Joinable(morning()); !errors.Is(err, want) {
			t.Errorf("date %d: %v, want %v", i, err, want)
		}
	}
}
