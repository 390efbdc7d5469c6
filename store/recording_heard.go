package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"
)

// Transcript is what the carrier heard in a recording.
type Transcript struct {
	ID        string // the carrier's
	Recording string // the carrier's id of the recording
	Session   string
	Words     string
	At        time.Time
}

// SaveTranscript keeps the words of a recording. They may come before anything else is known of it, and more than once;
// [Store.UnheardTranscripts] gives them for the history of its case.
func (s *Store) SaveTranscript(ctx context.Context, t Transcript) error {
	_, err := s.db.ExecContext(ctx, `
		INSERT INTO recordings (id, session, url, seconds, status, rank, at, stage, due_at, transcript, transcription)
		VALUES ($1, $2, '', 0, '', -1, $3, 'reported', $4, $5, $6)
		ON CONFLICT (id) DO UPDATE SET transcription = excluded.transcription,
			transcript = CASE WHEN recordings.stage = 'unwanted' THEN '' ELSE excluded.transcript END,
			stage = CASE WHEN recordings.stage = 'settled' THEN 'kept' ELSE recordings.stage END, -- it is at the carrier, too
			due_at = CASE WHEN recordings.stage IN ('kept', 'settled') THEN excluded.at ELSE recordings.due_at END
		WHERE recordings.transcription = ''`,
		storable(t.Recording), storable(t.Session), t.At, t.At.Add(reportWithin), storable(t.Words), storable(t.ID))
	return failed(ctx, "keeping the words of a recording", err)
}

// Unheard is what was written down of a recording and does not stand in the history of its case yet.
type Unheard struct {
	Recording string // the carrier's id
	Case      int
	Words     string
}

// unheardFor is how long after a recording its case is waited for. One that was kept while the database was away comes within
// that; what belongs to none, such as an answer in a survey, is not looked at for ever.
const unheardFor = 7 * 24 * time.Hour

// UnheardTranscripts lists what was written down of recordings whose cases are known, the oldest first.
func (s *Store) UnheardTranscripts(ctx context.Context, now time.Time) ([]Unheard, error) {
	var all []Unheard
	err := s.db.SelectContext(ctx, &all, `
		SELECT r.id AS recording, r.transcript AS words, min(e.case_number) AS "case"
		FROM recordings r
		JOIN case_events e ON e.data ? 'recordings' AND e.data -> 'recordings' ? r.id AND e.kind IN ('opened', 'joined')
		WHERE r.transcript <> '' AND NOT r.heard AND r.at > $1
		GROUP BY r.id ORDER BY r.at, r.id LIMIT $2`, now.Add(-unheardFor), mostCasesAtOnce)
	return all, failed(ctx, "looking for what was written down of recordings", err)
}

// HearTranscript notes that what was written down of a recording stands in the history of its case, in the transaction that
// writes it there. First is false where it does already.
func (s *Store) HearTranscript(ctx context.Context, tx *sqlx.Tx, recording string) (first bool, err error) {
	result, err := tx.ExecContext(ctx, `UPDATE recordings SET heard = true WHERE id = $1 AND NOT heard AND transcript <> ''`, recording)
	if err != nil {
		return false, failed(ctx, "noting that a recording was written down", err)
	}
	n, err := result.RowsAffected()
	return n > 0, failed(ctx, "noting that a recording was written down", err)
}
