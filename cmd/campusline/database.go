package main

import (
	"context"
	"fmt"

	"campusline/postgres"
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
	server, err := postgres.Start(ctx, postgres.Options{Durable: true, Say: func(format string, args ...any) {
		fmt.Fprintf(t.err, format+"\n", args...)
	}})
	if err != nil {
		return "", nil, fmt.Errorf("starting a private Postgres: %w", err)
	}
	return server.URL(postgres.Database), server.Stop, nil
}
