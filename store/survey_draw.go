package store

import (
	"context"
	"slices"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/menus"
	"campusline/outbound"
	"campusline/surveys"
)

// Of a person $number, the numbers of their household; and of an invitation i, whether it asked anybody: a text or a call that
// was never sent did not.
const (
	ofHousehold = `(SELECT a.number UNION ALL SELECT number FROM contacts WHERE household = a.household AND household <> '')`

	askedThem = `NOT (EXISTS (SELECT 1 FROM messages WHERE id = i.message AND status IN ('skipped', 'failed'))
		AND (i.call = '' OR EXISTS (SELECT 1 FROM messages WHERE id = i.call AND status IN ('skipped', 'failed'))))`
)

// surveyCandidates are the numbers of a survey's audience, each with its household and the times at which anybody in that was
// asked by any survey. $4 says whether they are called: whoever can be asked comes before who cannot.
const surveyCandidates = `
	SELECT a.household, a.number,
		array(SELECT extract(epoch FROM i.invited_at)::float8 FROM survey_invitations i
			WHERE i.number IN ` + ofHousehold + ` AND i.invited_at > $3 AND ` + askedThem + `) AS asked
	FROM (
		SELECT m.number, coalesce(nullif(max(c.household), ''), m.number) AS household
		FROM group_members m LEFT JOIN contacts c ON c.number = m.number
		WHERE m.removed_at IS NULL AND (m.group_name = ANY($1) OR cardinality($1::text[]) = 0)
			AND (m.campuses && $2 OR cardinality($2::text[]) = 0)
		GROUP BY m.number
	) a
	LEFT JOIN unreachable u ON u.number = a.number
	LEFT JOIN LATERAL (
		SELECT state FROM consent WHERE number = a.number AND topic = '' ORDER BY id DESC LIMIT 1
	) ca ON true
	LEFT JOIN LATERAL (
		SELECT state FROM consent WHERE number = a.number AND topic = '` + outbound.RecordedCalls + `' ORDER BY id DESC LIMIT 1
	) cc ON true
	ORDER BY a.household, coalesce(ca.state, '') = 'out',
		CASE WHEN $4 THEN coalesce(cc.state, '') <> 'in' ELSE u.number IS NOT NULL END, a.number`

// draw draws who is asked: one number of each household that is drawn.
func (w *SurveyWave) draw(ctx context.Context, q sqlx.QueryerContext, planned *WavePlanned) ([]string, error) {
	var rows []struct {
		Household, Number string
		Asked             pq.Float64Array
	}
	err := sqlx.SelectContext(ctx, q, &rows, surveyCandidates, texts(w.Survey.Audience.Groups),
		texts(w.Survey.Audience.Campuses), surveys.YearBefore(w.At), w.Wave.By == menus.AskedByCall)
	if err != nil {
		return nil, failed(ctx, "finding whom a survey asks", err)
	}
	candidates := make([]surveys.Candidate, len(rows))
	for i, r := range rows {
		candidates[i] = surveys.Candidate{Household: r.Household, Number: r.Number, Asked: momentsOf(r.Asked)}
	}
	candidates = slices.CompactFunc(candidates, func(a, b surveys.Candidate) bool { return a.Household == b.Household })
	planned.Audience = len(candidates)
	var drawn []string
	drawn, planned.Left = surveys.Sample(w.id(), candidates, w.Frequency, w.Survey.Households, w.plan(nil).NotBefore)
	return drawn, nil
}
