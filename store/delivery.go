package store

import (
	"context"
	"time"
)

// MessageStatus keeps what the carrier reports on the delivery of a text, with its error code (0 for none). Reports come
// in any order and more than once, so a later stage is never taken back by an earlier one; a report may even come
// before [Store.MessageSent], and is kept all the same. A status not known here is kept until a known one comes.
func (s *Store) MessageStatus(ctx context.Context, carrierID, status string, code int) error {
	_, err := s.db.ExecContext(ctx, `
		INSERT INTO deliveries (carrier_id, status, rank, error_code, at) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (carrier_id) DO UPDATE SET
			status = excluded.status, rank = excluded.rank, error_code = excluded.error_code, at = excluded.at
		WHERE deliveries.rank < excluded.rank`,
		storable(carrierID), storable(status), deliveryRank(status), code, time.Now())
	return failed(ctx, "keeping the delivery of a text", err)
}

// deliveryRank orders the stages of a delivery (carrier: queued < sending < sent < delivered, undelivered and failed
// < read).
func deliveryRank(status string) int {
	switch status {
	case "accepted", "scheduled":
		return 1
	case "queued":
		return 2
	case "sending":
		return 3
	case "sent":
		return 4
	case "delivered", "undelivered", "failed", "canceled", "partially_delivered":
		return 5
	case "read":
		return 6
	}
	return 0
}
