package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
	"campusline/store"
)

// opportunitiesCancelCommand calls an opportunity off.
type opportunitiesCancelCommand struct {
	databaseFlag
	Code   string `arg:"" help:"Its code."`
	Reason string `required:"" placeholder:"WORDS" help:"Why, in a few words that families are told as they stand."`
}

// Run cancels, and says how many are told. The exit status is 1 where that can no longer be done, and 2 where no
// opportunity has the code.
func (c *opportunitiesCancelCommand) Run(ctx context.Context, t terminal) (err error) {
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	told := 0
	err = s.Transact(ctx, "cancelling", func(tx *sqlx.Tx) error {
		told, err = s.CancelOpportunity(ctx, tx, c.Code, c.Reason, time.Now())
		return err
	})
	switch {
	case errors.Is(err, store.ErrNotFound):
		return noSuchCode(ctx, s, c.Code)
	case errors.Is(err, opportunities.ErrCancelled):
		return fmt.Errorf("%s was cancelled before", c.Code)
	case errors.Is(err, opportunities.ErrOver):
		return fmt.Errorf("%s is over", c.Code)
	case err != nil:
		return err
	}
	fmt.Fprintf(t.out, "%s is cancelled. %s told by text.\n", c.Code, plural(told, "person is", "people are"))
	return nil
}
