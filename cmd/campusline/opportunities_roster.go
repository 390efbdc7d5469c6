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
	"campusline/store"
)

// opportunitiesRosterCommand lists who is in an opportunity.
type opportunitiesRosterCommand struct {
	databaseFlag
	Code   string `arg:"" help:"Its code."`
	Format string `enum:"text,json,csv" default:"text" help:"How they are written: text, json or csv."`
}

// rosterRow is one person on the list.
type rosterRow struct {
	Number   string     `json:"number"`
	Party    int        `json:"party"`
	State    string     `json:"state"`
	WalkIn   bool       `json:"walk_in"`
	Language string     `json:"language"`
	Joined   time.Time  `json:"joined"`
	HeldTo   *time.Time `json:"held_until"` // where a place is offered
	In       *time.Time `json:"in"`
	Late     bool       `json:"late"`
	Out      *time.Time `json:"out"`
	HowOut   string     `json:"how_out"`
	Meetings int        `json:"meetings"` // how many they came to
}

// Run lists them by where they stand, in the order of joining. The exit status is 2 where no opportunity has the code.
func (c *opportunitiesRosterCommand) Run(ctx context.Context, t terminal) (err error) {
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	seats, lines, err := s.Roster(ctx, c.Code)
	if errors.Is(err, store.ErrNotFound) {
		return noSuchCode(ctx, s, c.Code)
	}
	if err != nil {
		return err
	}
	rows := make([]rosterRow, len(lines))
	for i := range lines {
		rows[i] = onRoster(&seats.Opportunity, &lines[i])
	}
	return writeStatuses(t.out, c.Format, rows, func(w io.Writer, rows []rosterRow) error {
		return writeRoster(w, &seats, rows)
	})
}

// calledOff is where somebody stands who was to come, or might have, to what is cancelled.
const calledOff = "called off"

func onRoster(o *opportunities.Opportunity, l *opportunities.RosterLine) rosterRow {
	state := string(l.State)
	if o.CancelledAt != nil && l.State.HearsOfChanges() && l.State != opportunities.Attended {
		state = calledOff
	}
	return rosterRow{
		Number: l.Number, Party: l.Party, State: state, WalkIn: l.WalkIn, Language: l.Language,
		Joined: l.JoinedAt, HeldTo: l.OfferedUntil, In: l.In, Late: l.Late, Out: l.Out, HowOut: l.HowOut,
		Meetings: l.Meetings,
	}
}

// writeRoster writes the list for a coordinator to take along.
func writeRoster(w io.Writer, s *opportunities.Seats, rows []rosterRow) error {
	fmt.Fprintf(w, "%s, %s, %s: %s\n", s.Title.In(""), s.Campus, fromTo(s.Start, s.End), rosterState(s, rows))
	if s.Clearance != "" {
		fmt.Fprintf(w, "Needed before they come: %s\n", oneLine(s.Clearance))
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "NUMBER\tPARTY\tSTATE\tLANGUAGE\tIN\tOUT")
	for i := range rows {
		r := &rows[i]
		state := r.State
		if r.WalkIn {
			state += ", walk-in"
		}
		in := clockOf(r.In, s.Start.Location())
		if r.Late {
			in += " late"
		}
		out := clockOf(r.Out, s.Start.Location())
		if r.HowOut == opportunities.OutForgotten || r.HowOut == opportunities.OutEarly {
			out += " " + r.HowOut
		}
		fmt.Fprintf(table, "%s\t%d\t%s\t%s\t%s\t%s\n", r.Number, r.Party, state, r.Language, in, out)
	}
	return table.Flush()
}

// rosterState says how full it is, and how many people wait, or that it is cancelled and why.
func rosterState(s *opportunities.Seats, rows []rosterRow) string {
	if s.CancelledAt != nil {
		return strings.TrimSuffix("cancelled, "+s.CancelReason, ", ")
	}
	waiting := 0
	for i := range rows {
		if rows[i].State == string(opportunities.Waiting) {
			waiting += rows[i].Party
		}
	}
	return fmt.Sprintf("%s, %d waiting", seatsOf(s.Taken, s.Capacity), waiting)
}

// clockOf is a time of day where the opportunity is; "" for none.
func clockOf(t *time.Time, zone *time.Location) string {
	if t == nil {
		return ""
	}
	return t.In(zone).Format("15:04")
}
