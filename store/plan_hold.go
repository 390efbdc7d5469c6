package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"
)

// enoughFiltered is how many texts of a plan must have been filtered before the rest is held: one may be a phone's own
// doing, three are about the words.
const enoughFiltered = 3

// HoldFiltered holds the rest of the plan that a text is part of, if enough texts of it were filtered since it last went on:
// it waits until [Store.ReleasePlan] or [Store.StopPlan]. An emergency is never held. The text is named by the carrier's
// id. It says whether it is held by this.
func (s *Store) HoldFiltered(ctx context.Context, carrierID string, code int, at time.Time) (held bool, err error) {
	err = s.transact(ctx, "holding a plan", func(tx *sqlx.Tx) error {
		return tx.GetContext(ctx, &held, `
			WITH held AS (
				UPDATE plans p SET held_at = $2, held_code = $3
				WHERE p.id = (SELECT plan FROM messages WHERE carrier_id = $1) AND p.id <> ''
					AND p.purpose <> 'emergency' AND p.held_at IS NULL AND p.stopped_at IS NULL
					AND $4 <= (
						SELECT count(*) FROM messages m JOIN deliveries d ON d.carrier_id = m.carrier_id
						WHERE m.plan = p.id AND d.error_code = $3 AND m.handed_at > p.released_at)
				RETURNING p.id),
			waits AS (
				UPDATE messages SET due_at = $5 WHERE plan IN (SELECT id FROM held) AND status = 'waiting')
			SELECT EXISTS (SELECT 1 FROM held)`, storable(carrierID), at, code, enoughFiltered, heldUntil())
	})
	return held, err
}

// heldUntil is a time that never comes, at which what is held would be due.
func heldUntil() time.Time { return time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC) }

// ReleasePlan has a plan that is held go on, on the word of somebody. It says how many texts do; 0 if it was not held.
func (s *Store) ReleasePlan(ctx context.Context, id, by string, at time.Time) (going int, err error) {
	var line string
	err = s.transact(ctx, "having a plan go on", func(tx *sqlx.Tx) error {
		// Who takes texts of the line holds this lock, and puts none of them off that we have go on.
		if _, err := tx.ExecContext(ctx, `
			SELECT 1 FROM senders s JOIN plans p ON s.line IN (p.line, '`+Calls+`') WHERE p.id = $1 ORDER BY s.line FOR UPDATE OF s`, id); err != nil {
			return err
		}
		return tx.QueryRowxContext(ctx, `
			WITH released AS (
				UPDATE plans SET held_at = NULL, released_by = $2, released_at = $3
				WHERE id = $1 AND held_at IS NOT NULL AND stopped_at IS NULL RETURNING line),
			going AS (
				UPDATE messages SET due_at = $3 WHERE plan = $1 AND status = 'waiting' AND EXISTS (SELECT 1 FROM released)
				RETURNING 1)
			SELECT (SELECT count(*) FROM going), coalesce((SELECT line FROM released), '')`,
			id, storable(by), at).Scan(&going, &line)
	})
	if err != nil || line == "" {
		return 0, err
	}
	_, err = s.jobs.Insert(ctx, sendTexts{Line: line}, nil)
	return going, failed(ctx, "queueing texts to send", err)
}
