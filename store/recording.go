package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"
)

// Recording is what the carrier says of a recording.
type Recording struct {
	ID      string // the carrier's
	Session string
	URL     string
	Seconds int
	Status  string // the carrier's word: in-progress, completed, absent, failed
	At      time.Time
}

// SaveRecording keeps what is known of a recording. Reports come in any order and more than once (carrier: the order of
// callbacks is not guaranteed), so a report replaces only one that is less final.
func (s *Store) SaveRecording(ctx context.Context, r Recording) error {
	return saveRecording(ctx, s.db, &r)
}

func saveRecording(ctx context.Context, db sqlx.ExecerContext, r *Recording) error {
	_, err := db.ExecContext(ctx, `
		INSERT INTO recordings (id, session, url, seconds, status, rank, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
		ON CONFLICT (id) DO UPDATE SET
			url = coalesce(nullif(excluded.url, ''), recordings.url), seconds = excluded.seconds,
			status = excluded.status, rank = excluded.rank, at = excluded.at
		WHERE recordings.rank < excluded.rank`,
		storable(r.ID), storable(r.Session), storable(r.URL), r.Seconds, storable(r.Status), recordingRank(r.Status), r.At)
	return failed(ctx, "keeping a recording", err)
}

// recordingRank orders a recording's statuses by how final they are. A word not known here is the least final.
func recordingRank(status string) int {
	switch status {
	case "in-progress":
		return 1
	case "completed", "absent", "failed":
		return 2
	}
	return 0
}
