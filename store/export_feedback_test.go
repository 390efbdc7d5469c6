package store_test

import (
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/menus"
	"campusline/store"
	"campusline/store/storetest"
)

// Whoever reads only this export misses no word of a family, however it came.
func TestEverythingThatAFamilyTellsIsARowWithItsCase(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	first := callBegins("CA1", parent)
	first.Acts = []menus.Act{menus.Feedback{Case: 10017, Kind: "concern", Topic: "late bus", Words: "late again"}}
	commit(t, s, first, textBegins("T1", "SM1"))
	happens := func(number int, events ...cases.Event) {
		t.Helper()
		if _, err := s.OnCase(t.Context(), number, func(*sqlx.Tx, cases.Case) ([]cases.Event, error) { return events, nil }); err != nil {
			t.Fatal(err)
		}
	}
	at := func(hours int) time.Time { return morning().Add(time.Duration(hours) * time.Hour) }
	happens(10017,
		cases.Event{At: at(1), Kind: cases.Joined, By: cases.ByFamily, Words: "and today", Data: cases.Data{Session: "T1"}},
		cases.Event{At: at(2), Kind: cases.Joined, By: cases.ByFamily, Data: cases.Data{Session: "CA1", Exchange: 7, Recordings: []string{"RE1"}}},
		cases.Event{At: at(3), Kind: cases.Noted, By: "reyes", Words: "the driver was new"},
		cases.Event{At: at(4), Kind: cases.Answered, By: "reyes", Words: "We are sorry."},
		cases.Event{At: at(5), Kind: cases.Noted, By: cases.ByFamily, Words: "Thanks!", Data: cases.Data{Session: "T1", Exchange: 2}},
	)
	if err := s.SaveRecording(t.Context(), store.Recording{ID: "RE1", Session: "CA1", Seconds: 9, Status: "completed", At: at(2)}); err != nil {
		t.Fatal(err)
	}
	heard := store.Transcript{ID: "TR1", Recording: "RE1", Session: "CA1", Words: "It never came.", At: at(2)}
	if err := s.SaveTranscript(t.Context(), heard); err != nil {
		t.Fatal(err)
	}
	visit := enteredCase(t, s)

	type told struct {
		number            int
		followUp          bool
		topic, channel    string
		words, transcript string
		seconds           int
	}
	want := map[told]bool{
		{10017, false, "late bus", "call", "late again", "", 0}:    true,
		{10017, true, "late bus", "text", "and today", "", 0}:      true,
		{10017, true, "late bus", "call", "", "It never came.", 9}: true,
		{10017, true, "late bus", "text", "Thanks!", "", 0}:        true,
		{visit, false, "", "visit", "The bus was late.", "", 0}:    true,
	}
	for _, r := range collect(t, s.EachFeedback) {
		got := told{r.Case, r.FollowUp, r.Topic, r.Channel, r.Words, r.Transcript, r.Seconds}
		if !want[got] || r.Number != parent {
			t.Errorf("there is %+v of %s", got, r.Number)
		}
		delete(want, got)
	}
	for missed := range want {
		t.Errorf("there is no %+v", missed)
	}
}
