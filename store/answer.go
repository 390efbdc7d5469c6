package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/answers"
)

// answerChannel is where Postgres tells that what is shared has changed.
const answerChannel = "campusline_answers"

// answerRow is a shared answer as it lies in the database.
type answerRow struct {
	ID          string
	Case        int `db:"case_number"`
	Topic       string
	Campus      string
	Keywords    pq.StringArray
	Words       []byte
	LeftOut     []byte         `db:"left_out"`
	NotNames    pq.StringArray `db:"not_names"`
	State       answers.State
	Wrote       pq.StringArray
	ReviewedBy  string     `db:"reviewed_by"`
	PublishedBy string     `db:"published_by"`
	EndedBy     string     `db:"ended_by"`
	DraftedAt   time.Time  `db:"drafted_at"`
	ReviewedAt  *time.Time `db:"reviewed_at"`
	PublishedAt *time.Time `db:"published_at"`
	ExpiresAt   *time.Time `db:"expires_at"`
	EndedAt     *time.Time `db:"ended_at"`
}

func (r *answerRow) answer() (answers.Answer, error) {
	a := answers.Answer{
		ID: r.ID, Case: r.Case, Topic: r.Topic, Campus: r.Campus, Keywords: r.Keywords, NotNames: r.NotNames, State: r.State,
		Wrote: r.Wrote, ReviewedBy: r.ReviewedBy, PublishedBy: r.PublishedBy, EndedBy: r.EndedBy, DraftedAt: r.DraftedAt,
		ReviewedAt: r.ReviewedAt, PublishedAt: r.PublishedAt, ExpiresAt: r.ExpiresAt, EndedAt: r.EndedAt,
	}
	if err := errors.Join(json.Unmarshal(r.Words, &a.Words), json.Unmarshal(r.LeftOut, &a.LeftOut)); err != nil {
		return a, fmt.Errorf("reading the words of an answer: %w", err)
	}
	return a, nil
}

// AddAnswer keeps a new answer. The error is [ErrTaken] if there is one of that id.
func (s *Store) AddAnswer(ctx context.Context, a answers.Answer) error {
	return s.transact(ctx, "keeping an answer", func(tx *sqlx.Tx) error {
		result, err := tx.ExecContext(ctx, `
			INSERT INTO answers (id, case_number, topic, campus, keywords, words, left_out, not_names, state, wrote, reviewed_by,
				published_by, ended_by, drafted_at)
			VALUES ($1, $2, $3, $4, '{}', '{}', '{}', '{}', $5, '{}', '', '', '', $6) ON CONFLICT DO NOTHING`,
			storable(a.ID), a.Case, storable(a.Topic), a.Campus, string(a.State), a.DraftedAt)
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); err != nil || n == 0 {
			return errors.Join(err, ErrTaken)
		}
		return writeAnswer(ctx, tx, &a)
	})
}

// ChangeAnswer changes an answer under its lock, and tells every replica. Any error of do undoes everything; the error is
// [ErrNotFound] if there is no such answer.
func (s *Store) ChangeAnswer(ctx context.Context, id string, do func(*answers.Answer) error) (a answers.Answer, err error) {
	err = s.transact(ctx, "changing an answer", func(tx *sqlx.Tx) error {
		all, err := answersWhere(ctx, tx, `WHERE id = $1 FOR UPDATE`, storable(id))
		if err != nil {
			return err
		}
		if len(all) == 0 {
			return ErrNotFound
		}
		a = all[0]
		if err := do(&a); err != nil {
			return err
		}
		return writeAnswer(ctx, tx, &a)
	})
	return a, err
}

func writeAnswer(ctx context.Context, tx *sqlx.Tx, a *answers.Answer) error {
	words, err := json.Marshal(a.Words)
	leftOut, marshalling := json.Marshal(a.LeftOut)
	if err := errors.Join(err, marshalling); err != nil {
		return fmt.Errorf("writing the words of an answer: %w", err)
	}
	_, err = tx.ExecContext(ctx, `
		UPDATE answers SET topic = $2, campus = $3, keywords = $4, words = $5, left_out = $6, not_names = $7, state = $8, wrote = $9,
			reviewed_by = $10, published_by = $11, ended_by = $12, reviewed_at = $13, published_at = $14, expires_at = $15,
			ended_at = $16
		WHERE id = $1`,
		a.ID, storable(a.Topic), a.Campus, pq.Array(append([]string{}, a.Keywords...)), storable(orEmpty(words)),
		storable(orEmpty(leftOut)), pq.Array(append([]string{}, a.NotNames...)), string(a.State),
		pq.Array(append([]string{}, a.Wrote...)), a.ReviewedBy, a.PublishedBy, a.EndedBy, a.ReviewedAt, a.PublishedAt,
		a.ExpiresAt, a.EndedAt)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `SELECT pg_notify($1, '')`, answerChannel)
	return err
}

// orEmpty is an object in JSON, an empty one for nothing.
func orEmpty(object []byte) string {
	if string(object) == "null" {
		return "{}"
	}
	return string(object)
}

// Answer reads an answer. The error is [ErrNotFound] if there is none of that id.
func (s *Store) Answer(ctx context.Context, id string) (answers.Answer, error) {
	all, err := answersWhere(ctx, s.db, `WHERE id = $1`, storable(id))
	if err == nil && len(all) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return answers.Answer{}, failed(ctx, "reading an answer", err)
	}
	return all[0], nil
}

// Answers gives what is shared with everybody, the newest first: what was published and has not ended, with what is over so
// that a page can say so.
func (s *Store) Answers(ctx context.Context) ([]answers.Answer, error) {
	all, err := answersWhere(ctx, s.db, `WHERE published_at IS NOT NULL ORDER BY published_at DESC, id`)
	return all, failed(ctx, "reading what is shared", err)
}

// EveryAnswer gives all answers, the newest first.
func (s *Store) EveryAnswer(ctx context.Context) ([]answers.Answer, error) {
	all, err := answersWhere(ctx, s.db, `ORDER BY drafted_at DESC, id`)
	return all, failed(ctx, "reading answers", err)
}

func answersWhere(ctx context.Context, db sqlx.QueryerContext, which string, args ...any) ([]answers.Answer, error) {
	var rows []answerRow
	if err := sqlx.SelectContext(ctx, db, &rows, `SELECT * FROM answers `+which, args...); err != nil {
		return nil, err
	}
	all := make([]answers.Answer, len(rows))
	for i := range rows {
		var err error
		if all[i], err = rows[i].answer(); err != nil {
			return nil, err
		}
	}
	return all, nil
}
