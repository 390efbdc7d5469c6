package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
)

// Remind has people with a place told of it a day before and two hours before it begins, each once, and says how many
// opportunities it looked at. Of a workshop each module is told by itself. Where gives the campus and place of one, in a language. Many may call it at once.
func (s *Store) Remind(
	ctx context.Context, now time.Time, where Where,
) (int, error) {
	const trying = "reminding people"
	near, err := s.found(ctx, trying, `
		SELECT `+foundColumns+` FROM opportunities o
		WHERE o.starts_at < $2 AND o.ends_at > $1 AND o.cancelled_at IS NULL AND o.retired_at IS NULL`,
		now, now.Add(opportunities.EarliestReminder))
	if err != nil {
		return 0, err
	}
	for i := range near {
		o := near[i].Next(now)
		kind, due := o.ReminderAt(now)
		if !due {
			continue
		}
		err := s.transact(ctx, trying, func(tx *sqlx.Tx) error {
			return s.remind(ctx, tx, &o, kind, now, where)
		})
		if err != nil {
			return i, err
		}
	}
	return len(near), nil
}

// unreminded are the signups with a place that were not reminded in this way, but for those who are there already.
const unreminded = `
	SELECT opportunity, number, party, state, place, offered_until, walk_in, line, language, joined_at, changed_at
	FROM signups g
	WHERE opportunity = $1 AND state IN ('confirmed', 'attended') AND joined_at <= $2
		AND NOT EXISTS (SELECT 1 FROM check_ins c WHERE c.opportunity = g.opportunity AND c.number = g.number AND c.out_at IS NULL)
		AND NOT EXISTS (SELECT 1 FROM messages WHERE key = concat_ws(' ', $3::text, g.opportunity, g.number, g.place, $4::bigint))
	ORDER BY place`

func (s *Store) remind(
	ctx context.Context, tx *sqlx.Tx, o *opportunities.Opportunity, kind opportunities.NoticeKind, now time.Time,
	where Where,
) error {
	var all []opportunities.Signup
	err := tx.SelectContext(ctx, &all, unreminded, o.ID, now.Add(-opportunities.KnowsStill), string(kind), o.Start.Unix())
	if err != nil {
		return failed(ctx, "listing who is to be reminded", err)
	}
	for _, signup := range all {
		notice := opportunities.Notice{Kind: kind, Opportunity: *o, Signup: signup, Where: where(o, signup.Language)}
		if err := s.notify(ctx, tx, &notice, now, o.Start); err != nil {
			return err
		}
	}
	return nil
}
