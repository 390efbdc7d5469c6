package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"campusline/store"
)

// groupsRemoveCommand takes people out of a group.
type groupsRemoveCommand struct {
	databaseFlag
	Group    string `arg:"" help:"The group."`
	Number   string `placeholder:"NUMBER" help:"The one person who leaves it, by phone number."`
	Everyone bool   `help:"Take everybody out of it."`
}

// Help is what --help says beside the flags.
func (groupsRemoveCommand) Help() string {
	return `What was sent to the group stays in its log. Who leaves a group goes on getting what they get otherwise; who wants no
texts at all is entered with campusline consent stop.`
}

// Run takes them out. The exit status is 2 where there is no such group.
func (c *groupsRemoveCommand) Run(ctx context.Context, t terminal) (err error) {
	if (c.Number == "") == !c.Everyone {
		return usageError{errors.New("say who leaves the group: --number NUMBER, or --everyone")}
	}
	number := ""
	if c.Number != "" {
		if number, err = e164(c.Number); err != nil {
			return usageError{err}
		}
	}
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	left, err := s.LeaveGroup(ctx, c.Group, number, time.Now())
	if errors.Is(err, store.ErrNotFound) {
		return noSuchGroup(ctx, s, c.Group)
	}
	if err != nil {
		return err
	}
	if left == 0 {
		fmt.Fprintln(t.out, "Nobody was in it.")
		return nil
	}
	fmt.Fprintf(t.out, "%s left %s.\n", plural(left, "person", "people"), c.Group)
	return nil
}
