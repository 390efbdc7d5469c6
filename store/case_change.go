package store

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
)

// OnCase changes a case: do is given the case under its lock, and what it gives is added to the history in the same
// transaction, in which it may also have texts sent. What everybody concerned has to be told of the events is left to
// [Store.TellCase]. The answer is the case as it is then. The error is [ErrNotFound] if there is no such case, and any
// error of do undoes everything.
func (s *Store) OnCase(
	ctx context.Context, number int, do func(tx *sqlx.Tx, c cases.Case) ([]cases.Event, error),
) (after cases.Case, err error) {
	err = s.transact(ctx, fmt.Sprintf("changing case %d", number), func(tx *sqlx.Tx) error {
		after, err = changeCase(ctx, tx, number, do)
		return err
	})
	return after, err
}

func changeCase(
	ctx context.Context, tx *sqlx.Tx, number int, do func(tx *sqlx.Tx, c cases.Case) ([]cases.Event, error),
) (cases.Case, error) {
	c, err := lockCase(ctx, tx, number)
	if err != nil {
		return c, err
	}
	events, err := do(tx, c)
	if err != nil || len(events) == 0 {
		return c, err
	}
	for i := range events {
		events[i].N = c.Events
		if err := writeCaseEvent(ctx, tx, number, &events[i]); err != nil {
			return c, err
		}
		c = c.After(events[i])
	}
	return c, writeCase(ctx, tx, &c)
}

// writeCaseEvent adds one event. Whoever waited for the lock of a case came after those who had it, so the event is never
// before the one that it follows.
func writeCaseEvent(ctx context.Context, tx *sqlx.Tx, number int, e *cases.Event) error {
	e.Words = storable(e.Words)
	data, err := json.Marshal(e.Data)
	if err != nil {
		return fmt.Errorf("writing an event of a case: %w", err)
	}
	var at time.Time
	err = tx.GetContext(ctx, &at, `
		INSERT INTO case_events (case_number, n, at, kind, by_whom, words, data)
		VALUES ($1, $2, greatest($3, (SELECT at FROM case_events WHERE case_number = $1 AND n = $2 - 1)), $4, $5, $6, $7)
		RETURNING at`,
		number, e.N, e.At, string(e.Kind), storable(e.By), e.Words, string(data))
	if at.After(e.At) {
		e.At = at
	}
	return failed(ctx, "writing an event of a case", err)
}

// writeCase writes what events can change of a case.
func writeCase(ctx context.Context, tx *sqlx.Tx, c *cases.Case) error {
	_, err := tx.ExecContext(ctx, `
		UPDATE cases SET team = $2, owner = $3, state = $4, urgent = $5, sensitive = $6, due_at = $7, resolve_by = $8,
			left_seconds = $9, waiting_since = $10, first_reply_at = $11, answered_at = $12, held_by = $13, held_words = $14,
			held_as = $15, closed_at = $16, how = $17, reopened = $18, reminded_at = $19, nudged_at = $20,
			escalated_at = $21, escalations = $22, rating_asked_at = $23, rated_at = $24, rating = $25, events = $26, sensitive_for = $27,
			held_seen_by = $28
		WHERE number = $1`,
		c.Number, c.Team, c.Owner, string(c.State), c.Urgent, c.Sensitive, c.Due, c.Resolve, c.Left, c.WaitingSince,
		c.FirstReplyAt, c.AnsweredAt, c.HeldBy, c.HeldWords, c.HeldAs, c.ClosedAt, c.How, c.ReopenedN, c.RemindedAt,
		c.NudgedAt, c.EscalatedAt, c.Escalations, c.SurveyedAt, c.RatedAt, c.Rating, c.Events, c.SensitiveFor,
		c.HeldSeenBy)
	return failed(ctx, "writing a case", err)
}
