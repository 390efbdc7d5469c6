package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
)

// RecordingRow is a recording as it is listed, without its sound.
type RecordingRow struct {
	ID         string     `db:"id" json:"id"`     // the carrier's
	Case       int        `db:"case" json:"case"` // the spoken number of its case, 0 for none
	At         time.Time  `db:"at" json:"at"`     // of the last report on it
	Seconds    int        `db:"seconds" json:"seconds"`
	Stage      string     `db:"stage" json:"stage"` // see [RecordingStage]
	Reason     string     `db:"reason" json:"reason"`
	KeptAt     *time.Time `db:"kept_at" json:"kept_at"` // null while its sound is not here
	Type       string     `db:"type" json:"type"`       // media type
	Size       int        `db:"size" json:"size"`       // bytes
	Sum        string     `db:"sum" json:"sum"`         // SHA-256, in hexadecimal
	Transcript string     `db:"transcript" json:"-"`    // read in its case, which keeps who did
	Session    string     `db:"session" json:"session"` // the call it was left in
	Listened   int        `db:"listened" json:"listened"`
}

// recordingRows selects recordings as they are listed.
const recordingRows = `
	SELECT r.id, coalesce(f.case_number, 0) AS "case", r.at, r.seconds, r.stage, r.reason, r.kept_at, r.type, r.size, r.sum,
		r.transcript, r.session, (SELECT count(*) FROM recording_reads WHERE recording = r.id) AS listened
	FROM recordings r
	LEFT JOIN (
		SELECT recording, min(case_number) AS case_number FROM (
			SELECT unnest(recordings) AS recording, case_number FROM feedback
			UNION ALL
			SELECT jsonb_array_elements_text(data -> 'recordings'), case_number FROM case_events WHERE data ? 'recordings'
		) told GROUP BY recording
	) f ON f.recording = r.id`

// EachRecording gives every recording to do, oldest first. An error of do ends it and is answered.
func (s *Store) EachRecording(ctx context.Context, do func(RecordingRow) error) error {
	return each(ctx, s, "listing recordings", do, recordingRows+` ORDER BY r.at, r.id`)
}

// RecordingsOfCase gives the recordings that belong to a case, oldest first.
func (s *Store) RecordingsOfCase(ctx context.Context, number int) ([]RecordingRow, error) {
	var rows []RecordingRow
	err := s.db.SelectContext(ctx, &rows, recordingRows+`
		WHERE f.case_number = $1 ORDER BY r.at, r.id`, number)
	return rows, failed(ctx, "looking for the recordings of a case", err)
}

// Recording gives one recording by the carrier's id. The error is [ErrNotFound] if there is none.
func (s *Store) Recording(ctx context.Context, id string) (RecordingRow, error) {
	return recordingRow(ctx, s.db, id)
}

func recordingRow(ctx context.Context, db sqlx.QueryerContext, id string) (RecordingRow, error) {
	var row RecordingRow
	err := sqlx.GetContext(ctx, db, &row, recordingRows+` WHERE r.id = $1`, storable(id))
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return row, failed(ctx, "looking for a recording", err)
}

// HearRecording gives the sound of a recording to somebody of the staff, and writes down that it did, also in the history
// of its case: nobody gets the one without the other. Content is nil where the sound is in a folder, or not here. The
// error is [ErrNotFound] if there is no such recording.
func (s *Store) HearRecording(ctx context.Context, r RecordingRow, by string, at time.Time) (Sound, error) {
	sound := Sound{Type: r.Type, Sum: r.Sum}
	err := s.transact(ctx, "fetching a recording", func(tx *sqlx.Tx) error {
		if _, err := tx.ExecContext(ctx, `
			INSERT INTO recording_reads (recording, at, by_whom, case_number) VALUES ($1, $2, $3, $4)
			ON CONFLICT DO NOTHING`, r.ID, at, storable(by), r.Case); err != nil {
			return failed(ctx, "noting who listens", err)
		}
		heard := cases.Event{At: at, Kind: cases.Read, By: storable(by), Data: cases.Data{Recordings: []string{r.ID}}}
		if err := addToCase(ctx, tx, r.Case, heard); err != nil {
			return err
		}
		return failed(ctx, "reading its sound", tx.QueryRowxContext(ctx,
			`SELECT sound, file FROM recordings WHERE id = $1`, r.ID).Scan(&sound.Content, &sound.File))
	})
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return sound, err
}

// addToCase adds an event to the history of a case, where there is one.
func addToCase(ctx context.Context, tx *sqlx.Tx, number int, e cases.Event) error {
	_, err := changeCase(ctx, tx, number, func(*sqlx.Tx, cases.Case) ([]cases.Event, error) { return []cases.Event{e}, nil })
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	return err
}
