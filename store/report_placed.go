package store

import (
	"context"
	"time"

	"campusline/outreach"
	"campusline/reports"
)

// PlacedOf says what has become of the calls that were to be placed in a span, the latest first. Of one that nobody answered,
// and that was placed once more, the last time counts.
func (s *Store) PlacedOf(ctx context.Context, from, to time.Time) ([]reports.Placed, error) {
	all := []reports.Placed{}
	err := s.db.SelectContext(ctx, &all, `
		SELECT m.id, coalesce(p.language, m.language) AS language, m.created_at AS at, m.reason,
			coalesce(nullif(d.error_code, 0), m.error_code, 0) AS code, CASE
				WHEN m.status IN ('skipped', 'failed') THEN m.status
				WHEN m.status <> 'sent' THEN '`+reports.PlacedUnknown+`'
				WHEN d.status = '`+ToMachine+`' THEN '`+reports.PlacedMachine+`'
				WHEN d.status = 'completed' THEN '`+reports.PlacedAnswered+`'
				WHEN d.status = 'no-answer' THEN '`+reports.PlacedNobody+`'
				WHEN d.status = 'busy' THEN '`+reports.PlacedBusy+`'
				WHEN d.status IN ('failed', 'canceled', 'undelivered') THEN '`+reports.PlacedFailed+`'
				ELSE '`+reports.PlacedUnknown+`' END AS fate,
			CASE WHEN d.status = 'completed' THEN coalesce(c.seconds, 0) ELSE 0 END AS seconds, `+endedTexts+` AS opted_out
		FROM messages m LEFT JOIN deliveries d ON d.carrier_id = m.carrier_id LEFT JOIN contacts p ON p.number = m.number
		LEFT JOIN sessions c ON c.id = m.carrier_id
		WHERE m.channel = 'call' AND m.created_at >= $1 AND m.created_at < $2 ORDER BY m.created_at DESC, m.id`,
		from, to, interval(outreach.OptOutWindow))
	return all, failed(ctx, "reading what became of calls", err)
}
