package main

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"campusline/postgres"
)

// floor measures the least that a webhook can cost the database: one read of the session by key, then one statement
// that updates it where its version is unchanged and inserts its event, on the gateway's own tables.
type floor interface {
	name() string
	// perSecond gives how many such pairs of statements a second so many clients reach at once.
	perSecond(ctx context.Context, clients int, each time.Duration) (float64, error)
}

// Each client of the floor has sessions of its own, so that none waits for another's.
const (
	floorClients  = 64
	floorSessions = 100 // of each client
)

// floorKey makes keys as long as a number can be in pgbench.
const floorKey = 1_000_000_000_000_000_000

// The two statements, with pgbench's variables.
const (
	floorRead  = `SELECT state, taken FROM sessions WHERE id = :key`
	floorWrite = `WITH written AS (
	UPDATE sessions SET state = 'a;c;en;oak-hill;campus-desks;0;0;4;welcome.0.;main.0.,schools.0.;campus=oak-hill;0;;',
		taken = taken + 1, touched_at = now()
	WHERE id = :key AND taken = :taken::int RETURNING id)
INSERT INTO exchanges (session, number, at, kind, words, seconds, key, state, menu, step, to_menu, to_step, texting, case_number, silent)
SELECT id, :taken::int, now(), 'keys', '1', 0, '', 'a;c;en;;main;0;0;2;welcome.0.;welcome.0.;;0;;', 'main', 0, 'schools', 0, 0, 0, false FROM written`
)

// floorRows makes the sessions. It is one statement.
var floorRows = fmt.Sprintf(`
	INSERT INTO sessions (id, channel, line, number, version, language, known, state, taken, started_at, touched_at, how, burst)
	SELECT (%d + n)::text, 'call', '%s', '+15125550199', repeat('0', 64), 'en', false,
		'a;c;en;;main;0;0;2;welcome.0.;welcome.0.;;0;;', 0, now(), now(), '', 0
	FROM generate_series(0, %d) n`, int64(floorKey), districtLine, floorClients*floorSessions-1)

// newFloor makes the sessions and takes pgbench where there is one.
func newFloor(ctx context.Context, db *sql.DB, b postgres.Binaries, url, folder string) (floor, error) {
	if _, err := db.ExecContext(ctx, floorRows); err != nil {
		return nil, fmt.Errorf("making sessions for the floor: %w", err)
	}
	path, err := b.Tool("pgbench")
	if err != nil {
		return newDriven(url), nil //nolint:nilerr // the binaries fetched from npm come without it
	}
	return newPgbench(path, url, folder)
}
