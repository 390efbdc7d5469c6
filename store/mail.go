package store

import (
	"context"
	"crypto/rand"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"
)

// Mail is a mail to a member of staff.
type Mail struct {
	// Key is a name that no other mail has: a second mail of the same key is not kept. "" is none.
	Key     string
	Person  string // as teams.yaml names them
	Address string // where it goes
	// Case is what it is about, so that a reply to it is about the same; 0 for nothing.
	Case          int
	Subject, Body string // plain text
	InReplyTo     string // the Message-ID of the mail that it answers, "" for none
	At            time.Time
}

// mailPatience is how long a mail may wait for a mail server that takes it.
const mailPatience = 3 * 24 * time.Hour

// EnqueueMail keeps a mail to send in a transaction of the caller's: it is sent if that commits, and not if it does not.
// The answer is its id, or "" if there is one of the same key already.
func (s *Store) EnqueueMail(ctx context.Context, tx *sqlx.Tx, m Mail) (id string, err error) {
	if m.Case != 0 {
		if err := beginThread(ctx, tx, &m); err != nil {
			return "", err
		}
	}
	id = strings.ToLower(rand.Text())
	result, err := tx.ExecContext(ctx, `
		INSERT INTO mails (id, key, person, address, case_number, subject, body, in_reply_to, due_at, expires_at, created_at)
		VALUES ($1, nullif($2, ''), $3, $4, $5, $6, $7, $8, $9, $10, $9)
		ON CONFLICT (key) WHERE key IS NOT NULL DO NOTHING`,
		id, storable(m.Key), storable(m.Person), storable(m.Address), m.Case, storable(m.Subject), storable(m.Body),
		storable(m.InReplyTo), m.At, m.At.Add(mailPatience))
	if err != nil {
		return "", failed(ctx, "keeping a mail to send", err)
	}
	if kept, err := result.RowsAffected(); err != nil || kept == 0 {
		return "", failed(ctx, "keeping a mail to send", err)
	}
	return id, nil
}

// beginThread gives a person and a case the token that stands in the address for replies, if they have none.
func beginThread(ctx context.Context, tx *sqlx.Tx, m *Mail) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO mail_threads (token, case_number, person, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
		strings.ToLower(rand.Text()), m.Case, storable(m.Person), m.At)
	return failed(ctx, "beginning to write about a case", err)
}
