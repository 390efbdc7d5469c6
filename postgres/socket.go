package postgres

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"
)

// socket is where a server listens: a folder and the port that is part of the
// file's name in it.
type socket struct {
	folder, port string
}

func (a socket) path() string { return filepath.Join(a.folder, ".s.PGSQL."+a.port) }

// url is in the form that lib/pq, psql and pgbench all take.
func (a socket) url(database string) string {
	// libpq reads %20 but not "+" as a space; lib/pq reads both.
	host := strings.ReplaceAll(url.QueryEscape(a.folder), "+", "%20")
	return "postgres://postgres@/" + url.PathEscape(database) + "?host=" + host + "&port=" + a.port + "&sslmode=disable"
}

// recordedSocket reads where the server of a data folder says it listens, from
// lines 4 and 5 of its postmaster.pid. (PostgreSQL manual, "Database File Layout".)
func recordedSocket(data string) (socket, bool) {
	content, err := os.ReadFile(filepath.Join(data, pidFile))
	if err != nil {
		return socket{}, false
	}
	lines := strings.Split(string(content), "\n")
	if len(lines) < 5 || lines[4] == "" {
		return socket{}, false
	}
	return socket{folder: lines[4], port: lines[3]}, true
}

// answers tells whether any server listens, ready or not.
func (a socket) answers(ctx context.Context) bool {
	dialer := net.Dialer{Timeout: time.Second}
	conn, err := dialer.DialContext(ctx, "unix", a.path())
	if err != nil {
		return false
	}
	_ = conn.Close()
	return true
}

// ensureDatabase makes the database if it is missing. Its error may just mean
// that the server is not ready yet.
func (a socket) ensureDatabase(ctx context.Context, name string) error {
	connector, err := pq.NewConnector(a.url("postgres"))
	if err != nil {
		return fmt.Errorf("reading the address of the private Postgres: %w", err)
	}
	db := sql.OpenDB(connector)
	defer func() { _ = db.Close() }()

	var found bool
	err = db.QueryRowContext(ctx, "select exists (select from pg_database where datname = $1)", name).Scan(&found)
	if err != nil {
		return fmt.Errorf("looking for the database %s: %w", name, err)
	}
	if found {
		return nil
	}
	_, err = db.ExecContext(ctx, "create database "+pq.QuoteIdentifier(name))
	if err != nil && !isDuplicate(err) {
		return fmt.Errorf("making the database %s: %w", name, err)
	}
	return nil
}

// isDuplicate tells that somebody else made the database in the meantime.
func isDuplicate(err error) bool {
	var e *pq.Error
	return errors.As(err, &e) && e.Code == pqerror.DuplicateDatabase
}
