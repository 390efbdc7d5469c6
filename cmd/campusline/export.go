package main

import (
	"bufio"
	"context"
	"errors"
	"io"

	"campusline/store"
)

// exportCommand writes out what the line has kept.
type exportCommand struct {
	databaseFlag
	What    string `arg:"" enum:"feedback,sessions,contacts,consent,events" help:"What to write: feedback, sessions, contacts, consent, or events, which is all that happened to cases."`
	Format  string `enum:"csv,json" default:"csv" help:"How: csv or json."`
	History bool   `help:"With consent: every entry ever made, not only what counts now."`
}

// Run writes the rows, oldest first.
func (c *exportCommand) Run(ctx context.Context, t terminal) (err error) {
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	out := bufio.NewWriter(t.out)
	if err := c.write(ctx, s, out); err != nil {
		return err
	}
	return out.Flush()
}

func (c *exportCommand) write(ctx context.Context, s *store.Store, w io.Writer) error {
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

// written writes every row that each gives.
func written[R any](ctx context.Context, each func(context.Context, func(R) error) error, rows rowWriter[R]) error {
	if err := rows.begin(); err != nil {
		return err
	}
	if err := each(ctx, rows.row); err != nil {
		return err
	}
	return rows.end()
}
