package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/menus"
)

// Commit is what one step changes, written as a whole or not at all.
type Commit struct {
	Session  Session // as it is after the step
	First    bool    // the session begins with this step
	Exchange Exchange
	Acts     []menus.Act
	// Rules say who answers what the step logs. Nil gives it to one team of a district of which nothing is known.
	Rules *cases.Rules
	// Recording is what came with a recorded message, nil for every other input.
	Recording *Recording
}

// insertExchange ends every statement of a commit. Its parameters are $1 to $16.
const insertExchange = `
	INSERT INTO exchanges (session, number, at, kind, words, seconds, key, message, state, menu, step,
		to_menu, to_step, texting, case_number, silent)
	SELECT id, $2, $3, $4, $5, $6, $7, nullif($8, ''), $9, $10, $11, $12, $13, $14, $15, $16 FROM written`

// moveOn moves a session on where nobody else has. A call that the carrier reported as hung up can still be moved on:
// its last message, or the end of its transfer, may come after that report.
const moveOn = `
	WITH written AS (
		UPDATE sessions SET state = $17, taken = $18, language = $19, touched_at = $3, burst_at = $20, burst = $21,
			ended_at = coalesce(ended_at, $22), how = coalesce(nullif($23, ''), how)
		WHERE id = $1 AND taken = $2 AND (ended_at IS NULL OR channel = 'call' AND how = '` + menus.EndHungUp + `')
		RETURNING id, number
	)`

// stepStatement writes a step that only leads on, as most do.
const stepStatement = moveOn + insertExchange

// actingStatement writes a step together with its inlineActs.
const actingStatement = moveOn + rememberLanguage + endTransfer + startTransfer + insertExchange

// beginStatement adds a session that does not exist yet, its contact if the number was not withheld, and the exchange.
const beginStatement = `
	WITH written AS (
		INSERT INTO sessions (id, state, taken, language, touched_at, burst_at, burst, ended_at, how,
			channel, line, number, version, known, started_at)
		VALUES ($1, $17, $18, $19, $3, $20, $21, $22, $23, $28, $29, $30, $31, $32, $33)
		ON CONFLICT (id) DO NOTHING
		RETURNING id, number, started_at
	), met AS (
		INSERT INTO contacts (number, language, first_seen, last_seen)
		SELECT number, nullif($24, ''), started_at, started_at FROM written WHERE number <> ''
		ON CONFLICT (number) DO UPDATE SET last_seen = greatest(contacts.last_seen, excluded.last_seen),
			language = coalesce(excluded.language, contacts.language)
	)` + startTransfer + insertExchange

// Commit writes a step: the session as it now is, the exchange, and the acts. That is one statement in one round trip,
// unless something was said that has to be kept or sent: then it is one transaction. An act that ends the session wins
// over what the session says.
//
// The error is [ErrTaken] if the session is no longer where the step was taken from, has begun already where First is
// set, or has ended, or if the exchange's text was taken before. With any error nothing was written.
func (s *Store) Commit(ctx context.Context, c Commit) error {
	inline, others := c.sortActs()
	if len(others) == 0 && c.Recording == nil && c.Exchange.Told == "" {
		return s.writeStep(ctx, nil, &c, inline)
	}
	return s.transact(ctx, "committing a step", func(tx *sqlx.Tx) error {
		return s.writeAll(ctx, tx, &c, inline, others)
	})
}

// writeAll writes a step with all that came with it.
func (s *Store) writeAll(ctx context.Context, tx *sqlx.Tx, c *Commit, inline inlineActs, others []menus.Act) error {
	if err := s.writeStep(ctx, tx, c, inline); err != nil {
		return err
	}
	if c.Exchange.Told != "" {
		if err := writeTold(ctx, tx, c); err != nil {
			return err
		}
	}
	if c.Recording != nil {
		if err := saveRecording(ctx, tx, c.Recording); err != nil {
			return err
		}
	}
	for place, act := range others {
		if err := s.writeAct(ctx, tx, c, place, act); err != nil {
			return err
		}
	}
	return nil
}

// writeTold keeps what a step was told of opportunities. It has a statement of its own because few steps are told any.
func writeTold(ctx context.Context, tx *sqlx.Tx, c *Commit) error {
	_, err := tx.ExecContext(ctx, `UPDATE exchanges SET told = $3 WHERE session = $1 AND number = $2`,
		storable(c.Session.ID), c.Exchange.Number, storable(c.Exchange.Told))
	return failed(ctx, "keeping what a step was told", err)
}

// writeStep runs the one statement of a commit, in tx if there is one.
func (s *Store) writeStep(ctx context.Context, tx *sqlx.Tx, c *Commit, acts inlineActs) error {
	statement, args := s.hot.step, stepArguments(c)
	switch {
	case c.First:
		statement = s.hot.begin
		args = append(acts.appendTo(args), beginArguments(&c.Session)...)
	case acts != inlineActs{}:
		statement = s.hot.acting
		args = append(acts.appendTo(args), acts.result)
	}
	if tx != nil {
		statement = tx.StmtxContext(ctx, statement)
	}
	result, err := statement.ExecContext(ctx, args...)
	if isDuplicate(err) {
		return ErrTaken
	}
	if err != nil {
		return failed(ctx, "writing a step", err)
	}
	written, err := result.RowsAffected()
	if err != nil {
		return failed(ctx, "writing a step", err)
	}
	if written == 0 {
		return ErrTaken
	}
	return nil
}

// stepArguments are the parameters $1 to $23, in order.
func stepArguments(c *Commit) []any {
	e, after := &c.Exchange, &c.Session
	return append(make([]any, 0, 33),
		storable(after.ID), e.Number, e.At, e.Input.Kind.String(), storable(e.Input.Words), e.Input.Seconds,
		storable(e.Input.Key), storable(e.Message), e.State, e.Menu, e.Step, e.ToMenu, e.ToStep, int(e.Texting), e.Case,
		e.Silent, after.State, after.Taken, after.Language, orNull(after.BurstAt), after.Burst, after.EndedAt, after.How)
}

// beginArguments are the parameters $28 to $33, in order.
func beginArguments(s *Session) []any {
	return []any{s.Channel.String(), storable(s.Line), storable(s.Number), s.Version, s.Known, s.StartedAt}
}

// orNull gives null for the zero time.
func orNull(t time.Time) sql.NullTime { return sql.NullTime{Time: t, Valid: !t.IsZero()} }

// transact runs do in a transaction and commits it, or rolls back if do fails.
func (s *Store) transact(ctx context.Context, trying string, do func(*sqlx.Tx) error) error {
	tx, err := s.db.BeginTxx(ctx, nil)
	if err != nil {
		return failed(ctx, trying, err)
	}
	if err := do(tx); err != nil {
		_ = tx.Rollback() // do's error is the one to tell; the connection is discarded if this fails
		return fmt.Errorf("%s: %w", trying, err)
	}
	return failed(ctx, trying, tx.Commit())
}
