package store

import (
	"context"
	"encoding/json"
	"fmt"
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
	moved, was, isMoved, err := before.movedBy(o, v.at)
	if err != nil || !isMoved || o.CancelledAt != nil || !v.at.Before(o.End) {
		return err
	}
	_, err = v.tx.ExecContext(ctx, `
		UPDATE signups SET offered_until = least(offered_until, $2) WHERE opportunity = $1 AND state = 'offered'`, o.ID, o.Start)
	if err != nil {
		return failed(ctx, "moving an opportunity", err)
	}
	signups, err := hearingOfChanges(ctx, v.tx, o.ID)
	if err != nil {
		return err
	}
	for _, signup := range signups {
		if err := v.tellMove(ctx, &moved, was, signup); err != nil {
			return err
		}
	}
	return nil
}

// movedBy says whether an opportunity, as it is now, begins at another time or is at another place than before, or a
// module of it that is still to come begins at another. It gives the opportunity with the times of the meeting that is
// moved, and when that was to begin.
func (k *keptOpportunity) movedBy(
	o *opportunities.Opportunity, at time.Time,
) (moved opportunities.Opportunity, was time.Time, isMoved bool, err error) {
	before := opportunities.Opportunity{Start: k.StartsAt}
	if err := json.Unmarshal(k.Modules, &before.Modules); err != nil {
		return moved, was, false, fmt.Errorf("reading the modules of opportunity %s: %w", k.Code, err)
	}
	for i, m := range before.Modules {
		if i < len(o.Modules) && o.Modules[i].Start.After(at) && !o.Modules[i].Start.Equal(m.Start) {
			moved = *o
			moved.Start, moved.End = o.Modules[i].Start, o.Modules[i].End
			return moved, m.Start, true, nil
		}
	}
	isMoved = !o.Start.Equal(k.StartsAt) || o.Campus != k.Campus || o.Place != k.Place
	return o.Next(at), before.Next(at).Start, isMoved, nil
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
