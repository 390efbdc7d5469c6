package store

import (
	"context"
	"crypto/rand"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/menus"
	"campusline/opportunities"
)

// KeepGift keeps what a family can give, in a transaction of the caller's.
func (s *Store) KeepGift(ctx context.Context, tx *sqlx.Tx, g opportunities.Gift) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO family_offers (id, number, kind, words, campus, available, language, session, at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
		rand.Text(), storable(g.Number), string(g.Kind), storable(g.Words), g.Campus, storable(g.Available), g.Language,
		storable(g.Session), g.At)
	return failed(ctx, "keeping what a family can give", err)
}

// writeOffer keeps what a family can give as a step has it. Of what was said, the first message tells what it is and the
// second when it can be had; the words of calls are recordings.
func writeOffer(ctx context.Context, tx *sqlx.Tx, c *Commit, act menus.Give) error {
	what, when := []int{}, []int{}
	if len(act.Said) > 0 {
		what, when = act.Said[:1], act.Said[1:]
	}
	_, err := tx.ExecContext(ctx, `
		WITH said AS (SELECT number, kind, words FROM exchanges WHERE session = $1)
		INSERT INTO family_offers (id, number, kind, words, campus, available, language, session, at, recordings)
		SELECT $2, $3, $4,
			coalesce((SELECT string_agg(words, E'\n' ORDER BY number) FROM said WHERE number = ANY ($5::int[]) AND kind <> 'recorded'), ''),
			$7,
			coalesce((SELECT string_agg(words, E'\n' ORDER BY number) FROM said WHERE number = ANY ($6::int[]) AND kind <> 'recorded'), ''),
			$8, $1, $9,
			array(SELECT words FROM said WHERE number = ANY ($5::int[] || $6::int[]) AND kind = 'recorded' ORDER BY number)`,
		storable(c.Session.ID), rand.Text(), storable(c.Session.Number), act.Kind, pq.Array(what), pq.Array(when), act.Campus,
		c.Session.Language, c.Exchange.At)
	return failed(ctx, "keeping what a family can give", err)
}

// WithdrawGifts takes back everything that a family said it can give, in a transaction of the caller's, and says how
// much that was.
func (s *Store) WithdrawGifts(ctx context.Context, tx *sqlx.Tx, number string, at time.Time) (int, error) {
	result, err := tx.ExecContext(ctx,
		`UPDATE family_offers SET withdrawn_at = $2 WHERE number = $1 AND withdrawn_at IS NULL`, storable(number), at)
	if err != nil {
		return 0, failed(ctx, "taking back what a family can give", err)
	}
	n, err := result.RowsAffected()
	return int(n), failed(ctx, "taking back what a family can give", err)
}

// Gifts lists what families can give, the newest first: of a kind, at a campus or anywhere, and with words in it. Each
// may be "" for any.
func (s *Store) Gifts(ctx context.Context, kind opportunities.GiftKind, campus, words string) ([]opportunities.Gift, error) {
	var rows []struct {
		opportunities.Gift
		Heard pq.StringArray
	}
	err := s.db.SelectContext(ctx, &rows, `
		SELECT id, number, kind, words, campus, available, language, session, at, recordings AS heard FROM family_offers
		WHERE withdrawn_at IS NULL AND ($1 = '' OR kind = $1) AND ($2 = '' OR campus IN ($2, ''))
			AND ($3 = '' OR strpos(lower(words || ' ' || available), lower($3)) > 0)
		ORDER BY at DESC, id`, string(kind), storable(campus), storable(words))
	gifts := make([]opportunities.Gift, len(rows))
	for i := range rows {
		gifts[i] = rows[i].Gift
		gifts[i].Recordings = rows[i].Heard
	}
	return gifts, failed(ctx, "looking for what families can give", err)
}
