package store_test

import (
	"slices"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/store"
)

func TestARecordingsReportsComeInAnyOrder(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	report := func(url, status string, seconds int) store.Recording {
		return store.Recording{ID: "RE1", Session: "CA1", URL: url, Seconds: seconds, Status: status, At: morning()}
	}
	for _, step := range []struct {
		said          store.Recording
		status, where string
		seconds       int
	}{
		{report("https://carrier.example/RE1", "", 8), "", "https://carrier.example/RE1", 8},
		{report("", "completed", 9), "completed", "https://carrier.example/RE1", 9},
		{report("", "in-progress", 0), "completed", "https://carrier.example/RE1", 9},
		{report("", "absent", 0), "completed", "https://carrier.example/RE1", 9},
	} {
		if err := s.SaveRecording(t.Context(), step.said); err != nil {
			t.Fatal(err)
		}
		var got struct {
			Status, URL string
			Seconds     int
		}
		if err := db.GetContext(t.Context(), &got, `SELECT status, url, seconds FROM recordings`); err != nil {
			t.Fatal(err)
		}
		if got.Status != step.status || got.URL != step.where || got.Seconds != step.seconds {
			t.Errorf("after %q it is %+v, want %q, %q, %d", step.said.Status, got, step.status, step.where, step.seconds)
		}
	}
}

func TestWhatIsWrittenDownWaitsForItsCaseAndIsTakenUpOnce(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	at := morning()
	said := store.Transcript{ID: "TR1", Recording: "RE1", Session: "CA1", Words: "Please call me back.", At: at}
	for range 2 { // the carrier may say it twice
		if err := s.SaveTranscript(t.Context(), said); err != nil {
			t.Fatal(err)
		}
	}
	waits := func(want ...store.Unheard) {
		t.Helper()
		if got, err := s.UnheardTranscripts(t.Context(), at); err != nil || !slices.Equal(got, want) {
			t.Errorf("there wait %+v, %v; want %+v", got, err, want)
		}
	}
	waits()
	number := enteredCase(t, s)
	if _, err := s.OnCase(t.Context(), number, func(*sqlx.Tx, cases.Case) ([]cases.Event, error) {
		return []cases.Event{{At: at, Kind: cases.Joined, By: cases.ByFamily, Data: cases.Data{Recordings: []string{"RE1"}}}}, nil
	}); err != nil {
		t.Fatal(err)
	}
	waits(store.Unheard{Recording: "RE1", Case: number, Words: said.Words})
	for _, want := range []bool{true, false} {
		if _, err := s.OnCase(t.Context(), number, func(tx *sqlx.Tx, _ cases.Case) ([]cases.Event, error) {
			if first, err := s.HearTranscript(t.Context(), tx, "RE1"); err != nil || first != want {
				t.Errorf("it is taken up: %t, %v; want %t", first, err, want)
			}
			return nil, nil
		}); err != nil {
			t.Fatal(err)
		}
	}
	waits()
	if err := s.SaveTranscript(t.Context(), said); err != nil {
		t.Fatal(err)
	}
	waits()
	if rows, err := s.RecordingsOfCase(t.Context(), number); err != nil || len(rows) != 1 || rows[0].Transcript != said.Words {
		t.Errorf("the case has the recordings %+v, %v", rows, err)
	}
}

func TestWhoListensStandsInTheHistoryOfTheCase(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	number, at := enteredCase(t, s), morning()
	if _, err := s.OnCase(t.Context(), number, func(*sqlx.Tx, cases.Case) ([]cases.Event, error) {
		return []cases.Event{{At: at, Kind: cases.Joined, By: cases.ByFamily, Data: cases.Data{Recordings: []string{"RE1"}}}}, nil
	}); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveRecording(t.Context(), store.Recording{ID: "RE1", Session: "CA1", Status: "completed", At: at}); err != nil {
		t.Fatal(err)
	}
	row, err := s.Recording(t.Context(), "RE1")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.HearRecording(t.Context(), row, "reyes", at.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	history, err := s.CaseHistory(t.Context(), number)
	if err != nil || len(history) != 3 {
		t.Fatalf("the history has %d events, want 3, %v", len(history), err)
	}
	if e := history[2]; e.Kind != cases.Read || e.By != "reyes" || len(e.Recordings) != 1 || !e.At.Equal(at.Add(time.Hour)) {
		t.Errorf("that somebody listened is the event %+v", e)
	}
}

// enteredCase enters a case of a visit, and gives its number.
func enteredCase(t *testing.T, s *store.Store) int {
	t.Helper()
	tx, err := s.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	number, err := s.EnterCase(t.Context(), tx, cases.Event{
		At: morning(), Kind: cases.Opened, By: "reyes", Words: "The bus was late.",
		Data: cases.Data{Team: "transportation", Origin: &cases.Origin{Kind: "concern", Channel: "visit", Language: "en", Contact: parent}},
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	return number
}

// What the carrier heard is deleted there as well, however late it comes.
func TestALateTranscriptHasTheRecordingDeletedOnceMore(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	for stage, want := range map[store.RecordingStage]store.RecordingStage{
		store.RecordingSettled: store.RecordingKept, store.RecordingUnwanted: store.RecordingUnwanted,
	} {
		id := "RE " + string(stage)
		if err := s.SaveRecording(t.Context(), store.Recording{ID: id, Session: "CA1", Status: "completed", At: morning()}); err != nil {
			t.Fatal(err)
		}
		if _, err := db.ExecContext(t.Context(), `UPDATE recordings SET stage = $2, due_at = '2100-01-01' WHERE id = $1`, id, string(stage)); err != nil {
			t.Fatal(err)
		}
		said := store.Transcript{ID: "TR1", Recording: id, Session: "CA1", Words: "Please call me back.", At: morning()}
		if err := s.SaveTranscript(t.Context(), said); err != nil {
			t.Fatal(err)
		}
		row, err := s.Recording(t.Context(), id)
		if err != nil || row.Stage != string(want) || (row.Transcript == "") != (stage == store.RecordingUnwanted) {
			t.Errorf("of one that was %s there is %+v, %v", stage, row, err)
		}
	}
}
