package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"campusline/store"
)

// groupsShowCommand shows who is in a group.
type groupsShowCommand struct {
	servedFlags
	listFormat
	Group string `arg:"" help:"The group."`
}

// memberRow is somebody in a group, as they are listed.
type memberRow struct {
	Number    string    `json:"number"`
	Language  string    `json:"language"`
	Campus    string    `json:"campus"`
	Zone      string    `json:"zone"`
	Household string    `json:"household"`
	Wants     string    `json:"wants"`
	Basis     string    `json:"basis"`
	By        string    `json:"by"`
	Since     time.Time `json:"since"`
}

// Run lists them by number. The exit status is 2 where there is no such group.
func (c *groupsShowCommand) Run(ctx context.Context, t terminal) (err error) {
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	members, err := s.GroupMembers(ctx, c.Group)
	if errors.Is(err, store.ErrNotFound) {
		return noSuchGroup(ctx, s, c.Group)
	}
	if err != nil {
		return err
	}
	rows := make([]memberRow, len(members))
	for i, m := range members {
		rows[i] = memberRow{m.Number, m.Language, strings.Join(m.Campuses, "; "), m.Zone, m.Household, m.Remains, m.Basis, m.By, m.Since}
	}
	return writeTimed(ctx, c.servedFlags, s, t.out, c.Format, rows, writeMembers)
}

// writeMembers writes a table for people.
func writeMembers(w io.Writer, rows []memberRow, zone *time.Location) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "Nobody is in it.")
		return err
	}
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "NUMBER\tLANGUAGE\tCAMPUS\tWANTS\tSINCE\tWHY THEY MAY BE WRITTEN TO")
	for i := range rows {
		r := &rows[i]
		fmt.Fprintf(out, "%s\t%s\t%s\t%s\t%s\t%s\n", r.Number, r.Language, r.Campus, r.Wants,
			r.Since.In(zone).Format(time.DateOnly), oneLine(r.Basis))
	}
	return out.Flush()
}
