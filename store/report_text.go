package store

import (
	"context"
	"time"

	"campusline/outreach"
)

// toFamilies are the texts m of a span, from $1 to before $2, that are for families. Staff get texts too, of cases and of spikes.
const toFamilies = ` WHERE m.channel = 'text' AND m.created_at >= $1 AND m.created_at < $2
	AND m.about NOT LIKE 'work %' AND coalesce(m.key, '') NOT LIKE 'spike %'`

// ReachOf says what has become of all texts to families that were written in a span, by the language that people have chosen.
func (s *Store) ReachOf(ctx context.Context, from, to time.Time) ([]outreach.Reach, error) {
	var rows []fateRow
	err := s.db.SelectContext(ctx, &rows, reachBegins+toFamilies+reachEnds,
		from, to, interval(outreach.OptOutWindow))
	return byLanguage(rows), failed(ctx, "reading what became of texts", err)
}
