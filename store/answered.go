package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// LastSentTo reads the text that a line sent a number last, since some time: what the person's next text is about, if
// it is about anything. The error is [ErrNotFound] if there is none.
func (s *Store) LastSentTo(ctx context.Context, number, line string, since time.Time) (OutgoingMessage, error) {
	var m OutgoingMessage
	err := s.db.GetContext(ctx, &m, `SELECT `+messageColumns+`
		FROM messages m LEFT JOIN deliveries d ON d.carrier_id = m.carrier_id
		WHERE m.number = $1 AND m.line = $2 AND m.handed_at >= $3 AND m.channel = 'text' AND m.status IN ('sending', 'sent', 'unknown')
		ORDER BY m.handed_at DESC LIMIT 1`, storable(number), storable(line), since)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return m, failed(ctx, "reading what was sent last", err)
}

// Answered keeps that a person has texted a line, as an answer to what it sent them last since some time, if it sent
// anything. A number that texts can be texted, whatever the carrier said of it before.
func (s *Store) Answered(ctx context.Context, number, line string, since, at time.Time) error {
	_, err := s.db.ExecContext(ctx, `
		WITH reached AS (DELETE FROM unreachable WHERE number = $1)
		UPDATE messages SET replied_at = $4
		WHERE replied_at IS NULL AND id = (
			SELECT id FROM messages
			WHERE number = $1 AND line = $2 AND handed_at >= $3 AND channel = 'text' AND status IN ('sending', 'sent', 'unknown')
			ORDER BY handed_at DESC LIMIT 1)`, storable(number), storable(line), since, at)
	return failed(ctx, "keeping an answer", err)
}
