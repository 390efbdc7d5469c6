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

// opportunitiesGiftsCommand looks for what families can give.
type opportunitiesGiftsCommand struct {
	servedFlags
	Words  string `arg:"" optional:"" help:"Words in what they said; none: everything."`
	Kind   string `enum:",time,place,skill,thing" default:"" help:"Only of this kind: time, place, skill or thing."`
	Campus string `placeholder:"NAME" help:"Only at this campus, or anywhere."`
	Format string `enum:"text,json,csv" default:"text" help:"How they are written: text, json or csv."`
}

// giftRow is what a family can give.
type giftRow struct {
	At        time.Time `json:"at"`
	Kind      string    `json:"kind"`
	Words     string    `json:"words"`
	Campus    string    `json:"campus"`
	Available string    `json:"available"`
	Language  string    `json:"language"`
	Number    string    `json:"number"`
	Recorded  string    `json:"recorded"` // the carrier's ids of what was said on a call
}

// Run lists them, the newest first.
func (c *opportunitiesGiftsCommand) Run(ctx context.Context, t terminal) (err error) {
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	gifts, err := s.Gifts(ctx, opportunities.GiftKind(c.Kind), c.Campus, c.Words)
	if err != nil {
		return err
	}
	rows := make([]giftRow, len(gifts))
	for i, g := range gifts {
		rows[i] = giftRow{g.At, string(g.Kind), g.Words, g.Campus, g.Available, g.Language, g.Number, strings.Join(g.Recordings, " ")}
	}
	return writeTimed(ctx, c.servedFlags, s, t.out, c.Format, rows, writeGifts)
}

// writeGifts writes a table for people.
func writeGifts(w io.Writer, rows []giftRow, zone *time.Location) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "Nobody has offered that.")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "SINCE\tKIND\tWHAT\tWHERE\tWHEN\tLANGUAGE\tNUMBER")
	for _, r := range rows {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", r.At.In(zone).Format(time.DateOnly), r.Kind, oneLine(r.said()),
			r.Campus, oneLine(r.Available), r.Language, r.Number)
	}
	return table.Flush()
}

// said is what a family said they can give, or which recording to listen to.
func (r *giftRow) said() string {
	if r.Words == "" && r.Recorded != "" {
		return "recording " + r.Recorded
	}
	return r.Words
}
