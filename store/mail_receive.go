package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/jmoiron/sqlx"
)

// MailThread is what replies to an address are about, and of whom.
type MailThread struct {
	Token  string
	Case   int    `db:"case_number"`
	Person string // as teams.yaml names them
}

// MailThread finds what a token stands for. The error is [ErrNotFound] if it is none of ours.
func (s *Store) MailThread(ctx context.Context, token string) (MailThread, error) {
	var t MailThread
	err := s.db.GetContext(ctx, &t, `SELECT token, case_number, person FROM mail_threads WHERE token = $1`, storable(token))
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return t, failed(ctx, "finding what a mail is about", err)
}

// ReceiveMail keeps, in a transaction, that a mail was received, by its sender's name for it. It is false if it was
// received before.
func (s *Store) ReceiveMail(ctx context.Context, tx *sqlx.Tx, token, messageID string, at time.Time) (bool, error) {
	result, err := tx.ExecContext(ctx, `
		INSERT INTO mails_received (token, message_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
		storable(token), storable(messageID), at)
	if err != nil {
		return false, failed(ctx, "keeping that a mail was received", err)
	}
	kept, err := result.RowsAffected()
	return kept > 0, failed(ctx, "keeping that a mail was received", err)
}
