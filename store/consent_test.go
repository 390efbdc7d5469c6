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
		{Number: parent, State: "out", Topic: "buses", Words: "no more buses", How: "text", At: morning().Add(4 * time.Minute)},
		{Number: parent, State: "in", How: "text", At: morning().Add(6 * time.Minute)},
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
	reading, err := s.Conversation(t.Context(), line, parent)
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
