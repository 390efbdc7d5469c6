package store

import (
	"context"
	"time"

	"campusline/menus"
)

const endStatement = `
	UPDATE sessions SET
		how = CASE WHEN ended_at IS NULL THEN '` + menus.EndHungUp + `' ELSE how END,
		ended_at = coalesce(ended_at, $2), seconds = $3, call_status = $4
	WHERE id = $1 AND seconds IS NULL`

// EndCall keeps the carrier's report that a call is over. A call that no step has ended was hung up by the caller; one
// that was ended keeps how. A second report changes nothing, and a report on a call never answered here is dropped.
func (s *Store) EndCall(ctx context.Context, session string, at time.Time, seconds int, status string) error {
	_, err := s.hot.end.ExecContext(ctx, storable(session), at, seconds, storable(status))
	return failed(ctx, "ending a call", err)
}

// ExpireSessions ends what was left lying: calls untouched since callsBefore, whose end the carrier never reported, and
// text conversations untouched since textsBefore. It says how many it ended.
func (s *Store) ExpireSessions(ctx context.Context, callsBefore, textsBefore time.Time) (int, error) {
	// The bound on started_at follows from the one on touched_at; it is there for the index.
	result, err := s.db.ExecContext(ctx, `
		UPDATE sessions SET ended_at = touched_at, how = $3
		WHERE ended_at IS NULL AND started_at < greatest($1::timestamptz, $2::timestamptz)
			AND touched_at < CASE channel WHEN 'call' THEN $1::timestamptz ELSE $2::timestamptz END`,
		callsBefore, textsBefore, menus.EndExpired)
	if err != nil {
		return 0, failed(ctx, "ending sessions left lying", err)
	}
	ended, err := result.RowsAffected()
	return int(ended), failed(ctx, "ending sessions left lying", err)
}
