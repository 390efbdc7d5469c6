package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"campusline/store"
)

// broadcastRepliesCommand lists what people answered to a broadcast.
type broadcastRepliesCommand struct {
	servedFlags
	listFormat
	ID string `arg:"" help:"The broadcast."`
}

// Help is what --help says beside the flags.
func (broadcastRepliesCommand) Help() string {
	return `It is what people wrote to the line within a day, and before it sent them anything else. Each was answered at once, as
any text is. Who wrote to end texts is not here; campusline broadcast report counts them.`
}

// Run lists them, the oldest first.
func (c *broadcastRepliesCommand) Run(ctx context.Context, t terminal) (err error) {
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	b, err := broadcastNamed(ctx, s, c.ID)
	if err != nil {
		return err
	}
	replies, err := s.Replies(ctx, b.ID)
	if err != nil {
		return err
	}
	return writeTimed(ctx, c.servedFlags, s, t.out, c.Format, replies, writeReplies)
}

// writeReplies writes a table for people.
func writeReplies(w io.Writer, replies []store.Reply, zone *time.Location) error {
	if len(replies) == 0 {
		_, err := fmt.Fprintln(w, "Nobody has answered it.")
		return err
	}
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "WHEN\tNUMBER\tLANGUAGE\tWORDS")
	for i := range replies {
		r := &replies[i]
		fmt.Fprintf(out, "%s\t%s\t%s\t%s\n", r.At.In(zone).Format("2006-01-02 15:04"), r.Number, r.Language, oneLine(r.Words))
	}
	return out.Flush()
}
