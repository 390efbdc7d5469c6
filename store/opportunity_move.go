package store

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"campusline/opportunities"
)

// Where gives the campus and place of an opportunity, in a language.
type Where func(o *opportunities.Opportunity, language string) string

// tellMoved has everybody told who is in an opportunity, or waits for it, whose times or place have changed. What still waits
// to be sent of the time before is not sent, and no offer is held for longer than until the start.
func (v *opportunitySaver) tellMoved(ctx context.Context, one *SavedOne) error {
	o := &one.Seats.Opportunity
	if o.CancelledAt != nil {
		return nil
	}
	move, moved := o.MovedFrom(one.Before, v.At)
	if !moved {
		return nil
	}
	_, err := v.tx.ExecContext(ctx, `
		UPDATE signups SET offered_until = least(offered_until, $2) WHERE opportunity = $1 AND state = 'offered'`, o.ID, o.Start)
	if err != nil {
		return failed(ctx, "moving an opportunity", err)
	}
	signups, err := hearingOfChanges(ctx, v.tx, o.ID)
	if err != nil {
		return err
	}
	var notices []opportunities.Notice
	for _, signup := range signups {
		notice, until, err := v.moveNotice(ctx, o, &move, signup)
		if err == nil {
			notices = append(notices, notice)
			err = v.store.notify(ctx, v.tx, &notice, v.At, until)
		}
		if err != nil {
			return err
		}
	}
	one.Told, err = v.foretold(ctx, notices)
	return err
}

// foretold says who is told by notices.
func (v *opportunitySaver) foretold(ctx context.Context, notices []opportunities.Notice) (told opportunities.Told, err error) {
	if v.Policy != nil {
		return foretold(ctx, v.tx, v.Road, notices, v.At)
	}
	for i := range notices {
		if notices[i].Signup.Line != "" {
			told.At(v.At, v.At)
		}
	}
	return told, nil
}

// moveNotice is what one person is told of what has moved, and until when that is worth telling. Whoever has not heard yet
// that a place is theirs is told that alone, with the new time.
func (v *opportunitySaver) moveNotice(
	ctx context.Context, o *opportunities.Opportunity, move *opportunities.Move, signup opportunities.Signup,
) (notice opportunities.Notice, until time.Time, err error) {
	unheard, err := v.takeBack(ctx, o, signup.Number)
	if err != nil {
		return notice, until, err
	}
	signup.Line = cmp.Or(signup.Line, v.Line)
	notice = opportunities.Notice{
		Kind: opportunities.Moved, Opportunity: *o, Signup: signup, Where: v.Where(o, signup.Language), Meetings: move.Meetings, Was: move.Was,
	}
	switch {
	case len(move.Meetings) == 0: // what was to come is no more
		until = move.Was
	case unheard && signup.State == opportunities.Offered:
		notice.Kind, until = opportunities.PlaceOffered, *signup.OfferedUntil
	default:
		until, notice.Opportunity.Start = o.End, move.Meetings[0].Start
	}
	return notice, until, nil
}

// takeBack has nothing sent to a number any more that tells of the time or place before, and says whether a text was among
// it that offered a place.
func (v *opportunitySaver) takeBack(ctx context.Context, o *opportunities.Opportunity, number string) (offered bool, err error) {
	keys, err := untellSignup(ctx, v.tx, o.ID, number, hasMoved)
	return slices.ContainsFunc(keys, func(key string) bool {
		return strings.HasPrefix(key, string(opportunities.PlaceOffered))
	}), err
}
