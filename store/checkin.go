package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
)

// CheckIn has a person be there, in a transaction of the caller's. Joining tells the code, who, when and on which line,
// and the party where the person had not signed up: a walk-in is given a place if there are enough. By is the number of
// the coordinator who does it, "" for the person. Who is there already stays so, and who had left is back.
//
// The error is [ErrNotFound] if no opportunity has this code, and otherwise one of the room opportunities:
// ErrCancelled, ErrTooEarly, ErrOver, ErrParty, or ErrFull for a walk-in without a place.
func (s *Store) CheckIn(
	ctx context.Context, tx *sqlx.Tx, j opportunities.Joining, by string,
) (in opportunities.CheckIn, err error) {
	seats, err := s.Seats(ctx, tx, j.Code)
	if err != nil {
		return in, err
	}
	if seats.CancelledAt != nil {
		return in, failed(ctx, "checking in", opportunities.ErrCancelled)
	}
	module, err := seats.MeetingAt(j.At)
	if err != nil {
		return in, failed(ctx, "checking in", err)
	}
	signup, err := s.present(ctx, tx, &seats, j)
	if err != nil {
		return in, failed(ctx, "checking in", err)
	}
	if err := untellComing(ctx, tx, seats.ID, signup.Number); err != nil {
		return in, err
	}
	meeting := seats.Meetings()[module]
	return s.writeCheckIn(ctx, tx, opportunities.CheckIn{
		Opportunity: seats.ID, Number: signup.Number, Module: module, Party: signup.Party, In: j.At,
		Late: meeting.IsLate(j.At), By: by, WalkIn: signup.WalkIn,
	})
}

// present makes the signup of somebody who has come, whether they had signed up or not, one that was attended.
func (s *Store) present(
	ctx context.Context, tx *sqlx.Tx, seats *opportunities.Seats, j opportunities.Joining,
) (opportunities.Signup, error) {
	signup, err := s.Signup(ctx, tx, seats.ID, j.Number)
	if err != nil && !errors.Is(err, opportunities.ErrNoSignup) {
		return signup, err
	}
	if err == nil && signup.State.Holds() {
		if signup.State == opportunities.Attended {
			return signup, nil
		}
		return signup, setState(ctx, tx, &signup, opportunities.Attended, j.At)
	}
	if err := j.Validate(); err != nil {
		return signup, err
	}
	if !seats.Fits(j.Party) {
		return signup, opportunities.ErrFull
	}
	return s.signUp(ctx, tx, seats.ID, j, opportunities.Attended, true)
}

// writeCheckIn keeps the first time of coming, whoever says it again.
func (s *Store) writeCheckIn(ctx context.Context, tx *sqlx.Tx, in opportunities.CheckIn) (opportunities.CheckIn, error) {
	err := tx.QueryRowxContext(ctx, `
		INSERT INTO check_ins AS c (opportunity, number, module, party, in_at, late, by_whom)
		VALUES ($1, $2, $3, $4, $5, $6, $7)
		ON CONFLICT (opportunity, number, module) DO UPDATE SET out_at = NULL, how_out = ''
		RETURNING c.in_at, c.late, c.by_whom`,
		in.Opportunity, in.Number, in.Module, in.Party, in.In, in.Late, storable(in.By)).Scan(&in.In, &in.Late, &in.By)
	return in, failed(ctx, "checking in", err)
}

// CheckOut has a person leave, in a transaction of the caller's. The answer tells how: early, on time, or, more than an
// hour after the end, forgotten, which counts until the end. The error is [ErrNotFound] if no opportunity has this code,
// and [opportunities.ErrNoSignup] if the person is not there.
func (s *Store) CheckOut(
	ctx context.Context, tx *sqlx.Tx, code, number string, at time.Time,
) (out opportunities.CheckIn, err error) {
	o, err := lockOpportunity(ctx, tx, code)
	if err != nil {
		return out, err
	}
	err = tx.GetContext(ctx, &out, `
		SELECT opportunity, number, module, party, in_at, late, out_at, how_out, by_whom FROM check_ins
		WHERE opportunity = $1 AND number = $2 AND out_at IS NULL ORDER BY module DESC LIMIT 1`, o.ID, storable(number))
	if errors.Is(err, sql.ErrNoRows) {
		err = opportunities.ErrNoSignup
	}
	if err != nil {
		return out, failed(ctx, "checking out", err)
	}
	meetings := o.Meetings()
	meeting := meetings[min(out.Module, len(meetings)-1)] // a workshop may have been cut since
	return out, checkOut(ctx, tx, &out, &meeting, at)
}

// checkOut writes that somebody has left a meeting.
func checkOut(
	ctx context.Context, tx *sqlx.Tx, c *opportunities.CheckIn, meeting *opportunities.Module, at time.Time,
) error {
	how, counts := meeting.HowOut(at)
	counts = latest(counts, c.In)
	c.Out, c.HowOut = &counts, how
	_, err := tx.ExecContext(ctx, `
		UPDATE check_ins SET out_at = $4, how_out = $5 WHERE opportunity = $1 AND number = $2 AND module = $3`,
		c.Opportunity, c.Number, c.Module, counts, how)
	return failed(ctx, "checking out", err)
}

func latest(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
