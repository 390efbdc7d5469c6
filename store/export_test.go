package store_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/menus"
	"campusline/store"
	"campusline/store/storetest"
)

func TestExportsComeOldestFirst(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	for i := range 3 { // written newest first
		c := callBegins(fmt.Sprint("CA", i), fmt.Sprintf("+1512555015%d", i))
		c.Session.StartedAt = morning().Add(-time.Duration(i) * time.Hour)
		c.Exchange.At = c.Session.StartedAt
		c.Acts = []menus.Act{menus.Feedback{Case: i, Kind: "compliment"}}
		commit(t, s, c)
	}
	var sessions, contacts []string
	for _, row := range collect(t, s.EachSession) {
		sessions = append(sessions, row.ID)
	}
	for _, row := range collect(t, s.EachContact) {
		contacts = append(contacts, row.Number)
	}
	var cases []int
	for _, row := range collect(t, s.EachFeedback) {
		cases = append(cases, row.Case)
	}
	if diff := cmp.Diff([]string{"CA2", "CA1", "CA0"}, sessions); diff != "" {
		t.Error("sessions: ", diff)
	}
	if diff := cmp.Diff([]string{"+15125550152", "+15125550151", "+15125550150"}, contacts); diff != "" {
		t.Error("contacts: ", diff)
	}
	if diff := cmp.Diff([]int{2, 1, 0}, cases); diff != "" {
		t.Error("feedback: ", diff)
	}
}

func TestAContactIsExportedWithLanguageConsentAndWhenSeen(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	first, second := textBegins("T1", "SM1"), textBegins("T2", "SM2")
	second.Session.StartedAt = morning().AddDate(0, 0, 3)
	first.Acts = []menus.Act{menus.RememberLanguage{Language: "es"}}
	commit(t, s, first, second)
	if _, err := s.SaveConsent(t.Context(), says("in", "", "START", "SM3", 0)); err != nil {
		t.Fatal(err)
	}
	want := []store.ContactRow{{
		Number: parent, Language: "es", Consent: "in", FirstSeen: morning(), LastSeen: second.Session.StartedAt,
	}}
	if diff := cmp.Diff(want, collect(t, s.EachContact)); diff != "" {
		t.Error(diff)
	}
}

func TestAnExportStopsWhenItsReaderDoes(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	commit(t, s, callBegins("CA1", parent), callBegins("CA2", parent))
	full, seen := errors.New("the disk is full"), 0
	err := s.EachSession(t.Context(), func(store.SessionRow) error { seen++; return full })
	if !errors.Is(err, full) || seen != 1 {
		t.Errorf("after %d rows: %v, want it to stop at the first", seen, err)
	}
	gone, leave := context.WithCancel(t.Context())
	leave()
	err = s.EachSession(gone, func(store.SessionRow) error { return nil })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("for a reader who has gone: %v, want context.Canceled", err)
	}
}
