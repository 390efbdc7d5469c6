package store

import (
	"context"
	"errors"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/menus"
	"campusline/opportunities"
)

// Begin begins a transaction in which a step is told of opportunities, and which [Store.CommitIn] ends.
func (s *Store) Begin(ctx context.Context) (*sqlx.Tx, error) {
	tx, err := s.db.BeginTxx(ctx, nil)
	return tx, failed(ctx, "beginning a step", err)
}

// Standing tells of an opportunity and how a person stands to it, and keeps everybody else from changing that until the
// transaction ends. Number is "" for one who withheld it. The error is [ErrNotFound] if no opportunity has this code.
func (s *Store) Standing(ctx context.Context, tx *sqlx.Tx, code, number string, at time.Time) (menus.Opportunity, error) {
	seats, err := s.Seats(ctx, tx, code)
	if err != nil {
		return menus.Opportunity{}, err
	}
	told := toldOf(&seats, at)
	running, err := coordinators(ctx, tx, &seats.Opportunity, number)
	if err != nil {
		return menus.Opportunity{}, err
	}
	told.Coordinated = len(running) > 0
	return told, s.stand(ctx, tx, &told, seats.ID, number)
}

// stand adds to what is told of an opportunity how a person stands to it.
func (s *Store) stand(ctx context.Context, tx *sqlx.Tx, told *menus.Opportunity, opportunity, number string) error {
	signup, err := s.Signup(ctx, tx, opportunity, number)
	switch {
	case errors.Is(err, opportunities.ErrNoSignup):
		signup = opportunities.Signup{}
	case err != nil:
		return err
	}
	here := false
	err = tx.GetContext(ctx, &here, `SELECT EXISTS (
		SELECT 1 FROM check_ins WHERE opportunity = $1 AND number = $2 AND out_at IS NULL)`, opportunity, storable(number))
	if err != nil {
		return failed(ctx, "looking who is there", err)
	}
	told.Standing = standingOf(signup.State, here)
	if told.Standing != menus.NotIn {
		told.Party, told.Position = signup.Party, signup.Position
	}
	if told.Standing == menus.Offered && signup.OfferedUntil != nil {
		told.Until = *signup.OfferedUntil
	}
	return nil
}

func standingOf(state opportunities.State, here bool) menus.Standing {
	switch {
	case here:
		return menus.Here
	case state == opportunities.Waiting:
		return menus.Waiting
	case state == opportunities.Expired:
		return menus.Lapsed
	case state == opportunities.Offered:
		return menus.Offered
	case state.Holds():
		return menus.Confirmed
	}
	return menus.NotIn
}

// toldOf is what a step is told of an opportunity at a time, whoever asks.
func toldOf(seats *opportunities.Seats, at time.Time) menus.Opportunity {
	_, err := seats.MeetingAt(at)
	next := seats.Next(at)
	told := menus.Opportunity{
		Code: seats.Code, Title: seats.Title, Campus: seats.Campus, Place: seats.Place, Start: next.Start, Opens: next.Opens(),
		Over:      seats.Joinable(at) != nil,
		Cancelled: seats.CancelledAt != nil,
		Begun:     err == nil && seats.CancelledAt == nil,
		Free:      seats.Free(), Capacity: seats.Capacity, Waiting: seats.Waiting,
		Clearance: seats.Clearance,
	}
	told.Later = len(seats.Modules) > 1 && at.Before(seats.Modules[len(seats.Modules)-1].Start)
	if coming := seats.ToCome(at); len(coming) > 1 {
		for _, m := range coming {
			told.Meetings = append(told.Meetings, m.Start)
		}
	}
	return told
}

// Overview tells of an opportunity as it is at this moment. The error is [ErrNotFound] if no opportunity has this code.
func (s *Store) Overview(ctx context.Context, code string, at time.Time) (menus.Opportunity, error) {
	seats, err := s.SeatsNow(ctx, code)
	if err != nil {
		return menus.Opportunity{}, err
	}
	return toldOf(&seats, at), nil
}

// Listed tells what people can join at a time, one more than are told at once, so that it is known whether there is more.
func (s *Store) Listed(ctx context.Context, wanted menus.Search, number string, at time.Time) ([]menus.Opportunity, error) {
	search := opportunities.Search{
		Campus: wanted.Campus, ZIP: wanted.ZIP, From: at, Kinds: wanted.Kinds, Number: number,
		Skills: wanted.Skills, Language: wanted.Held, Skip: wanted.Skip, Limit: menus.MostListed + 1,
	}
	if !wanted.Day.IsZero() {
		search.From, search.To = latest(at, wanted.Day), wanted.Day.AddDate(0, 0, 1)
	}
	found, err := s.FindOpportunities(ctx, search)
	if err != nil {
		return nil, err
	}
	all := make([]menus.Opportunity, len(found))
	for i := range found {
		all[i] = toldOf(&found[i], at)
	}
	return all, nil
}
