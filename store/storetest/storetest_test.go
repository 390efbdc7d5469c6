package storetest_test

import (
	"database/sql"
	"fmt"
	"testing"
	"time"

	"campusline/menus"
	"campusline/store"
	"campusline/store/storetest"
)

func TestEachTestHasADatabaseOfItsOwn(t *testing.T) {
	t.Parallel()
	for i := range 4 {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			s := storetest.Open(t)
			now := time.Now()
			// Were it shared, only one of them could begin this call.
			if err := s.Commit(t.Context(), store.Commit{
				First:    true,
				Session:  store.Session{ID: "CA1", Channel: menus.Call, Taken: 1, StartedAt: now, TouchedAt: now},
				Exchange: store.Exchange{Session: "CA1", At: now},
			}); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestADatabaseIsGoneWhenItsTestEnds(t *testing.T) {
	t.Parallel()
	var address string
	t.Run("a test", func(t *testing.T) {
		address = storetest.URL(t)
		if err := ping(t, address); err != nil {
			t.Error(err)
		}
	})
	if err := ping(t, address); err == nil {
		t.Error("it is still there")
	}
}

func ping(t *testing.T, address string) error {
	t.Helper()
	db, err := sql.Open("postgres", address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }() // what Ping says is what matters
	return db.PingContext(t.Context())
}
