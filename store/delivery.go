package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// MessageStatus keeps what the carrier reports on the delivery of a text, with its error code (0 for none). Reports come
// in any order and more than once, so a later stage is never taken back by an earlier one. A status not known here is
// kept until a known one comes.
//
// Id is our id of the text, where the report names it, else "". The first report that does may come before
// [Store.MessageSent], or instead of it where the carrier's answer was lost: it says that the text was sent.
//
// It says whether the report is news, which one that comes a second time is not.
func (s *Store) MessageStatus(ctx context.Context, id, carrierID, status string, code int) (news bool, err error) {
	return s.mark(ctx, "keeping the delivery of a text", `
		WITH sent AS (
			UPDATE messages SET status = 'sent', carrier_id = $1
			WHERE id = $6 AND carrier_id IS NULL AND status IN ('waiting', 'sending', 'unknown')
				AND NOT EXISTS (SELECT 1 FROM deliveries WHERE carrier_id = $1))
		INSERT INTO deliveries (carrier_id, status, rank, error_code, at) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (carrier_id) DO UPDATE SET
			status = excluded.status, rank = excluded.rank, error_code = excluded.error_code, at = excluded.at
		WHERE deliveries.rank < excluded.rank`,
		storable(carrierID), storable(status), deliveryRank(status), code, time.Now(), storable(id))
}

// MessageUndelivered sends a text again at some time that the carrier took and could not deliver, if that happened fewer times
// than most and it has not expired by then. It says whether it does: the same report a second time changes nothing, and
// neither does one on a text of which the carrier has said before that it arrived.
func (s *Store) MessageUndelivered(ctx context.Context, carrierID string, at time.Time, most int) (bool, error) {
	return s.mark(ctx, "sending a text again", `
		UPDATE messages SET status = 'waiting', due_at = $2, carrier_id = NULL, undelivered = undelivered + 1
		WHERE carrier_id = $1 AND status = 'sent' AND undelivered + 1 < $3 AND expires_at > $2 AND `+notDelivered,
		storable(carrierID), at, most)
}

// MessageTurnedBack sends a text again that the carrier took and did not deliver for a reason that is not the receiver's: at a
// time that is told from how often it was handed over. It is limited by nothing but its expiry, and else is like
// [Store.MessageUndelivered].
func (s *Store) MessageTurnedBack(ctx context.Context, carrierID string, at func(attempts int) time.Time) (bool, error) {
	var attempts int
	err := s.db.GetContext(ctx, &attempts, `SELECT attempts FROM messages WHERE carrier_id = $1`, storable(carrierID))
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err != nil {
		return false, failed(ctx, "sending a text again", err)
	}
	return s.mark(ctx, "sending a text again", `
		UPDATE messages SET status = 'waiting', due_at = $2, carrier_id = NULL
		WHERE carrier_id = $1 AND status = 'sent' AND expires_at > $2 AND `+notDelivered, storable(carrierID), at(attempts))
}

// notDelivered holds for a text, or a call, of which the carrier has said last that nobody got it.
const notDelivered = `EXISTS (SELECT 1 FROM deliveries
	WHERE carrier_id = $1 AND status IN ('undelivered', 'failed', 'busy', 'no-answer'))`

// rankOfFinal is that of the stages after which nothing more is reported, from which on a text's fate is known.
const rankOfFinal = 5

// ToMachine is what became of a call that a machine answered, in the place of the carrier's word.
const ToMachine = "machine"

// deliveryRank orders the stages of a delivery (carrier: queued < sending < sent < delivered, undelivered and failed
// < read; of calls in-progress < completed, busy, no-answer, failed and canceled).
func deliveryRank(status string) int {
	switch status {
	case "accepted", "scheduled":
		return 1
	case "queued":
		return 2
	case "sending":
		return 3
	case "sent", "in-progress":
		return 4
	case "delivered", "undelivered", "failed", "canceled", "partially_delivered", "completed", "busy", "no-answer":
		return rankOfFinal
	case "read", ToMachine:
		return 6
	}
	return 0
}
