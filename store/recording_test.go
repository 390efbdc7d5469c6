package store_test

import (
	"testing"

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
