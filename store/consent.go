package store

import (
	"context"
	"time"
)

// Consent is one entry of the ledger: a person said, or had it said for them, that they want texts or do not.
type Consent struct {
	Number   string // E.164
	State    string // "in" or "out"
	Topic    string // "" for all topics
	Words    string // what was said or written
	How      string // "text", "carrier", "call" or "staff"
	Language string // BCP 47
	Message  string // the carrier's id of the text that said so, "" if it was not said by text
	At       time.Time
}

// consentStatement answers whether the entry changed what counted before it. An entry without a message is always new.
const consentStatement = `
	WITH before AS (
		SELECT state FROM consent WHERE number = $1 AND topic = $3 ORDER BY id DESC LIMIT 1
	), entered AS (
		INSERT INTO consent (number, state, topic, words, how, language, message, at)
		VALUES ($1, $2, $3, $4, $5, $6, nullif($7, ''), $8)
		ON CONFLICT (message, topic) WHERE message IS NOT NULL DO NOTHING
		RETURNING state
	)
	SELECT EXISTS (SELECT 1 FROM entered WHERE state <> coalesce((SELECT state FROM before), ''))`

// SaveConsent adds an entry to the ledger and says whether that changed what counts for the number and topic. A text
// delivered twice adds one entry; the second delivery changes nothing.
func (s *Store) SaveConsent(ctx context.Context, c Consent) (changed bool, err error) {
	err = s.db.GetContext(ctx, &changed, consentStatement, storable(c.Number), c.State, c.Topic, storable(c.Words),
		c.How, c.Language, storable(c.Message), c.At)
	return changed, failed(ctx, "keeping consent", err)
}
