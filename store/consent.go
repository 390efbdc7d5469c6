package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/outbound"
)

// Consent is one entry of the ledger: a person said, or had it said for them, that they want texts or do not.
type Consent struct {
	Number   string // E.164
	State    string // "in" or "out"
	Topic    string // "" for all topics
	Words    string // what was said or written
	How      string // "text", "carrier", "call", "staff" or "import"
	Language string // BCP 47
	Message  string // the carrier's id of the text that said so, "" if it was not said by text
	Session  string // the call it was said in, "" for none
	By       string `db:"by_whom"` // the name of whoever entered it for the person, "" if nobody had to
	Reason   string // why they did, or what the carrier calls it
	At       time.Time
}

// consentStatement answers whether the entry changed what counted before it. An entry without a message is always new.
const consentStatement = `
	WITH before AS (
		SELECT state FROM consent WHERE number = $1 AND topic = $3 ORDER BY id DESC LIMIT 1
	), entered AS (
		INSERT INTO consent (number, state, topic, words, how, language, message, session, by_whom, reason, at)
		VALUES ($1, $2, $3, $4, $5, $6, nullif($7, ''), $8, $9, $10, $11)
		ON CONFLICT (message, topic) WHERE message IS NOT NULL DO NOTHING
		RETURNING state
	)
	SELECT EXISTS (SELECT 1 FROM entered WHERE state <> coalesce((SELECT state FROM before), ''))`

// SaveConsent adds an entry to the ledger and says whether that changed what counts for the number and topic. A text
// delivered twice adds one entry; the second delivery changes nothing.
func (s *Store) SaveConsent(ctx context.Context, c Consent) (changed bool, err error) {
	err = s.db.GetContext(ctx, &changed, consentStatement, storable(c.Number), c.State, c.Topic, storable(c.Words),
		c.How, c.Language, storable(c.Message), storable(c.Session), storable(c.By), storable(c.Reason), c.At)
	return changed, failed(ctx, "keeping consent", err)
}

// refuseCalls enters in the ledger that a person wants no calls by a recorded voice, as they said on one.
func refuseCalls(ctx context.Context, tx *sqlx.Tx, c *Commit) error {
	if c.Session.Number == "" {
		return nil
	}
	_, err := tx.ExecContext(ctx, consentStatement, storable(c.Session.Number), outbound.Out, outbound.RecordedCalls,
		storable(c.Exchange.Input.Words), "call", c.Session.Language, "", storable(c.Session.ID), "", "", c.Exchange.At)
	return failed(ctx, "keeping consent", err)
}

// SaveCarrierOptOut adds to the ledger that the carrier refused a text because the person wants none there. The text is
// named by our id of it or by the carrier's; what is reported of one text again adds nothing, and neither does a report
// that comes after the person has begun texts again, which was true when the text was handed over and no longer is.
func (s *Store) SaveCarrierOptOut(ctx context.Context, number, message, reason string, at time.Time) error {
	_, err := s.db.ExecContext(ctx, `
		WITH text AS (SELECT id, handed_at FROM messages WHERE id = $2 OR carrier_id = $2)
		INSERT INTO consent (number, state, topic, words, how, language, message, reason, at)
		SELECT $1, 'out', '', '', 'carrier', '', coalesce((SELECT id FROM text), $2), $3, $4
		WHERE NOT EXISTS (
			SELECT 1 FROM consent
			WHERE number = $1 AND topic = '' AND state = 'in' AND at > (SELECT handed_at FROM text)
		)
		ON CONFLICT (message, topic) WHERE message IS NOT NULL DO NOTHING`,
		storable(number), storable(message), reason, at)
	return failed(ctx, "keeping what the carrier says of consent", err)
}
