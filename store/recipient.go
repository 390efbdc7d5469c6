package store

import (
	"context"
	"time"

	"campusline/outbound"
)

// weekBefore is the moment from which on texts count as of this week.
func weekBefore(now time.Time) time.Time { return now.AddDate(0, 0, -7) }

// recipientColumns are scanned into a recipientRow. With recipientJoins they say of p.number what decides on whether
// it may be sent a text on p.topic; $4 is a week ago. Lane 2 is outbound.BroadLane.
const recipientColumns = `
	p.number AS to_number, coalesce(r.language, '') AS to_language, coalesce(r.zone, '') AS to_zone,
	r.number IS NOT NULL AS to_known, coalesce(ca.state, '') AS all_state, coalesce(ca.how, '') AS all_how,
	coalesce(ca.at, '0001-01-01T00:00:00Z') AS all_at,
	coalesce(ct.state, '') AS topic_state, coalesce(ct.how, '') AS topic_how, u.number IS NOT NULL AS to_unreachable,
	(SELECT count(*) FROM messages w WHERE w.number = p.number AND w.handed_at > $4 AND w.lane = 2
		AND w.status IN ('sending', 'sent', 'unknown')) AS to_week`

// waitingColumn is scanned into a recipientRow beside recipientColumns where a plan is made, and waitingJoin stands behind
// recipientJoins for it: texts of other plans than $3 that are on their way to p.number, one of the numbers $1, if only in the
// morning. Those that are held ($5) may never be sent. All are counted at once, which is fast however many wait.
const (
	waitingColumn = `coalesce(o.waits, 0) AS to_wait`
	waitingJoin   = ` LEFT JOIN (
		SELECT number, count(*) AS waits FROM messages
		WHERE number = ANY($1) AND lane = 2 AND status = 'waiting' AND plan <> $3 AND due_at < $5 GROUP BY number
	) o ON o.number = p.number`
)

const recipientJoins = `
	LEFT JOIN contacts r ON r.number = p.number
	LEFT JOIN unreachable u ON u.number = p.number
	LEFT JOIN LATERAL (
		SELECT state, how, at FROM consent WHERE number = p.number AND topic = '' ORDER BY id DESC LIMIT 1
	) ca ON true
	LEFT JOIN LATERAL (
		SELECT state, how FROM consent WHERE number = p.number AND topic = p.topic AND p.topic <> '' ORDER BY id DESC LIMIT 1
	) ct ON true`

// recipientRow is what recipientColumns give.
type recipientRow struct {
	Number      string    `db:"to_number"`
	Language    string    `db:"to_language"`
	Zone        string    `db:"to_zone"`
	Known       bool      `db:"to_known"`
	AllState    string    `db:"all_state"`
	AllHow      string    `db:"all_how"`
	AllAt       time.Time `db:"all_at"`
	TopicState  string    `db:"topic_state"`
	TopicHow    string    `db:"topic_how"`
	Unreachable bool      `db:"to_unreachable"`
	Week        int       `db:"to_week"`
	Waits       int       `db:"to_wait"`
}

// candidateRow is a text with who gets it.
type candidateRow struct {
	OutgoingMessage
	recipientRow
	Stopped, Held bool
}

func (r *recipientRow) recipient() outbound.Recipient {
	return outbound.Recipient{
		Number: r.Number, Language: r.Language, Zone: r.Zone, Known: r.Known,
		All:   outbound.Consent{State: r.AllState, How: r.AllHow, At: r.AllAt},
		Topic: outbound.Consent{State: r.TopicState, How: r.TopicHow}, Unreachable: r.Unreachable, ThisWeek: r.Week + r.Waits,
	}
}

// MarkUnreachable keeps that no text will ever reach a number, with the carrier's error. Nothing is sent to it any more.
func (s *Store) MarkUnreachable(ctx context.Context, number string, code int, at time.Time) error {
	_, err := s.mark(ctx, "keeping that a number cannot be texted", `
		INSERT INTO unreachable (number, code, at) VALUES ($1, $2, $3)
		ON CONFLICT (number) DO UPDATE SET code = excluded.code, at = excluded.at`, storable(number), code, at)
	return err
}

// SaveZone keeps the clock that a household lives by, a name such as America/Denver; "" forgets it.
func (s *Store) SaveZone(ctx context.Context, number, zone string, at time.Time) error {
	_, err := s.mark(ctx, "keeping where a household is", `
		INSERT INTO contacts (number, zone, first_seen, last_seen) VALUES ($1, nullif($2, ''), $3, $3)
		ON CONFLICT (number) DO UPDATE SET zone = excluded.zone`, storable(number), zone, at)
	return err
}
