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
// second when it can be had; the words of calls are recordings. What was kept of the same message before, and is known better
// now, is replaced.
func writeOffer(ctx context.Context, tx *sqlx.Tx, c *Commit, act menus.Give) error {
	what, when := []int{}, []int{}
	if len(act.Said) > 0 {
		what, when = act.Said[:1], act.Said[1:]
	}
	_, err := tx.ExecContext(ctx, `
		WITH said AS (
			SELECT number, kind, words FROM exchanges WHERE session = $1
		), told AS (
			SELECT coalesce((SELECT string_agg(words, E'\n' ORDER BY number) FROM said
					WHERE number = ANY ($5::int[]) AND kind <> 'recorded'), '') AS what,
				coalesce((SELECT string_agg(words, E'\n' ORDER BY number) FROM said
					WHERE number = ANY ($6::int[]) AND kind <> 'recorded'), '') AS available,
				array(SELECT words FROM said WHERE number = ANY ($5::int[] || $6::int[]) AND kind = 'recorded' ORDER BY number) AS recordings
		), before AS (
			DELETE FROM family_offers f USING told
			WHERE f.session = $1 AND f.withdrawn_at IS NULL AND f.words = told.what AND f.recordings[1:1] = told.recordings[1:1]
		)
		INSERT INTO family_offers (id, number, kind, words, campus, available, language, session, at, recordings)
		SELECT $2, $3, $4, what, $7, available, $8, $1, $9, recordings FROM told`,
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
// may be "" for any. What was said on a call stands in it as the carrier heard it, as soon as it has.
func (s *Store) Gifts(ctx context.Context, kind opportunities.GiftKind, campus, words string) ([]opportunities.Gift, error) {
	var rows []struct {
		opportunities.Gift
		Heard pq.StringArray
	}
	err := s.db.SelectContext(ctx, &rows, `
		SELECT * FROM (
			SELECT f.id, f.number, f.kind, coalesce(nullif(f.words, ''), r.what, '') AS words, f.campus,
				coalesce(nullif(f.available, ''), r.available, '') AS available, f.language, f.session, f.at, f.recordings AS heard
			FROM family_offers f CROSS JOIN LATERAL (
				SELECT string_agg(r.transcript, E'\n' ORDER BY ids.place) FILTER (WHERE ids.place = 1) AS what,
					string_agg(r.transcript, E'\n' ORDER BY ids.place) FILTER (WHERE ids.place > 1) AS available
				FROM unnest(f.recordings) WITH ORDINALITY AS ids (id, place)
				JOIN recordings r ON r.id = ids.id AND r.transcript <> ''
			) r
			WHERE f.withdrawn_at IS NULL AND ($1 = '' OR f.kind = $1) AND ($2 = '' OR f.campus IN ($2, ''))
		) offers
		WHERE $3 = '' OR strpos(lower(words || ' ' || available), lower($3)) > 0
		ORDER BY at DESC, id`, string(kind), storable(campus), storable(words))
	gifts := make([]opportunities.Gift, len(rows))
	for i := range rows {
		gifts[i] = rows[i].Gift
		gifts[i].Recordings = rows[i].Heard
	}
	return gifts, failed(ctx, "looking for what families can give", err)
}
