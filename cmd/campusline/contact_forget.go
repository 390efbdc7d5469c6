package main

import (
	"context"
	"errors"
	"fmt"
	"text/tabwriter"
	"time"

	"campusline/recordings"
	"campusline/store"
)

// contactForgetCommand takes out all that is held of a person.
type contactForgetCommand struct {
	contactFlags
	Yes        bool   `help:"Do it; without this, only what would be taken out is shown."`
	Recordings string `env:"CAMPUSLINE_RECORDINGS" placeholder:"FOLDER" help:"Where the gateway keeps the sounds of messages; none: in the database."`
}

// Run forgets the person and shows the proof: what was held before and is after, the sum of the file that held all of it,
// and each recording by its own. The exit status is 1 when nothing was done, or a file could not be deleted.
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
	undeleted := c.proveSounds(t, f.Sounds)
	if len(f.After.Tables) > 0 {
		fmt.Fprintln(t.out, "What is kept is that they want no texts, without their words: without it they might be texted again.")
	}
	_, err := fmt.Fprintln(t.out, "Calls, cases and visits are still counted, with nobody in them.")
	return errors.Join(undeleted, err)
}

// proveSounds says of each recording what becomes of it, and deletes the files. The error is that one could not be deleted.
func (c *contactForgetCommand) proveSounds(t terminal, sounds []store.ForgottenSound) error {
	if len(sounds) == 0 {
		return nil
	}
	var all []error
	left := false
	table := tabwriter.NewWriter(t.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "RECORDING\tSECONDS\tSHA-256\tWHAT BECOMES OF IT")
	for i := range sounds {
		r := &sounds[i]
		words, err := c.outcome(r)
		all, left = append(all, err), left || r.Left
		fmt.Fprintf(table, "%s\t%d\t%s\t%s\n", r.ID, r.Seconds, r.Sum, words)
	}
	all = append(all, table.Flush())
	if left {
		fmt.Fprintln(t.out, "The gateway deletes what is left of them, also at the carrier, usually within a minute. `campusline recordings list` has "+
			"a recording as “being deleted” until then, and not at all afterwards.")
	}
	return errors.Join(all...)
}

// outcome is what becomes of a recording, in words, after its file is deleted where it is known in which folder.
func (c *contactForgetCommand) outcome(r *store.ForgottenSound) (string, error) {
	switch {
	case !r.Left:
		return "deleted", nil
	case r.File == "":
		return "being deleted", nil
	case c.Recordings == "":
		return "being deleted, with its file " + r.File, nil
	}
	there, err := recordings.Folder(c.Recordings).Remove(r.File)
	switch {
	case err != nil:
		return "its file " + r.File + " is still there", err
	case !there:
		return "its file " + r.File + " was not in " + c.Recordings, nil
	}
	return "its file " + r.File + " is deleted", nil
}
