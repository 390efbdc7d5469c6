package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// broadcastStopCommand stops a broadcast.
type broadcastStopCommand struct {
	databaseFlag
	byFlag
	ID string `arg:"" help:"The broadcast."`
}

// Run stops it, also midway, and says who had been sent it.
func (c *broadcastStopCommand) Run(ctx context.Context, t terminal) (err error) {
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
	spared, err := s.StopBroadcast(ctx, b.ID, by, time.Now())
	if err != nil {
		return err
	}
	_, all, err := s.Reach(ctx, b.ID, "")
	if err != nil {
		return err
	}
	fmt.Fprintf(t.out, "Stopped. It is not sent to %s; %s been handed to the phone company before.\n",
		plural(spared, "person", "people"), plural(all.Planned-all.Skipped-all.Waiting, "text had", "texts had"))
	return nil
}
