package store

import (
	"context"
	"time"

	"campusline/opportunities"
)

// meetingTimes are when each meeting of each opportunity is: its modules, or the whole as module 0.
const meetingTimes = `(
	SELECT o.id, m.module - 1 AS module, (m.part->>'start')::timestamptz AS starts_at
	FROM opportunities o, jsonb_array_elements(CASE jsonb_typeof(o.modules) WHEN 'array' THEN o.modules ELSE '[]' END)
		WITH ORDINALITY AS m (part, module)
	UNION ALL
	SELECT o.id, 0, o.starts_at FROM opportunities o
	WHERE jsonb_typeof(o.modules) <> 'array' OR jsonb_array_length(o.modules) = 0
)`

// secondsGiven is the time that a check-in c of a meeting m counts, as [opportunities.Module.Credited] has it.
const secondsGiven = `greatest(0, extract(epoch FROM c.out_at - greatest(c.in_at, m.starts_at)))`

// TimeGiven tells what a person has given in a span of time, by the meetings that they came to in it and have left.
func (s *Store) TimeGiven(ctx context.Context, number string, from, to time.Time) (opportunities.Time, error) {
	var row struct {
		Visits  int
		Seconds float64
	}
	err := s.db.GetContext(ctx, &row, `
		SELECT count(*) AS visits, coalesce(sum(`+secondsGiven+`), 0) AS seconds
		FROM check_ins c JOIN `+meetingTimes+` m ON m.id = c.opportunity AND m.module = c.module
		WHERE c.number = $1 AND c.in_at >= $2 AND c.in_at < $3 AND c.out_at IS NOT NULL`, storable(number), from, to)
	given := time.Duration(row.Seconds * float64(time.Second))
	return opportunities.Time{Visits: row.Visits, Given: given.Round(time.Second)}, failed(ctx, "adding up hours", err)
}
