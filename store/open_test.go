package store_test

import (
	"context"
	"errors"
	"net"
	"strings"
	"testing"
	"time"

	"campusline/store"
	"campusline/store/storetest"
)

func TestAMissingPostgresIsOneClearLine(t *testing.T) {
	t.Parallel()
	listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	if err := listener.Close(); err != nil { // nothing listens there now
		t.Fatal(err)
	}

	_, err = store.Open(t.Context(), "postgres://gateway:secret@"+address+"/campusline")

	if !store.Away(err) {
		t.Fatalf("%v is not seen as Postgres being away", err)
	}
	said := err.Error()
	if !strings.HasPrefix(said, "cannot reach Postgres: ") || !strings.Contains(said, address) ||
		strings.Contains(said, "secret") || strings.Contains(said, "\n") {
		t.Errorf("it says %q", said)
	}
}

func TestAPostgresThatStopsIsAway(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	if err := s.Ping(t.Context()); err != nil {
		t.Fatal(err)
	}
	// What a server that stops does to each of its connections.
	if _, err := db.ExecContext(t.Context(), `
		SELECT pg_terminate_backend(pid) FROM pg_stat_activity
		WHERE datname = current_database() AND pid <> pg_backend_pid()`); err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(t.Context(), `SELECT pg_terminate_backend(pg_backend_pid())`); !store.Away(err) {
		t.Errorf("a connection cut under way: %v is not seen as Postgres being away", err)
	}
	// The pool finds out for itself: the next caller gets a new connection.
	if _, err := s.Call(t.Context(), "CA1", parent); err != nil {
		t.Errorf("once it is back: %v", err)
	}
}

func TestAFaultIsNotPostgresBeingAway(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	_, fault := db.ExecContext(t.Context(), `SELECT nonsense`)
	gone, leave := context.WithCancel(t.Context())
	leave()
	_, cancelled := s.Call(gone, "CA1", parent)
	for _, err := range []error{nil, fault, cancelled, store.ErrTaken, store.ErrNotFound} {
		if store.Away(err) {
			t.Errorf("%v is seen as Postgres being away", err)
		}
	}
	if !errors.Is(cancelled, context.Canceled) || !strings.HasPrefix(cancelled.Error(), "reading a call: ") {
		t.Errorf("a caller who has gone is told %v", cancelled)
	}
}

func TestACallerWhoRunsOutOfTimeIsToldSo(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	commit(t, s, callBegins("CA1", parent))
	tx, err := db.BeginTxx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }() // it only holds the lock
	if _, err := tx.ExecContext(t.Context(), `LOCK TABLE sessions`); err != nil {
		t.Fatal(err)
	}
	short, leave := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer leave()
	err = s.Commit(short, then(callBegins("CA1", parent), press("1")))
	if !errors.Is(err, context.DeadlineExceeded) || !strings.HasPrefix(err.Error(), "writing a step: ") {
		t.Errorf("got %v, want the deadline", err)
	}
}

func TestANewerSchemaIsRefused(t *testing.T) {
	t.Parallel()
	address := storetest.URL(t)
	s, err := store.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	execute(t, address, `INSERT INTO goose_db_version (version_id, is_applied) VALUES (9000, true)`)

	_, err = store.Open(t.Context(), address)

	if err == nil || !strings.HasPrefix(err.Error(), "the database is of a newer Campusline (schema 9000, this program knows ") {
		t.Errorf("got %v, want it refused", err)
	}
}

// Steps that are written side by side are merged in any order, and whoever served in between has the later one first.
func TestAStepThatWasMergedLateIsTaken(t *testing.T) {
	t.Parallel()
	address := storetest.URL(t)
	execute(t, address, `ALTER TABLE cases DROP COLUMN sensitive_for; DELETE FROM goose_db_version WHERE version_id = 31`)
	s, err := store.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	execute(t, address, `SELECT sensitive_for FROM cases`)
}

func TestManyReplicasStartAtOnceOnAnEmptyDatabase(t *testing.T) {
	t.Parallel()
	address := storetest.URL(t)
	execute(t, address, `DROP SCHEMA public CASCADE; CREATE SCHEMA public`)
	won, _ := atOnce(t, 8, func(int) error {
		s, err := store.Open(t.Context(), address)
		if err != nil {
			return err
		}
		return s.Close()
	})
	if won != 8 {
		t.Errorf("%d of 8 started", won)
	}
}
