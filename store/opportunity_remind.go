package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
	"campusline/outbound"
)

// Remind has people with a place told of it a day before and two hours before it begins, each once, and says how many
// opportunities it looked at; see [opportunities.Opportunity.ReminderAt]. Of a workshop each module is told by itself. Where
// gives the campus and place of one, in a language; hours are those in which the district sends texts. Many may call it
// at once.
func (s *Store) Remind(ctx context.Context, now time.Time, where Where, hours outbound.Hours) (int, error) {
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
		reminder, due := o.ReminderAt(now, hours)
		if !due {
			continue
		}
		err := s.transact(ctx, trying, func(tx *sqlx.Tx) error {
			return s.remind(ctx, tx, &o, reminder, now, where)
		})
		if err != nil {
			return i, err
		}
	}
	return len(near), nil
}

// unreminded are the signups with a place that were not reminded in this way, but for those who are there already, and those
// who signed up or were told of it later than a time.
const unreminded = `
	SELECT opportunity, number, party, state, place, offered_until, walk_in, line, language, joined_at, changed_at
	FROM signups g
	WHERE opportunity = $1 AND state IN ('confirmed', 'attended') AND changed_at <= $2
		AND NOT EXISTS (SELECT 1 FROM check_ins c WHERE c.opportunity = g.opportunity AND c.number = g.number AND c.out_at IS NULL)
		AND NOT EXISTS (SELECT 1 FROM messages WHERE key = concat_ws(' ', $3::text, g.opportunity, g.number, g.place, $4::bigint))
		AND NOT EXISTS (SELECT 1 FROM messages WHERE number = g.number AND about = $5 AND created_at > $2 AND status <> 'skipped')
	ORDER BY place`

func (s *Store) remind(
	ctx context.Context, tx *sqlx.Tx, o *opportunities.Opportunity, reminder opportunities.Reminder, now time.Time,
	where Where,
) error {
	var all []opportunities.Signup
	err := tx.SelectContext(ctx, &all, unreminded, o.ID, reminder.Of, string(reminder.Kind), o.Start.Unix(), aboutOpportunity(o).String())
	if err != nil {
		return failed(ctx, "listing who is to be reminded", err)
	}
	for _, signup := range all {
		notice := opportunities.Notice{Kind: reminder.Kind, Opportunity: *o, Signup: signup, Where: where(o, signup.Language)}
		if err := s.notify(ctx, tx, &notice, now, o.Start); err != nil {
			return err
		}
	}
	return nil
}
