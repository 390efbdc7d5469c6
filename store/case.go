package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
)

// caseColumns are scanned into a cases.Case.
const caseColumns = `c.number, c.kind, c.topic, c.campus, c.language, c.channel, c.line, c.contact, c.session, c.exchange,
	c.place, c.version, c.team, c.owner, c.state, c.urgent, c.sensitive, c.sensitive_for, c.opened_at, c.due_at, c.resolve_by,
	c.left_seconds, c.waiting_since, c.first_reply_at, c.answered_at, c.held_by, c.held_words, c.held_as, c.held_seen_by, c.closed_at,
	c.how, c.reopened, c.reminded_at, c.nudged_at, c.escalated_at, c.escalations, c.rating_asked_at, c.rated_at, c.rating,
	c.events`

// Case reads a case by its number. The error is [ErrNotFound] if there is none.
func (s *Store) Case(ctx context.Context, number int) (cases.Case, error) {
	return oneCase(ctx, s.db, `SELECT `+caseColumns+` FROM cases c WHERE c.number = $1`, number)
}

// lockCase reads a case and keeps everybody else from changing it until the transaction ends.
func lockCase(ctx context.Context, tx *sqlx.Tx, number int) (cases.Case, error) {
	return oneCase(ctx, tx, `SELECT `+caseColumns+` FROM cases c WHERE c.number = $1 FOR UPDATE`, number)
}

func oneCase(ctx context.Context, db sqlx.QueryerContext, query string, args ...any) (cases.Case, error) {
	var c cases.Case
	err := sqlx.GetContext(ctx, db, &c, query, args...)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return c, failed(ctx, "reading a case", err)
}

// caseEventRow is an event as it lies in the database.
type caseEventRow struct {
	N     int
	At    time.Time
	Kind  cases.Kind
	By    string `db:"by_whom"`
	Words string
	Data  []byte
}

func (r *caseEventRow) event() (cases.Event, error) {
	e := cases.Event{N: r.N, At: r.At, Kind: r.Kind, By: r.By, Words: r.Words}
	if err := json.Unmarshal(r.Data, &e.Data); err != nil {
		return cases.Event{}, fmt.Errorf("reading event %d of a case: %w", r.N, err)
	}
	return e, nil
}

// CaseHistory reads everything that happened to a case, from its opening on. It is empty for a case that does not exist.
func (s *Store) CaseHistory(ctx context.Context, number int) ([]cases.Event, error) {
	return caseHistory(ctx, s.db, number, 0)
}

// caseHistory reads the events of a case from some number on.
func caseHistory(ctx context.Context, db sqlx.QueryerContext, number, from int) ([]cases.Event, error) {
	var rows []caseEventRow
	err := sqlx.SelectContext(ctx, db, &rows, `
		SELECT n, at, kind, by_whom, words, data FROM case_events WHERE case_number = $1 AND n >= $2 ORDER BY n`, number, from)
	if err != nil {
		return nil, failed(ctx, "reading the history of a case", err)
	}
	history := make([]cases.Event, len(rows))
	for i := range rows {
		if history[i], err = rows[i].event(); err != nil {
			return nil, err
		}
	}
	return history, nil
}
