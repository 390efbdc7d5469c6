package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
)

// CancelOpportunity calls an opportunity off, in a transaction of the caller's, and has everybody told at once who is in it,
// waits for it or has come to it. It says how many are told. The error is [ErrNotFound] if no opportunity has this code,
// [opportunities.ErrOver] if it is over, and [opportunities.ErrCancelled] if it was cancelled before.
func (s *Store) CancelOpportunity(
	ctx context.Context, tx *sqlx.Tx, code, reason string, at time.Time,
) (told int, err error) {
	o, err := lockOpportunity(ctx, tx, code)
	if err == nil {
		err = o.Joinable(at)
	}
	if err != nil {
		return 0, failed(ctx, "cancelling an opportunity", err)
	}
	_, err = tx.ExecContext(ctx, `UPDATE opportunities SET cancelled_at = $2, cancel_reason = $3 WHERE id = $1`,
		o.ID, at, storable(reason))
	if err != nil {
		return 0, failed(ctx, "cancelling an opportunity", err)
	}
	o.CancelledAt, o.CancelReason = &at, reason
	if _, err := untellSignup(ctx, tx, o.ID, "", isCalledOff); err != nil {
		return 0, err
	}
	signups, err := hearingOfChanges(ctx, tx, o.ID)
	if err != nil {
		return 0, err
	}
	for _, signup := range signups {
		notice := opportunities.Notice{Kind: opportunities.CalledOff, Opportunity: o.Next(at), Signup: signup}
		if err := s.notify(ctx, tx, &notice, at, o.End); err != nil {
			return told, err
		}
		told++
	}
	return told, nil
}

// hearingOfChanges lists the signups of all whom a text can tell that an opportunity is called off or moved.
func hearingOfChanges(ctx context.Context, tx *sqlx.Tx, opportunity string) (told []opportunities.Signup, err error) {
	all, err := signupsIn(ctx, tx, opportunity,
		opportunities.Confirmed, opportunities.Attended, opportunities.Offered, opportunities.Waiting)
	for _, signup := range all {
		if signup.Line != "" && signup.Number != "" {
			told = append(told, signup)
		}
	}
	return told, err
}
