package store

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
)

// noticeChannel is where Postgres tells that notices have changed.
const noticeChannel = "campusline_notices"

// Notice is a message that stands in front of lines for a while.
type Notice struct {
	ID      string                 // random
	Lines   []string               // E.164; none for all
	Words   map[string]string      // by the BCP 47 tag of the language
	Sounds  map[string]NoticeSound // recordings that are played in place of the words, likewise
	Urgent  bool
	Begins  time.Time
	Ends    time.Time // it is not told from then on
	PutBy   string
	PutAt   time.Time
	Why     string
	OnlyFor string // why not every language has words, "" where each has
	EndedBy string // who ended it before its time, "" for nobody
	EndedAt *time.Time
}

// Stands says whether it is told at a moment.
func (n *Notice) Stands(at time.Time) bool {
	return n.EndedAt == nil && !at.Before(n.Begins) && at.Before(n.Ends)
}

// noticeRow is a notice as it lies in the database.
type noticeRow struct {
	ID       string
	Lines    pq.StringArray
	Words    []byte
	Sounds   []byte // the paths, by language
	Urgent   bool
	BeginsAt time.Time  `db:"begins_at"`
	EndsAt   time.Time  `db:"ends_at"`
	PutBy    string     `db:"put_by"`
	PutAt    time.Time  `db:"put_at"`
	Why      string     `db:"why"`
	OnlyFor  string     `db:"only_for"`
	EndedBy  string     `db:"ended_by"`
	EndedAt  *time.Time `db:"ended_at"`
}

func (r *noticeRow) notice() (Notice, error) {
	n := Notice{
		ID: r.ID, Lines: r.Lines, Urgent: r.Urgent, Begins: r.BeginsAt, Ends: r.EndsAt, PutBy: r.PutBy, PutAt: r.PutAt,
		Why: r.Why, OnlyFor: r.OnlyFor, EndedBy: r.EndedBy, EndedAt: r.EndedAt,
	}
	if err := json.Unmarshal(r.Words, &n.Words); err != nil {
		return n, fmt.Errorf("reading the words of a notice: %w", err)
	}
	return n, n.readSounds(r.Sounds)
}

// PutNotice keeps a notice with its recordings and tells every replica.
func (s *Store) PutNotice(ctx context.Context, n Notice) error {
	words := make(map[string]string, len(n.Words))
	for tag, said := range n.Words {
		words[tag] = storable(said)
	}
	written, err := json.Marshal(words)
	if err != nil {
		return fmt.Errorf("writing the words of a notice: %w", err)
	}
	return s.changeNotices(ctx, "putting a notice", func(tx *sqlx.Tx) error {
		_, err := tx.ExecContext(ctx, `
			INSERT INTO notices (id, lines, words, urgent, begins_at, ends_at, put_by, put_at, why, only_for)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
			n.ID, pq.Array(append([]string{}, n.Lines...)), string(written), n.Urgent, n.Begins, n.Ends, storable(n.PutBy), n.PutAt,
			storable(n.Why), storable(n.OnlyFor))
		if err != nil {
			return err
		}
		return n.keepSounds(ctx, tx)
	})
}

// EndNotice ends a notice before its time. The error is [ErrNotFound] if there is none that would have gone on.
func (s *Store) EndNotice(ctx context.Context, id, by string, at time.Time) error {
	return s.changeNotices(ctx, "ending a notice", func(tx *sqlx.Tx) error {
		result, err := tx.ExecContext(ctx, `
			UPDATE notices SET ended_by = $2, ended_at = $3 WHERE id = $1 AND ended_at IS NULL AND ends_at > $3`,
			storable(id), storable(by), at)
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); err != nil || n == 0 {
			return ErrNotFound
		}
		return nil
	})
}

// changeNotices does something to notices and tells every replica.
func (s *Store) changeNotices(ctx context.Context, trying string, change func(*sqlx.Tx) error) error {
	return s.transact(ctx, trying, func(tx *sqlx.Tx) error {
		if err := change(tx); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `SELECT pg_notify($1, '')`, noticeChannel)
		return err
	})
}

// Notices gives the notices that stand at a moment or will, the urgent ones first, then in the order in which they were
// put.
func (s *Store) Notices(ctx context.Context, at time.Time) ([]Notice, error) {
	return s.noticesWhere(ctx, `WHERE ended_at IS NULL AND ends_at > $1 ORDER BY urgent DESC, put_at, id`, at)
}

// EveryNotice gives all notices there ever were, the newest first.
func (s *Store) EveryNotice(ctx context.Context) ([]Notice, error) {
	return s.noticesWhere(ctx, `ORDER BY put_at DESC, id`)
}

func (s *Store) noticesWhere(ctx context.Context, which string, args ...any) ([]Notice, error) {
	var rows []noticeRow
	err := s.db.SelectContext(ctx, &rows, `SELECT notices.*, `+soundsOfNotice+` AS sounds FROM notices `+which, args...)
	if err != nil {
		return nil, failed(ctx, "reading notices", err)
	}
	all := make([]Notice, len(rows))
	for i := range rows {
		if all[i], err = rows[i].notice(); err != nil {
			return nil, err
		}
	}
	return all, nil
}
