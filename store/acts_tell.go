package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/menus"
	"campusline/opportunities"
	"campusline/outbound"
)

// coordinator is somebody who runs an opportunity and can be texted.
type coordinator struct{ Number, Language string }

// coordinators are those who run an opportunity and can be texted, but for one number.
func coordinators(
	ctx context.Context, q sqlx.QueryerContext, o *opportunities.Opportunity, but string,
) (all []coordinator, err error) {
	if len(o.Coordinators) == 0 {
		return nil, nil
	}
	err = sqlx.SelectContext(ctx, q, &all, `
		SELECT n.number, coalesce(r.language, '') AS language
		FROM unnest($1::text[]) n (number)
		LEFT JOIN contacts r ON r.number = n.number
		LEFT JOIN LATERAL (
			SELECT state FROM consent WHERE number = n.number AND topic = '' ORDER BY id DESC LIMIT 1
		) c ON true
		WHERE n.number <> $2 AND coalesce(c.state, '') <> $3
			AND NOT EXISTS (SELECT 1 FROM unreachable u WHERE u.number = n.number)`,
		pq.Array(o.Coordinators), storable(but), outbound.Out)
	return all, failed(ctx, "finding who runs an opportunity", err)
}

// worthTelling is how long a text about what is over is worth sending to those who ran it.
const worthTelling = 24 * time.Hour

// tellCoordinators passes on what somebody wrote about an opportunity to those who run it.
func (s *Store) tellCoordinators(ctx context.Context, tx *sqlx.Tx, c *Commit, act menus.TellCoordinators) error {
	o, err := lockOpportunity(ctx, tx, act.Code)
	if err != nil {
		return err
	}
	told, err := coordinators(ctx, tx, &o, c.Session.Number)
	if err != nil {
		return err
	}
	at := c.Exchange.At
	next := o.Next(at)
	for _, to := range told {
		if to.Language == "" {
			to.Language = act.Language
		}
		_, err := s.Enqueue(ctx, tx, Message{
			Key:     fmt.Sprintf("written %s %d %s", c.Session.ID, c.Exchange.Number, to.Number),
			Session: c.Session.ID, Line: c.Session.Line, Number: to.Number, Language: to.Language,
			Purpose: outbound.Joined, Body: next.WrittenBy(c.Session.Number, act.Words, to.Language),
			About: aboutOpportunity(&o), At: at, Expires: latest(o.End, at.Add(worthTelling)),
		})
		if err != nil {
			return err
		}
	}
	return nil
}
