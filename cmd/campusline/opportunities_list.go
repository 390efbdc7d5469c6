package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"campusline/opportunities"
)

// opportunitiesListCommand lists opportunities.
type opportunitiesListCommand struct {
	databaseFlag
	spanFlags
	Campus string `placeholder:"NAME" help:"Only those of this campus, by its name in campuses.yaml."`
	Format string `enum:"text,json,csv" default:"text" help:"How they are written: text, json or csv."`
}

// opportunityListed is an opportunity as it is listed.
type opportunityListed struct {
	Code      string    `json:"code"`
	Kind      string    `json:"kind"`
	Title     string    `json:"title"`
	Programme string    `json:"programme"`
	Campus    string    `json:"campus"`
	Start     time.Time `json:"start"`
	End       time.Time `json:"end"`
	Capacity  int       `json:"capacity"` // 0 for any number
	Taken     int       `json:"taken"`    // people with a place
	Waiting   int       `json:"waiting"`  // signups that wait
	State     string    `json:"state"`    // open, full, over or cancelled
	Series    string    `json:"series"`
	ID        string    `json:"id"` // by which a file that is imported again knows it
}

// Run lists what has not begun more than a day ago, or what lies in the span given.
func (c *opportunitiesListCommand) Run(ctx context.Context, t terminal) (err error) {
	now := time.Now()
	from, to, err := c.span(now.AddDate(0, 0, -1), now.AddDate(1, 0, 0))
	if err != nil {
		return err
	}
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	all, err := s.OpportunitiesBetween(ctx, from, to)
	if err != nil {
		return err
	}
	rows := []opportunityListed{}
	for i := range all {
		if c.Campus == "" || strings.EqualFold(all[i].Campus, c.Campus) {
			rows = append(rows, listed(&all[i], now))
		}
	}
	return writeStatuses(t.out, c.Format, rows, writeOpportunities)
}

func listed(s *opportunities.Seats, now time.Time) opportunityListed {
	return opportunityListed{
		Code: s.Code, Kind: string(s.Kind), Title: s.Title.In(""), Programme: s.Programme, Campus: s.Campus,
		Start: s.Start, End: s.End, Capacity: s.Capacity, Taken: s.Taken, Waiting: s.Waiting, State: opportunityState(s, now),
		Series: s.Series, ID: s.Name,
	}
}

func opportunityState(s *opportunities.Seats, now time.Time) string {
	switch {
	case s.CancelledAt != nil:
		return "cancelled"
	case !now.Before(s.End):
		return "over"
	case s.Free() == 0:
		return "full"
	}
	return "open"
}

// writeOpportunities writes a table for people.
func writeOpportunities(w io.Writer, rows []opportunityListed) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "There are none. `campusline opportunities import FILE` takes some in.")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "CODE\tWHEN\tWHAT\tCAMPUS\tSEATS\tWAITING\tSTATE")
	for i := range rows {
		r := &rows[i]
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%d\t%s\n", r.Code, fromTo(r.Start, r.End), oneLine(r.Title), r.Campus,
			seatsOf(r.Taken, r.Capacity), r.Waiting, r.State)
	}
	return table.Flush()
}

func seatsOf(taken, capacity int) string {
	if capacity == 0 {
		return fmt.Sprint(taken)
	}
	return fmt.Sprintf("%d of %d", taken, capacity)
}
