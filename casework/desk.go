package casework

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/menus"
	"campusline/store"
	"campusline/translations"
)

// Desk is where cases are done. It is safe for use by many at once, and holds nothing that another replica would need.
type Desk struct {
	Store *store.Store
	// Current gives the menus and the rules that hold now.
	Current func() (*menus.Version, *cases.Rules)
	Now     func() time.Time
}

// Done is what a command came to.
type Done struct {
	Case cases.Case // as it is then
	// Remarks are what whoever gave the command should know, a sentence each.
	Remarks []string
}

// Do has a person of staff do something with a case. The error is a [cases.Refusal] where it cannot be done, and
// [store.ErrNotFound] where there is no such case; then nothing was done.
func (d *Desk) Do(ctx context.Context, by string, number int, command cases.Command) (Done, error) {
	var done Done
	err := d.Store.Transact(ctx, "doing something with a case", func(tx *sqlx.Tx) (err error) {
		done, err = d.DoIn(ctx, tx, by, number, command)
		return err
	})
	return done, reason(err)
}

// DoIn does the same in a transaction of the caller's. A refusal comes before anything is written, so that the caller can go
// on with it.
func (d *Desk) DoIn(ctx context.Context, tx *sqlx.Tx, by string, number int, command cases.Command) (Done, error) {
	now := d.now()
	var done Done
	_, rules, err := d.Present(ctx)
	if err != nil {
		return done, err
	}
	c, err := d.Store.TellCaseIn(ctx, tx, number, func(_ *sqlx.Tx, c cases.Case) ([]cases.Event, error) {
		events, err := rules.Decide(c, by, command, now)
		if err != nil {
			return nil, err
		}
		done.Remarks, err = d.remarks(ctx, &c, events)
		return events, err
	}, d.teller(ctx))
	done.Case = c
	return done, reason(err)
}

// reason is the refusal that an error is about, without what was being tried, or else the error.
func reason(err error) error {
	if refusal := cases.Refusal(""); errors.As(err, &refusal) {
		return refusal
	}
	return err
}

// Enter opens a case for somebody who came in person or was met elsewhere, and gives it. The error is a [cases.Refusal] where
// teams.yaml does not know who enters it, or nothing was said.
func (d *Desk) Enter(ctx context.Context, by string, origin cases.Origin, words string) (cases.Case, error) {
	version, rules := d.Current()
	if len(rules.People) > 0 && rules.Person(by) == nil {
		return cases.Case{}, cases.Refusal("Nobody in teams.yaml is called " + by + ".")
	}
	if strings.TrimSpace(words) == "" {
		return cases.Case{}, cases.Refusal("There are no words to keep. Write what you were told.")
	}
	origin.Version, origin.Topic = version.Hash, translations.OneLine(origin.Topic)
	opening := rules.Open(origin, words, d.now())
	opening.By = by
	number, err := d.Store.OpenCase(ctx, opening)
	if err != nil {
		return cases.Case{}, err
	}
	return d.Store.TellCase(ctx, number, nil, d.teller(ctx))
}

// now is the time as the database keeps it.
func (d *Desk) now() time.Time { return d.Now().UTC().Truncate(time.Microsecond) }
