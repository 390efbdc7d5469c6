package store

import (
	"context"
	"time"

	"campusline/opportunities"
)

// Where gives the campus and place of an opportunity, in a language.
type Where func(o *opportunities.Opportunity, language string) string

// tellMoved has everybody told who is in an opportunity, or waits for it, that now begins at another time or is at another
// place. What still waits to be sent of the time before is not sent, and no offer is held for longer than until the start.
func (v *opportunitySaver) tellMoved(
	ctx context.Context, o *opportunities.Opportunity, before *keptOpportunity,
) error {
	if !before.isMovedBy(o) || o.CancelledAt != nil || !v.at.Before(o.End) {
		return nil
	}
	_, err := v.tx.ExecContext(ctx, `
		UPDATE signups SET offered_until = least(offered_until, $2) WHERE opportunity = $1 AND state = 'offered'`, o.ID, o.Start)
	if err != nil {
		return failed(ctx, "moving an opportunity", err)
	}
	for _, state := range []opportunities.State{opportunities.Confirmed, opportunities.Offered, opportunities.Waiting} {
		signups, err := signupsIn(ctx, v.tx, o.ID, state)
		if err != nil {
			return err
		}
		for _, signup := range signups {
			if err := v.tellMove(ctx, o, before.StartsAt, signup); err != nil {
				return err
			}
		}
	}
	return nil
}

// isMovedBy says whether an opportunity, as it is now, begins at another time or is at another place than before.
func (k *keptOpportunity) isMovedBy(o *opportunities.Opportunity) bool {
	return !o.Start.Equal(k.StartsAt) || o.Campus != k.Campus || o.Place != k.Place
}

// tellMove tells one person.
func (v *opportunitySaver) tellMove(
	ctx context.Context, o *opportunities.Opportunity, was time.Time, signup opportunities.Signup,
) error {
	_, err := v.tx.ExecContext(ctx, `
		UPDATE messages SET status = 'skipped', reason = 'it has been moved since'
		WHERE number = $1 AND status = 'waiting' AND key IS NOT NULL
			AND EXISTS (SELECT 1 FROM unnest($2::text[]) kind WHERE starts_with(key, concat_ws(' ', kind, $3::text, $1::text, '')))`,
		signup.Number, texts([]string{
			string(opportunities.DayBefore), string(opportunities.HoursBefore), string(opportunities.Moved),
		}), o.ID)
	if err != nil {
		return failed(ctx, "taking back what is told no more", err)
	}
	v.Told++
	notice := opportunities.Notice{
		Kind: opportunities.Moved, Opportunity: *o, Signup: signup, Where: v.where(o, signup.Language), Was: was,
	}
	return v.store.notify(ctx, v.tx, &notice, v.at, o.End)
}
