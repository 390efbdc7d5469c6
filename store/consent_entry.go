package store

import (
	"context"
	"database/sql"
	"errors"
)

// ConsentBefore reads what counted for its topic before the entry that a text made in the ledger; its State is "" if
// nothing had been said. The error is [ErrNotFound] if the text made no entry about the topic. With it a text delivered
// twice is answered as it was the first time.
func (s *Store) ConsentBefore(ctx context.Context, message, topic string) (Consent, error) {
	var before Consent
	err := s.db.GetContext(ctx, &before, `
		SELECT c.number, c.topic, coalesce(b.state, '') AS state, coalesce(b.words, '') AS words,
			coalesce(b.how, '') AS how, coalesce(b.language, '') AS language, coalesce(b.message, '') AS message,
			coalesce(b.session, '') AS session, coalesce(b.by_whom, '') AS by_whom, coalesce(b.reason, '') AS reason,
			coalesce(b.at, c.at) AS at
		FROM consent c LEFT JOIN LATERAL (
			SELECT * FROM consent e WHERE e.number = c.number AND e.topic = c.topic AND e.id < c.id
			ORDER BY e.id DESC LIMIT 1
		) b ON true
		WHERE c.message = $1 AND c.topic = $2`, storable(message), topic)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return before, failed(ctx, "reading consent", err)
}

// TopicsEnded reads the topics about which a person wants no texts, sorted, as of the entry that a text made in the
// ledger, or as of now where it made none or message is "". Whether they want texts at all is not asked here.
func (s *Store) TopicsEnded(ctx context.Context, number, message string) ([]string, error) {
	var topics []string
	err := s.db.SelectContext(ctx, &topics, `
		SELECT topic FROM (
			SELECT DISTINCT ON (topic) topic, state FROM consent
			WHERE number = $1 AND topic <> '' AND id <= coalesce(
				(SELECT max(id) FROM consent WHERE message = nullif($2, '')), 9223372036854775807)
			ORDER BY topic, id DESC
		) newest WHERE state = 'out' ORDER BY topic`, storable(number), storable(message))
	return topics, failed(ctx, "reading the topics a person has ended", err)
}
