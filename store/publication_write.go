package store

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"
)

var (
	// ErrLive says that a version is live already. Nothing was written.
	ErrLive = errors.New("it is live already")

	// ErrNotWaiting says that a version does not wait for approval. Nothing was written.
	ErrNotWaiting = errors.New("it does not wait for approval")

	// ErrSamePerson says that somebody tried to approve what they published themselves. Nothing was written.
	ErrSamePerson = errors.New("whoever published it cannot approve it too")
)

// Publish makes a version that is kept live, which every gateway is told of; going back is publishing an older one. It
// takes the hash, author, note and TwoPeople of p. Where the version or the one that is live wants a second person, the
// answer is a publication that waits and nothing changes on the line: a district cannot be freed from the rule by one
// person alone. The error is [ErrLive] if the version is live already.
func (s *Store) Publish(ctx context.Context, p Publication) (Publication, error) {
	err := s.publishing(ctx, "publishing a version", func(tx *sqlx.Tx) error {
		var live Publication
		if err := tx.GetContext(ctx, &live, liveQuery); err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if live.Hash == p.Hash {
			return ErrLive
		}
		p.At, p.ApprovedBy, p.ApprovedAt = now(), "", nil
		if !p.TwoPeople && !live.TwoPeople {
			p.ApprovedAt = &p.At
		}
		return addPublication(ctx, tx, &p)
	})
	return p, err
}

// Approve makes a version that waits live, in the name of a second person. The error is [ErrNotWaiting] if the version
// does not wait, and [ErrSamePerson] if the name is its author's.
func (s *Store) Approve(ctx context.Context, hash, by string) (Publication, error) {
	var p Publication
	err := s.publishing(ctx, "approving a version", func(tx *sqlx.Tx) error {
		err := tx.GetContext(ctx, &p, `
			SELECT `+publicationColumns+` FROM publications WHERE hash = $1 ORDER BY id DESC LIMIT 1`, hash)
		if errors.Is(err, sql.ErrNoRows) || err == nil && !p.Waits() {
			return ErrNotWaiting
		}
		if err != nil {
			return err
		}
		if samePerson(p.Author, by) {
			return ErrSamePerson
		}
		at := now()
		p.ApprovedBy, p.ApprovedAt = by, &at
		return addPublication(ctx, tx, &p)
	})
	return p, err
}

// now is the time as Postgres keeps it, in microseconds.
func now() time.Time { return time.Now().UTC().Truncate(time.Microsecond) }

// samePerson compares names as people write them.
func samePerson(a, b string) bool {
	return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b))
}

// publishing runs do while nobody else publishes. So ids are in the order in which publications become visible, and a
// gateway that has seen one has seen all with a smaller id.
func (s *Store) publishing(ctx context.Context, trying string, do func(*sqlx.Tx) error) error {
	return s.transact(ctx, trying, func(tx *sqlx.Tx) error {
		if _, err := tx.ExecContext(ctx, `LOCK TABLE publications IN SHARE ROW EXCLUSIVE MODE`); err != nil {
			return err
		}
		return do(tx)
	})
}

// addPublication adds a row and gives it its id. If that is live, every gateway is told when the transaction commits.
func addPublication(ctx context.Context, tx *sqlx.Tx, p *Publication) error {
	err := tx.GetContext(ctx, &p.ID, `
		INSERT INTO publications (hash, author, note, at, two_people, approved_by, approved_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
		p.Hash, storable(p.Author), storable(p.Note), p.At, p.TwoPeople, storable(p.ApprovedBy), p.ApprovedAt)
	if err != nil || p.Waits() {
		return err
	}
	_, err = tx.ExecContext(ctx, `SELECT pg_notify($1, '')`, publicationChannel)
	return err
}
