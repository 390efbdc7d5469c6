package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"campusline/store"
	"campusline/translations"
)

// versionsCommand lists what was published.
type versionsCommand struct {
	servedFlags
	Format string `enum:"text,json,csv" default:"text" help:"How they are written: text, json or csv."`
}

// The states of a publication.
const (
	stateLive    = "live"                 // what new calls and conversations get
	stateWaiting = "waiting for approval" // a second person has to approve it
	stateEarlier = "earlier"              // live once; it can be again
)

// publicationRow is a publication as it is listed.
type publicationRow struct {
	Version    string     `json:"version"` // its whole hash
	State      string     `json:"state"`
	Published  time.Time  `json:"published"`
	Author     string     `json:"author"`
	Note       string     `json:"note"`
	ApprovedBy string     `json:"approved_by"` // "" where nobody had to
	WentLive   *time.Time `json:"went_live"`   // null while it waits
}

// Run lists the publications, newest first.
func (c *versionsCommand) Run(ctx context.Context, t terminal) (err error) {
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	publications, err := s.Publications(ctx)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(t.out)
	if err := writeTimed(ctx, c.servedFlags, s, out, c.Format, publicationRows(publications), writeVersions); err != nil {
		return err
	}
	return out.Flush()
}

// publicationRows says of each publication what its state is; they come newest first.
func publicationRows(publications []store.Publication) []publicationRow {
	rows := make([]publicationRow, len(publications))
	live := false
	for i, p := range publications {
		rows[i] = publicationRow{p.Hash, stateEarlier, p.At, p.Author, p.Note, p.ApprovedBy, p.ApprovedAt}
		switch {
		case p.Waits():
			rows[i].State = stateWaiting
		case !live:
			live, rows[i].State = true, stateLive
		}
	}
	return rows
}

func writeVersions(w io.Writer, rows []publicationRow, zone *time.Location) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "Nothing was published yet. `campusline publish my-district` does it.")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, r := range rows {
		who := r.Author
		if r.ApprovedBy != "" {
			who += ", approved by " + r.ApprovedBy
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", short(r.Version), r.Published.In(zone).Format("2006-01-02 15:04"), r.State,
			oneLine(who), oneLine(r.Note))
	}
	return table.Flush()
}

// oneLine keeps what people wrote within its row.
func oneLine(words string) string { return translations.OneLine(words) }
