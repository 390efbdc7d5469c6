package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// RatingAsked is the case of a person's of which they were asked last how well it was answered, not before a time, where
// they have not said, and when they were asked. The error is [ErrNotFound] where there is none.
func (s *Store) RatingAsked(ctx context.Context, contact string, since time.Time) (number int, at time.Time, err error) {
	err = s.db.QueryRowxContext(ctx, `
		SELECT number, rating_asked_at FROM cases
		WHERE contact = $1 AND contact <> '' AND rating_asked_at > $2 AND rated_at IS NULL
		ORDER BY rating_asked_at DESC LIMIT 1`, storable(contact), since).Scan(&number, &at)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return number, at, failed(ctx, "looking for a case to be rated", err)
}
