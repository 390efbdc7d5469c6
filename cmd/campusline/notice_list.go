package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"campusline/store"
)

// noticeListCommand lists notices.
type noticeListCommand struct {
	servedFlags
	listFormat
	All bool `help:"Also those that are over."`
}

// noticeListed is a notice as it is listed.
type noticeListed struct {
	ID       string    `json:"id"`
	State    string    `json:"state"` // stands, will, over or ended
	Lines    string    `json:"lines"` // E.164, or all
	Begins   time.Time `json:"begins"`
	Ends     time.Time `json:"ends"`
	Urgent   bool      `json:"urgent"`
	PutBy    string    `json:"put_by"`
	PutAt    time.Time `json:"put_at"`
	Why      string    `json:"why"`
	Only     string    `json:"only"`
	EndedBy  string    `json:"ended_by"`
	Words    string    `json:"words"`    // in each language, as it was given
	Recorded string    `json:"recorded"` // the languages of which a recording is played
}

// Run lists those that stand or will, or all.
func (c *noticeListCommand) Run(ctx context.Context, t terminal) (err error) {
	s, version, closeStore, err := c.openServed(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	now := time.Now()
	all, err := s.EveryNotice(ctx)
	if err != nil {
		return err
	}
	rows := []noticeListed{}
	for i := range all {
		if row := noticeAsListed(&all[i], now); c.All || row.State == "stands" || row.State == "will" {
			rows = append(rows, row)
		}
	}
	return writeStatuses(t.out, c.Format, rows, func(w io.Writer, rows []noticeListed) error {
		return writeNotices(w, rows, version.District.Zone)
	})
}

func noticeAsListed(n *store.Notice, now time.Time) noticeListed {
	row := noticeListed{
		ID: n.ID, State: "over", Lines: "all", Begins: n.Begins, Ends: n.Ends, Urgent: n.Urgent, PutBy: n.PutBy, PutAt: n.PutAt,
		Why: n.Why, Only: n.OnlyFor, EndedBy: n.EndedBy,
	}
	switch {
	case n.EndedAt != nil:
		row.State, row.Ends = "ended", *n.EndedAt
	case n.Stands(now):
		row.State = "stands"
	case now.Before(n.Begins):
		row.State = "will"
	}
	if len(n.Lines) > 0 {
		row.Lines = strings.Join(n.Lines, " ")
	}
	var words []string
	for tag, said := range n.Words {
		words = append(words, tag+": "+said)
	}
	slices.Sort(words)
	row.Words = strings.Join(words, " | ")
	row.Recorded = strings.Join(slices.Sorted(maps.Keys(n.Sounds)), " ")
	return row
}

// writeNotices writes a table for people.
func writeNotices(w io.Writer, rows []noticeListed, zone *time.Location) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "Nothing stands in front of any line.")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "ID\tSTATE\tLINES\tFROM\tUNTIL\tBY\tWHY\tRECORDED\tWORDS")
	for i := range rows {
		r := &rows[i]
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", r.ID, r.State, r.Lines, r.Begins.In(zone).Format(noticeTime),
			r.Ends.In(zone).Format(noticeTime), oneLine(r.PutBy), oneLine(r.Why), r.Recorded, oneLine(r.Words))
	}
	return table.Flush()
}

// noticeEndCommand ends a notice.
type noticeEndCommand struct {
	databaseFlag
	byFlag
	ID string `arg:"" help:"The notice, as it is listed."`
}

// Run ends it. The exit status is 2 when there is none that would have gone on.
func (c *noticeEndCommand) Run(ctx context.Context, t terminal) (err error) {
	by, err := c.name()
	if err != nil {
		return err
	}
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	err = s.EndNotice(ctx, c.ID, by, time.Now())
	if errors.Is(err, store.ErrNotFound) {
		return usageError{fmt.Errorf("no notice %s stands. `campusline notice list` lists them", c.ID)}
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(t.out, "It is over: within seconds nobody hears it any more.")
	return err
}
