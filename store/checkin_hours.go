package store

import (
	"context"
	"time"

	"campusline/opportunities"
)

// secondsGiven is the time that a check-in c of an opportunity o counts, as [opportunities.Module.Credited] has it; of who is
// there still, until the end.
const secondsGiven = `greatest(0, extract(epoch FROM
	coalesce(c.out_at, (o.modules->c.module->>'end')::timestamptz, o.ends_at) -
	greatest(c.in_at, coalesce((o.modules->c.module->>'start')::timestamptz, o.starts_at))))`

// TimeGiven tells what a person has given in a span of time, by the meetings that they came to in it and have left.
func (s *Store) TimeGiven(ctx context.Context, number string, from, to time.Time) (opportunities.Time, error) {
	var row struct {
		Visits  int
		Seconds float64
	}
	err := s.db.GetContext(ctx, &row, `
		SELECT count(*) AS visits, coalesce(sum(`+secondsGiven+`), 0) AS seconds
		FROM check_ins c JOIN opportunities o ON o.id = c.opportunity
		WHERE c.number = $1 AND c.in_at >= $2 AND c.in_at < $3 AND c.out_at IS NOT NULL`, storable(number), from, to)
	given := time.Duration(row.Seconds * float64(time.Second))
	return opportunities.Time{Visits: row.Visits, Given: given.Round(time.Second)}, failed(ctx, "adding up hours", err)
}
