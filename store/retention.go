package store

import (
	"context"
	"crypto/rand"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/privacy"
)

// retentionLock is the key of the advisory lock under which what is kept no longer goes, so that replicas do it one after
// the other. The number means nothing; it only has to be the same in all of them.
const retentionLock = 7226647_002

// atOnce is of how many months records go in one transaction, so that the first time in an old database holds nobody up.
const atOnce = 3

// Retain takes out everything that is kept no longer by rules, and gives the rows of each table that it took people out
// of. What remains has no person in it, and is still counted. Doing it twice does no more than once. It goes from the oldest
// records on, some months at a time; where it fails, what it has done stays done.
func (s *Store) Retain(ctx context.Context, rules privacy.Rules, at time.Time) (map[string]int, error) {
	var oldest time.Time
	err := s.db.GetContext(ctx, &oldest, `
		SELECT coalesce(least((SELECT min(started_at) FROM sessions WHERE id NOT LIKE 'gone %'),
			(SELECT min(created_at) FROM messages WHERE number NOT LIKE 'gone %')), $1)`, at)
	if err != nil {
		return nil, failed(ctx, "looking for the oldest records", err)
	}
	counts, secret := map[string]int{}, rand.Text()
	for before := oldest.AddDate(0, atOnce, 0); ; before = before.AddDate(0, atOnce, 0) {
		if before.After(at) {
			before = at
		}
		part, err := s.retainBefore(ctx, rules, at, before, secret)
		for table, n := range part {
			counts[table] += n
		}
		if err != nil || !before.Before(at) {
			return counts, err
		}
	}
}

// retainBefore takes out, in one transaction, what would have been kept no longer at an earlier moment.
func (s *Store) retainBefore(
	ctx context.Context, rules privacy.Rules, at, before time.Time, secret string,
) (counts map[string]int, err error) {
	err = s.transact(ctx, "taking out what is kept no longer", func(tx *sqlx.Tx) error {
		var first bool
		if err := tx.GetContext(ctx, &first, `SELECT pg_try_advisory_xact_lock($1)`, int64(retentionLock)); err != nil || !first {
			return failed(ctx, "taking turns with other replicas", err)
		}
		counts, err = retain(ctx, tx, rules, at, before, secret)
		if err != nil || len(counts) == 0 {
			return err
		}
		return logPrivacy(ctx, tx, PrivacyEntry{At: at, What: "retention", By: cases.ByLine, Counts: counts})
	})
	return counts, err
}

func retain(
	ctx context.Context, tx *sqlx.Tx, rules privacy.Rules, at, before time.Time, secret string,
) (map[string]int, error) {
	counts := map[string]int{}
	for _, t := range traces() {
		if t.old == "" {
			continue
		}
		result, err := tx.ExecContext(ctx, t.statement(t.old), "", secret, at, rules.Keeps(t.kind).Before(before))
		if err != nil {
			return nil, failed(ctx, "taking out what "+t.table+" keeps no longer", err)
		}
		n, err := result.RowsAffected()
		if err != nil {
			return nil, failed(ctx, "counting what "+t.table+" keeps no longer", err)
		}
		if n > 0 {
			counts[t.table] += int(n)
		}
	}
	return counts, nil
}
