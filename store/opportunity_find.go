package store

import (
	"context"
	"strings"
	"time"

	"github.com/lib/pq"

	"campusline/menus"
	"campusline/opportunities"
)

// found is an opportunity with how full it is.
type found struct {
	opportunityRow
	Taken, Waiting int
}

// foundColumns are those of found, of a table called o.
const foundColumns = opportunityColumns + `,
	(SELECT coalesce(sum(party), 0) FROM signups WHERE opportunity = o.id AND state IN ` + holding + `) AS taken,
	(SELECT count(*) FROM signups WHERE opportunity = o.id AND state = 'waiting') AS waiting`

// FindOpportunities finds what people can join: the nearest first, then the soonest.
func (s *Store) FindOpportunities(ctx context.Context, q opportunities.Search) ([]opportunities.Seats, error) {
	to := q.To
	if to.IsZero() {
		to = time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return s.found(ctx, "looking for opportunities", `
		SELECT `+foundColumns+` FROM opportunities o
		WHERE o.cancelled_at IS NULL AND o.starts_at >= $1 AND o.starts_at < $2 AND o.retired_at IS NULL
			AND (cardinality($3::text[]) = 0 OR o.kind = ANY ($3))
			AND (cardinality($4::text[]) = 0
				OR EXISTS (SELECT 1 FROM unnest(o.skills) skill WHERE lower(skill) = ANY ($4)))
			AND ($5 = '' OR $5 = ANY(o.languages))
			AND ($6 = '' OR NOT EXISTS (SELECT 1 FROM signups g WHERE g.opportunity = o.id AND g.number = $6
				AND g.state IN ('confirmed', 'offered', 'waiting', 'attended')))
		ORDER BY
			CASE WHEN $7 <> '' AND o.campus = $7 THEN 0 ELSE 1 END,
			CASE WHEN $8 <> '' AND o.zip = $8 THEN 0 WHEN $8 <> '' AND left(o.zip, 3) = left($8, 3) THEN 1 ELSE 2 END,
			o.starts_at, o.code
		LIMIT $9 OFFSET $10`,
		q.From, to, anyOf(q.Kinds), anyOf(q.Skills), q.Language, storable(q.Number), storable(q.Campus),
		storable(q.ZIP), q.Limit, q.Skip)
}

// anyOf are words in lower case, of which a row has to have one.
func anyOf(words []string) any {
	lower := make([]string, len(words))
	for i := range words {
		lower[i] = storable(strings.ToLower(words[i]))
	}
	return pq.Array(lower)
}

// mostTraits is how many values of a trait people are asked to choose from.
const mostTraits = 12

// TraitsNow lists the skills, or the languages, of what people can join at a time, of some kinds or of all where none is given,
// the most frequent first.
func (s *Store) TraitsNow(ctx context.Context, of menus.Trait, kinds []string, at time.Time) ([]string, error) {
	column := "skills"
	if of == menus.HeldTrait {
		column = "languages"
	}
	var values []string
	err := s.db.SelectContext(ctx, &values, `
		SELECT min(value) FROM opportunities o, unnest(o.`+column+`) value
		WHERE o.cancelled_at IS NULL AND o.starts_at >= $1 AND o.retired_at IS NULL
			AND (cardinality($2::text[]) = 0 OR o.kind = ANY ($2))
		GROUP BY lower(value) ORDER BY count(*) DESC, lower(value) LIMIT $3`, at, anyOf(kinds), mostTraits)
	return values, failed(ctx, "listing what opportunities have in common", err)
}

// OpportunitiesBetween lists what begins in a span of time, cancelled or not, the soonest first.
func (s *Store) OpportunitiesBetween(ctx context.Context, from, to time.Time) ([]opportunities.Seats, error) {
	return s.found(ctx, "listing opportunities", `
		SELECT `+foundColumns+` FROM opportunities o WHERE o.starts_at >= $1 AND o.starts_at < $2
		ORDER BY o.starts_at, o.code`, from, to)
}

// OpportunitiesOf lists the codes of what is not over and to which a person stands in one of some ways, that of a place, of an
// offer or of waiting, the soonest first. Who has come to one meeting has a place in the others.
func (s *Store) OpportunitiesOf(
	ctx context.Context, number string, standings []menus.Standing, now time.Time, most int,
) ([]string, error) {
	var codes []string
	err := s.db.SelectContext(ctx, &codes, `
		SELECT o.code FROM opportunities o JOIN signups g ON g.opportunity = o.id
		WHERE g.number = $1 AND CASE g.state WHEN 'attended' THEN 'confirmed' ELSE g.state END = ANY ($2) AND o.ends_at > $3 AND o.cancelled_at IS NULL AND o.retired_at IS NULL
		ORDER BY o.starts_at, o.code LIMIT $4`, storable(number), pq.Array(standings), now, most)
	return codes, failed(ctx, "listing somebody's opportunities", err)
}

func (s *Store) found(ctx context.Context, trying, query string, args ...any) ([]opportunities.Seats, error) {
	var rows []found
	if err := s.db.SelectContext(ctx, &rows, query, args...); err != nil {
		return nil, failed(ctx, trying, err)
	}
	return seatsOf(rows)
}

func seatsOf(rows []found) ([]opportunities.Seats, error) {
	all := make([]opportunities.Seats, len(rows))
	for i := range rows {
		o, err := rows[i].opportunity()
		if err != nil {
			return nil, err
		}
		all[i] = opportunities.Seats{Opportunity: o, Taken: rows[i].Taken, Waiting: rows[i].Waiting}
	}
	return all, nil
}
