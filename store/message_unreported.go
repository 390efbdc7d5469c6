package store

import (
	"context"
	"time"
)

// Unreported takes texts, or calls, that the carrier took some time ago, and on whose fate it never reported, to be asked about: those
// handed over in a span of time and not asked about since another. They are not taken again before as much time has passed.
func (s *Store) Unreported(ctx context.Context, channel Channel, from, to, since, now time.Time, most int) ([]OutgoingMessage, error) {
	var found []OutgoingMessage
	err := s.db.SelectContext(ctx, &found, `
		WITH asked AS (
			UPDATE messages SET asked_at = $4 WHERE id IN (
				SELECT m.id FROM messages m LEFT JOIN deliveries d ON d.carrier_id = m.carrier_id
				WHERE m.channel = $7 AND m.status = 'sent' AND m.carrier_id IS NOT NULL AND m.handed_at >= $1 AND m.handed_at < $2
					AND (m.asked_at IS NULL OR m.asked_at < $3) AND coalesce(d.rank, 0) < $6
				ORDER BY m.handed_at LIMIT $5 FOR UPDATE OF m SKIP LOCKED)
			RETURNING *)
		SELECT `+messageColumns+` FROM asked m LEFT JOIN deliveries d ON d.carrier_id = m.carrier_id`,
		from, to, since, now, most, rankOfFinal, channel.String())
	return found, failed(ctx, "looking for texts of which nothing is known", err)
}
