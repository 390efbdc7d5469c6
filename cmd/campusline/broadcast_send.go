package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"campusline/outreach"
	"campusline/store"
)

// broadcastSendCommand confirms a broadcast.
type broadcastSendCommand struct {
	servedFlags
	byFlag
	ID    string `arg:"" help:"The broadcast."`
	YesTo *int   `placeholder:"N" help:"Send it if exactly so many people get it; none: you are asked."`
}

// Help is what --help says beside the flags.
func (broadcastSendCommand) Help() string {
	return `You are told how many people would get it, and it is sent when you type that number. If there are more than the
district lets one person send to (district.yaml, "texts: {approval above: 500}"), it waits until another person
gives the same command.`
}

// Run sends the broadcast, or has it wait for a second person. The exit status is 1 where it may not be sent, or is not
// confirmed.
func (c *broadcastSendCommand) Run(ctx context.Context, t terminal) (err error) {
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
	version, err := c.version(ctx, s)
	if err != nil {
		return err
	}
	rules := rulesOf(version)
	people, err := c.confirmed(ctx, t, s, &b, rules)
	if err != nil {
		return err
	}
	planned, err := s.SendBroadcast(ctx, store.Confirmation{ID: b.ID, By: by, People: people, At: time.Now()}, rules)
	if err != nil {
		return told(&b, err)
	}
	if planned == nil {
		fmt.Fprintf(t.out, "It waits: more than %d people get it, so someone other than %s has to send it too.\n"+
			"  campusline broadcast send %s --by NAME\n", rules.Approval, strconv.Quote(by), b.ID)
		return nil
	}
	fmt.Fprintf(t.out, "It goes out to %s.\n  To stop it: campusline broadcast stop %s\n",
		plural(planned.People, "person", "people"), b.ID)
	return nil
}

// confirmed is how many people it is confirmed to go to: the number given, or typed when it is asked for.
func (c *broadcastSendCommand) confirmed(
	ctx context.Context, t terminal, s *store.Store, b *outreach.Broadcast, rules store.Rules,
) (int, error) {
	if c.YesTo != nil {
		return *c.YesTo, nil
	}
	if state := b.State(time.Now()); state != outreach.Draft && state != outreach.Waits {
		return 0, fmt.Errorf("%s is %s, and is not sent", b.ID, state)
	}
	foreseen, err := s.ForeseeBroadcast(ctx, b, rules, time.Now())
	if err != nil {
		return 0, err
	}
	typed, _ := newAsking(t).next(ctx, fmt.Sprintf("%s goes to %s. Type the number to send it: ",
		b.Name, plural(foreseen.People, "person", "people")))
	if n, err := strconv.Atoi(typed); err != nil || n != foreseen.People {
		return 0, errors.New("that is not the number. Nothing is sent")
	}
	return foreseen.People, nil
}

// told puts into words why a broadcast is not sent.
func told(b *outreach.Broadcast, err error) error {
	changed := store.AudienceChangedError{}
	switch {
	case errors.As(err, &changed):
		return fmt.Errorf("%w. Nothing is sent; look at `campusline broadcast preview %s`", changed, b.ID)
	case errors.Is(err, store.ErrSamePerson):
		return fmt.Errorf("%s has confirmed it, so another person has to send it too", strconv.Quote(b.ConfirmedBy))
	case errors.Is(err, store.ErrSent), errors.Is(err, store.ErrStopped), errors.Is(err, store.ErrExpired),
		errors.Is(err, store.ErrNobody):
		return fmt.Errorf("nothing is sent: %w", err)
	}
	return err
}
