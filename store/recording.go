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

// reportWithin is how long the report that a recording is complete is waited for before the recording is looked for all
// the same (carrier: the file may not be ready when the message has ended; a report can be lost).
const reportWithin = 30 * time.Second

// SaveRecording keeps what is known of a recording. Reports come in any order and more than once (carrier: the order of
// callbacks is not guaranteed), so a report replaces only one that is less final. Its sound is then to be fetched.
func (s *Store) SaveRecording(ctx context.Context, r Recording) error {
	return saveRecording(ctx, s.db, &r)
}

func saveRecording(ctx context.Context, db sqlx.ExecerContext, r *Recording) error {
	stage, due := stageOfReport(r)
	_, err := db.ExecContext(ctx, `
		INSERT INTO recordings (id, session, url, seconds, status, rank, at, stage, due_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
		ON CONFLICT (id) DO UPDATE SET
			url = coalesce(nullif(excluded.url, ''), recordings.url), seconds = excluded.seconds,
			status = excluded.status, rank = excluded.rank, at = excluded.at,
			stage = CASE WHEN recordings.stage = 'reported' THEN excluded.stage ELSE recordings.stage END,
			due_at = CASE WHEN recordings.stage = 'reported' THEN excluded.due_at ELSE recordings.due_at END
		WHERE recordings.rank < excluded.rank`,
		storable(r.ID), storable(r.Session), storable(r.URL), r.Seconds, storable(r.Status), recordingRank(r.Status), r.At,
		stage, due)
	return failed(ctx, "keeping a recording", err)
}

// stageOfReport is what is to be done after a report, and when.
func stageOfReport(r *Recording) (RecordingStage, time.Time) {
	switch r.Status {
	case "absent", "failed":
		return RecordingAbsent, r.At
	case "completed":
		return RecordingReported, r.At
	}
	return RecordingReported, r.At.Add(reportWithin)
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
