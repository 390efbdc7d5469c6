package casework

import (
	"context"
	"errors"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/menus"
	"campusline/store"
)

// Present gives the menus and the rules that hold now, with everybody away who says so.
func (d *Desk) Present(ctx context.Context) (*menus.Version, *cases.Rules, error) {
	version, rules := d.Current()
	absences, err := d.Store.Absences(ctx, d.now())
	if err != nil {
		return version, rules, err
	}
	more := map[string][]cases.Away{}
	for _, a := range absences {
		more[a.Person] = append(more[a.Person], cases.Away{From: a.From, To: a.Until, StandIn: a.StandIn})
	}
	return version, rules.WithAway(more), nil
}

// Leave keeps, in a transaction of the caller's, that a person of staff is away, in place of what they said of it before. The
// error is a [cases.Refusal] where it cannot be.
func (d *Desk) Leave(ctx context.Context, tx *sqlx.Tx, person string, away cases.Away) error {
	_, rules := d.Current()
	switch {
	case rules.Person(person) == nil:
		return cases.Refusal("Nobody in teams.yaml is called " + person + ".")
	case away.StandIn != "" && rules.Person(away.StandIn) == nil:
		return cases.Refusal("Nobody in teams.yaml is called " + away.StandIn + ", so nobody could stand in.")
	case away.StandIn == person:
		return cases.Refusal("You cannot stand in for yourself.")
	case !away.To.After(d.now()), !away.To.After(away.From):
		return cases.Refusal("That time is over already.")
	}
	return d.Store.SaveAbsence(ctx, tx, store.Absence{
		Person: person, By: person, ToldAt: d.now(), From: away.From, Until: away.To, StandIn: away.StandIn,
	})
}

// Return keeps, in a transaction of the caller's, that a person of staff is back. It is false where they had not said that
// they are away.
func (d *Desk) Return(ctx context.Context, tx *sqlx.Tx, person string) (bool, error) {
	return d.Store.EndAbsence(ctx, tx, person, d.now())
}

// OwnedBy are the numbers of the cases that a person of staff has and that are not closed, the longest open first.
func (d *Desk) OwnedBy(ctx context.Context, person string) ([]int, error) {
	var numbers []int
	err := d.Store.EachCase(ctx, store.CaseFilter{Owner: person, Unclosed: true}, func(c store.CaseRow) error {
		numbers = append(numbers, c.Number)
		return nil
	})
	return numbers, err
}

// HandAll hands every case that a person of staff has and that is not closed over to another one, or with "" to the team of
// each, in a transaction of the caller's. It gives the numbers of those that were handed over, and why others were not.
func (d *Desk) HandAll(ctx context.Context, tx *sqlx.Tx, by, to string) (handed []int, remarks []string, err error) {
	numbers, err := d.OwnedBy(ctx, by)
	if err != nil {
		return nil, nil, err
	}
	for _, number := range numbers {
		receiver := to
		if receiver == "" {
			c, err := d.Store.Case(ctx, number)
			if err != nil {
				return nil, nil, err
			}
			receiver = c.Team
		}
		_, err := d.DoIn(ctx, tx, by, number, cases.HandOver{To: receiver})
		refusal := cases.Refusal("")
		switch {
		case errors.As(err, &refusal):
			remarks = append(remarks, refusal.Error())
		case err != nil:
			return nil, nil, err
		default:
			handed = append(handed, number)
		}
	}
	return handed, remarks, nil
}
