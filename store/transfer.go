package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/menus"
)

func writeTransfer(ctx context.Context, tx *sqlx.Tx, c *Commit, place int, t menus.Transfer) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO transfers (session, exchange, place, desk, campus, desk_number, started_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7)`,
		storable(c.Session.ID), c.Exchange.Number, place, t.Desk, t.Campus, t.Number, c.Exchange.At)
	return failed(ctx, "keeping a transfer", err)
}

// latestTransfer finds the key of a session's latest transfer.
const latestTransfer = `
	(session, exchange, place) = (
		SELECT session, exchange, place FROM transfers WHERE session = $1 ORDER BY exchange DESC, place DESC LIMIT 1)`

func endTransfer(ctx context.Context, tx *sqlx.Tx, c *Commit, result string) error {
	_, err := tx.ExecContext(ctx, `UPDATE transfers SET result = $2, ended_at = $3 WHERE `+latestTransfer,
		storable(c.Session.ID), result, c.Exchange.At)
	return failed(ctx, "ending a transfer", err)
}

// AcceptTransfer keeps that a person at the desk pressed 1 to take the latest transfer of a session, which is how a
// person is told from a machine (carrier: a voicemail that answers counts as completed). Accepting again changes
// nothing.
func (s *Store) AcceptTransfer(ctx context.Context, session string) error {
	_, err := s.db.ExecContext(ctx,
		`UPDATE transfers SET accepted_at = coalesce(accepted_at, $2) WHERE `+latestTransfer,
		storable(session), time.Now())
	return failed(ctx, "accepting a transfer", err)
}

// TransferAccepted says whether a person took the latest transfer of a session.
func (s *Store) TransferAccepted(ctx context.Context, session string) (bool, error) {
	var accepted bool
	err := s.db.GetContext(ctx, &accepted,
		`SELECT EXISTS (SELECT 1 FROM transfers WHERE accepted_at IS NOT NULL AND `+latestTransfer+`)`,
		storable(session))
	return accepted, failed(ctx, "reading a transfer", err)
}
