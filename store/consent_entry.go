package store

import (
	"context"
	"database/sql"
	"errors"
)

// ConsentBefore reads what counted before the entry that a text made in the ledger; its State is "" if nothing had
// been said. The error is [ErrNotFound] if the text made no entry. With it a text delivered twice is answered as it was
// the first time.
func (s *Store) ConsentBefore(ctx context.Context, message string) (Consent, error) {
	var before Consent
	err := s.db.GetContext(ctx, &before, `
		SELECT c.number, c.topic, coalesce(b.state, '') AS state, coalesce(b.words, '') AS words,
			coalesce(b.how, '') AS how, coalesce(b.language, '') AS language, coalesce(b.message, '') AS message,
			coalesce(b.at, c.at) AS at
		FROM consent c LEFT JOIN LATERAL (
			SELECT * FROM consent e WHERE e.number = c.number AND e.topic = c.topic AND e.id < c.id
			ORDER BY e.id DESC LIMIT 1
		) b ON true
		WHERE c.message = $1 AND c.topic = ''`, storable(message))
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return before, failed(ctx, "reading consent", err)
}
