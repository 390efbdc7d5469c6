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

// surveysStatusCommand says how far waves have come.
type surveysStatusCommand struct {
	servedFlags
	listFormat
	Name string `arg:"" optional:"" help:"The survey, as its file is called; none: all of them."`
}

// Run says it, the newest first.
func (c *surveysStatusCommand) Run(ctx context.Context, t terminal) (err error) {
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	asked, err := s.SurveysAsked(ctx, c.Name)
	if err != nil {
		return err
	}
	return writeTimed(ctx, c.servedFlags, s, t.out, c.Format, asked, writeAsked)
}

// writeAsked writes a table for people.
func writeAsked(w io.Writer, rows []store.SurveyAsked, zone *time.Location) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "Nobody was asked yet. `campusline surveys plan NAME WAVE` says who would be.")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "SURVEY\tWAVE\tSENT\tCLOSES\tASKED\tREACHED\tREMINDED\tCALLED\tANSWERED\tMACHINE\tBEGAN\tDONE\tBY THEMSELVES")
	for i := range rows {
		r := &rows[i]
		closes := r.Closes.In(zone).Format("2006-01-02")
		if r.Stopped != nil {
			closes = "stopped"
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%s\t%d\n", r.Survey, r.Wave, r.At.In(zone).Format("2006-01-02 15:04"),
			closes, r.Invited, r.Reached, r.Reminded, r.Called, r.Answered, r.Machine, r.Begun, share(r.Done, r.Invited, percentOf(r.Done, r.Invited)), r.Uninvited)
	}
	return table.Flush()
}

func percentOf(part, whole int) int {
	if whole == 0 {
		return 0
	}
	return (200*part + whole) / (2 * whole)
}
