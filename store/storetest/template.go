package storetest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"

	"github.com/lib/pq"

	"campusline/store"
	"campusline/store/migrations"
)

const (
	testPrefix     = "campusline_test_"     // of the databases of single tests
	templatePrefix = "campusline_template_" // of the databases they are cloned from
	templateLock   = 7226647_002            // key of the advisory lock under which a template is made
)

// makeTemplate makes the database that tests clone, or finds it made.
func (c *cluster) makeTemplate(ctx context.Context) (err error) {
	c.template = templateName()
	lock, err := c.admin.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lock.Close()) }()
	if _, err := lock.ExecContext(ctx, "SELECT pg_advisory_lock($1)", int64(templateLock)); err != nil {
		return fmt.Errorf("waiting for the template: %w", err)
	}
	defer func() {
		_, unlocking := lock.ExecContext(ctx, "SELECT pg_advisory_unlock($1)", int64(templateLock))
		err = errors.Join(err, unlocking)
	}()
	var made bool
	if err := lock.QueryRowContext(ctx,
		"SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = $1)", c.template).Scan(&made); err != nil {
		return fmt.Errorf("looking for the template: %w", err)
	}
	if made {
		return nil
	}
	return c.migrateTemplate(ctx)
}

// migrateTemplate makes the template. It gets its name only when it is whole, so that one that was cut off while being
// made is never cloned.
func (c *cluster) migrateTemplate(ctx context.Context) error {
	unfinished := c.template + "_unfinished"
	if err := c.run(ctx, "DROP DATABASE IF EXISTS "+pq.QuoteIdentifier(unfinished)+" WITH (FORCE)"); err != nil {
		return err
	}
	if err := c.run(ctx, "CREATE DATABASE "+pq.QuoteIdentifier(unfinished)); err != nil {
		return err
	}
	s, err := store.Open(ctx, c.address(unfinished))
	if err != nil {
		return err
	}
	if err := s.Close(); err != nil {
		return err
	}
	return c.run(ctx, "ALTER DATABASE "+pq.QuoteIdentifier(unfinished)+" RENAME TO "+pq.QuoteIdentifier(c.template))
}

// templateName is different for every schema. The job queue's part of the schema is brought up to date when a clone is
// opened, so it needs no part in the name.
func templateName() string {
	hash := sha256.New()
	err := fs.WalkDir(migrations.Files, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := migrations.Files.ReadFile(path)
		_, _ = fmt.Fprintf(hash, "%s\x00%s\x00", path, content) // a hash never fails
		return err
	})
	if err != nil {
		panic(err) // the files are embedded, so they can be read
	}
	return templatePrefix + hex.EncodeToString(hash.Sum(nil))[:16]
}
