package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"campusline/store"
)

// contactForgetCommand takes out all that is held of a person.
type contactForgetCommand struct {
	contactFlags
	Yes bool `help:"Do it; without this, only what would be taken out is shown."`
}

// Run forgets the person and shows the proof: what was held before and is after, and the sum of the file that held all of
// it. The exit status is 1 when nothing was done.
func (c *contactForgetCommand) Run(ctx context.Context, t terminal) error {
	return c.with(ctx, t, func(s *store.Store, number string) error {
		if !c.Yes {
			return c.foretell(ctx, t, s, number)
		}
		f, err := s.Forget(ctx, number, c.As, time.Now())
		if errors.Is(err, store.ErrOnThePhone) {
			return errors.New("they are on the phone now. Try again when the call is over")
		}
		if err != nil {
			return err
		}
		if len(f.Before.Tables) == 0 {
			_, err = fmt.Fprintln(t.out, "Nothing was held of this number.")
			return err
		}
		return c.prove(t, &f)
	})
}

// foretell shows what would be taken out.
func (c *contactForgetCommand) foretell(ctx context.Context, t terminal, s *store.Store, number string) error {
	held, _, err := heldAndLogged(ctx, s, number, "shown", c.As)
	if err != nil {
		return err
	}
	if err := writeCounts(t.out, held.Counts(), nil); err != nil {
		return err
	}
	fmt.Fprintln(t.out, "Nothing is forgotten yet. --yes takes all of it out, and it cannot be undone; `campusline contact export` gives it to them before.")
	return errSilent
}

func (c *contactForgetCommand) prove(t terminal, f *store.Forgotten) error {
	if err := writeCounts(t.out, f.Before.Counts(), f.After.Counts()); err != nil {
		return err
	}
	fmt.Fprintf(t.out, "All that was held had the SHA-256 %s.\n", f.Sum)
	if len(f.Before.Tables["recordings"]) > 0 {
		fmt.Fprintln(t.out, "Recordings that are still at the carrier or in a folder are deleted there by the gateway, usually within a minute.")
	}
	if len(f.After.Tables) > 0 {
		fmt.Fprintln(t.out, "What is kept is that they want no texts, without their words: without it they might be texted again.")
	}
	_, err := fmt.Fprintln(t.out, "Calls, cases and visits are still counted, with nobody in them.")
	return err
}
