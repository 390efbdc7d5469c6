package store

import (
	"context"
	"database/sql"
	"errors"
)

// ConsentEntry reads the entry that a text made in the ledger, and what counted before it: "in", "out", or "" for
// nothing said. The error is [ErrNotFound] if the text made none. With it a text delivered twice is answered as it was
// the first time.
func (s *Store) ConsentEntry(ctx context.Context, message string) (entry Consent, before string, err error) {
	var row struct {
		Consent
		Before string
	}
	err = s.db.GetContext(ctx, &row, `
		SELECT c.number, c.state, c.topic, c.words, c.how, c.language, c.message, c.at, coalesce((
			SELECT state FROM consent b WHERE b.number = c.number AND b.topic = c.topic AND b.id < c.id
			ORDER BY b.id DESC LIMIT 1), '') AS before
		FROM consent c WHERE c.message = $1 AND c.topic = ''`, storable(message))
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return row.Consent, row.Before, failed(ctx, "reading consent", err)
}
