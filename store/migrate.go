package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/pressly/goose/v3"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"
	"github.com/riverqueue/river/rivermigrate"

	"campusline/store/migrations"
)

// migrationLock is the key of the advisory lock under which the schema is changed, so that replicas started together
// do it one after the other. The number means nothing; it only has to be the same in all of them.
const migrationLock = 7226647_001

// migrate brings the schema of the database up to what this program knows, and refuses a newer one.
func migrate(ctx context.Context, db *sql.DB) (err error) {
	lock, err := db.Conn(ctx)
	if err != nil {
		return failed(ctx, "locking the schema", err)
	}
	defer func() { err = errors.Join(err, lock.Close()) }()
	if _, err := lock.ExecContext(ctx, "SELECT pg_advisory_lock($1)", int64(migrationLock)); err != nil {
		return failed(ctx, "locking the schema", err)
	}
	defer func() {
		// The lock belongs to the connection, which goes back to the pool: it must be given back even to a caller who
		// has given up.
		_, unlocking := lock.ExecContext(context.WithoutCancel(ctx), "SELECT pg_advisory_unlock($1)", int64(migrationLock))
		err = errors.Join(err, unlocking)
	}()
	if err := migrateTables(ctx, db); err != nil {
		return err
	}
	return migrateJobs(ctx, db)
}

func migrateTables(ctx context.Context, db *sql.DB) error {
	steps, err := goose.NewProvider(goose.DialectPostgres, db, migrations.Files, goose.WithDisableGlobalRegistry(true),
		goose.WithAllowOutofOrder(true)) // a step that was merged late is missing below one that a database has already
	if err != nil {
		return fmt.Errorf("reading the steps of the schema: %w", err)
	}
	is, known, err := steps.GetVersions(ctx)
	if err != nil {
		return failed(ctx, "reading the version of the schema", err)
	}
	if is > known {
		return fmt.Errorf("the database is of a newer Campusline (schema %d, this program knows %d): "+
			"start that version or a later one", is, known)
	}
	if _, err := steps.Up(ctx); err != nil {
		return failed(ctx, "bringing the schema up to date", err)
	}
	return nil
}

func migrateJobs(ctx context.Context, db *sql.DB) error {
	steps, err := rivermigrate.New(riverdatabasesql.New(db), nil)
	if err != nil {
		return fmt.Errorf("reading the steps of the job queue's schema: %w", err)
	}
	if _, err := steps.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
		return failed(ctx, "bringing the job queue's schema up to date", err)
	}
	return nil
}
