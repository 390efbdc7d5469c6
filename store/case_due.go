package store

import (
	"context"
	"time"

	"campusline/cases"
)

// soonest is how long after the family was told something time alone does anything to a case.
const soonest = 30 * time.Minute

// EachOpenCase gives to do every case that is owed something, or waits for a family for a while. An error of do ends it and
// is answered.
func (s *Store) EachOpenCase(ctx context.Context, now time.Time, do func(cases.Case) error) error {
	return each(ctx, s, "looking after cases", do, `
		SELECT `+caseColumns+` FROM cases c
		WHERE c.state <> 'closed' AND (c.state <> 'waiting' OR c.waiting_since < $1)`, now.Add(-soonest))
}

// CasesToRate lists the cases whose families are to be asked how well they were answered: closed between two moments, answered
// and not asked about yet, of somebody who was asked about no case since spared.
func (s *Store) CasesToRate(ctx context.Context, from, to, spared time.Time) ([]int, error) {
	return s.casesWhere(ctx, "looking for cases to be rated", `
		c.state = 'closed' AND c.rating_asked_at IS NULL AND c.rated_at IS NULL AND c.answered_at IS NOT NULL
		AND c.contact <> '' AND c.closed_at BETWEEN $1 AND $2 AND NOT EXISTS (
			SELECT 1 FROM cases o WHERE o.contact = c.contact AND o.rating_asked_at > $3)`, from, to, spared)
}

// MissedCase is a case of which our last word did not reach the family.
type MissedCase struct {
	Number int
	Why    string // in words for staff
}

// closedLately is for how long it counts that the last answer of a case that is closed did not arrive.
const closedLately = 3 * 24 * time.Hour

// CasesMissed lists the cases whose families did not get our last word: the text was never sent, or the carrier could not
// deliver it.
func (s *Store) CasesMissed(ctx context.Context, now time.Time) ([]MissedCase, error) {
	var all []MissedCase
	err := s.db.SelectContext(ctx, &all, `
		SELECT c.number, coalesce(nullif(m.reason, ''), 'the phone company could not deliver it') AS why
		FROM cases c
		CROSS JOIN LATERAL (
			SELECT n FROM case_events WHERE case_number = c.number AND kind IN ('asked', 'answered') ORDER BY n DESC LIMIT 1) e
		JOIN messages m ON m.key = concat('case ', c.number, ' ', e.n, ' ', $1::text)
		LEFT JOIN deliveries d ON d.carrier_id = m.carrier_id
		WHERE (c.state = 'waiting' OR c.state = 'closed' AND c.closed_at > $2)
			AND (m.status IN ('skipped', 'failed') OR d.status IN ('undelivered', 'failed'))
			AND NOT EXISTS (SELECT 1 FROM case_events WHERE case_number = c.number AND n > e.n AND kind = 'not delivered')`,
		cases.ByFamily, now.Add(-closedLately))
	return all, failed(ctx, "looking for answers that did not arrive", err)
}
