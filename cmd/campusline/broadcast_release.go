package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"campusline/outreach"
)

// broadcastReleaseCommand has a broadcast go on that is held.
type broadcastReleaseCommand struct {
	databaseFlag
	byFlag
	ID string `arg:"" help:"The broadcast."`
}

// Help is what --help says beside the flags.
func (broadcastReleaseCommand) Help() string {
	return `When phone companies filter three texts of a broadcast, the rest is held: more of the same words would have all texts of the
line filtered. Links that are shortened, prices, capitals and unknown senders are what they look for. Send it on if the words
are right, or stop it and draft others. An emergency is never held.`
}

// Run has it go on. The exit status is 1 if it is not held.
func (c *broadcastReleaseCommand) Run(ctx context.Context, t terminal) (err error) {
	by, err := c.name()
	if err != nil {
		return err
	}
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	b, err := broadcastNamed(ctx, s, c.ID)
	if err != nil {
		return err
	}
	if state := b.State(time.Now()); state != outreach.Held {
		return fmt.Errorf("it is not held: it is %s", state)
	}
	going, err := s.ReleasePlan(ctx, b.ID, by, time.Now())
	if err != nil {
		return err
	}
	fmt.Fprintf(t.out, "It goes on, to %s.\n", plural(going, "person", "people"))
	return nil
}
