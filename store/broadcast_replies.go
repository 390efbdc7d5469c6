package store

import (
	"context"
	"time"
)

// Reply is what somebody wrote after a broadcast, as far as it was no word about texts, which the ledger of consent has.
type Reply struct {
	At       time.Time `json:"at"`
	Number   string    `json:"number"`   // E.164
	Language string    `json:"language"` // BCP 47, of the conversation
	Words    string    `json:"words"`
	Session  string    `json:"session"` // the conversation, in which it was answered
}

// Replies lists what people wrote to the line within a day of a broadcast, and before it sent them anything else, the
// oldest first.
func (s *Store) Replies(ctx context.Context, id string) ([]Reply, error) {
	var all []Reply
	err := s.db.SelectContext(ctx, &all, `
		SELECT e.at, m.number, s.language, e.words, s.id AS session
		FROM messages m
		JOIN sessions s ON s.number = m.number AND s.line = m.line AND s.channel = 'text'
		JOIN exchanges e ON e.session = s.id AND e.message IS NOT NULL
		WHERE m.plan = $1 AND m.replied_at IS NOT NULL AND e.at >= m.handed_at AND e.at < m.handed_at + interval '1 day'
			AND NOT EXISTS (
				SELECT 1 FROM messages n
				WHERE n.number = m.number AND n.line = m.line AND n.plan <> $1
					AND n.handed_at > m.handed_at AND n.handed_at <= e.at)
		ORDER BY e.at, m.number`, id)
	return all, failed(ctx, "listing what people answered", err)
}
