package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
)

// setState changes where a signup stands.
func setState(
	ctx context.Context, tx *sqlx.Tx, signup *opportunities.Signup, state opportunities.State, at time.Time,
) error {
	signup.State, signup.ChangedAt, signup.OfferedUntil, signup.Position = state, at, nil, 0
	_, err := tx.ExecContext(ctx, `
		UPDATE signups SET state = $3, changed_at = $4, offered_until = NULL, placed = placed OR $3 IN ('confirmed', 'attended')
		WHERE opportunity = $1 AND number = $2`,
		signup.Opportunity, signup.Number, string(state), at)
	return failed(ctx, "changing a signup", err)
}

// Withdraw takes a person out of an opportunity, in a transaction of the caller's, and offers their places to the next on
// the waiting list. They are told nothing more of it. Who is there leaves, and has come; see [leave]. It answers the signup as
// it was before. The error is [ErrNotFound] if no opportunity has this code, [opportunities.ErrNoSignup] if the person is not
// in it, and [opportunities.ErrOver] if it is over.
func (s *Store) Withdraw(ctx context.Context, tx *sqlx.Tx, code, number string, at time.Time) (opportunities.Signup, error) {
	seats, before, err := s.live(ctx, tx, code, number, at)
	if err != nil {
		return opportunities.Signup{}, failed(ctx, "withdrawing", err)
	}
	stays, err := leave(ctx, tx, &seats.Opportunity, number, at)
	if err != nil || stays {
		return before, err
	}
	after := before
	if err := setState(ctx, tx, &after, opportunities.Withdrawn, at); err != nil {
		return opportunities.Signup{}, err
	}
	if _, err := untellSignup(ctx, tx, seats.ID, number, hasWithdrawn); err != nil {
		return opportunities.Signup{}, err
	}
	if before.State.Holds() {
		seats.Taken -= before.Party
	}
	return before, s.offerFree(ctx, tx, &seats, at)
}

// ChangeParty changes how many people a person brings, in a transaction of the caller's. Places that become free are
// offered to the next on the waiting list. The error is as of [Store.Withdraw], or [opportunities.ErrFull] if there are
// not enough places for a larger party: then the person keeps what they had.
func (s *Store) ChangeParty(
	ctx context.Context, tx *sqlx.Tx, code, number string, party int, at time.Time,
) (opportunities.Signup, error) {
	if err := (&opportunities.Joining{Party: party}).Validate(); err != nil {
		return opportunities.Signup{}, failed(ctx, "changing a party", err)
	}
	seats, before, err := s.live(ctx, tx, code, number, at)
	if err != nil {
		return opportunities.Signup{}, failed(ctx, "changing a party", err)
	}
	return s.changeParty(ctx, tx, &seats, before, party, at)
}

func (s *Store) changeParty(
	ctx context.Context, tx *sqlx.Tx, seats *opportunities.Seats, signup opportunities.Signup, party int, at time.Time,
) (opportunities.Signup, error) {
	holds := signup.State.Holds()
	switch {
	case holds && !seats.Fits(party-signup.Party), seats.Capacity > 0 && party > seats.Capacity:
		return signup, failed(ctx, "changing a party", opportunities.ErrFull)
	}
	_, err := tx.ExecContext(ctx, `
		UPDATE signups SET party = $3, changed_at = $4 WHERE opportunity = $1 AND number = $2`,
		signup.Opportunity, signup.Number, party, at)
	if err != nil {
		return signup, failed(ctx, "changing a party", err)
	}
	if holds {
		seats.Taken += party - signup.Party
	}
	if err := s.offerFree(ctx, tx, seats, at); err != nil {
		return signup, err
	}
	return s.Signup(ctx, tx, signup.Opportunity, signup.Number)
}

// live locks an opportunity and reads the signup of somebody who is still in it.
func (s *Store) live(
	ctx context.Context, tx *sqlx.Tx, code, number string, at time.Time,
) (seats opportunities.Seats, signup opportunities.Signup, err error) {
	if seats, err = s.Seats(ctx, tx, code); err != nil {
		return seats, signup, err
	}
	if signup, err = s.Signup(ctx, tx, seats.ID, number); err != nil {
		return seats, signup, err
	}
	switch {
	case !signup.State.Live():
		return seats, signup, opportunities.ErrNoSignup
	case !at.Before(seats.End):
		return seats, signup, opportunities.ErrOver
	}
	return seats, signup, nil
}
