package store

import (
	"context"
	"time"
)

// SendingLine is how a line that texts were to be sent on is doing.
type SendingLine struct {
	Line    string // E.164, or [Calls]
	Waiting int    // texts that wait on it
	Sending int    // texts that the carrier has in hand, as far as is known
	// Slowed is how often its pace is halved at present, because the carrier said that it was too fast.
	Slowed int
	// Stopped says that it sends nothing, until a time at which it is tried again, because of the carrier's error Code.
	Stopped bool
	Until   time.Time
	Code    int
	Reason  string
}

// SendingLines gives all of them.
func (s *Store) SendingLines(ctx context.Context) ([]SendingLine, error) {
	var lines []SendingLine
	err := s.db.SelectContext(ctx, &lines, `
		SELECT line, stopped_until > now() AS stopped, stopped_until AS until,
			CASE WHEN stopped_until > now() THEN stopped_code ELSE 0 END AS code,
			CASE WHEN stopped_until > now() THEN stopped_reason ELSE '' END AS reason,
			greatest(0, slowed - floor(extract(epoch FROM now() - slowed_at) / 600)::integer) AS slowed,
			(SELECT count(*) FROM messages WHERE sender = s.line AND status = 'waiting') AS waiting,
			(SELECT count(*) FROM messages WHERE sender = s.line AND status = 'sending') AS sending
		FROM senders s ORDER BY line`)
	return lines, failed(ctx, "reading how the lines are doing", err)
}

// StartLine has a line that was stopped send again at once, with the texts that were put off until then. It is false if the
// line was not stopped. Within seconds a gateway that runs finds that there is something to send.
func (s *Store) StartLine(ctx context.Context, line string, now time.Time) (started bool, err error) {
	err = s.db.GetContext(ctx, &started, `
		WITH stopped AS (
			SELECT stopped_until - now() AS rest FROM senders WHERE line = $1 AND stopped_until > now() FOR UPDATE),
		started AS (
			UPDATE senders SET stopped_until = 'epoch' WHERE line = $1 AND EXISTS (SELECT 1 FROM stopped)),
		due AS (
			UPDATE messages m SET due_at = $2 FROM stopped
			WHERE m.sender = $1 AND m.status = 'waiting' AND m.attempts > 0
				AND m.due_at > $2 AND m.due_at <= $2::timestamptz + stopped.rest + interval '1 minute')
		SELECT EXISTS (SELECT 1 FROM stopped)`, line, now)
	return started, failed(ctx, "starting a line again", err)
}
