package store

import (
	"context"
	"time"

	"campusline/opportunities"
)

// mostOnReturn is of how many signups somebody is told who wants texts again.
const mostOnReturn = 3

// Standings tell somebody how they stand to what is still to come, the soonest first: what they have a place in, and what they
// have withdrawn from since a time.
func (s *Store) Standings(ctx context.Context, number, language string, since, now time.Time) ([]opportunities.Notice, error) {
	const trying = "telling how somebody stands"
	var rows []struct {
		Code  string
		State opportunities.State
	}
	err := s.db.SelectContext(ctx, &rows, `
		SELECT o.code, g.state FROM signups g JOIN opportunities o ON o.id = g.opportunity
		WHERE g.number = $1 AND o.ends_at > $3 AND o.cancelled_at IS NULL AND o.retired_at IS NULL
			AND (g.state IN ('confirmed', 'attended') OR g.state = 'withdrawn' AND g.changed_at >= $2)
		ORDER BY o.starts_at, o.code LIMIT $4`, storable(number), since, now, mostOnReturn)
	if err != nil {
		return nil, failed(ctx, trying, err)
	}
	told := make([]opportunities.Notice, len(rows))
	for i, row := range rows {
		o, err := s.Opportunity(ctx, row.Code)
		if err != nil {
			return nil, err
		}
		told[i] = opportunities.Notice{
			Kind: opportunities.StillIn, Opportunity: o.Next(now), Signup: opportunities.Signup{Language: language},
		}
		if row.State == opportunities.Withdrawn {
			told[i].Kind = opportunities.GivenUp
		}
	}
	return told, nil
}
