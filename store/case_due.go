package store

import (
	"context"
	"time"

	"campusline/cases"
)

// soonest is how long after the family was told something time alone does anything to a case.
const soonest = 30 * time.Minute

// EachOpenCase gives to do every case that is owed something, or waits for a family for a while. An error of do ends it and
// is answered.
func (s *Store) EachOpenCase(ctx context.Context, now time.Time, do func(cases.Case) error) error {
	return each(ctx, s, "looking after cases", do, `
		SELECT `+caseColumns+` FROM cases c
		WHERE c.state <> 'closed' AND (c.state <> 'waiting' OR c.waiting_since < $1)`, now.Add(-soonest))
}

// CasesToRate lists the cases whose families are to be asked how well they were answered: closed between two moments, answered
// and not asked about yet, of somebody who was asked about no case since spared.
func (s *Store) CasesToRate(ctx context.Context, from, to, spared time.Time) ([]int, error) {
	return s.casesWhere(ctx, "looking for cases to be rated", `
		c.state = 'closed' AND c.rating_asked_at IS NULL AND c.rated_at IS NULL AND c.answered_at IS NOT NULL
		AND c.contact <> '' AND c.closed_at BETWEEN $1 AND $2 AND NOT EXISTS (
			SELECT 1 FROM cases o WHERE o.contact = c.contact AND o.rating_asked_at > $3)`, from, to, spared)
}
