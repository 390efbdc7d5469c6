package store

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
)

// insertOpening and insertCase write a case with the first event of its history, from a row "told" of words and
// recordings. A number that a case has already is left alone, since nothing that was said must be lost for it.
const insertOpening = `
	INSERT INTO case_events (case_number, n, at, kind, by_whom, words, data)
	SELECT $1, 0, $2, 'opened', $3, words, CASE WHEN recordings = '{}' THEN $4::jsonb
		ELSE $4::jsonb || jsonb_build_object('recordings', to_jsonb(recordings)) END
	FROM told ON CONFLICT DO NOTHING`

const insertCase = `
	INSERT INTO cases (number, opened_at, kind, topic, campus, language, channel, line, contact, session, exchange, place,
		version, team, owner, state, urgent, sensitive, sensitive_for, due_at, resolve_by, closed_at, how, events)
	SELECT $1, $2, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, 1
	FROM told ON CONFLICT DO NOTHING`

// openingArguments are the parameters $1 to $25.
func openingArguments(number int, opening *cases.Event) ([]any, error) {
	data, err := json.Marshal(opening.Data)
	if err != nil {
		return nil, fmt.Errorf("writing the opening of a case: %w", err)
	}
	c := cases.Fold(number, []cases.Event{*opening})
	return []any{
		number, opening.At, opening.By, string(data), storable(c.Kind), storable(c.Topic), c.Campus, c.Language, c.Channel,
		storable(c.Line), storable(c.Contact), storable(c.Session), c.Exchange, c.Place, c.Version, c.Team, c.Owner,
		string(c.State), c.Urgent, c.Sensitive, c.SensitiveFor, c.Due, c.Resolve, c.ClosedAt, c.How,
	}, nil
}

// EnterCase opens a case that no step logged, such as one of a visit, in a transaction of the caller's, and gives its
// number.
func (s *Store) EnterCase(ctx context.Context, tx *sqlx.Tx, opening cases.Event) (int, error) {
	numbers, err := s.Cases(ctx, 1)
	if err != nil {
		return 0, err
	}
	args, err := openingArguments(numbers[0], &opening)
	if err != nil {
		return 0, err
	}
	_, err = tx.ExecContext(ctx, `
		WITH told AS (SELECT $26::text AS words, '{}'::text[] AS recordings), opened AS (`+insertOpening+`)`+insertCase,
		append(args, storable(opening.Words))...)
	return numbers[0], failed(ctx, "entering a case", err)
}

// OpenCase opens a case like [Store.EnterCase], in a transaction of its own.
func (s *Store) OpenCase(ctx context.Context, opening cases.Event) (number int, err error) {
	err = s.transact(ctx, "entering a case", func(tx *sqlx.Tx) error {
		number, err = s.EnterCase(ctx, tx, opening)
		return err
	})
	return number, err
}
