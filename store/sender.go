package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"
)

// leads is how long a worker counts as the one that sends for a line, from its last word on. It is a good deal longer
// than a worker is ever silent, and about what a line rests after its worker was killed.
const leads = 3 * time.Second

// Lead makes a worker, by a name of its own, the one that sends for a line. It is false while another one is.
func (s *Store) Lead(ctx context.Context, line, worker string) (bool, error) {
	var leading bool
	err := s.db.GetContext(ctx, &leading, `
		WITH led AS (
			INSERT INTO senders AS s (line, worker, worker_until) VALUES ($1, $2, now() + $3::interval)
			ON CONFLICT (line) DO UPDATE SET worker = excluded.worker, worker_until = excluded.worker_until
			WHERE (s.worker = excluded.worker OR s.worker_until < now()) AND s.stopped_until < now()
			RETURNING 1)
		SELECT EXISTS (SELECT 1 FROM led)`, line, worker, interval(leads))
	return leading, failed(ctx, "taking over the sending of a line", err)
}

// Leave ends what Lead began, if nothing is to be sent for the line before some time. Otherwise it says how long
// there is nothing to do, 0 for at once.
func (s *Store) Leave(ctx context.Context, line, worker string, now time.Time, soon time.Duration) (wait time.Duration, left bool, err error) {
	err = s.transact(ctx, "ending the sending of a line", func(tx *sqlx.Tx) error {
		// The lock comes first: a text committed before whoever brings it finds us leading is seen below.
		if _, err := tx.ExecContext(ctx, `SELECT 1 FROM senders WHERE line = $1 FOR UPDATE`, line); err != nil {
			return err
		}
		var next time.Time
		if err := tx.GetContext(ctx, &next, `
			SELECT coalesce(min(due_at), '9999-12-31') FROM messages
			WHERE sender = $1 AND (status = 'waiting' OR status = 'sending') AND due_at <= $2`, line, now.Add(soon)); err != nil {
			return err
		}
		if !next.After(now.Add(soon)) {
			wait = max(0, next.Sub(now))
			return nil
		}
		left = true
		_, err := tx.ExecContext(ctx, `
			UPDATE senders SET worker = '', worker_until = 'epoch' WHERE line = $1 AND worker = $2`, line, worker)
		return err
	})
	return wait, left, err
}

// Resign ends what Lead began, whatever there is still to send: somebody else goes on with it.
func (s *Store) Resign(ctx context.Context, line, worker string) error {
	_, err := s.mark(ctx, "handing on the sending of a line", `
		UPDATE senders SET worker = '', worker_until = 'epoch' WHERE line = $1 AND worker = $2`, line, worker)
	return err
}

// StopLine has a line send nothing for some time, because the carrier takes nothing from it until somebody mends its
// account or its settings. What waits goes on waiting, and is tried again then.
func (s *Store) StopLine(ctx context.Context, line string, pause time.Duration, code int, reason string) error {
	_, err := s.mark(ctx, "stopping the sending of a line", `
		INSERT INTO senders AS s (line, stopped_until, stopped_code, stopped_reason) VALUES ($1, now() + $2::interval, $3, $4)
		ON CONFLICT (line) DO UPDATE SET stopped_until = excluded.stopped_until,
			stopped_code = excluded.stopped_code, stopped_reason = excluded.stopped_reason`,
		line, interval(pause), code, storable(reason))
	return err
}

// SlowLine halves the pace of a line, because the carrier says that it is too fast. It recovers by itself (see
// outbound.Slowed). Within ten seconds only the first word counts: the others are about what was sent before it.
func (s *Store) SlowLine(ctx context.Context, line string) error {
	_, err := s.mark(ctx, "slowing the sending of a line", `
		UPDATE senders SET slowed_at = now(), slowed = least(5,
			greatest(0, slowed - floor(extract(epoch FROM now() - slowed_at) / 600)::integer) + 1)
		WHERE line = $1 AND slowed_at < now() - interval '10 seconds'`, line)
	return err
}

// interval is a stretch of time as Postgres reads it.
func interval(d time.Duration) string { return fmt.Sprintf("%d microseconds", d.Microseconds()) }
