package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
)

// Seats reads how full an opportunity is, and keeps everybody else from changing that until the transaction ends. The
// error is [ErrNotFound] if no opportunity has this code.
func (s *Store) Seats(ctx context.Context, tx *sqlx.Tx, code string) (opportunities.Seats, error) {
	o, err := lockOpportunity(ctx, tx, code)
	if err != nil {
		return opportunities.Seats{}, err
	}
	return countSeats(ctx, tx, o)
}

// SeatsNow reads how full an opportunity is at this moment. It may change the next; to act upon it, take [Store.Seats].
func (s *Store) SeatsNow(ctx context.Context, code string) (opportunities.Seats, error) {
	o, err := s.Opportunity(ctx, code)
	if err != nil {
		return opportunities.Seats{}, err
	}
	return countSeats(ctx, s.db, o)
}

// holding are the states of which [opportunities.State.Holds] is true.
const holding = `('confirmed', 'offered', 'attended', 'missed')`

// countSeats is a statement of its own, since one that locks still sees what was before it waited.
func countSeats(ctx context.Context, q sqlx.QueryerContext, o opportunities.Opportunity) (opportunities.Seats, error) {
	seats := opportunities.Seats{Opportunity: o}
	err := q.QueryRowxContext(ctx, `
		SELECT coalesce(sum(party) FILTER (WHERE state IN `+holding+`), 0), count(*) FILTER (WHERE state = 'waiting')
		FROM signups WHERE opportunity = $1`, o.ID).Scan(&seats.Taken, &seats.Waiting)
	return seats, failed(ctx, "counting seats", err)
}

// signupColumns are those of a signup, of a table called g.
const signupColumns = `g.opportunity, g.number, g.party, g.state, g.place, g.offered_until, g.walk_in, g.line, g.language,
	g.by_call, g.joined_at, g.changed_at,
	CASE WHEN g.state IN ('waiting', 'expired') THEN (
		SELECT count(*) FROM signups b WHERE b.opportunity = g.opportunity AND b.state = 'waiting' AND b.place <= g.place
	) + CASE WHEN g.state = 'expired' THEN 1 ELSE 0 END ELSE 0 END AS position`

// Signup reads a person's signup for an opportunity in a transaction. The error is [opportunities.ErrNoSignup] if they
// never signed up.
func (s *Store) Signup(ctx context.Context, tx *sqlx.Tx, opportunity, number string) (opportunities.Signup, error) {
	var signup opportunities.Signup
	err := tx.GetContext(ctx, &signup,
		`SELECT `+signupColumns+` FROM signups g WHERE g.opportunity = $1 AND g.number = $2`, opportunity, storable(number))
	if errors.Is(err, sql.ErrNoRows) {
		err = opportunities.ErrNoSignup
	}
	return signup, failed(ctx, "reading a signup", err)
}

// Join signs a person up, in a transaction of the caller's: with a place if there are enough, else, if they want to
// wait, at the end of the waiting list. Who was offered a place takes it by joining; where they now bring more people than
// there are places, that is ErrFull, and the offer stands. Who let an offer go by and wants to wait again does so where they
// stood. Who is in already stays as they are; see [Store.ChangeParty].
//
// The error is [ErrNotFound] if no opportunity has this code, and otherwise one of the room opportunities: ErrCancelled,
// ErrOver, ErrParty, or ErrFull where there are not enough places and the person does not want to wait.
func (s *Store) Join(ctx context.Context, tx *sqlx.Tx, j opportunities.Joining) (opportunities.Signup, error) {
	if err := j.Validate(); err != nil {
		return opportunities.Signup{}, failed(ctx, "joining", err)
	}
	seats, err := s.Seats(ctx, tx, j.Code)
	if err == nil {
		err = seats.Joinable(j.At)
	}
	if err != nil {
		return opportunities.Signup{}, failed(ctx, "joining", err)
	}
	before, err := s.Signup(ctx, tx, seats.ID, j.Number)
	switch {
	case errors.Is(err, opportunities.ErrNoSignup):
	case err != nil:
		return opportunities.Signup{}, err
	case before.State == opportunities.Offered:
		return s.accept(ctx, tx, &seats, before, j)
	case before.State.Live():
		return before, nil
	}
	state := opportunities.Confirmed
	if !seats.Fits(j.Party) {
		state = opportunities.Waiting
	}
	if state == opportunities.Waiting && (!j.Wait || j.Party > seats.Capacity) {
		return opportunities.Signup{}, failed(ctx, "joining", opportunities.ErrFull)
	}
	if state == opportunities.Waiting && before.State == opportunities.Expired {
		return s.waitAgain(ctx, tx, before, j)
	}
	return s.signUp(ctx, tx, seats.ID, j, state, false)
}

// waitAgain puts somebody back on the waiting list where they stood when they let an offer go by: they asked before everybody
// behind them, and the place that they did not take has been passed on.
func (s *Store) waitAgain(
	ctx context.Context, tx *sqlx.Tx, before opportunities.Signup, j opportunities.Joining,
) (opportunities.Signup, error) {
	_, err := tx.ExecContext(ctx, `
		UPDATE signups SET state = 'waiting', party = $3, line = $4, language = $5, changed_at = $6
		WHERE opportunity = $1 AND number = $2`,
		before.Opportunity, before.Number, j.Party, storable(j.Line), j.Language, j.At)
	if err != nil {
		return opportunities.Signup{}, failed(ctx, "waiting again", err)
	}
	return s.Signup(ctx, tx, before.Opportunity, before.Number)
}

// accept gives a person the place that they were offered. An offer that is over, and only waits for being passed on, is
// still taken: the place is held until it is offered to somebody else.
func (s *Store) accept(
	ctx context.Context, tx *sqlx.Tx, seats *opportunities.Seats, offered opportunities.Signup, j opportunities.Joining,
) (opportunities.Signup, error) {
	err := setState(ctx, tx, &offered, opportunities.Confirmed, j.At)
	if err != nil || j.Party == offered.Party {
		return offered, err
	}
	return s.changeParty(ctx, tx, seats, offered, j.Party, j.At)
}

// signUp writes a signup at the end of the order of joining.
func (s *Store) signUp(
	ctx context.Context, tx *sqlx.Tx, opportunity string, j opportunities.Joining, state opportunities.State, walkIn bool,
) (opportunities.Signup, error) {
	_, err := tx.ExecContext(ctx, `
		WITH next AS (UPDATE opportunities SET places = places + 1 WHERE id = $1 RETURNING places)
		INSERT INTO signups AS g (opportunity, number, party, state, place, walk_in, line, language, joined_at, changed_at,
			by_call, waited, placed)
		SELECT $1, $2, $3, $4, places, $5, $6, $7, $8, $8, $9, $4 = 'waiting', $4 <> 'waiting' FROM next
		ON CONFLICT (opportunity, number) DO UPDATE SET party = excluded.party, state = excluded.state,
			place = excluded.place, offered_until = NULL, walk_in = excluded.walk_in, line = excluded.line,
			language = excluded.language, joined_at = excluded.joined_at, changed_at = excluded.changed_at,
			by_call = excluded.by_call, waited = g.waited OR excluded.waited, placed = g.placed OR excluded.placed`,
		opportunity, storable(j.Number), j.Party, string(state), walkIn, storable(j.Line), j.Language, j.At, j.ByCall)
	if err != nil {
		return opportunities.Signup{}, failed(ctx, "signing up", err)
	}
	return s.Signup(ctx, tx, opportunity, j.Number)
}
