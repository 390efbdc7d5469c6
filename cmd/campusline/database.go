package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"campusline/postgres"
	"campusline/store"
)

// databaseFlag is the database, for every command that needs one.
type databaseFlag struct {
	Database string `env:"DATABASE_URL" placeholder:"URL" help:"A Postgres database; none: a private Postgres that needs no set-up."`
}

// open gives the URL of the database, starting or joining the private Postgres where none is named. Close gives it up.
func (f databaseFlag) open(ctx context.Context, t terminal) (url string, closeIt func() error, err error) {
	if f.Database != "" {
		return f.Database, func() error { return nil }, nil
	}
	server, err := postgres.Start(ctx, private(t))
	if err != nil {
		return "", nil, fmt.Errorf("starting a private Postgres: %w", err)
	}
	return server.URL(postgres.Database), server.Stop, nil
}

// openKept is open for what goes on for long: a private Postgres that ends is started again, of which the log is told.
func (f databaseFlag) openKept(ctx context.Context, t terminal, log *slog.Logger) (url string, closeIt func() error, err error) {
	if f.Database != "" {
		return f.open(ctx, t)
	}
	kept, err := postgres.Keep(ctx, private(t), log)
	if err != nil {
		return "", nil, fmt.Errorf("starting a private Postgres: %w", err)
	}
	return kept.URL(postgres.Database), kept.Stop, nil
}

// private is how the private Postgres is run. The terminal is told of what takes a while.
func private(t terminal) postgres.Options {
	return postgres.Options{Durable: true, Say: func(format string, args ...any) { fmt.Fprintf(t.err, format+"\n", args...) }}
}

// openStore opens the database for reading and writing what the line keeps.
func (f databaseFlag) openStore(ctx context.Context, t terminal) (s *store.Store, closeIt func() error, err error) {
	url, closeDatabase, err := f.open(ctx, t)
	if err != nil {
		return nil, nil, err
	}
	s, err = store.Open(ctx, url)
	if err != nil {
		return nil, nil, errors.Join(err, closeDatabase())
	}
	return s, func() error { return errors.Join(s.Close(), closeDatabase()) }, nil
}
