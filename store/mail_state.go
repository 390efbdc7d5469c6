package store

import (
	"context"
	"time"
)

// SendingMails is how the mails to staff are doing.
type SendingMails struct {
	Waiting int // that no mail server has taken yet
	Failed  int // that one has refused in the last day, or none has taken in time
	// Code and Reason are what the mail server answered to the newest of these, 0 and "" if nothing is wrong.
	Code   int
	Reason string
}

// SendingMails says it as of a time.
func (s *Store) SendingMails(ctx context.Context, now time.Time) (SendingMails, error) {
	var m SendingMails
	err := s.db.GetContext(ctx, &m, `
		WITH looked AS (
			SELECT status, code, reason, due_at FROM mails
			WHERE status IN ('waiting', 'sending', 'handed') OR status = 'failed' AND due_at >= $1::timestamptz - interval '1 day'),
		newest AS (SELECT code, reason FROM looked WHERE reason <> '' ORDER BY due_at DESC LIMIT 1)
		SELECT (SELECT count(*) FROM looked WHERE status <> 'failed') AS waiting,
			(SELECT count(*) FROM looked WHERE status = 'failed') AS failed,
			coalesce((SELECT code FROM newest), 0) AS code, coalesce((SELECT reason FROM newest), '') AS reason`, now)
	return m, failed(ctx, "reading how the mails are doing", err)
}
