package store

import (
	"context"
	"time"
)

// CodesCoordinatedBy lists the codes of what a number may manage by text: what is to come, or goes on, the soonest
// first, then what is over.
func (s *Store) CodesCoordinatedBy(ctx context.Context, number string, now time.Time) ([]string, error) {
	var codes []string
	err := s.db.SelectContext(ctx, &codes, `
		SELECT code FROM opportunities WHERE coordinators @> ARRAY[$1]::text[] AND retired_at IS NULL
		ORDER BY ends_at <= $2, CASE WHEN ends_at > $2 THEN starts_at END, ends_at DESC`, storable(number), now)
	return codes, failed(ctx, "listing what somebody coordinates", err)
}
