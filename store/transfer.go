package store

import (
	"context"
	"time"
)

// startTransfer keeps that the desk $25 of the campus $26 is being rung, at the number $27, if that is not "". A
// step rings one desk, so the place among its acts is always 0.
const startTransfer = `, started AS (
		INSERT INTO transfers (session, exchange, place, desk, campus, desk_number, started_at)
		SELECT id, $2, 0, $25, $26, $27, $3 FROM written WHERE $27 <> ''
	)`

// latestTransfer finds the key of a session's latest transfer.
const latestTransfer = `
	(session, exchange, place) = (
		SELECT session, exchange, place FROM transfers WHERE session = $1 ORDER BY exchange DESC, place DESC LIMIT 1)`

// endTransfer keeps how the latest transfer ended: $28, if that is not "". It does not see a transfer that is started in
// the same statement.
const endTransfer = `, ended AS (
		UPDATE transfers SET result = $28, ended_at = $3 FROM written WHERE $28 <> '' AND` + latestTransfer + `
	)`

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
