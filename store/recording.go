package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
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

// Transcript is what the carrier heard in a recording.
type Transcript struct {
	ID        string // the carrier's
	Recording string // the carrier's id of the recording
	Session   string
	Words     string
	At        time.Time
}

// SaveTranscript keeps the words of a recording, also in the history of its case. They may come before anything else is
// known of it, and more than once.
func (s *Store) SaveTranscript(ctx context.Context, t Transcript) error {
	return s.transact(ctx, "keeping the words of a recording", func(tx *sqlx.Tx) error {
		result, err := tx.ExecContext(ctx, `
			INSERT INTO recordings (id, session, url, seconds, status, rank, at, stage, due_at, transcript, transcription)
			VALUES ($1, $2, '', 0, '', -1, $3, 'reported', $4, $5, $6)
			ON CONFLICT (id) DO UPDATE SET transcription = excluded.transcription,
				transcript = CASE WHEN recordings.stage = 'unwanted' THEN '' ELSE excluded.transcript END,
				stage = CASE WHEN recordings.stage = 'settled' THEN 'kept' ELSE recordings.stage END, -- it is at the carrier, too
				due_at = CASE WHEN recordings.stage IN ('kept', 'settled') THEN excluded.at ELSE recordings.due_at END
			WHERE recordings.transcription = ''`,
			storable(t.Recording), storable(t.Session), t.At, t.At.Add(reportWithin), storable(t.Words), storable(t.ID))
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); n == 0 || err != nil {
			return err
		}
		row, err := recordingRow(ctx, tx, t.Recording)
		if err != nil {
			return err
		}
		return addToCase(ctx, tx, row.Case, cases.Event{
			At: t.At, Kind: cases.Transcript, By: cases.ByLine, Words: t.Words, Data: cases.Data{Recordings: []string{row.ID}},
		})
	})
}
