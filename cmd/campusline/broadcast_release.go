package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"campusline/outreach"
	"campusline/store"
)

// broadcastReleaseCommand has a broadcast go on that is held.
type broadcastReleaseCommand struct {
	servedFlags
	byFlag
	ID    string `arg:"" help:"The broadcast."`
	YesTo *int   `placeholder:"N" help:"Have it go on if exactly so many more people get it; none: you are asked."`
}

// Help is what --help says beside the flags.
func (broadcastReleaseCommand) Help() string {
	return `When phone companies filter three texts of a broadcast, the rest is held: more of the same words would have all texts of the
line filtered. Links that are shortened, prices, capitals and unknown senders are what they look for. Send it on if the words
are right, or stop it and draft others. You are shown its words and who is left, and type how many those are. An emergency
is never held.`
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
	version, err := c.version(ctx, s)
	if err != nil {
		return err
	}
	left, err := s.ForeseeRest(ctx, &b, rulesOf(version), time.Now())
	if err != nil {
		return err
	}
	people, err := confirmedPeople(ctx, t, s, &b, version, c.YesTo)
	if err != nil {
		return err
	}
	if people != left.People {
		return fmt.Errorf("%w. It stays held", store.AudienceChangedError{Confirmed: people, People: left.People})
	}
	going, err := s.ReleasePlan(ctx, b.ID, by, time.Now())
	if err != nil {
		return err
	}
	fmt.Fprintf(t.out, "It goes on, to %s.\n", plural(going, "person", "people"))
	return nil
}
