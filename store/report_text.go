package store

import (
	"context"
	"time"

	"campusline/outreach"
)

// ReachOf says what has become of all texts that were written in a span, by the language that people have chosen.
func (s *Store) ReachOf(ctx context.Context, from, to time.Time) ([]outreach.Reach, error) {
	var rows []fateRow
	err := s.db.SelectContext(ctx, &rows, reachBegins+` WHERE m.channel = 'text' AND m.created_at >= $1 AND m.created_at < $2`+reachEnds,
		from, to, interval(outreach.OptOutWindow))
	return byLanguage(rows), failed(ctx, "reading what became of texts", err)
}
