package store

import (
	"context"
	"fmt"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/menus"
)

// TellCase changes a case like [Store.OnCase], if do is not nil, and has everybody told of all that happened to it and
// that they were not told yet: tell is given each event in order, with the case as it is after all of them, and has texts
// sent in the same transaction. So nobody is told twice, and nobody of what did not happen.
func (s *Store) TellCase(
	ctx context.Context, number int, do func(tx *sqlx.Tx, c cases.Case) ([]cases.Event, error),
	tell func(tx *sqlx.Tx, c cases.Case, e cases.Event) error,
) (after cases.Case, err error) {
	err = s.transact(ctx, fmt.Sprintf("changing case %d", number), func(tx *sqlx.Tx) error {
		after, err = s.TellCaseIn(ctx, tx, number, do, tell)
		return err
	})
	return after, err
}

// TellCaseIn does the same in a transaction of the caller's. An error of do comes before anything is written.
func (s *Store) TellCaseIn(
	ctx context.Context, tx *sqlx.Tx, number int, do func(tx *sqlx.Tx, c cases.Case) ([]cases.Event, error),
	tell func(tx *sqlx.Tx, c cases.Case, e cases.Event) error,
) (cases.Case, error) {
	if do == nil {
		do = func(*sqlx.Tx, cases.Case) ([]cases.Event, error) { return nil, nil }
	}
	after, err := changeCase(ctx, tx, number, do)
	if err != nil {
		return after, err
	}
	return after, tellCase(ctx, tx, after, tell)
}

func tellCase(
	ctx context.Context, tx *sqlx.Tx, c cases.Case, tell func(tx *sqlx.Tx, c cases.Case, e cases.Event) error,
) error {
	told := 0
	if err := tx.GetContext(ctx, &told, `SELECT told FROM cases WHERE number = $1`, c.Number); err != nil {
		return failed(ctx, "looking what of a case was told", err)
	}
	if told == c.Events {
		return nil
	}
	events, err := caseHistory(ctx, tx, c.Number, told)
	if err != nil {
		return err
	}
	for _, e := range events {
		if err := tell(tx, c, e); err != nil {
			return err
		}
	}
	_, err = tx.ExecContext(ctx, `UPDATE cases SET told = $2 WHERE number = $1`, c.Number, c.Events)
	return failed(ctx, "keeping what of a case was told", err)
}

// mostCasesAtOnce is how many cases are looked at in one go.
const mostCasesAtOnce = 500

// UntoldCases lists the cases of which something has happened that nobody was told of yet.
func (s *Store) UntoldCases(ctx context.Context) ([]int, error) {
	return s.casesWhere(ctx, "looking for what is to be told of cases", `told < events`)
}

func (s *Store) casesWhere(ctx context.Context, trying, where string, args ...any) ([]int, error) {
	var numbers []int
	err := s.db.SelectContext(ctx, &numbers, `
		SELECT number FROM cases c WHERE `+where+fmt.Sprintf(` ORDER BY number LIMIT %d`, mostCasesAtOnce), args...)
	return numbers, failed(ctx, trying, err)
}

// TextsAboutCase lists the texts about a case that a number was sent or is to be sent, the oldest first.
func (s *Store) TextsAboutCase(ctx context.Context, number int, to string) ([]OutgoingMessage, error) {
	var all []OutgoingMessage
	err := s.db.SelectContext(ctx, &all, `SELECT `+messageColumns+`
		FROM messages m LEFT JOIN deliveries d ON d.carrier_id = m.carrier_id
		WHERE m.number = $1 AND m.about IN ($2, $3) ORDER BY m.created_at, m.id`,
		storable(to), menus.OfCase(number).String(), menus.OfRating(number).String())
	return all, failed(ctx, "listing the texts about a case", err)
}

// OtherCases lists the cases of whoever opened one that are not closed, but that one, the newest first.
func (s *Store) OtherCases(ctx context.Context, tx *sqlx.Tx, c *cases.Case) ([]int, error) {
	var numbers []int
	err := tx.SelectContext(ctx, &numbers, `
		SELECT number FROM cases WHERE contact = $1 AND contact <> '' AND number <> $2 AND state <> 'closed'
		ORDER BY opened_at DESC, number LIMIT 5`, storable(c.Contact), c.Number)
	return numbers, failed(ctx, "looking for other cases of a family", err)
}
