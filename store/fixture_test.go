package store_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/menus"
	"campusline/store"
	"campusline/store/storetest"
)

const (
	line   = "+15125550100"
	parent = "+15125550123"
)

// morning is when everything in these tests begins.
func morning() time.Time { return time.Date(2026, time.September, 21, 8, 30, 0, 0, time.UTC) }

// callBegins is the first step of a call.
func callBegins(id, number string) store.Commit {
	return store.Commit{
		First: true,
		Session: store.Session{
			ID: id, Channel: menus.Call, Line: line, Number: number, Version: "v1", Language: "en",
			State: "after 0", Taken: 1, StartedAt: morning(), TouchedAt: morning(),
		},
		Exchange: store.Exchange{
			Session: id, Number: 0, At: morning(), State: "after -1", Menu: "", ToMenu: "main", Version: "v1",
			Input: menus.Input{Kind: menus.Begin, Words: "main"},
		},
	}
}

// textBegins is the first step of a text conversation.
func textBegins(id, message string) store.Commit {
	c := callBegins(id, parent)
	c.Session.Channel = menus.Text
	c.Exchange.Message = message
	return c
}

// then is the step that follows another, a minute later.
func then(c store.Commit, input menus.Input, acts ...menus.Act) store.Commit {
	c.First, c.Acts = false, acts
	c.Exchange.Number = c.Session.Taken
	c.Exchange.State, c.Exchange.Message = c.Session.State, ""
	c.Exchange.Menu, c.Exchange.Step = c.Exchange.ToMenu, c.Exchange.ToStep
	c.Exchange.ToStep++
	c.Exchange.Input, c.Exchange.At = input, c.Exchange.At.Add(time.Minute)
	c.Session.Taken++
	c.Session.TouchedAt = c.Exchange.At
	c.Session.State = "after " + string(rune('0'+c.Exchange.Number))
	return c
}

func press(key string) menus.Input { return menus.Input{Kind: menus.Keys, Words: key} }

func write(words string) menus.Input { return menus.Input{Kind: menus.Written, Words: words} }

// commit writes steps that must succeed, and gives the last.
func commit(t *testing.T, s *store.Store, steps ...store.Commit) store.Commit {
	t.Helper()
	for _, step := range steps {
		if err := s.Commit(t.Context(), step); err != nil {
			t.Fatalf("committing exchange %d: %v", step.Exchange.Number, err)
		}
	}
	return steps[len(steps)-1]
}

// call reads a session that must exist.
func call(t *testing.T, s *store.Store, id string) store.Session {
	t.Helper()
	reading, err := s.Call(t.Context(), id, "")
	if err != nil {
		t.Fatal(err)
	}
	if reading.Session == nil {
		t.Fatalf("there is no session %s", id)
	}
	return *reading.Session
}

// collect gathers what an export gives.
func collect[Row any](t *testing.T, each func(context.Context, func(Row) error) error) []Row {
	t.Helper()
	var rows []Row
	if err := each(t.Context(), func(row Row) error { rows = append(rows, row); return nil }); err != nil {
		t.Fatal(err)
	}
	return rows
}

// atOnce runs do n times at the same moment and says how often it succeeded and how often it came too late.
func atOnce(t *testing.T, n int, do func(i int) error) (succeeded, taken int) {
	t.Helper()
	var (
		done        sync.WaitGroup
		start       = make(chan struct{})
		good, later atomic.Int64
	)
	for i := range n {
		done.Go(func() {
			<-start
			switch err := do(i); {
			case err == nil:
				good.Add(1)
			case isTaken(err):
				later.Add(1)
			default:
				t.Error(err)
			}
		})
	}
	close(start)
	done.Wait()
	return int(good.Load()), int(later.Load())
}

// open gives a store, and its database for a look at what no method tells.
func open(t testing.TB) (*store.Store, *sqlx.DB) {
	t.Helper()
	address := storetest.URL(t)
	db, err := sqlx.Open("postgres", address)
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := errors.Join(s.Close(), db.Close()); err != nil {
			t.Error(err)
		}
	})
	return s, db
}

// count says how many rows a table holds.
func count(t *testing.T, db *sqlx.DB, table string) (rows int) {
	t.Helper()
	if err := db.GetContext(t.Context(), &rows, "SELECT count(*) FROM "+table); err != nil {
		t.Fatal(err)
	}
	return rows
}

// transferRow is what is kept of a transfer.
type transferRow struct {
	Exchange        int
	Desk, Result    string
	Accepted, Ended bool
}

func transfers(t *testing.T, db *sqlx.DB) (rows []transferRow) {
	t.Helper()
	if err := db.SelectContext(t.Context(), &rows, `
		SELECT exchange, desk, result, accepted_at IS NOT NULL AS accepted, ended_at IS NOT NULL AS ended
		FROM transfers ORDER BY exchange, place`); err != nil {
		t.Fatal(err)
	}
	return rows
}

// execute runs a statement on a database.
func execute(t *testing.T, address, statement string) {
	t.Helper()
	db, err := sqlx.Open("postgres", address)
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.ExecContext(t.Context(), statement)
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}
