package store_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/store"
	"campusline/store/storetest"
)

// says is what a person says about being texted, at minutes past the morning.
func says(state, topic, words, message string, minutes int) store.Consent {
	return store.Consent{
		Number: parent, State: state, Topic: topic, Words: words, How: "text", Language: "en", Message: message,
		At: morning().Add(time.Duration(minutes) * time.Minute),
	}
}

func TestTheLatestWordOnConsentCounts(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	if _, err := s.Contact(t.Context(), parent); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a number never heard of: %v, want ErrNotFound", err)
	}
	for _, step := range []struct {
		said    store.Consent
		changed bool
		then    string
	}{
		{says("out", "", "please stop", "SM1", 0), true, "out"},
		{says("out", "", "STOP", "SM2", 1), false, "out"},
		{says("in", "", "START", "SM3", 2), true, "in"},
		{says("out", "", "please stop", "SM1", 3), false, "in"}, // delivered again
		{says("out", "buses", "no more buses", "SM4", 4), true, "in"},
		{says("out", "", "", "", 5), true, "out"}, // staff, with no message
		{says("in", "", "", "", 6), true, "in"},   // and another such entry is not taken for the same
	} {
		changed, err := s.SaveConsent(t.Context(), step.said)
		if err != nil {
			t.Fatal(err)
		}
		if changed != step.changed {
			t.Errorf("%q changed consent: %t, want %t", step.said.Words, changed, step.changed)
		}
		if got, err := s.Contact(t.Context(), parent); err != nil || got.Consent != step.then {
			t.Errorf("after %q consent is %q (%v), want %q", step.said.Words, got.Consent, err, step.then)
		}
	}

	current := []store.ConsentRow{
		{
			Number: parent, State: "out", Topic: "buses", Words: "no more buses", How: "text", Language: "en", Message: "SM4",
			At: morning().Add(4 * time.Minute), Remains: "all but buses",
		},
		{Number: parent, State: "in", How: "text", Language: "en", At: morning().Add(6 * time.Minute), Remains: "all but buses"},
	}
	if diff := cmp.Diff(current, collect(t, s.EachConsent)); diff != "" {
		t.Error(diff)
	}
	if ledger := collect(t, s.EachConsentEntry); len(ledger) != 6 || ledger[0].Words != "please stop" {
		t.Errorf("the ledger is %+v, want six entries from the first stop on", ledger)
	}
}

func TestConsentIsReadWithTheConversation(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	if _, err := s.SaveConsent(t.Context(), says("out", "", "stop", "SM1", 0)); err != nil {
		t.Fatal(err)
	}
	reading, err := s.Conversation(t.Context(), line, parent, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	want := store.Reading{Contact: &store.Contact{Number: parent, Consent: "out"}}
	if diff := cmp.Diff(want, reading); diff != "" {
		t.Error(diff)
	}
}

func TestConsentIsInOrOut(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	if _, err := s.SaveConsent(t.Context(), says("maybe", "", "well", "SM1", 0)); err == nil {
		t.Error("a third state was kept")
	}
}

func TestTheLedgerSaysWhoWhyAndWhatRemained(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	byStaff := says("in", "", "she called the office", "", 4)
	byStaff.How, byStaff.By, byStaff.Reason, byStaff.Session = "call", "T. Example", "asked on the phone", "CA1"
	for _, c := range []store.Consent{
		says("out", "events", "stop events", "SM1", 0), says("out", "buses", "no more buses", "SM2", 1),
		says("in", "buses", "start buses", "SM3", 2), says("out", "", "STOP", "SM4", 3), byStaff,
	} {
		if _, err := s.SaveConsent(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	var remained []string
	var last store.ConsentRow
	err := s.EachConsentOf(t.Context(), parent, func(r store.ConsentRow) error {
		remained, last = append(remained, r.Remains), r
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"all but events", "all but buses, events", "all but events", "nothing", "all but events"}
	if diff := cmp.Diff(want, remained); diff != "" {
		t.Error(diff)
	}
	if last.How != "call" || last.By != "T. Example" || last.Reason != "asked on the phone" || last.Session != "CA1" {
		t.Errorf("the last entry is %+v", last)
	}
	for message, want := range map[string][]string{"SM2": {"buses", "events"}, "SM3": {"events"}, "": {"events"}, "SM9": {"events"}} {
		if got, err := s.TopicsEnded(t.Context(), parent, message); err != nil || !cmp.Equal(got, want) {
			t.Errorf("as of %q the topics ended are %q (%v), want %q", message, got, err, want)
		}
	}
}

func TestWhatTheCarrierSaysOfConsentIsEnteredOnceAndNotAgainstALaterWord(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	report := func(message string, minutes int) string {
		t.Helper()
		at := morning().Add(time.Duration(minutes) * time.Minute)
		if err := s.SaveCarrierOptOut(t.Context(), parent, message, "21610", at); err != nil {
			t.Fatal(err)
		}
		contact, err := s.Contact(t.Context(), parent)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			t.Fatal(err)
		}
		return contact.Consent
	}
	if got := report("SM1", 0); got != "out" {
		t.Errorf("after the carrier's word consent is %q", got)
	}
	if got := report("SM1", 1); got != "out" || len(collect(t, s.EachConsentEntry)) != 1 {
		t.Errorf("the same report again makes %d entries", len(collect(t, s.EachConsentEntry)))
	}
	asksForAText(t, s)
	works(t, s.MessageSent(t.Context(), takeOne(t, s).ID, "SM2", 1))
	later := says("in", "", "START", "SM3", 0)
	later.At = time.Now().Add(time.Minute)
	if _, err := s.SaveConsent(t.Context(), later); err != nil {
		t.Fatal(err)
	}
	if got := report("SM2", 2); got != "in" {
		t.Errorf("an old text's report takes back a START: consent is %q", got)
	}
	if got := report("SM4", 3); got != "out" {
		t.Errorf("a new report of a text unknown here is not entered: consent is %q", got)
	}
}
