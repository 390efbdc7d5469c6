package store

import (
	"cmp"
	"context"
	"errors"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
)

// ErrNotCancelled says that something is to be held after all that was never called off.
var ErrNotCancelled = errors.New("it is not cancelled")

// Restoring is the wish to hold after all what was called off.
type Restoring struct {
	Code  string
	Line  string // E.164, which tells those who signed up on none
	Where Where
	Road
	At time.Time
}

// ForeseeRestoring says what holding something after all would come to, and does nothing. The error is as of
// [Store.RestoreOpportunity].
func (s *Store) ForeseeRestoring(ctx context.Context, r Restoring) (o opportunities.Opportunity, told opportunities.Told, err error) {
	err = s.transact(ctx, "looking at what is to be held", func(tx *sqlx.Tx) error {
		if o, told, err = s.RestoreOpportunity(ctx, tx, r); err != nil {
			return err
		}
		return errTried
	})
	if errors.Is(err, errTried) {
		err = nil
	}
	return o, told, err
}

// RestoreOpportunity holds after all what was called off, in a transaction of the caller's: everybody who was in it is in it
// again, and is told when and where it is. The error is [ErrNotFound] if no opportunity has this code, [ErrNotCancelled] if it
// was never called off, and [opportunities.ErrOver] if it is over.
func (s *Store) RestoreOpportunity(
	ctx context.Context, tx *sqlx.Tx, r Restoring,
) (o opportunities.Opportunity, told opportunities.Told, err error) {
	const trying = "holding what was cancelled"
	seats, err := s.Seats(ctx, tx, r.Code)
	switch {
	case err != nil:
		return o, told, err
	case seats.CancelledAt == nil:
		return o, told, failed(ctx, trying, ErrNotCancelled)
	}
	seats.CancelledAt, seats.CancelReason, seats.CancelledBy = nil, "", ""
	o = seats.Opportunity
	if err := o.Joinable(r.At); err != nil {
		return o, told, failed(ctx, trying, err)
	}
	_, err = tx.ExecContext(ctx, `
		UPDATE opportunities SET cancelled_at = NULL, cancel_reason = '', cancelled_by = '' WHERE id = $1`, o.ID)
	if err != nil {
		return o, told, failed(ctx, trying, err)
	}
	if err := retellCalledOff(ctx, tx, o.ID); err != nil {
		return o, told, err
	}
	notices, err := r.notices(ctx, tx, &o)
	if err != nil {
		return o, told, err
	}
	for i := range notices {
		if err := s.notify(ctx, tx, &notices[i], r.At, o.End); err != nil {
			return o, told, err
		}
	}
	if told, err = foretold(ctx, tx, r.Road, notices, r.At); err != nil {
		return o, told, err
	}
	return o, told, s.offerFree(ctx, tx, &seats, r.At)
}

// notices tell everybody who is in it when and where it is.
func (r *Restoring) notices(
	ctx context.Context, tx *sqlx.Tx, o *opportunities.Opportunity,
) (all []opportunities.Notice, err error) {
	signups, err := hearingOfChanges(ctx, tx, o.ID)
	next := o.Next(r.At)
	for _, signup := range signups {
		signup.Line = cmp.Or(signup.Line, r.Line)
		all = append(all, opportunities.Notice{
			Kind: opportunities.Restored, Opportunity: next, Signup: signup, Where: r.Where(o, signup.Language), Meetings: o.ToCome(r.At),
		})
	}
	return all, err
}

// retellCalledOff lets people be told once more that something is called off, and be reminded of it, as if they had not been.
func retellCalledOff(ctx context.Context, tx *sqlx.Tx, opportunity string) error {
	_, err := tx.ExecContext(ctx, `
		UPDATE messages SET key = key || ' until ' || id::text
		WHERE starts_with(key, concat_ws(' ', $2::text, $1::text, '')) OR reason = $3 AND EXISTS (
			SELECT 1 FROM unnest($4::text[]) kind WHERE starts_with(key, concat_ws(' ', kind, $1::text, '')))`,
		opportunity, string(opportunities.CalledOff), isCalledOff,
		texts([]string{string(opportunities.DayBefore), string(opportunities.HoursBefore)}))
	return failed(ctx, "holding what was cancelled", err)
}
