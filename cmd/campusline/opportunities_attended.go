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

// opportunitiesAttendedCommand enters a coordinator's list.
type opportunitiesAttendedCommand struct {
	databaseFlag
	Code    string   `arg:"" help:"Its code."`
	Numbers []string `arg:"" help:"The phone numbers of those who came."`
	Module  int      `default:"1" help:"Of a workshop: which module, from 1."`
	Party   int      `default:"1" help:"How many people each brought who had not signed up, themselves included."`
	By      string   `placeholder:"NAME" help:"Who enters it; none: your name on this machine."`
}

// Help is what --help says beside the flags.
func (opportunitiesAttendedCommand) Help() string {
	return `Who is entered counts as there from the start to the end, whether they had signed up or not; who checked in by phone keeps
their own times. Either all of the numbers are entered or none.`
}

// Run enters all of them or none. The exit status is 2 for a number or a code that is none.
func (c *opportunitiesAttendedCommand) Run(ctx context.Context, t terminal) (err error) {
	by, err := (&consentEntry{By: c.By}).by()
	if err != nil {
		return usageError{err}
	}
	numbers := make([]string, len(c.Numbers))
	for i, words := range c.Numbers {
		if numbers[i], err = e164(words); err != nil {
			return usageError{err}
		}
	}
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	err = s.Transact(ctx, "entering who came", func(tx *sqlx.Tx) error {
		for _, number := range numbers {
			who := opportunities.Joining{Code: c.Code, Number: number, Party: c.Party, At: time.Now()}
			if err := s.EnterAttendance(ctx, tx, who, c.Module-1, by); err != nil {
				return err
			}
		}
		return nil
	})
	switch {
	case errors.Is(err, store.ErrNotFound):
		return noSuchCode(ctx, s, c.Code)
	case errors.Is(err, opportunities.ErrTooEarly):
		return fmt.Errorf("%s has not begun, or has no module %d", c.Code, c.Module)
	case errors.Is(err, opportunities.ErrCancelled):
		return fmt.Errorf("%s was cancelled", c.Code)
	case err != nil:
		return err
	}
	fmt.Fprintf(t.out, "%s entered.\n", plural(len(numbers), "person is", "people are"))
	return nil
}
