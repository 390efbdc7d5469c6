package store

import (
	"context"
	"time"

	"campusline/opportunities"
)

// CoordinatedBy lists what a number may manage by text: what is to come, or goes on, the soonest first, then what is over, the
// latest first. What was cancelled is among them.
func (s *Store) CoordinatedBy(ctx context.Context, number string, now time.Time) ([]opportunities.Opportunity, error) {
	var rows []opportunityRow
	err := s.db.SelectContext(ctx, &rows, `
		SELECT `+opportunityColumns+` FROM opportunities o WHERE coordinators @> ARRAY[$1]::text[] AND retired_at IS NULL
		ORDER BY ends_at <= $2, CASE WHEN ends_at > $2 THEN starts_at END, ends_at DESC`, storable(number), now)
	if err != nil {
		return nil, failed(ctx, "listing what somebody coordinates", err)
	}
	all := make([]opportunities.Opportunity, len(rows))
	for i := range rows {
		if all[i], err = rows[i].opportunity(); err != nil {
			return nil, err
		}
	}
	return all, nil
}
