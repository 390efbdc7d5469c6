package store_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/menus"
	"campusline/store"
	"campusline/store/storetest"
)

// journeys are those that began at or after a moment.
func journeys(t *testing.T, s *store.Store, since time.Time) []store.Journey {
	t.Helper()
	var all []store.Journey
	if err := s.EachJourney(t.Context(), since, func(j store.Journey) error {
		all = append(all, j)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestEachJourneyHasItsExchangesAndWhatWasDoneInThem(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	first := commit(t, s, callBegins("CA1", parent))
	rung := then(first, press("2"), menus.Transfer{Desk: "office", Campus: "oak-hill", Number: "+15125550111"})
	back := then(rung, menus.Input{Kind: menus.Connected, Words: menus.Busy}, menus.TransferEnded{Result: menus.Busy})
	logged := then(back, menus.Input{Kind: menus.Recorded, Words: "RE1", Seconds: 9, Key: "#"},
		menus.Feedback{Case: 1007, Kind: "question", Topic: "absence", Campus: "oak-hill"}, menus.Ended{How: menus.EndPromise})
	logged.Exchange.Case, logged.Exchange.Texting = 1007, menus.OptedOut
	commit(t, s, rung, back, logged)

	all := journeys(t, s, time.Time{})
	if len(all) != 1 || len(all[0].Taken) != 4 {
		t.Fatalf("the journeys are %+v", all)
	}
	j := all[0]
	if diff := cmp.Diff([]string{"", "+15125550111", "", ""}, each(j, func(h store.Happened) string { return h.Rang })); diff != "" {
		t.Errorf("desks rung (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"", "", "", "question: absence @oak-hill"}, each(j, func(h store.Happened) string { return h.Logged })); diff != "" {
		t.Errorf("logged (-want +got):\n%s", diff)
	}
	alone, err := s.Journey(t.Context(), "CA1")
	if err != nil {
		t.Fatal(err)
	}
	for i, h := range j.Taken {
		if diff := cmp.Diff(alone[i], h.Exchange); diff != "" {
			t.Errorf("exchange %d is not what Journey reads (-journey +each):\n%s", i, diff)
		}
	}
	if j.Session.How != menus.EndPromise || j.Session.State != logged.Session.State || j.Session.Number != parent {
		t.Errorf("the session is %+v", j.Session)
	}
}

func each(j store.Journey, of func(store.Happened) string) []string {
	var all []string
	for _, h := range j.Taken {
		all = append(all, of(h))
	}
	return all
}

func TestJourneysComeFromAMomentOnOldestFirst(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	for i, id := range []string{"CA3", "CA1", "CA2"} {
		c := callBegins(id, parent)
		c.Session.StartedAt = morning().Add(time.Duration(i) * time.Hour)
		commit(t, s, c, then(c, press("1")))
	}
	var ids []string
	for _, j := range journeys(t, s, morning().Add(time.Hour)) {
		ids = append(ids, j.Session.ID)
		if len(j.Taken) != 2 {
			t.Errorf("%s has %d exchanges", j.Session.ID, len(j.Taken))
		}
	}
	if diff := cmp.Diff([]string{"CA1", "CA2"}, ids); diff != "" {
		t.Errorf("journeys (-want +got):\n%s", diff)
	}
}

func TestAnErrorEndsReadingJourneys(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	commit(t, s, callBegins("CA1", parent))
	commit(t, s, callBegins("CA2", parent))
	enough, read := errors.New("enough"), 0
	err := s.EachJourney(t.Context(), time.Time{}, func(store.Journey) error {
		read++
		return enough
	})
	if !errors.Is(err, enough) || read != 1 {
		t.Errorf("after %d journeys the error is %v", read, err)
	}
}
