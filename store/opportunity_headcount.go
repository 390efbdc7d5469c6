package store

import (
	"context"

	"campusline/opportunities"
)

// Headcount counts who is at an opportunity, for its coordinator on the day. The error is [ErrNotFound] if no
// opportunity has this code.
func (s *Store) Headcount(ctx context.Context, code string) (opportunities.Headcount, error) {
	seats, err := s.SeatsNow(ctx, code)
	if err != nil {
		return opportunities.Headcount{}, err
	}
	var count opportunities.Headcount
	if seats.CancelledAt == nil {
		err = s.db.QueryRowxContext(ctx, `
			SELECT coalesce(sum(party) FILTER (WHERE state = 'confirmed'), 0),
				coalesce(sum(party) FILTER (WHERE state IN ('offered', 'waiting')), 0)
			FROM signups g WHERE opportunity = $1
				AND NOT EXISTS (SELECT 1 FROM check_ins c WHERE c.opportunity = g.opportunity AND c.number = g.number)`,
			seats.ID).Scan(&count.Expected, &count.Waiting)
		if err != nil {
			return count, failed(ctx, "counting who is expected", err)
		}
	}
	err = s.db.QueryRowxContext(ctx, `
		SELECT coalesce(sum(party), 0), coalesce(sum(party) FILTER (WHERE here), 0)
		FROM (SELECT max(party) AS party, bool_or(out_at IS NULL) AS here FROM check_ins WHERE opportunity = $1 GROUP BY number) n`,
		seats.ID).Scan(&count.Came, &count.Here)
	return count, failed(ctx, "counting who is there", err)
}
