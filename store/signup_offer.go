package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/menus"
	"campusline/opportunities"
	"campusline/outbound"
)

// offerFree offers the places that are free to the next on the waiting list, and has each told by text.
func (s *Store) offerFree(ctx context.Context, tx *sqlx.Tx, seats *opportunities.Seats, at time.Time) error {
	if seats.Waiting == 0 || seats.Free() == 0 || !at.Before(seats.Start) || seats.CancelledAt != nil {
		return nil
	}
	waiting, err := signupsIn(ctx, tx, seats.ID, opportunities.Waiting)
	if err != nil {
		return err
	}
	until := opportunities.HoldUntil(at, seats.Start)
	for _, next := range opportunities.NextOffered(seats.Free(), waiting) {
		if err := s.offer(ctx, tx, &seats.Opportunity, next, at, until); err != nil {
			return err
		}
		seats.Taken += next.Party
	}
	return nil
}

// signupsIn lists the signups of an opportunity in one of some states, in the order of joining.
func signupsIn(
	ctx context.Context, q sqlx.QueryerContext, opportunity string, states ...opportunities.State,
) ([]opportunities.Signup, error) {
	var all []opportunities.Signup
	named := make([]string, len(states))
	for i, state := range states {
		named[i] = string(state)
	}
	err := sqlx.SelectContext(ctx, q, &all, `
		SELECT opportunity, number, party, state, place, offered_until, walk_in, line, language, by_call, joined_at, changed_at
		FROM signups WHERE opportunity = $1 AND state = ANY($2) ORDER BY place`, opportunity, texts(named))
	return all, failed(ctx, "listing signups", err)
}

// offer holds places for somebody who waits, and tells them.
func (s *Store) offer(
	ctx context.Context, tx *sqlx.Tx, o *opportunities.Opportunity, to opportunities.Signup, at, until time.Time,
) error {
	_, err := tx.ExecContext(ctx, `
		UPDATE signups SET state = 'offered', offered_until = $3, changed_at = $4 WHERE opportunity = $1 AND number = $2`,
		to.Opportunity, to.Number, until, at)
	if err != nil {
		return failed(ctx, "offering a place", err)
	}
	to.OfferedUntil = &until
	notice := opportunities.Notice{Kind: opportunities.PlaceOffered, Opportunity: *o, Signup: to}
	return s.notify(ctx, tx, &notice, at, until)
}

// notify has somebody told of their signup by text, on the line they made it on. A text that comes after a time is worth
// nothing. Who signed up where no text can come from, or withheld their number, is told nothing.
func (s *Store) notify(ctx context.Context, tx *sqlx.Tx, n *opportunities.Notice, at, until time.Time) error {
	if n.Signup.Line == "" || n.Signup.Number == "" {
		return nil
	}
	_, err := s.Enqueue(ctx, tx, Message{
		Key:  noticeKey(n, at),
		Line: n.Signup.Line, Number: n.Signup.Number, Language: n.Signup.Language,
		Body: n.Text(), Purpose: purposeOf(n, at), At: at, Expires: until,
		About: aboutOpportunity(&n.Opportunity),
	})
	return err
}

// purposeOf is that of a notice. Nobody is to go for nothing because it is night when they could be told.
func purposeOf(n *opportunities.Notice, at time.Time) outbound.Purpose {
	if n.AtOnce(at) {
		return outbound.Asked
	}
	return outbound.Joined
}

// aboutOpportunity is what texts about an opportunity are about.
func aboutOpportunity(o *opportunities.Opportunity) menus.About {
	return menus.About{Kind: menus.AboutOpportunity, ID: o.Code}
}

// noticeKey names a notice, so that nobody gets it twice. A reminder is one of the time for which it was made. A place may be
// offered once more to who let it go by, and what was moved or restored may be so again.
func noticeKey(n *opportunities.Notice, at time.Time) string {
	key := fmt.Sprintf("%s %s %s %d", n.Kind, n.Opportunity.ID, n.Signup.Number, n.Signup.Place)
	switch n.Kind {
	case opportunities.DayBefore, opportunities.HoursBefore:
		return fmt.Sprintf("%s %d", key, n.Opportunity.Start.Unix())
	case opportunities.PlaceOffered, opportunities.OfferOver, opportunities.Moved, opportunities.Restored:
		return fmt.Sprintf("%s %d", key, at.UnixMicro())
	}
	return key
}

// PassOn takes back the offers whose time is up, and those that nobody can hear of, tells whoever let them go by, and offers
// their places to the next on the waiting list. It says how many it took back. Many may call it at once.
func (s *Store) PassOn(ctx context.Context, now time.Time) (passed int, err error) {
	const trying = "passing on offers"
	var codes []string
	err = s.db.SelectContext(ctx, &codes, `
		SELECT DISTINCT o.code FROM signups g JOIN opportunities o ON o.id = g.opportunity
		WHERE g.state = 'offered' AND (g.offered_until <= $1 OR `+unheard+`) AND o.retired_at IS NULL`, now)
	if err != nil {
		return 0, failed(ctx, trying, err)
	}
	for _, code := range codes {
		err := s.transact(ctx, trying, func(tx *sqlx.Tx) error {
			n, err := s.passOn(ctx, tx, code, now)
			passed += n
			return err
		})
		if err != nil {
			return passed, err
		}
	}
	return passed, nil
}

func (s *Store) passOn(ctx context.Context, tx *sqlx.Tx, code string, now time.Time) (int, error) {
	seats, err := s.Seats(ctx, tx, code)
	if err != nil {
		return 0, err
	}
	offered, err := signupsIn(ctx, tx, seats.ID, opportunities.Offered)
	if err != nil {
		return 0, err
	}
	unheard, err := unheardOffers(ctx, tx, seats.ID)
	if err != nil {
		return 0, err
	}
	passed := 0
	for _, o := range offered {
		if o.OfferedUntil.After(now) && !unheard[o.Number] {
			continue
		}
		if err := s.lapse(ctx, tx, &seats.Opportunity, o, now); err != nil {
			return 0, err
		}
		seats.Taken -= o.Party
		passed++
	}
	return passed, s.offerFree(ctx, tx, &seats, now)
}

// lapse takes back the offer that somebody let go by, and tells them as long as they can still come.
func (s *Store) lapse(
	ctx context.Context, tx *sqlx.Tx, o *opportunities.Opportunity, offered opportunities.Signup, now time.Time,
) error {
	if err := setState(ctx, tx, &offered, opportunities.Expired, now); err != nil || !now.Before(o.Start) {
		return err
	}
	notice := opportunities.Notice{Kind: opportunities.OfferOver, Opportunity: *o, Signup: offered}
	return s.notify(ctx, tx, &notice, now, o.Start)
}
