package store_test

import (
	"context"
	"database/sql"
	"testing"
	"time"

	"campusline/store"
	"campusline/store/storetest"
)

// listening starts to listen on a database and waits until Postgres knows.
func listening(t *testing.T) (s *store.Store, db *sql.DB, heard chan struct{}) {
	t.Helper()
	address := storetest.URL(t)
	s, err := store.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	db, err = sql.Open("postgres", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	for _, hash := range []string{"a", "b"} {
		if err := s.SaveVersion(t.Context(), store.Version{Hash: hash}); err != nil {
			t.Fatal(err)
		}
	}
	heard = make(chan struct{}, 10)
	go s.FollowPublications(t.Context(), time.Hour, func(context.Context) { heard <- struct{}{} })
	listener(t, db)
	return s, db, heard
}

// listener is the process of Postgres that serves whoever listens, once there is one.
func listener(t *testing.T, db *sql.DB) int {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		var process int
		err := db.QueryRowContext(t.Context(), `
			SELECT pid FROM pg_stat_activity
			WHERE datname = current_database() AND query LIKE 'LISTEN%' AND state = 'idle'`).Scan(&process)
		if err == nil {
			return process
		}
	}
	t.Fatal("within 10 s nobody listens")
	return 0
}

// expectSignal wants a signal within two seconds.
func expectSignal(t *testing.T, heard <-chan struct{}, of string) {
	t.Helper()
	select {
	case <-heard:
	case <-time.After(2 * time.Second):
		t.Fatalf("within 2 s nothing is heard of %s", of)
	}
}

func TestWhatGoesLiveIsHeardAndWhatWaitsIsNot(t *testing.T) {
	t.Parallel()
	s, _, heard := listening(t)
	publish(t, s, "a", true)
	select {
	case <-heard:
		t.Error("what waits for approval is heard")
	case <-time.After(200 * time.Millisecond):
	}
	if _, err := s.Approve(t.Context(), "a", "Ben"); err != nil {
		t.Fatal(err)
	}
	expectSignal(t, heard, "the approval")
	publish(t, s, "b", true)
	if _, err := s.Approve(t.Context(), "b", "Ben"); err != nil {
		t.Fatal(err)
	}
	expectSignal(t, heard, "the next one")
}

func TestListeningGoesOnAfterItsConnectionBroke(t *testing.T) {
	t.Parallel()
	s, db, heard := listening(t)
	before := listener(t, db)
	if _, err := db.ExecContext(t.Context(), `SELECT pg_terminate_backend($1)`, before); err != nil {
		t.Fatal(err)
	}
	expectSignal(t, heard, "what may have been missed meanwhile")
	if after := listener(t, db); after == before {
		t.Error("the connection did not break")
	}
	publish(t, s, "a", false)
	expectSignal(t, heard, "what is published afterwards")
}
