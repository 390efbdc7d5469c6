package storetest

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"syscall"

	"github.com/lib/pq"

	"campusline/postgres"
	"campusline/store"
	"campusline/store/migrations"
)

const (
	testPrefix     = "campusline_test_"     // of the databases of single tests
	templatePrefix = "campusline_template_" // of the databases they are cloned from
	templateLock   = 7226647_002            // key of the advisory lock under which a template is made
)

// server is the Postgres that all tests of this process share. It starts with the first test that asks for it and
// stops with the process, which has no better place to hold it than a variable.
var server = sync.OnceValues(func() (*cluster, error) {
	ctx := context.Background()
	c, err := connect(ctx)
	if err != nil {
		return nil, err
	}
	return c, c.makeTemplate(ctx)
})

// connect finds the server to use: the one CAMPUSLINE_TEST_DATABASE_URL names, or a private one.
func connect(ctx context.Context) (*cluster, error) {
	c := &cluster{}
	own := os.Getenv("CAMPUSLINE_TEST_DATABASE_URL") == ""
	admin := os.Getenv("CAMPUSLINE_TEST_DATABASE_URL")
	var err error
	if own {
		folder, claim, err := freeFolder()
		if err != nil {
			return nil, err
		}
		c.claim = claim
		private, err := postgres.Start(ctx, postgres.Options{Folder: folder})
		if err != nil {
			return nil, err
		}
		c.address, admin = private.URL, private.URL(postgres.Database)
	} else if c.address, err = inPlaceOf(admin); err != nil {
		return nil, err
	}
	if c.admin, err = sql.Open("postgres", admin); err != nil {
		return nil, err
	}
	c.admin.SetMaxIdleConns(1)
	if own {
		return c, c.clear(ctx)
	}
	return c, nil
}

// freeFolder claims a folder for this process's Postgres. The folders are kept and used again, because making a
// database cluster takes longer than most tests; the lock that claims one goes with the process, however it ends.
func freeFolder() (string, *os.File, error) {
	base := filepath.Join(os.TempDir(), "campusline-tests-"+strconv.Itoa(os.Getuid()))
	if err := os.Mkdir(base, 0o711); err != nil && !errors.Is(err, fs.ErrExist) {
		return "", nil, err
	}
	for i := 0; ; i++ {
		folder := filepath.Join(base, strconv.Itoa(i))
		lock, err := os.OpenFile(folder+".lock", os.O_CREATE|os.O_RDWR, 0o600)
		if err != nil {
			return "", nil, err
		}
		err = syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if err == nil {
			return folder, lock, nil
		}
		_ = lock.Close() // nothing was written to it
		if !errors.Is(err, syscall.EWOULDBLOCK) {
			return "", nil, fmt.Errorf("claiming %s: %w", folder, err)
		}
	}
}

// clear drops what earlier processes left in this folder: databases of tests that were cut off, and templates of
// schemas that have changed since.
func (c *cluster) clear(ctx context.Context) error {
	rows, err := c.admin.QueryContext(ctx,
		`SELECT datname FROM pg_database WHERE starts_with(datname, $1) OR starts_with(datname, $2) AND datname <> $3`,
		testPrefix, templatePrefix, templateName())
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }() // rows.Err below tells what went wrong
	var left []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return err
		}
		left = append(left, name)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	for _, name := range left {
		if err := c.run(ctx, "DROP DATABASE "+pq.QuoteIdentifier(name)+" WITH (FORCE)"); err != nil {
			return err
		}
	}
	return nil
}

// makeTemplate makes the database that tests clone, or finds it made.
func (c *cluster) makeTemplate(ctx context.Context) (err error) {
	c.template = templateName()
	lock, err := c.admin.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lock.Close()) }()
	if _, err := lock.ExecContext(ctx, "SELECT pg_advisory_lock($1)", int64(templateLock)); err != nil {
		return err
	}
	defer func() {
		_, unlocking := lock.ExecContext(ctx, "SELECT pg_advisory_unlock($1)", int64(templateLock))
		err = errors.Join(err, unlocking)
	}()
	var made bool
	if err := lock.QueryRowContext(ctx,
		"SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = $1)", c.template).Scan(&made); err != nil {
		return err
	}
	if made {
		return nil
	}
	// It gets its name only when it is whole, so that one cut off while being made is never cloned.
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
