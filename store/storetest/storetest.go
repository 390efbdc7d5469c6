// Package storetest gives each test a database of its own, on a private Postgres that nobody sets up.
//
// [Open] is all a test writes. A test database is a clone of a template that is migrated once, which takes a fraction
// of the time that migrating does.
package storetest

import (
	"context"
	"crypto/rand"
	"strings"
	"testing"

	"github.com/lib/pq"

	"campusline/store"
)

// Open gives a store on an empty database that this test alone uses. Both are gone when the test ends.
func Open(t testing.TB) *store.Store {
	t.Helper()
	s, _ := OpenWithURL(t)
	return s
}

// OpenWithURL is [Open], and gives the address of the database too, so that others can use it beside the store.
func OpenWithURL(t testing.TB) (s *store.Store, address string) {
	t.Helper()
	address = URL(t)
	s, err := store.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s, address
}

// URL gives the address of an empty, migrated database that this test alone uses. It is gone when the test ends.
func URL(t testing.TB) string {
	t.Helper()
	server, err := server()
	if err != nil {
		t.Fatalf("starting a Postgres for tests: %v", err)
	}
	name := testPrefix + strings.ToLower(rand.Text())
	if err := server.run(t.Context(), "CREATE DATABASE "+pq.QuoteIdentifier(name)+
		" TEMPLATE "+pq.QuoteIdentifier(server.template)); err != nil {
		t.Fatalf("making a database for this test: %v", err)
	}
	t.Cleanup(func() {
		// The test's own context has ended by now.
		drop := "DROP DATABASE IF EXISTS " + pq.QuoteIdentifier(name) + " WITH (FORCE)"
		if err := server.run(context.Background(), drop); err != nil {
			t.Errorf("dropping the database of this test: %v", err)
		}
	})
	return server.address(name)
}
