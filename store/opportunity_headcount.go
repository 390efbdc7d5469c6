package store

import (
	"context"
	"time"

	"campusline/opportunities"
)

// Headcount counts who is at the meeting of an opportunity that a coordinator means at a time, as
// [opportunities.Opportunity.MeetingFor] says. The error is [ErrNotFound] if no opportunity has this code.
func (s *Store) Headcount(ctx context.Context, code string, at time.Time) (count opportunities.Headcount, err error) {
	o, err := s.Opportunity(ctx, code)
	if err != nil {
		return count, err
	}
	meeting := o.MeetingFor(at)
	if o.CancelledAt == nil {
		err = s.db.QueryRowxContext(ctx, `
			SELECT coalesce(sum(party) FILTER (WHERE state IN ('confirmed', 'attended')), 0),
				coalesce(sum(party) FILTER (WHERE state IN ('offered', 'waiting')), 0)
			FROM signups g WHERE opportunity = $1 AND NOT EXISTS (
				SELECT 1 FROM check_ins c WHERE c.opportunity = g.opportunity AND c.number = g.number AND c.module = $2)`,
			o.ID, meeting).Scan(&count.Expected, &count.Waiting)
		if err != nil {
			return count, failed(ctx, "counting who is expected", err)
		}
	}
	err = s.db.QueryRowxContext(ctx, `
		SELECT coalesce(sum(party), 0), coalesce(sum(party) FILTER (WHERE out_at IS NULL), 0)
		FROM check_ins WHERE opportunity = $1 AND module = $2`, o.ID, meeting).Scan(&count.Came, &count.Here)
	return count, failed(ctx, "counting who is there", err)
}
