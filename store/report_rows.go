package store

import (
	"context"
	"fmt"
	"time"

	"campusline/menus"
	"campusline/outreach"
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
		"texts":           `TRUE`,
		"texts-sent":      `m.status = 'sent'`,
		"texts-delivered": `m.status = 'sent' AND ` + arrived,
		"texts-failed":    `(m.status = 'failed' OR m.status = 'sent' AND ` + lost + `)`,
		"texts-skipped":   `m.status = 'skipped'`,
		"texts-replied":   `m.status = 'sent' AND m.replied_at IS NOT NULL AND NOT ` + endedTexts,
		"texts-out":       endedTexts,
	}
}

// ReportRows are what the figures of hot spots and texts of a span were counted from, by the names of the figures, the
// latest first, and of each so many at most; 0 is all. A conversation by text is not named, since its id is made of a number.
func (s *Store) ReportRows(ctx context.Context, from, to time.Time, most int) (map[string][]reports.Row, error) {
	all := map[string][]reports.Row{}
	for figure, x := range stopRows() {
		rows, err := s.reportRows(ctx, fmt.Sprintf(`
			SELECT CASE b.channel WHEN 'call' THEN b.id ELSE 'a text' END AS id, e.at, %s AS "group", b.language AS value
			FROM sessions b JOIN exchanges e ON e.session = b.id
			WHERE b.started_at >= $1 AND b.started_at < $2 AND %s ORDER BY e.at DESC LIMIT nullif($3, 0)`, x[1], x[0]), from, to, most)
		if err != nil {
			return nil, err
		}
		all[figure] = rows
	}
	for figure, condition := range textRows() {
		rows, err := s.reportRows(ctx, `
			SELECT m.id, m.created_at AS at, coalesce(p.language, m.language) AS "group",
				concat_ws(' ', nullif(m.reason, ''), coalesce(nullif(d.error_code, 0), nullif(m.error_code, 0)),
					CASE WHEN `+endedTexts+` THEN 'wanted no more' END) AS value
			FROM messages m LEFT JOIN deliveries d ON d.carrier_id = m.carrier_id LEFT JOIN contacts p ON p.number = m.number`+
			toFamilies+` AND `+condition+` ORDER BY m.created_at DESC LIMIT nullif($4, 0)`,
			from, to, interval(outreach.OptOutWindow), most)
		if err != nil {
			return nil, err
		}
		all[figure] = rows
	}
	return all, nil
}

func (s *Store) reportRows(ctx context.Context, query string, args ...any) ([]reports.Row, error) {
	rows := []reports.Row{}
	err := s.db.SelectContext(ctx, &rows, query, args...)
	return rows, failed(ctx, "reading the rows of a report", err)
}
