package store

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"campusline/opportunities"
)

// Where gives the campus and place of an opportunity, in a language.
type Where func(o *opportunities.Opportunity, language string) string

// tellMoved has everybody told who is in an opportunity, or waits for it, whose times or place have changed. What still waits
// to be sent of the time before is not sent, and no offer is held for longer than until the start.
func (v *opportunitySaver) tellMoved(ctx context.Context, o *opportunities.Opportunity, kept *keptOpportunity) error {
	if o.CancelledAt != nil {
		return nil
	}
	before, err := kept.opportunity()
	if err != nil {
		return err
	}
	move, moved := o.MovedFrom(&before, v.at)
	if !moved {
		return nil
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
		if signup.Line == "" {
			continue // somebody from a list on paper
		}
		if err := v.tellMove(ctx, o, &move, signup); err != nil {
			return err
		}
	}
	return nil
}

// opportunity is what people were told of its times and its place.
func (k *keptOpportunity) opportunity() (o opportunities.Opportunity, err error) {
	o = opportunities.Opportunity{Start: k.StartsAt, End: k.EndsAt, Campus: k.Campus, Place: k.Place}
	if err := json.Unmarshal(k.Modules, &o.Modules); err != nil {
		return o, fmt.Errorf("reading the modules of opportunity %s: %w", k.Code, err)
	}
	return o, nil
}

// tellMove tells one person what of an opportunity has moved. Whoever has not heard yet that a place is theirs is told that
// alone, with the new time.
func (v *opportunitySaver) tellMove(
	ctx context.Context, o *opportunities.Opportunity, move *opportunities.Move, signup opportunities.Signup,
) error {
	unheard, err := v.takeBack(ctx, o, signup.Number)
	if err != nil {
		return err
	}
	v.Told++
	notice := opportunities.Notice{
		Kind: opportunities.Moved, Opportunity: *o, Signup: signup, Where: v.where(o, signup.Language), Meetings: move.Meetings, Was: move.Was,
	}
	until := move.Was
	switch {
	case len(move.Meetings) == 0: // what was to come is no more
	case unheard && signup.State == opportunities.Offered:
		notice.Kind, until = opportunities.PlaceOffered, *signup.OfferedUntil
	default:
		until, notice.Opportunity.Start = o.End, move.Meetings[0].Start
	}
	return v.store.notify(ctx, v.tx, &notice, v.at, until)
}

// takeBack has nothing sent to a number any more that tells of the time or place before, and says whether a text was among
// it that offered a place.
func (v *opportunitySaver) takeBack(ctx context.Context, o *opportunities.Opportunity, number string) (offered bool, err error) {
	keys, err := untellSignup(ctx, v.tx, o.ID, number, hasMoved)
	return slices.ContainsFunc(keys, func(key string) bool {
		return strings.HasPrefix(key, string(opportunities.PlaceOffered))
	}), err
}
