package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// OutgoingMail is a mail to be sent.
type OutgoingMail struct {
	ID        string
	Person    string
	Address   string
	Case      int    `db:"case_number"`
	Token     string // stands in the address for replies, "" where the mail is about no case
	Subject   string
	Body      string
	InReplyTo string    `db:"in_reply_to"`
	Attempts  int       // with this one
	CreatedAt time.Time `db:"created_at"`
	Expires   time.Time `db:"expires_at"`
}

// TakeMail takes the mail that has been due for the longest, to be sent by whoever takes it. One of which nothing is heard
// before the time that answer gives is taken again: it is counted as repeated if it may have been sent then. The error is
// [ErrNotFound] if none is due.
func (s *Store) TakeMail(ctx context.Context, now time.Time, answer time.Duration) (OutgoingMail, error) {
	var m OutgoingMail
	err := s.db.GetContext(ctx, &m, `
		WITH taken AS (
			UPDATE mails m SET status = 'sending', attempts = attempts + 1, due_at = $2,
				repeated = repeated + CASE WHEN m.status = 'handed' THEN 1 ELSE 0 END
			WHERE id = (
				SELECT id FROM mails WHERE status IN ('waiting', 'sending', 'handed') AND due_at <= $1
				ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
			RETURNING *)
		SELECT m.id, m.person, m.address, m.case_number, coalesce(t.token, '') AS token, m.subject, m.body, m.in_reply_to,
			m.attempts, m.created_at, m.expires_at
		FROM taken m LEFT JOIN mail_threads t ON t.case_number = m.case_number AND t.person = m.person`,
		now, now.Add(answer))
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return m, failed(ctx, "taking a mail to send", err)
}

// MailHanded keeps that the words of a mail are about to be given to the mail server: from here on, until its answer,
// nobody can tell whether it was sent.
func (s *Store) MailHanded(ctx context.Context, id string) error {
	_, err := s.mark(ctx, "marking a mail as handed over", `UPDATE mails SET status = 'handed' WHERE id = $1`, id)
	return err
}

// MailSent keeps that the mail server took a mail.
func (s *Store) MailSent(ctx context.Context, id string, at time.Time) error {
	_, err := s.mark(ctx, "marking a mail as sent", `
		UPDATE mails SET status = 'sent', sent_at = $2, code = 0, reason = '' WHERE id = $1`, id, at)
	return err
}

// MailAgain puts a mail back that the mail server did not take this time, with what it answered (0 if nothing).
func (s *Store) MailAgain(ctx context.Context, id string, at time.Time, code int, reason string) error {
	_, err := s.mark(ctx, "marking a mail as waiting", `
		UPDATE mails SET status = 'waiting', due_at = $2, code = $3, reason = $4 WHERE id = $1`, id, at, code, storable(reason))
	return err
}

// MailReturned keeps that the newest mail to a person about a case came back, after a mail server had taken it.
func (s *Store) MailReturned(ctx context.Context, t MailThread, at time.Time) error {
	_, err := s.mark(ctx, "marking a mail as returned", `
		UPDATE mails SET status = 'failed', due_at = $3, reason = 'it was returned: it could not be delivered'
		WHERE id = (
			SELECT id FROM mails WHERE case_number = $1 AND person = $2 AND status = 'sent' ORDER BY sent_at DESC LIMIT 1)`,
		t.Case, storable(t.Person), at)
	return err
}

// MailFailed keeps that a mail was not sent and will not be.
func (s *Store) MailFailed(ctx context.Context, id string, code int, reason string) error {
	_, err := s.mark(ctx, "marking a mail as failed", `
		UPDATE mails SET status = 'failed', code = $2, reason = $3 WHERE id = $1`, id, code, storable(reason))
	return err
}
