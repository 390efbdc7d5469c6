package store

import (
	"context"
	"time"
)

// RecordingStage is how far a recording has come on its way from the carrier to us.
type RecordingStage string

// The stages. Something is left to be done in the first three.
const (
	RecordingReported RecordingStage = "reported" // its sound is to be fetched
	RecordingKept     RecordingStage = "kept"     // its sound is here, and to be deleted at the carrier
	RecordingUnwanted RecordingStage = "unwanted" // nobody is to hear it: it is to be deleted at the carrier, then here
	RecordingSettled  RecordingStage = "settled"  // its sound is here and nowhere else
	RecordingAbsent   RecordingStage = "absent"   // nothing was recorded
	RecordingLost     RecordingStage = "lost"     // fetching it was given up
	RecordingLeft     RecordingStage = "left"     // its sound is here; deleting it at the carrier was given up
)

// RecordingTask is a recording of which something is to be done.
type RecordingTask struct {
	ID            string
	URL           string
	Seconds       int
	Stage         RecordingStage
	Attempts      int // looks taken in this stage, this one included
	At            time.Time
	Transcription string // the carrier's id of its transcript, "" for none
	File          string // its name in the folder of sounds, "" for none
}

// TakeRecordings gives at most so many recordings of which something is to be done, the longest due first. Each is given
// to one only, until the lease is over: one whose process was killed is given again then.
func (s *Store) TakeRecordings(ctx context.Context, now time.Time, lease time.Duration, most int) ([]RecordingTask, error) {
	var tasks []RecordingTask
	err := s.db.SelectContext(ctx, &tasks, `
		UPDATE recordings SET due_at = $2, attempts = least(attempts + 1, 30000) WHERE id IN (
			SELECT id FROM recordings WHERE stage IN ('reported', 'kept', 'unwanted') AND due_at <= $1
			ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED)
		RETURNING id, url, seconds, stage, attempts, at, transcription, file`, now, now.Add(lease), most)
	return tasks, failed(ctx, "looking for recordings to fetch", err)
}

// Sound is a recording's sound as it is kept.
type Sound struct {
	Type    string // media type
	Content []byte
	Sum     string // SHA-256, in hexadecimal
	File    string // its name in the folder that it was written to; "" keeps it in the database
	At      time.Time
	Due     time.Time // when it may be deleted at the carrier
}

// KeepSound keeps the sound of a recording that is to be fetched. Kept is false for one that was fetched already or is not
// wanted any more; then nothing was written.
func (s *Store) KeepSound(ctx context.Context, id string, sound Sound) (kept bool, err error) {
	var content []byte
	if sound.File == "" {
		content = sound.Content
	}
	result, err := s.db.ExecContext(ctx, `
		UPDATE recordings SET stage = 'kept', attempts = 0, reason = '', kept_at = $2::timestamptz, type = $3, size = $4, sum = $5,
			sound = $6, file = $7, due_at = CASE WHEN transcription = '' THEN $8::timestamptz ELSE $2::timestamptz END
		WHERE id = $1 AND stage = 'reported'`,
		storable(id), sound.At, sound.Type, len(sound.Content), sound.Sum, content, sound.File, sound.Due)
	if err != nil {
		return false, failed(ctx, "keeping the sound of a recording", err)
	}
	n, err := result.RowsAffected()
	return n > 0, failed(ctx, "keeping the sound of a recording", err)
}

// SettleRecording notes that a recording is not at the carrier any more. Of one that is not wanted nothing is left.
func (s *Store) SettleRecording(ctx context.Context, id string) error {
	_, err := s.db.ExecContext(ctx, `
		WITH settled AS (
			UPDATE recordings SET stage = 'settled', reason = '', attempts = 0 WHERE id = $1 AND stage = 'kept'
		)
		DELETE FROM recordings WHERE id = $1 AND stage = 'unwanted'`, storable(id))
	return failed(ctx, "noting that a recording is settled", err)
}

// PutOffRecording notes why nothing came of a look at a recording, and when the next is to be taken.
func (s *Store) PutOffRecording(ctx context.Context, id, why string, due time.Time) error {
	_, err := s.db.ExecContext(ctx, `UPDATE recordings SET reason = $2, due_at = $3 WHERE id = $1`, storable(id), storable(why), due)
	return failed(ctx, "putting off a recording", err)
}

// GiveUpRecording notes that nothing more is tried with a recording, and why.
func (s *Store) GiveUpRecording(ctx context.Context, id, why string) error {
	_, err := s.db.ExecContext(ctx, `
		UPDATE recordings SET reason = $2, stage = CASE stage WHEN 'reported' THEN 'lost' ELSE 'left' END
		WHERE id = $1 AND stage IN ('reported', 'kept')`, storable(id), storable(why))
	return failed(ctx, "giving up a recording", err)
}
