package store

import (
	"context"
	"time"

	"campusline/cases"
)

// CaseVolumes counts the cases of each topic and campus of the last hours before a moment, and of the same hours of the weeks
// before, for [cases.Spikes].
func (s *Store) CaseVolumes(ctx context.Context, now time.Time) ([]cases.Volume, error) {
	var all []cases.Volume
	err := s.db.SelectContext(ctx, &all, `
		SELECT c.topic, c.campus, count(*) FILTER (WHERE w.week = 0) AS now, count(*) FILTER (WHERE w.week > 0) AS before
		FROM generate_series(0, $3::int) AS w(week)
		JOIN cases c ON c.opened_at > $1::timestamptz - w.week * interval '7 days'
			AND c.opened_at <= $2::timestamptz - w.week * interval '7 days'
		GROUP BY c.topic, c.campus ORDER BY c.topic, c.campus`, cases.SpikesSince(now), now, cases.SpikeWeeks)
	return all, failed(ctx, "counting cases", err)
}
