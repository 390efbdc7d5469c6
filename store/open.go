package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
	"github.com/riverqueue/river"
)

// connections is how many connections the pool opens at most, and keeps. All are kept, because opening one takes
// longer than a whole exchange. More callers than this wait for a connection, which is faster than letting a four-core
// Postgres switch between more of them.
const connections = 32

// Store is an open database. Its methods may be called from many goroutines at once.
type Store struct {
	db   *sqlx.DB
	jobs *river.Client[*sql.Tx] // inserts jobs; working them is WorkTexts's
	hot  statements

	address string // for the connection that listens, which is not of the pool
}

// statements are prepared once, because every webhook runs two of them.
type statements struct {
	call, conversation, begin, step, acting, end *sqlx.Stmt
}

// Open connects to the Postgres that a URL (or a keyword=value string) names, brings its schema up to date and
// prepares the statements of the hot path. The parameters binary_parameters, timezone, connect_timeout and sslmode are
// set unless the address sets them.
//
// The error is one clear line if Postgres is away ([Away] is true of it), or if its schema is newer than this program.
func Open(ctx context.Context, address string) (*Store, error) {
	if _, err := url.Parse(address); err != nil && strings.Contains(address, "://") {
		return nil, errors.New("the address of the database cannot be read; it should be like postgres://user@host/name")
	}
	address = withDefaults(address)
	connector, err := pq.NewConnector(address)
	if err != nil {
		return nil, fmt.Errorf("reading the address of the database: %w", err)
	}
	s := &Store{db: sqlx.NewDb(sql.OpenDB(connector), "postgres"), address: address}
	s.db.SetMaxOpenConns(connections)
	s.db.SetMaxIdleConns(connections)
	if err := s.prepare(ctx); err != nil {
		_ = s.db.Close() // the first error is the one to tell
		return nil, err
	}
	return s, nil
}

func (s *Store) prepare(ctx context.Context) error {
	if err := s.Ping(ctx); err != nil {
		return err
	}
	if err := migrate(ctx, s.db.DB); err != nil {
		return err
	}
	var err error
	if s.jobs, err = newInserter(s.db.DB); err != nil {
		return err
	}
	for _, hot := range []struct {
		into  **sqlx.Stmt
		query string
	}{
		{&s.hot.call, callQuery},
		{&s.hot.conversation, conversationQuery},
		{&s.hot.begin, beginStatement},
		{&s.hot.step, stepStatement},
		{&s.hot.acting, actingStatement},
		{&s.hot.end, endStatement},
	} {
		if *hot.into, err = s.db.PreparexContext(ctx, hot.query); err != nil {
			return failed(ctx, "preparing a statement", err)
		}
	}
	return nil
}

// Close closes all connections. It is to be called once, when nothing uses the store any more.
func (s *Store) Close() error {
	if err := s.db.Close(); err != nil {
		return fmt.Errorf("closing the database: %w", err)
	}
	return nil
}

// Ping asks whether Postgres answers.
func (s *Store) Ping(ctx context.Context) error {
	err := s.db.PingContext(ctx)
	if Away(err) {
		return fmt.Errorf("cannot reach Postgres: %w", err)
	}
	return failed(ctx, "connecting to Postgres", err)
}

// withDefaults adds the parameters that an address, in either of the two forms there are, does not set itself.
func withDefaults(address string) string {
	defaults := [...]struct{ name, value string }{
		{"binary_parameters", "yes"}, // a statement that is not prepared then takes one round trip instead of two
		{"timezone", "UTC"},
		{"connect_timeout", "5"}, // seconds
		{"sslmode", "prefer"},    // what Postgres's own clients do; the driver would insist on TLS
	}
	parsed, err := url.Parse(address)
	if err != nil || parsed.Scheme == "" {
		for _, d := range defaults {
			if !strings.Contains(address, d.name+"=") {
				address += " " + d.name + "=" + d.value
			}
		}
		return address
	}
	query := parsed.Query()
	for _, d := range defaults {
		if !query.Has(d.name) {
			query.Set(d.name, d.value)
		}
	}
	parsed.RawQuery = query.Encode()
	return parsed.String()
}
