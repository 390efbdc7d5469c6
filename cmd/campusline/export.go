package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"time"

	"campusline/store"
)

// exportCommand writes out what the line has kept.
type exportCommand struct {
	databaseFlag
	What    string `arg:"" enum:"feedback,sessions,contacts,consent,events" help:"What to write: feedback, sessions, contacts, consent, or events, which is all that happened to cases."`
	Format  string `enum:"csv,json" default:"csv" help:"How: csv or json."`
	History bool   `help:"With consent: every entry ever made, not only what counts now."`
	As      string `env:"CAMPUSLINE_AS" placeholder:"PERSON" help:"Who writes it out, which is kept; none: your name on this machine."`
}

// Run writes the rows, oldest first, and enters who has them now; see [contactLogCommand].
func (c *exportCommand) Run(ctx context.Context, t terminal) (err error) {
	by, err := byFlag{c.As}.name()
	if err != nil {
		return err
	}
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	out := bufio.NewWriter(t.out)
	rows, err := c.write(ctx, s, out)
	return errors.Join(err, tookAway(ctx, s, c.What, by, rows), out.Flush())
}

// tookAway enters that somebody has what is held of families in a file now, of which nothing else keeps a trace.
func tookAway(ctx context.Context, s *store.Store, what, by string, rows int) error {
	if rows == 0 {
		return nil
	}
	return s.LogPrivacy(ctx, store.PrivacyEntry{At: time.Now(), What: "exported", By: by, Counts: map[string]int{what: rows}})
}

// write writes what is asked for, and says how many rows that were.
func (c *exportCommand) write(ctx context.Context, s *store.Store, w io.Writer) (rows int, err error) {
	switch {
	case c.What == "feedback":
		return written(ctx, s.EachFeedback, newRows[store.FeedbackRow](w, c.Format))
	case c.What == "sessions":
		return written(ctx, s.EachSession, newRows[store.SessionRow](w, c.Format))
	case c.What == "contacts":
		return written(ctx, s.EachContact, newRows[store.ContactRow](w, c.Format))
	case c.What == "events":
		return written(ctx, s.EachCaseEvent, newRows[store.CaseEventRow](w, c.Format))
	case c.History:
		return written(ctx, s.EachConsentEntry, newRows[store.ConsentRow](w, c.Format))
	}
	return written(ctx, s.EachConsent, newRows[store.ConsentRow](w, c.Format))
}

// written writes every row that each gives, and says how many that were.
func written[R any](ctx context.Context, each func(context.Context, func(R) error) error, rows rowWriter[R]) (n int, err error) {
	if err := rows.begin(); err != nil {
		return 0, err
	}
	if err := each(ctx, func(r R) error { n++; return rows.row(r) }); err != nil {
		return n, err
	}
	return n, rows.end()
}
