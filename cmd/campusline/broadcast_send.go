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
	return `You are shown what broadcast preview shows: how many people get it in each language, what it costs, who does not get it
and why, and when it goes out. It is sent when you type the number of people. A script gives it with --yes-to, and nothing
is sent if another number would get it by then. If there are more than the district lets one person send to (district.yaml,
"texts: {approval above: 500}"), it waits until another person gives the same command, and is shown the same. The
names are taken on trust.`
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
	if err := isToBeSent(&b); err != nil {
		return err
	}
	people, err := confirmedPeople(ctx, t, s, &b, version, c.YesTo)
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

// isToBeSent says why a broadcast is not to be sent any more, before anybody looks at what it would come to.
func isToBeSent(b *outreach.Broadcast) error {
	switch state := b.State(time.Now()); state {
	case outreach.Draft, outreach.Waits:
		return nil
	case outreach.Later, outreach.Sent, outreach.Held:
		return fmt.Errorf("nothing is sent: %w", store.ErrSent)
	default:
		return fmt.Errorf("%s is %s, and is not sent", b.ID, state)
	}
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
