package store

import (
	"context"
	"time"

	"campusline/opportunities"
)

// seated says of a signup s whether its people had a place: who came and withdrew from the rest had one, too.
const seated = `(s.state IN ` + holding + ` OR
	EXISTS (SELECT 1 FROM check_ins c WHERE c.opportunity = s.opportunity AND c.number = s.number))`

// Results tells what each opportunity that begins in a span of time came to, the soonest first.
func (s *Store) Results(ctx context.Context, from, to time.Time) ([]opportunities.Result, error) {
	var results []opportunities.Result
	err := s.db.SelectContext(ctx, &results, `
		SELECT o.code, o.kind, o.programme, o.campus, o.starts_at, o.capacity, o.cancelled_at IS NOT NULL AS cancelled,
			o.settled_at IS NOT NULL AND EXISTS (SELECT 1 FROM check_ins WHERE opportunity = o.id) AS known,
			coalesce(sum(g.party) FILTER (WHERE g.seated), 0) AS seated,
			coalesce(sum(g.party) FILTER (WHERE g.waited), 0) AS waited,
			coalesce(sum(g.party) FILTER (WHERE g.waited AND NOT g.placed), 0) AS unplaced,
			coalesce(sum(g.party) FILTER (WHERE g.seated AND NOT g.walk_in), 0) AS expected,
			coalesce(sum(g.party) FILTER (WHERE g.state = 'missed'), 0) AS missed
		FROM opportunities o LEFT JOIN (
			SELECT *, `+seated+` AS seated FROM signups s
		) g ON g.opportunity = o.id
		WHERE o.starts_at >= $1 AND o.starts_at < $2
		GROUP BY o.id ORDER BY o.starts_at, o.code`, from, to)
	return results, failed(ctx, "adding up opportunities", err)
}

// Visits lists who came to the opportunities that begin in a span of time, each meeting by itself.
func (s *Store) Visits(ctx context.Context, from, to time.Time) ([]opportunities.Visit, error) {
	var visits []opportunities.Visit
	err := s.db.SelectContext(ctx, &visits, `
		SELECT o.code, o.kind, o.programme, o.campus, c.number, c.party,
			coalesce(`+secondsGiven+`, 0) AS seconds
		FROM check_ins c JOIN opportunities o ON o.id = c.opportunity
		WHERE o.starts_at >= $1 AND o.starts_at < $2 ORDER BY c.in_at, c.number`, from, to)
	return visits, failed(ctx, "listing visits", err)
}

// Roster lists who is or was in an opportunity, in the order of joining, by where they stand; each with when they came
// and left the first meeting that they came to.
func (s *Store) Roster(ctx context.Context, code string) (opportunities.Seats, []opportunities.RosterLine, error) {
	seats, err := s.SeatsNow(ctx, code)
	if err != nil {
		return seats, nil, err
	}
	var lines []opportunities.RosterLine
	err = s.db.SelectContext(ctx, &lines, `
		SELECT g.number, g.party, g.state, g.walk_in, g.language, g.joined_at, g.offered_until,
			min(c.in_at) AS in_at, max(c.out_at) AS out_at, coalesce(bool_or(c.late), false) AS late,
			coalesce(max(c.how_out), '') AS how_out, count(c.in_at) AS meetings,
			coalesce(max(c.module), -1) AS last_meeting,
			coalesce((array_agg(c.in_at IS NOT NULL AND c.out_at IS NULL ORDER BY c.module DESC))[1], false) AS there
		FROM signups g LEFT JOIN check_ins c ON c.opportunity = g.opportunity AND c.number = g.number
		WHERE g.opportunity = $1
		GROUP BY g.opportunity, g.number
		ORDER BY array_position(ARRAY['attended', 'confirmed', 'missed', 'offered', 'waiting', 'expired', 'withdrawn'],
			g.state), g.place`, seats.ID)
	return seats, lines, failed(ctx, "reading a roster", err)
}
