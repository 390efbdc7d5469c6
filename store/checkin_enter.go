package store

import (
	"context"
	"errors"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
)

// EnterAttendance keeps, in a transaction of the caller's, what stands on a coordinator's list: that a person was at a
// meeting of an opportunity that has begun, from its start to its end. It counts whether or not they had signed up or a
// place was left, because it has happened, and also when it was settled otherwise. By is who enters it.
//
// The error is [ErrNotFound] if no opportunity has this code, and otherwise one of the room opportunities: ErrCancelled,
// ErrTooEarly if the meeting has not begun, or there is no such one, and ErrParty.
func (s *Store) EnterAttendance(ctx context.Context, tx *sqlx.Tx, j opportunities.Joining, module int, by string) error {
	const trying = "entering attendance"
	o, err := lockOpportunity(ctx, tx, j.Code)
	if err != nil {
		return err
	}
	meetings := o.Meetings()
	switch {
	case o.CancelledAt != nil:
		return failed(ctx, trying, opportunities.ErrCancelled)
	case module < 0, module >= len(meetings), j.At.Before(meetings[module].Start):
		return failed(ctx, trying, opportunities.ErrTooEarly)
	}
	signup, err := s.attended(ctx, tx, o.ID, j)
	if err != nil {
		return failed(ctx, trying, err)
	}
	_, err = tx.ExecContext(ctx, `
		INSERT INTO check_ins (opportunity, number, module, party, in_at, late, out_at, how_out, by_whom)
		VALUES ($1, $2, $3, $4, $5, false, $6, 'on time', $7)
		ON CONFLICT (opportunity, number, module) DO NOTHING`,
		o.ID, signup.Number, module, signup.Party, meetings[module].Start, meetings[module].End, storable(by))
	return failed(ctx, trying, err)
}

// attended makes a person's signup one that was attended, and adds one where there is none.
func (s *Store) attended(
	ctx context.Context, tx *sqlx.Tx, opportunity string, j opportunities.Joining,
) (opportunities.Signup, error) {
	signup, err := s.Signup(ctx, tx, opportunity, j.Number)
	switch {
	case err == nil && signup.State.Holds():
		return signup, setState(ctx, tx, &signup, opportunities.Attended, j.At)
	case err != nil && !errors.Is(err, opportunities.ErrNoSignup):
		return signup, err
	}
	if err := j.Validate(); err != nil {
		return signup, err
	}
	return s.signUp(ctx, tx, opportunity, j, opportunities.Attended, true)
}
