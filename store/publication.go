package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Publication is a version made live, or waiting for a second person to approve that.
type Publication struct {
	ID         int64      `db:"id"` // greater than that of every earlier one
	Hash       string     `db:"hash"`
	Author     string     `db:"author"`
	Note       string     `db:"note"`
	At         time.Time  `db:"at"`          // when the author published it
	TwoPeople  bool       `db:"two_people"`  // its district wants a second person to approve
	ApprovedBy string     `db:"approved_by"` // "" where nobody had to
	ApprovedAt *time.Time `db:"approved_at"` // when it went live; nil while it waits
}

// Waits says that a second person has to approve it before anything changes on the line.
func (p Publication) Waits() bool { return p.ApprovedAt == nil }

const (
	publicationColumns = `id, hash, author, note, at, two_people, approved_by, approved_at`

	liveQuery = `SELECT ` + publicationColumns + ` FROM publications
		WHERE approved_at IS NOT NULL ORDER BY id DESC LIMIT 1`

	// A row that waits is of no more interest once the same version was published again, or approved.
	publicationsQuery = `SELECT ` + publicationColumns + ` FROM publications p
		WHERE approved_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM publications WHERE hash = p.hash AND id > p.id)
		ORDER BY id DESC`
)

// Live is the publication that new sessions are to be served by. The error is [ErrNotFound] if nothing was published.
func (s *Store) Live(ctx context.Context) (Publication, error) {
	var p Publication
	err := s.db.GetContext(ctx, &p, liveQuery)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return p, failed(ctx, "reading what is live", err)
}

// Publications lists everything that went live and everything that waits to, newest first.
func (s *Store) Publications(ctx context.Context) ([]Publication, error) {
	var all []Publication
	err := s.db.SelectContext(ctx, &all, publicationsQuery)
	return all, failed(ctx, "listing publications", err)
}
