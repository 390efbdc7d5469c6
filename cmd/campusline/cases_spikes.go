package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"campusline/cases"
	"campusline/casework"
)

// casesSpikesCommand tells of topics that have far more cases than usual.
type casesSpikesCommand struct {
	staffFlags
	listFormat
}

// Run lists them, the most unlikely first.
func (c *casesSpikesCommand) Run(ctx context.Context, t terminal) (err error) {
	o, closeStore, err := c.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	spikes, err := o.desk.Spikes(ctx)
	if err != nil {
		return err
	}
	return writeStatuses(t.out, c.Format, spikes, func(w io.Writer, all []cases.Spike) error {
		if len(all) == 0 {
			_, err := fmt.Fprintln(w, "Nothing is out of the ordinary.")
			return err
		}
		for _, s := range all {
			if _, err := fmt.Fprintln(w, casework.SpikeInWords(o.version, s)); err != nil {
				return err
			}
		}
		return nil
	})
}
