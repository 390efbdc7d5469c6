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

// groupsLogCommand shows what was sent to a group.
type groupsLogCommand struct {
	servedFlags
	listFormat
	Group string `arg:"" help:"The group."`
}

// outreachRow is a broadcast, with what became of it among the people of one group.
type outreachRow struct {
	Sent      time.Time `json:"sent"`
	ID        string    `json:"id"`
	Name      string    `json:"name"`
	Purpose   string    `json:"purpose"`
	Topic     string    `json:"topic"`
	By        string    `json:"by"`
	Approved  string    `json:"approved_by"`
	People    int       `json:"people"`
	Skipped   int       `json:"skipped"`
	Waiting   int       `json:"waiting"`
	OnTheWay  int       `json:"on_the_way"`
	Delivered int       `json:"delivered"`
	Failed    int       `json:"failed"`
	Unknown   int       `json:"unknown"`
	Replied   int       `json:"replied"`
	OptedOut  int       `json:"opted_out"`
}

// Run lists what was sent, the newest first, with what became of it among those who were in the group then. The exit
// status is 2 where there is no such group.
func (c *groupsLogCommand) Run(ctx context.Context, t terminal) (err error) {
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	if _, err := s.GroupMembers(ctx, c.Group); errors.Is(err, store.ErrNotFound) {
		return noSuchGroup(ctx, s, c.Group)
	}
	rows, err := outreachOf(ctx, s, c.Group)
	if err != nil {
		return err
	}
	return writeTimed(ctx, c.servedFlags, s, t.out, c.Format, rows, writeOutreach)
}

func outreachOf(ctx context.Context, s *store.Store, group string) ([]outreachRow, error) {
	all, err := s.Broadcasts(ctx, group)
	if err != nil {
		return nil, err
	}
	rows := []outreachRow{}
	for i := range all {
		b := &all[i]
		if b.SentAt == nil {
			continue
		}
		_, reach, err := s.Reach(ctx, b.ID, group)
		if err != nil {
			return nil, err
		}
		if reach.Planned == 0 {
			continue // it was for campuses of which nobody was in the group
		}
		rows = append(rows, outreachRow{
			Sent: *b.SentAt, ID: b.ID, Name: b.Name, Purpose: string(b.Purpose), Topic: b.Topic, By: b.ConfirmedBy,
			Approved: b.ApprovedBy, People: reach.Planned, Skipped: reach.Skipped, Waiting: reach.Waiting,
			OnTheWay: reach.OnTheWay, Delivered: reach.Delivered, Failed: reach.Failed, Unknown: reach.Unknown, Replied: reach.Replied, OptedOut: reach.OptedOut,
		})
	}
	return rows, nil
}

// writeOutreach writes a table for people.
func writeOutreach(w io.Writer, rows []outreachRow, zone *time.Location) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "Nothing was sent to this group.")
		return err
	}
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "SENT\tID\tNAME\tPURPOSE\tBY\tPEOPLE\tSKIPPED\tWAITING\tON THE WAY\tDELIVERED\tFAILED\tUNKNOWN\tREPLIED\tENDED TEXTS")
	for i := range rows {
		r := &rows[i]
		fmt.Fprintf(out, "%s\t%s\t%s\t%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\n", r.Sent.In(zone).Format("2006-01-02 15:04"),
			r.ID, oneLine(r.Name), r.Purpose, andBy(r.By, r.Approved), r.People, r.Skipped, r.Waiting,
			r.OnTheWay, r.Delivered, r.Failed, r.Unknown, r.Replied, r.OptedOut)
	}
	return out.Flush()
}

// andBy names who sent something, and who approved it where somebody had to.
func andBy(by, approved string) string {
	if approved == "" {
		return oneLine(by)
	}
	return oneLine(by) + ", " + oneLine(approved)
}
