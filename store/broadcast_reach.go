package store

import (
	"context"

	"campusline/outreach"
	"campusline/prices"
)

// fateRow counts people of a broadcast to whom the same has happened.
type fateRow struct {
	Language, Fate, Reason string
	Code                   int
	People, Sent           int
	Replied, OptedOut      int
	NotInTheirs            int
	Expected, Counted      int // segments
	Uncounted, Repeated    int
	ExpectedPrice          prices.Amount `db:"expected_price"`
	CountedPrice           prices.Amount `db:"counted_price"`
	Currency               string
}

// reachQuery tells what happened to each person of the plan $1, of those only who were in the group $2 when it was sent
// if that is not empty.
const reachQuery = reachBegins + `
		WHERE m.plan = $1 AND ($2 = '' OR EXISTS (
			SELECT 1 FROM group_members g JOIN broadcasts b ON b.id = $1
			WHERE g.group_name = $2 AND g.number = m.number AND g.added_at <= b.sent_at
				AND (g.removed_at IS NULL OR g.removed_at > b.sent_at)))` + reachEnds

// reachBegins and reachEnds count texts by what happened to them, and stand around which texts these are. $3 is how long
// after a text ending texts counts as caused by it. An end that the carrier told of in refusing this very text came before
// it. They also say of a text m, of which the carrier said d, whether it ended texts, arrived or was lost.
const (
	endedTexts = `(m.status = 'sent' AND EXISTS (
				SELECT 1 FROM consent c
				WHERE c.number = m.number AND c.topic IN ('', m.topic) AND c.state = 'out'
					AND c.at >= m.handed_at AND c.at < m.handed_at + $3::interval
					AND coalesce(c.message, '') NOT IN (m.id, m.carrier_id)))`
	arrived     = `d.status IN ('delivered', 'read', 'partially_delivered')`
	lost        = `d.status IN ('undelivered', 'failed', 'canceled')`
	reachBegins = `
	WITH fates AS (
		SELECT coalesce(p.language, m.language) AS language, p.language <> m.language AS foreign_to, CASE
				WHEN m.status = 'sending' THEN 'on the way'
				WHEN m.status <> 'sent' THEN m.status
				WHEN ` + arrived + ` THEN 'delivered'
				WHEN ` + lost + ` THEN 'failed'
				ELSE 'on the way' END AS fate,
			m.reason, coalesce(nullif(d.error_code, 0), m.error_code) AS code, m.status = 'sent' AS sent,
			m.replied_at IS NOT NULL AS replied, m.repeated > 0 AS repeated, m.segments, m.expected_segments, m.expected_price, m.currency,
			` + endedTexts + ` AS opted_out
		FROM messages m LEFT JOIN deliveries d ON d.carrier_id = m.carrier_id LEFT JOIN contacts p ON p.number = m.number`
	reachEnds = `
	)
	SELECT language, fate, code, CASE WHEN fate IN ('skipped', 'failed') THEN reason ELSE '' END AS reason,
		count(*) AS people, count(*) FILTER (WHERE sent) AS sent, count(*) FILTER (WHERE sent AND foreign_to) AS notintheirs,
		count(*) FILTER (WHERE sent AND replied AND NOT opted_out) AS replied,
		count(*) FILTER (WHERE opted_out) AS optedout,
		sum(CASE WHEN fate <> 'skipped' THEN expected_segments ELSE 0 END) AS expected,
		sum(CASE WHEN fate <> 'skipped' THEN expected_price ELSE 0 END) AS expected_price,
		sum(segments) AS counted,
		sum(CASE WHEN expected_segments > 0 THEN round(expected_price * segments / expected_segments, 6) ELSE 0 END)
			AS counted_price,
		count(*) FILTER (WHERE repeated) AS repeated,
		count(*) FILTER (WHERE sent AND segments = 0) AS uncounted, max(currency) AS currency
	FROM fates GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`
)

// Reach says what has become of a broadcast so far, by the language that people have chosen and in all. With a group it is
// that of the people who were in it when the broadcast was sent.
func (s *Store) Reach(ctx context.Context, id, group string) (languages []outreach.Reach, all outreach.Reach, err error) {
	var rows []fateRow
	err = s.db.SelectContext(ctx, &rows, reachQuery, id, storable(group), interval(outreach.OptOutWindow))
	if err != nil {
		return nil, all, failed(ctx, "reading what became of a broadcast", err)
	}
	languages = byLanguage(rows)
	for i := range languages {
		all.Add(&languages[i])
	}
	if all.Planned == 0 {
		return nil, all, nil
	}
	return languages, all, nil
}

// byLanguage adds up rows, which come in the order of their languages.
func byLanguage(rows []fateRow) []outreach.Reach {
	var languages []outreach.Reach
	for i := range rows {
		r := &rows[i]
		if last := len(languages) - 1; last < 0 || languages[last].Language != r.Language {
			languages = append(languages, outreach.Reach{Language: r.Language})
		}
		part := r.reach()
		languages[len(languages)-1].Add(&part)
	}
	return languages
}

// reach is what a row adds.
func (r *fateRow) reach() outreach.Reach {
	part := outreach.Reach{
		Planned: r.People, Sent: r.Sent, NotInTheirs: r.NotInTheirs, Replied: r.Replied, OptedOut: r.OptedOut,
		ExpectedSegments: r.Expected,
		ExpectedPrice:    r.ExpectedPrice, CountedSegments: r.Counted, CountedPrice: r.CountedPrice, Uncounted: r.Uncounted,
		Repeated: r.Repeated,
		Currency: r.Currency,
	}
	switch r.Fate {
	case "skipped":
		part.Skipped, part.SkippedWhy = r.People, map[string]int{r.Reason: r.People}
	case "failed":
		why := r.Reason
		if r.Code != 0 || why == "" {
			why = outreach.Failure(r.Code)
		}
		part.Failed, part.FailedWhy = r.People, map[string]int{why: r.People}
	case "waiting":
		part.Waiting = r.People
	case "on the way":
		part.OnTheWay = r.People
	case "delivered":
		part.Delivered = r.People
	case "unknown":
		part.Unknown = r.People
	}
	return part
}
