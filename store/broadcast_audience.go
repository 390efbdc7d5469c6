package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/menus"
	"campusline/outbound"
	"campusline/outreach"
	"campusline/prices"
)

// audienceQuery gives the numbers of an audience, each once. Who was absent from an opportunity is not of it any more.
const audienceQuery = `
	SELECT number FROM group_members
	WHERE removed_at IS NULL AND (group_name = ANY($1) OR cardinality($1::text[]) = 0 AND cardinality($2::text[]) > 0)
		AND (campuses && $2 OR cardinality($2::text[]) = 0)
	UNION
	SELECT number FROM signups
	WHERE opportunity = ANY($3) AND state IN ('confirmed', 'offered', 'waiting', 'attended')`

func audience(ctx context.Context, q sqlx.QueryerContext, a *outreach.Audience) ([]string, error) {
	var numbers []string
	err := sqlx.SelectContext(ctx, q, &numbers, audienceQuery, texts(a.Groups), texts(a.Campuses), texts(a.Opportunities))
	return numbers, failed(ctx, "finding who gets a broadcast", err)
}

// Foreseen is what a broadcast would come to if it were sent now.
type Foreseen struct {
	Planned
	Audience int            // people, whether they get it or not
	Spoken   map[string]int // of them, by the language they chose; "" for none
}

// Rules are what a broadcast is planned by.
type Rules struct {
	Policy *outbound.Policy
	Prices *prices.Table
	// Approval is how many people one person alone may send to.
	Approval int
}

// ForeseeBroadcast says what a broadcast would come to, and keeps nothing.
func (s *Store) ForeseeBroadcast(ctx context.Context, b *outreach.Broadcast, r Rules, now time.Time) (Foreseen, error) {
	numbers, err := audience(ctx, s.db, &b.Audience)
	if err != nil {
		return Foreseen{}, err
	}
	return s.foresee(ctx, b, numbers, r, now)
}

// foresee says what a broadcast would come to for some people.
func (s *Store) foresee(ctx context.Context, b *outreach.Broadcast, numbers []string, r Rules, now time.Time) (Foreseen, error) {
	planned, err := s.Foresee(ctx, planOf(b, numbers, now), r.Policy, r.Prices)
	if err != nil {
		return Foreseen{}, err
	}
	spoken, err := s.languagesOf(ctx, numbers)
	return Foreseen{planned, len(numbers), spoken}, err
}

// ForeseeRest says what is left of a broadcast that was sent, for whom its text still waits, and keeps nothing.
func (s *Store) ForeseeRest(ctx context.Context, b *outreach.Broadcast, r Rules, now time.Time) (Foreseen, error) {
	var numbers []string
	err := s.db.SelectContext(ctx, &numbers, `SELECT number FROM messages WHERE plan = $1 AND status = 'waiting'`, b.ID)
	if err != nil {
		return Foreseen{}, failed(ctx, "finding for whom a broadcast waits", err)
	}
	return s.foresee(ctx, b, numbers, r, now)
}

// languagesOf counts people by the language they chose.
func (s *Store) languagesOf(ctx context.Context, numbers []string) (map[string]int, error) {
	var rows []struct {
		Language string
		People   int
	}
	err := s.db.SelectContext(ctx, &rows, `
		SELECT coalesce(c.language, '') AS language, count(*) AS people
		FROM unnest($1::text[]) n LEFT JOIN contacts c ON c.number = n GROUP BY 1`, pq.Array(numbers))
	spoken := make(map[string]int, len(rows))
	for _, r := range rows {
		spoken[r.Language] = r.People
	}
	return spoken, failed(ctx, "counting languages", err)
}

// planOf is a broadcast as the road takes it.
func planOf(b *outreach.Broadcast, numbers []string, now time.Time) Plan {
	return Plan{
		ID: b.ID, Line: b.Line, Purpose: b.Purpose, Topic: b.Topic, Texts: b.Texts, First: b.First, To: numbers,
		Override: b.Reason, At: now, NotBefore: b.NotBefore, Expires: b.Expires,
		About: menus.About{Kind: menus.AboutBroadcast, ID: b.ID},
	}
}
