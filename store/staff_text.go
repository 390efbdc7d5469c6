package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/jmoiron/sqlx"
)

// StaffText is a text by which a member of staff or a coordinator has something done.
type StaffText struct {
	Message string // the carrier's id
	Line    string // E.164, the number texted
	Number  string // E.164, the sender's
	Words   string
	At      time.Time
}

// errNotForStaff takes back what was begun with a text that turns out to be none of this kind.
var errNotForStaff = errors.New("the text is not one of staff")

// AnswerStaff has a text done and answered, once. Do does what it asks for in the transaction that keeps the answer; a
// text that comes again does nothing and gets the answer that it got. Where do says that the text is not for it, nothing
// is kept and taken is false.
func (s *Store) AnswerStaff(
	ctx context.Context, x StaffText, do func(tx *sqlx.Tx) (reply string, taken bool, err error),
) (reply string, taken bool, err error) {
	err = s.transact(ctx, "answering staff", func(tx *sqlx.Tx) error {
		again, err := keepStaffText(ctx, tx, &x)
		if err != nil {
			return err
		}
		if again {
			return tx.GetContext(ctx, &reply, `SELECT reply FROM staff_texts WHERE message = $1`, storable(x.Message))
		}
		if reply, taken, err = do(tx); err != nil {
			return err
		}
		if !taken {
			return errNotForStaff
		}
		_, err = tx.ExecContext(ctx, `UPDATE staff_texts SET reply = $2 WHERE message = $1`, storable(x.Message), storable(reply))
		return err
	})
	if errors.Is(err, errNotForStaff) {
		return "", false, nil
	}
	return reply, err == nil, err
}

// StaffReply is what a text of staff was answered before, by the carrier's id. The error is [ErrNotFound] if it was not taken
// for one of staff.
func (s *Store) StaffReply(ctx context.Context, message string) (string, error) {
	var reply string
	err := s.db.GetContext(ctx, &reply, `SELECT reply FROM staff_texts WHERE message = $1`, storable(message))
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return reply, failed(ctx, "reading what staff were answered", err)
}

// StaffTexted says whether a number has texted something as one of staff since a time.
func (s *Store) StaffTexted(ctx context.Context, number string, since time.Time) (bool, error) {
	var texted bool
	err := s.db.GetContext(ctx, &texted, `SELECT EXISTS (SELECT 1 FROM staff_texts WHERE number = $1 AND at > $2)`,
		storable(number), since)
	return texted, failed(ctx, "reading whether somebody texted as one of staff", err)
}

// keepStaffText keeps a text, and says whether it was there already. Of the same text taken twice at once, the second
// waits here for what becomes of the first.
func keepStaffText(ctx context.Context, tx *sqlx.Tx, x *StaffText) (again bool, err error) {
	result, err := tx.ExecContext(ctx, `
		INSERT INTO staff_texts (message, number, line, words, reply, at) VALUES ($1, $2, $3, $4, '', $5)
		ON CONFLICT DO NOTHING`,
		storable(x.Message), storable(x.Number), storable(x.Line), storable(x.Words), x.At)
	if err != nil {
		return false, failed(ctx, "keeping a text of staff", err)
	}
	kept, err := result.RowsAffected()
	return kept == 0, failed(ctx, "keeping a text of staff", err)
}
