package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"campusline/prices"
)

// OutgoingMessage is a text to be sent, or sent.
type OutgoingMessage struct {
	ID        string
	Session   string
	From      string `db:"line"`   // E.164, a line of the district
	To        string `db:"number"` // E.164
	Language  string // BCP 47
	Body      string
	Purpose   string // why it may be sent, such as "asked for" or [PurposeEmergency]
	Topic     string // what it is about, one of the district's topics; "" for none
	Status    string // waiting, sending, sent, failed, or what the carrier said last of its delivery
	CarrierID string `db:"carrier_id"` // "" until it was sent
	Segments  int    // as the carrier counted them, 0 until it has
	Estimate
	Code      int       `db:"error_code"` // the carrier's error, 0 for none
	Reason    string    // why it failed, "" if it did not
	CreatedAt time.Time `db:"created_at"`
	// HandedAt is when the last attempt to hand it to the carrier began; zero before the first.
	HandedAt time.Time `db:"handed_at"`
}

// Estimate is what a text is expected to take and to cost. It is zero until the text is first handed to the carrier.
type Estimate struct {
	Encoding string        // GSM-7 or UCS-2
	Expected int           `db:"expected_segments"` // segments
	Price    prices.Amount `db:"expected_price"`
	Currency string        // ISO 4217
}

// PurposeEmergency is the purpose of a text that goes out whatever topics a person has ended.
const PurposeEmergency = "emergency"

// Message reads an outgoing text with the latest on its delivery. The error is [ErrNotFound] if there is none.
func (s *Store) Message(ctx context.Context, id string) (OutgoingMessage, error) {
	var m OutgoingMessage
	err := s.db.GetContext(ctx, &m, `
		SELECT m.id, m.session, m.line, m.number, m.language, m.body, m.purpose, m.topic,
			coalesce(d.status, m.status) AS status, coalesce(m.carrier_id, '') AS carrier_id, m.segments,
			m.encoding, m.expected_segments, m.expected_price, m.currency,
			coalesce(nullif(d.error_code, 0), m.error_code) AS error_code, m.reason, m.created_at,
			coalesce(m.handed_at, '0001-01-01T00:00:00Z') AS handed_at
		FROM messages m LEFT JOIN deliveries d ON d.carrier_id = m.carrier_id
		WHERE m.id = $1`, id)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return m, failed(ctx, "reading a text", err)
}

// MessageSending marks a text as about to be handed to the carrier, and keeps what it is expected to cost. It answers false if the text is not waiting: it was
// sent, has failed, or another attempt ended without knowing whether the carrier took it. Such a text must not be
// sent, because nobody wants it twice.
func (s *Store) MessageSending(ctx context.Context, id string, e Estimate) (bool, error) {
	return s.mark(ctx, "marking a text as being sent", `
		UPDATE messages SET status = 'sending', handed_at = $2,
			encoding = $3, expected_segments = $4, expected_price = $5, currency = $6
		WHERE id = $1 AND status = 'waiting'`, id, time.Now(), e.Encoding, e.Expected, e.Price, e.Currency)
}

// MessageSent keeps that the carrier took a text, under the carrier's id and with the number of segments it counted.
func (s *Store) MessageSent(ctx context.Context, id, carrierID string, segments int) error {
	_, err := s.mark(ctx, "marking a text as sent", `
		UPDATE messages SET status = 'sent', carrier_id = $2, segments = $3
		WHERE id = $1 AND status <> 'sent'`, id, carrierID, segments)
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

// messageWaits puts a text back that the carrier is known not to have taken.
func (s *Store) messageWaits(ctx context.Context, id string) error {
	_, err := s.mark(ctx, "marking a text as waiting",
		`UPDATE messages SET status = 'waiting' WHERE id = $1 AND status = 'sending'`, id)
	return err
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
