package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/lib/pq"

	"campusline/outbound"
	"campusline/prices"
)

// OutgoingMessage is a text to be sent, or sent, or a call.
type OutgoingMessage struct {
	ID       string
	Channel  string // text or call
	Session  string
	Plan     string // the plan it is part of, "" for none
	From     string `db:"line"`   // E.164, a line of the district
	To       string `db:"number"` // E.164
	Language string // BCP 47
	Body     string
	Purpose  outbound.Purpose
	Topic    string // what it is about, one of the district's topics; "" for none
	About    string // what it is about, as [menus.About] writes it; "" for nothing
	Override string // why an emergency is one
	// Status is waiting, sending, sent, failed, skipped, unknown (nobody can say whether it was sent), or what the carrier
	// said last of its delivery.
	Status    string
	CarrierID string `db:"carrier_id"` // "" until it was sent
	Segments  int    // as the carrier counted them, 0 until it has
	Estimate
	Attempts  int       // times it was handed to the carrier
	Repeated  int       // of them, times after which it could not be told what had become of it
	Code      int       `db:"error_code"` // the carrier's error, 0 for none
	Reason    string    // why it failed or was skipped, "" if it did not
	CreatedAt time.Time `db:"created_at"`
	Expires   time.Time `db:"expires_at"` // it is never sent after
	// HandedAt is when the last attempt to hand it to the carrier began; zero before the first.
	HandedAt time.Time `db:"handed_at"`
	// Quiet is when the household sleeps, of a text that was taken to be sent; zero for one that may arrive at any hour.
	Quiet time.Time `db:"-"`
}

// Estimate is what a text is expected to take and to cost. It is zero until the text is planned or first handed to the
// carrier.
type Estimate struct {
	Encoding string        // GSM-7 or UCS-2
	Expected int           `db:"expected_segments"` // segments
	Price    prices.Amount `db:"expected_price"`
	Currency string        // ISO 4217
}

// messageColumns are scanned into an OutgoingMessage, from messages m and what is known of its delivery in d.
const messageColumns = `
	m.id, m.channel, m.session, m.plan, m.line, m.number, m.language, m.body, m.purpose, m.topic, m.about, m.override,
	coalesce(d.status, m.status) AS status, coalesce(m.carrier_id, '') AS carrier_id, m.segments,
	m.encoding, m.expected_segments, m.expected_price, m.currency, m.attempts, m.repeated,
	coalesce(nullif(d.error_code, 0), m.error_code) AS error_code, m.reason, m.created_at, m.expires_at,
	coalesce(m.handed_at, '0001-01-01T00:00:00Z') AS handed_at`

// Message reads an outgoing text with the latest on its delivery. The error is [ErrNotFound] if there is none.
func (s *Store) Message(ctx context.Context, id string) (OutgoingMessage, error) {
	var m OutgoingMessage
	err := s.db.GetContext(ctx, &m, `SELECT `+messageColumns+`
		FROM messages m LEFT JOIN deliveries d ON d.carrier_id = m.carrier_id
		WHERE m.id = $1`, id)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return m, failed(ctx, "reading a text", err)
}

// MessageSent keeps that the carrier took a text, under the carrier's id and with the number of segments it counted.
func (s *Store) MessageSent(ctx context.Context, id, carrierID string, segments int) error {
	_, err := s.mark(ctx, "marking a text as sent", `
		UPDATE messages SET status = 'sent', carrier_id = $2, segments = $3
		WHERE id = $1 AND (status IN ('sending', 'unknown') OR carrier_id = $2)`, id, storable(carrierID), segments)
	return err
}

// MessageFailed keeps that a text was not sent and will not be, with the carrier's error code (0 if there is none) and
// the reason in words. The first reason is kept.
func (s *Store) MessageFailed(ctx context.Context, id string, code int, reason string) error {
	_, err := s.mark(ctx, "marking a text as failed", `
		UPDATE messages SET status = 'failed', error_code = $2, reason = $3
		WHERE id = $1 AND status IN ('waiting', 'sending')`, id, code, storable(reason))
	return err
}

// MessageAgain puts a text back that the carrier is known not to have taken, to be sent at some time.
func (s *Store) MessageAgain(ctx context.Context, id string, at time.Time) error {
	_, err := s.mark(ctx, "marking a text as waiting", `
		UPDATE messages SET status = 'waiting', due_at = $2 WHERE id = $1 AND status = 'sending'`, id, at)
	return err
}

// MessageAsk says when the carrier is to be asked what became of a text that it may or may not have taken.
func (s *Store) MessageAsk(ctx context.Context, id string, at time.Time) error {
	_, err := s.mark(ctx, "marking a text as unanswered", `
		UPDATE messages SET due_at = $2 WHERE id = $1 AND status = 'sending'`, id, at)
	return err
}

// MessageRepeat puts a text back that the carrier does not know of, though it was handed over. That is counted, because
// it is the one way in which somebody could get a text twice.
func (s *Store) MessageRepeat(ctx context.Context, id string, at time.Time) error {
	_, err := s.mark(ctx, "marking a text to be repeated", `
		UPDATE messages SET status = 'waiting', due_at = $2, repeated = repeated + 1
		WHERE id = $1 AND status = 'sending'`, id, at)
	return err
}

// MessageUnknown keeps that nobody can say whether a text was sent, and that it is not sent again.
func (s *Store) MessageUnknown(ctx context.Context, id, reason string) error {
	_, err := s.mark(ctx, "marking a text as unknown", `
		UPDATE messages SET status = 'unknown', reason = $2 WHERE id = $1 AND status = 'sending'`, id, storable(reason))
	return err
}

// CarrierIDsOfOthers gives those of the carrier's ids that belong to other texts of ours than one, or to an earlier
// attempt at one that came to nothing.
func (s *Store) CarrierIDsOfOthers(ctx context.Context, id string, carrierIDs []string) ([]string, error) {
	var others []string
	err := s.db.SelectContext(ctx, &others, `
		SELECT i FROM unnest($2::text[]) i
		WHERE EXISTS (SELECT 1 FROM messages WHERE carrier_id = i AND id <> $1)
			OR EXISTS (SELECT 1 FROM deliveries d WHERE d.carrier_id = i
				AND NOT EXISTS (SELECT 1 FROM messages WHERE carrier_id = i) AND d.status IN ('undelivered', 'failed', 'busy', 'no-answer'))`, id, pq.Array(carrierIDs))
	return others, failed(ctx, "looking for texts by the carrier's ids", err)
}

// mark runs an update of one text and says whether it changed it.
func (s *Store) mark(ctx context.Context, trying, update string, args ...any) (bool, error) {
	result, err := s.db.ExecContext(ctx, update, args...)
	if err != nil {
		return false, failed(ctx, trying, err)
	}
	changed, err := result.RowsAffected()
	return changed > 0, failed(ctx, trying, err)
}
