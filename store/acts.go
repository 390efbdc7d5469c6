package store

import (
	"context"
	"crypto/rand"
	"fmt"

	"github.com/jmoiron/sqlx"

	"campusline/menus"
)

// writeAct writes one act of a step; place is its position among the acts of the step.
func (s *Store) writeAct(ctx context.Context, tx *sqlx.Tx, c *Commit, place int, act menus.Act) error {
	switch act := act.(type) {
	case menus.Feedback:
		return writeFeedback(ctx, tx, c, place, act)
	case menus.Transfer:
		return writeTransfer(ctx, tx, c, place, act)
	case menus.TransferEnded:
		return endTransfer(ctx, tx, c, act.Result)
	case menus.TextCaller:
		return s.writeText(ctx, tx, c, act)
	case menus.RememberLanguage:
		return rememberLanguage(ctx, tx, c.Session.Number, act.Language)
	default:
		return fmt.Errorf("no way to write the act %T", act)
	}
}

func rememberLanguage(ctx context.Context, tx *sqlx.Tx, number, language string) error {
	_, err := tx.ExecContext(ctx, `UPDATE contacts SET language = $2 WHERE number = $1`, storable(number), language)
	return failed(ctx, "remembering a language", err)
}

// purposeAsked is the purpose of a text that the person asked for. Each purpose needs its own kind of consent.
const purposeAsked = "asked for"

// writeText keeps an outgoing text and the job that will send it. A person who withheld their number gets none.
func (s *Store) writeText(ctx context.Context, tx *sqlx.Tx, c *Commit, act menus.TextCaller) error {
	if c.Session.Number == "" {
		return nil
	}
	id := rand.Text()
	_, err := tx.ExecContext(ctx, `
		INSERT INTO messages (id, session, line, number, language, body, purpose, status, created_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8)`,
		id, storable(c.Session.ID), storable(c.Session.Line), storable(c.Session.Number), act.Language,
		storable(act.Body), purposeAsked, c.Exchange.At)
	if err != nil {
		return failed(ctx, "keeping a text to send", err)
	}
	_, err = s.jobs.InsertTx(ctx, tx.Tx, sendText{Message: id}, nil)
	return failed(ctx, "queueing a text to send", err)
}
