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
	servedFlags
	spanFlags
	listFilter
	Format string `enum:"text,json,csv" default:"text" help:"How they are written: text, json or csv."`
}

// opportunityListed is an opportunity as it is listed.
type opportunityListed struct {
	Code      string    `json:"code"`
	Kind      string    `json:"kind"`
	Title     string    `json:"title"`
	Programme string    `json:"programme"`
	Campus    string    `json:"campus"`
	Place     string    `json:"place"`
	Start     clockTime `json:"start"`
	End       clockTime `json:"end"`
	Meetings  int       `json:"meetings"` // how many times it meets
	Capacity  int       `json:"capacity"` // 0 for any number
	Taken     int       `json:"taken"`    // people with a place
	Waiting   int       `json:"waiting"`  // signups that wait
	State     string    `json:"state"`    // open, full, over or cancelled
	Skills    string    `json:"skills"`   // parted by semicolons
	Languages string    `json:"languages"`
	Clearance string    `json:"clearance"`
	Series    string    `json:"series"`
	ID        string    `json:"id"` // by which a file that is imported again knows it
}

// Run lists what has not begun more than a day ago, or what lies in the span given. The exit status is 2 where a name is not
// known.
func (c *opportunitiesListCommand) Run(ctx context.Context, t terminal) (err error) {
	s, version, closeStore, err := c.openServed(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	now := time.Now().In(version.District.Zone)
	from, to, err := c.span(now.AddDate(0, 0, -1), now.AddDate(1, 0, 0))
	if err != nil {
		return err
	}
	all, err := s.OpportunitiesBetween(ctx, from, to)
	if err != nil {
		return err
	}
	if err := c.settle(version, all); err != nil {
		return err
	}
	rows := []opportunityListed{}
	for i := range all {
		if c.has(&all[i], now) {
			rows = append(rows, listed(&all[i], now))
		}
	}
	return writeStatuses(t.out, c.Format, rows, func(w io.Writer, rows []opportunityListed) error {
		return writeOpportunities(w, rows, len(all))
	})
}

func listed(s *opportunities.Seats, now time.Time) opportunityListed {
	return opportunityListed{
		Code: s.Code, Kind: string(s.Kind), Title: s.Title.In(""), Programme: s.Programme, Campus: s.Campus, Place: s.Place,
		Start: clockTime{s.Start}, End: clockTime{s.End}, Meetings: len(s.Meetings()), Capacity: s.Capacity, Taken: s.Taken,
		Waiting: s.Waiting, State: opportunityState(s, now), Skills: strings.Join(s.Skills, "; "),
		Languages: strings.Join(s.Languages, "; "), Clearance: s.Clearance, Series: s.Series, ID: s.Name,
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

// writeOpportunities writes a table for people. Of them is how many there are with those that were not asked for.
func writeOpportunities(w io.Writer, rows []opportunityListed, of int) error {
	if len(rows) == 0 {
		none := "There are none. `campusline opportunities import FILE` takes some in."
		if of > 0 {
			none = fmt.Sprintf("There are none like that; without these flags there are %d in these days.", of)
		}
		_, err := fmt.Fprintln(w, none)
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "CODE\tWHEN\tWHAT\tCAMPUS\tPLACE\tSEATS\tWAITING\tSTATE\tSKILLS\tLANGUAGES\tNEEDED")
	for i := range rows {
		r := &rows[i]
		when := fromTo(r.Start.Time, r.End.Time)
		if r.Meetings > 1 {
			when = fmt.Sprintf("%s, %d meetings to %s", r.Start.Format("Mon 2006-01-02 15:04"), r.Meetings, r.End.Format("Mon 2006-01-02"))
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%d\t%s\t%s\t%s\t%s\n", r.Code, when, oneLine(r.Title), r.Campus, oneLine(r.Place),
			seatsOf(r.Taken, r.Capacity), r.Waiting, r.State, oneLine(r.Skills), r.Languages, oneLine(r.Clearance))
	}
	return table.Flush()
}

func seatsOf(taken, capacity int) string {
	if capacity == 0 {
		return fmt.Sprint(taken)
	}
	return fmt.Sprintf("%d of %d", taken, capacity)
}
