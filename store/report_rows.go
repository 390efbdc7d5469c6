package store

import (
	"context"
	"maps"
	"slices"
	"time"

	"github.com/lib/pq"

	"campusline/menus"
	"campusline/outreach"
	"campusline/reports"
)

// momentsQuery are the moments that stopsQuery counts, of those of which something of $4 came: the latest first, of each so many
// as $5 says, 0 for all. $3 is the district's zone. A conversation by text is not named, since its id is made of a number.
const momentsQuery = `
	WITH begun AS (
		SELECT id, channel, language, how, taken, state FROM sessions WHERE started_at >= $1 AND started_at < $2
	), moments AS (
		SELECT b.id, b.channel, b.language, e.at, e.menu, e.step, split_part(e.state, ';', 4) AS campus, CASE
			WHEN e.to_menu = e.menu AND e.to_step = e.step THEN '` + reports.AskedAgain + `'
			WHEN e.to_menu IN ('person', 'person-of-district') AND e.menu <> e.to_menu THEN '` + reports.WantedPerson + `'
			ELSE '` + reports.WentOn + `' END AS did
		FROM begun b JOIN exchanges e ON e.session = b.id WHERE e.menu <> '' AND e.kind <> 'begin'
		UNION ALL
		SELECT b.id, b.channel, b.language, e.at, e.to_menu, e.to_step, split_part(b.state, ';', 4), '` + reports.GaveUp + `'
		FROM begun b JOIN exchanges e ON e.session = b.id AND e.number = b.taken - 1
		WHERE b.how IN ('` + menus.EndHungUp + `', '` + menus.EndExpired + `')
	)
	SELECT CASE channel WHEN 'call' THEN id ELSE 'a text' END AS id, channel, language, at, menu, step, campus, did,
		extract(hour FROM at AT TIME ZONE $3)::int AS hour
	FROM (SELECT *, row_number() OVER (PARTITION BY did ORDER BY at DESC) AS nth FROM moments WHERE did = ANY($4)) m
	WHERE $5 = 0 OR nth <= $5 ORDER BY at DESC`

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

// textsQuery are the texts to families of a span for which a condition holds: the latest first, and at most $4.
func textsQuery(condition string) string {
	return `
		SELECT m.id, m.created_at AS at, coalesce(p.language, m.language) AS "group",
			concat_ws(' ', nullif(m.reason, ''), coalesce(nullif(d.error_code, 0), nullif(m.error_code, 0)),
				CASE WHEN ` + endedTexts + ` THEN 'wanted no more' END) AS value
		FROM messages m LEFT JOIN deliveries d ON d.carrier_id = m.carrier_id LEFT JOIN contacts p ON p.number = m.number` +
		toFamilies + ` AND ` + condition + ` ORDER BY m.created_at DESC LIMIT nullif($4, 0)`
}

// ReportRows are what the figures of hot spots and texts of a span were counted from, the latest first: of every figure as many as
// a page shows or, where only is the name of one, all of that one and of no other.
func (s *Store) ReportRows(
	ctx context.Context, from, to time.Time, zone *time.Location, only string,
) (behind reports.Behind, err error) {
	most := reports.RowsShown
	if only != "" {
		most = 0
	}
	behind.Texts, behind.Moments = map[string][]reports.Row{}, map[string][]reports.Moment{}
	wanted := reports.SpotFigures()
	maps.DeleteFunc(wanted, func(figure string, _ []string) bool {
		return only != "" && only != figure && only != figure+reports.ByEnding
	})
	moments, err := reportRows[reports.Moment](
		ctx, s, momentsQuery, from, to, zone.String(), pq.Array(slices.Concat(slices.Collect(maps.Values(wanted))...)), most)
	if err != nil {
		return behind, err
	}
	for figure, did := range wanted {
		behind.Moments[figure] = momentsOfKind(moments, did, most)
	}
	for figure, condition := range textRows() {
		if only == "" || only == figure {
			behind.Texts[figure], err = reportRows[reports.Row](ctx, s, textsQuery(condition), from, to, interval(outreach.OptOutWindow), most)
			if err != nil {
				return behind, err
			}
		}
	}
	return behind, nil
}

func reportRows[R any](ctx context.Context, s *Store, query string, args ...any) ([]R, error) {
	rows := []R{}
	err := s.db.SelectContext(ctx, &rows, query, args...)
	return rows, failed(ctx, "reading the rows of a report", err)
}

// momentsOfKind are the first of some moments of which one of these came, so many at most; 0 is all.
func momentsOfKind(moments []reports.Moment, did []string, most int) []reports.Moment {
	all := []reports.Moment{}
	for i := range moments {
		if slices.Contains(did, moments[i].Did) && (most == 0 || len(all) < most) {
			all = append(all, moments[i])
		}
	}
	return all
}
