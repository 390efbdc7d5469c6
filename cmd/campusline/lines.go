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

// linesCommand shows how the sending of each line is doing, and starts one again that was stopped.
type linesCommand struct {
	servedFlags
	listFormat
	Start string `placeholder:"LINE" help:"Have this line send again at once, after what stopped it is mended; calls for the calls."`
}

// Help is what --help says beside the flags.
func (linesCommand) Help() string {
	return `A line is stopped when the carrier takes nothing from it, or delivers nothing that it took: a wrong token, a number that is
not registered, an account without credit. Its texts wait, none is lost, and it is tried again every quarter of an hour. Mend
what the error says at the carrier, then start the line. A report of the carrier that comes a second time does not stop
it once more, and a new one does. A line that is too fast for the carrier is slowed, and recovers by itself. The calls
that surveys place are a line of their own, since the carrier paces them by the account. Mails to staff
that wait, or that a mail server did not take, are shown as a line of their own.`
}

// lineRow is one line as it is written.
type lineRow struct {
	Line    string     `json:"line"`
	State   string     `json:"state"` // sending, idle, slowed or stopped
	Waiting int        `json:"waiting"`
	Sending int        `json:"on_the_way"`
	Until   *time.Time `json:"stopped_until"` // when it is tried again
	Code    int        `json:"error"`         // the carrier's, 0 for none
	Why     string     `json:"why"`
}

// Run lists the lines. The exit status is 1 where a line that is to be started was not stopped.
func (c *linesCommand) Run(ctx context.Context, t terminal) (err error) {
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	if c.Start != "" {
		return c.start(ctx, t, s)
	}
	lines, err := s.SendingLines(ctx)
	if err != nil {
		return err
	}
	rows := make([]lineRow, len(lines))
	for i := range lines {
		rows[i] = lineRowOf(&lines[i])
	}
	mails, err := s.SendingMails(ctx, time.Now())
	if err != nil {
		return err
	}
	if mails.Waiting+mails.Failed > 0 {
		rows = append(rows, lineRowOfMails(&mails))
	}
	return writeTimed(ctx, c.servedFlags, s, t.out, c.Format, rows, writeLines)
}

func (c *linesCommand) start(ctx context.Context, t terminal, s *store.Store) error {
	line, is := store.Calls, "are"
	words := "Calls go out again. If the carrier turns another one down, they stop again."
	if !strings.EqualFold(c.Start, store.Calls) {
		var err error
		if line, err = e164(c.Start); err != nil {
			return usageError{err}
		}
		words, is = line+" sends again. If the carrier turns another text down, it stops again.", "is"
	}
	started, err := s.StartLine(ctx, line, time.Now())
	if err != nil {
		return err
	}
	if !started {
		return fmt.Errorf("%s %s not stopped", line, is)
	}
	fmt.Fprintln(t.out, words)
	return nil
}

func lineRowOf(l *store.SendingLine) lineRow {
	row := lineRow{Line: l.Line, State: "idle", Waiting: l.Waiting, Sending: l.Sending, Code: l.Code, Why: l.Reason}
	switch {
	case l.Stopped:
		row.State, row.Until = "stopped", &l.Until
	case l.Slowed > 0:
		row.State, row.Why = "slowed", "the carrier said that it was too fast"
	case l.Waiting+l.Sending > 0:
		row.State = "sending"
	}
	return row
}

// lineRowOfMails is how the mails to staff are doing, as if they were a line.
func lineRowOfMails(m *store.SendingMails) lineRow {
	row := lineRow{Line: "mail", State: "sending", Waiting: m.Waiting, Code: m.Code, Why: m.Reason}
	if m.Failed > 0 {
		row.Why = fmt.Sprintf("%s not taken since yesterday: %s", plural(m.Failed, "mail was", "mails were"), m.Reason)
	}
	return row
}

// writeLines writes a table for people, and under it what to do.
func writeLines(w io.Writer, rows []lineRow, zone *time.Location) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "No line has had anything to send.")
		return err
	}
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "LINE\tSTATE\tWAITING\tON THE WAY\tWHY")
	stopped := false
	for i := range rows {
		r := &rows[i]
		why := oneLine(r.Why)
		if r.Until != nil {
			stopped = true
			why = fmt.Sprintf("error %d: %s; tried again at %s", r.Code, why, r.Until.In(zone).Format("15:04"))
		}
		fmt.Fprintf(out, "%s\t%s\t%d\t%d\t%s\n", r.Line, r.State, r.Waiting, r.Sending, why)
	}
	if stopped {
		fmt.Fprintln(out, "\nMend at the carrier what the error says, then: campusline lines --start LINE, as it is named here")
	}
	return out.Flush()
}
