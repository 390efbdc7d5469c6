package store

import (
	"context"
	"errors"

	"github.com/jmoiron/sqlx"

	"campusline/menus"
	"campusline/opportunities"
)

// joining is a wish to join as a step has it.
func joining(c *Commit, code string, party int, wait bool) opportunities.Joining {
	return opportunities.Joining{
		Code: code, Number: c.Session.Number, Party: party, Wait: wait, Line: c.Session.Line,
		Language: c.Session.Language, At: c.Exchange.At,
	}
}

// signUpAs writes that a person joins, waits, or brings another number of people than before.
func (s *Store) signUpAs(ctx context.Context, tx *sqlx.Tx, c *Commit, act menus.SignUp) error {
	wish := joining(c, act.Code, act.Party, act.Wait)
	wish.ByCall = c.Session.Channel == menus.Call
	signup, err := s.Join(ctx, tx, wish)
	if err == nil && signup.Party != act.Party {
		_, err = s.ChangeParty(ctx, tx, act.Code, c.Session.Number, act.Party, c.Exchange.At)
	}
	return err
}

// writeAttending writes an act of withdrawing, coming or leaving.
func (s *Store) writeAttending(ctx context.Context, tx *sqlx.Tx, c *Commit, act menus.Act) (err error) {
	number, at := c.Session.Number, c.Exchange.At
	switch act := act.(type) {
	case menus.Withdraw:
		_, err = s.Withdraw(ctx, tx, act.Code, number, at)
	case menus.CheckIn:
		in, by := joining(c, act.Code, act.Party, false), ""
		if act.Person != "" {
			in.Number, by = act.Person, number
		}
		_, err = s.CheckIn(ctx, tx, in, by)
	case menus.CheckOut:
		if act.Person != "" {
			number = act.Person
		}
		_, err = s.CheckOut(ctx, tx, act.Code, number, at)
	}
	return err
}

// CommitIn writes a step in the transaction in which it was told of opportunities, and commits that. The error is as of
// [Store.Commit].
func (s *Store) CommitIn(ctx context.Context, tx *sqlx.Tx, c Commit) error {
	inline, others := c.sortActs()
	if err := s.writeAll(ctx, tx, &c, inline, others); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return failed(ctx, "committing a step", tx.Commit())
}
