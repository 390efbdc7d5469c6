package store

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
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
		if err := v.tellMove(ctx, o, &moved, was, signup); err != nil {
			return err
		}
	}
	return nil
}

// endMoves is by how much the end of an opportunity has to change for people to be told: by less nobody plans otherwise.
const endMoves = 15 * time.Minute

// movedBy says whether an opportunity, as it is now, begins at another time, ends at quite another or is at another place
// than before, or a module of it that is still to come begins or ends so. It gives the opportunity with the times of the meeting that is
// moved, and when that was to begin.
func (k *keptOpportunity) movedBy(
	o *opportunities.Opportunity, at time.Time,
) (moved opportunities.Opportunity, was time.Time, isMoved bool, err error) {
	before := opportunities.Opportunity{Start: k.StartsAt}
	if err := json.Unmarshal(k.Modules, &before.Modules); err != nil {
		return moved, was, false, fmt.Errorf("reading the modules of opportunity %s: %w", k.Code, err)
	}
	for i, m := range before.Modules {
		if i < len(o.Modules) && o.Modules[i].Start.After(at) && isOtherTime(o.Modules[i].Start, o.Modules[i].End, m.Start, m.End) {
			moved = *o
			moved.Start, moved.End = o.Modules[i].Start, o.Modules[i].End
			return moved, m.Start, true, nil
		}
	}
	isMoved = isOtherTime(o.Start, o.End, k.StartsAt, k.EndsAt) || o.Campus != k.Campus || o.Place != k.Place
	return o.Next(at), before.Next(at).Start, isMoved, nil
}

// isOtherTime says whether something begins at another time, or ends at quite another.
func isOtherTime(start, end, startBefore, endBefore time.Time) bool {
	return !start.Equal(startBefore) || end.Sub(endBefore).Abs() > endMoves
}

// tellMove tells one person that a meeting of an opportunity, or all of it, is moved. Whoever has not heard yet that a place is
// theirs is told that alone, with the new time.
func (v *opportunitySaver) tellMove(
	ctx context.Context, of, o *opportunities.Opportunity, was time.Time, signup opportunities.Signup,
) error {
	var kinds []bool // whether each of the texts that are taken back offered a place
	err := v.tx.SelectContext(ctx, &kinds, `
		UPDATE messages SET status = 'skipped', reason = 'it has been moved since',
			key = CASE WHEN starts_with(key, $4) THEN key || ' until ' || id::text ELSE key END
		WHERE number = $1 AND status = 'waiting' AND key IS NOT NULL
			AND EXISTS (SELECT 1 FROM unnest($2::text[]) kind WHERE starts_with(key, concat_ws(' ', kind, $3::text, $1::text, '')))
		RETURNING starts_with(key, $4)`,
		signup.Number, texts([]string{
			string(opportunities.DayBefore), string(opportunities.HoursBefore), string(opportunities.Moved), string(opportunities.PlaceOffered),
		}), o.ID, string(opportunities.PlaceOffered))
	if err != nil {
		return failed(ctx, "taking back what is told no more", err)
	}
	v.Told++
	if slices.Contains(kinds, true) && signup.State == opportunities.Offered {
		offer := opportunities.Notice{Kind: opportunities.PlaceOffered, Opportunity: *of, Signup: signup}
		return v.store.notify(ctx, v.tx, &offer, v.at, *signup.OfferedUntil)
	}
	notice := opportunities.Notice{
		Kind: opportunities.Moved, Opportunity: *o, Signup: signup, Where: v.where(o, signup.Language), Was: was,
	}
	return v.store.notify(ctx, v.tx, &notice, v.at, o.End)
}
