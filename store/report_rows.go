package store

import (
	"context"
	"fmt"
	"time"

	"campusline/menus"
	"campusline/reports"
)

// stopRows are the conditions by which an exchange e of the session b counts for a figure of hot spots, and the step that
// it counts for. They are those of stopsQuery.
func stopRows() map[string][2]string {
	const answered, here = `e.menu <> '' AND e.kind <> 'begin' AND `, `e.menu || ', step ' || e.step + 1`
	return map[string][2]string{
		"spot-gave-up": {
			`e.number = b.taken - 1 AND b.how IN ('` + menus.EndHungUp + `', '` + menus.EndExpired + `')`, `e.to_menu || ', step ' || e.to_step + 1`,
		},
		"spot-again":  {answered + `e.to_menu = e.menu AND e.to_step = e.step`, here},
		"spot-person": {answered + `e.to_menu IN ('person', 'person-of-district') AND e.menu <> e.to_menu`, here},
	}
}

// textRows are the conditions by which a text m, of which the carrier said d, counts for a figure of texts.
func textRows() map[string]string {
	return map[string]string{
		"texts-failed":  `(m.status = 'failed' OR m.status = 'sent' AND d.status IN ('undelivered', 'failed', 'canceled'))`,
		"texts-skipped": `m.status = 'skipped'`,
	}
}

// ReportRows are what the figures of hot spots and texts of a span were counted from, by the names of the figures, the
// latest first. A conversation by text is not named, since its id is made of a number.
func (s *Store) ReportRows(ctx context.Context, from, to time.Time) (map[string][]reports.Row, error) {
	all := map[string][]reports.Row{}
	for figure, x := range stopRows() {
		rows, err := s.reportRows(ctx, from, to, fmt.Sprintf(`
			SELECT CASE b.channel WHEN 'call' THEN b.id ELSE 'a text' END AS id, e.at, %s AS "group", b.language AS value
			FROM sessions b JOIN exchanges e ON e.session = b.id
			WHERE b.started_at >= $1 AND b.started_at < $2 AND %s ORDER BY e.at DESC`, x[1], x[0]))
		if err != nil {
			return nil, err
		}
		all[figure] = rows
	}
	for figure, condition := range textRows() {
		rows, err := s.reportRows(ctx, from, to, `
			SELECT m.id, m.created_at AS at, coalesce(p.language, m.language) AS "group",
				trim(m.reason || ' ' || coalesce(nullif(d.error_code, 0)::text, nullif(m.error_code, 0)::text, '')) AS value
			FROM messages m LEFT JOIN deliveries d ON d.carrier_id = m.carrier_id LEFT JOIN contacts p ON p.number = m.number
			WHERE m.channel = 'text' AND m.created_at >= $1 AND m.created_at < $2 AND `+condition+` ORDER BY m.created_at DESC`)
		if err != nil {
			return nil, err
		}
		all[figure] = rows
	}
	return all, nil
}

func (s *Store) reportRows(ctx context.Context, from, to time.Time, query string) ([]reports.Row, error) {
	rows := []reports.Row{}
	err := s.db.SelectContext(ctx, &rows, query, from, to)
	return rows, failed(ctx, "reading the rows of a report", err)
}
