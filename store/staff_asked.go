package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/jmoiron/sqlx"
)

// StaffAsked is something that a member of staff or a coordinator is to confirm before it is done.
type StaffAsked struct {
	About string    // the code of an opportunity, the number of a case, or "" where it is about neither
	Words string    // the text that is taken as meant once it is confirmed
	Until time.Time // until when it can be
}

// AskStaff keeps, in a transaction, what somebody is to confirm. It takes the place of what they were to confirm before about
// the same thing; what is about another stays.
func (s *Store) AskStaff(ctx context.Context, tx *sqlx.Tx, number string, asked StaffAsked) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO staff_asked (number, about, words, until) VALUES ($1, $2, $3, $4)
		ON CONFLICT (number, about) DO UPDATE SET words = excluded.words, until = excluded.until`,
		storable(number), storable(asked.About), storable(asked.Words), asked.Until)
	return failed(ctx, "asking staff to confirm", err)
}

// StaffAsked lists what somebody is to confirm, or was until after a time, what was asked last first.
func (s *Store) StaffAsked(ctx context.Context, number string, after time.Time) ([]StaffAsked, error) {
	var asked []StaffAsked
	err := s.db.SelectContext(ctx, &asked, `
		SELECT about, words, until FROM staff_asked WHERE number = $1 AND until > $2 ORDER BY until DESC, about`,
		storable(number), after)
	return asked, failed(ctx, "reading what staff is to confirm", err)
}

// TakeStaffAsked takes away, in a transaction, what somebody is to confirm about something, so that it is confirmed or refused
// once. The error is [ErrNotFound] if there is nothing.
func (s *Store) TakeStaffAsked(ctx context.Context, tx *sqlx.Tx, number, about string) (asked StaffAsked, err error) {
	err = tx.GetContext(ctx, &asked, `DELETE FROM staff_asked WHERE number = $1 AND about = $2 RETURNING about, words, until`,
		storable(number), storable(about))
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return asked, failed(ctx, "reading what staff is to confirm", err)
}
