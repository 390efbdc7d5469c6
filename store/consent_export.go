package store

import (
	"context"
	"time"
)

// ConsentRow is one entry of the ledger of consent as it is exported.
type ConsentRow struct {
	Number   string    `db:"number" json:"number"` // E.164
	State    string    `db:"state" json:"state"`   // in or out
	Topic    string    `db:"topic" json:"topic"`   // "" for all
	At       time.Time `db:"at" json:"at"`
	Words    string    `db:"words" json:"words"`
	How      string    `db:"how" json:"how"`           // text, carrier, call, staff or import
	Language string    `db:"language" json:"language"` // BCP 47, "" where nothing was said
	Message  string    `db:"message" json:"message"`   // the text that said so, or that the carrier refused; "" for none
	Session  string    `db:"session" json:"session"`   // the call it was said in, "" for none
	By       string    `db:"by_whom" json:"by"`        // who entered it for the person
	Reason   string    `db:"reason" json:"reason"`
	Remains  string    `db:"remains" json:"remains"` // what the person still wanted: nothing, all, or "all but events, meals"
}

// The columns of a ConsentRow from c, an entry, and r, what remains.
const consentColumns = `c.number, c.state, c.topic, c.at, c.words, c.how, c.language, coalesce(c.message, '') AS message,
	c.session, c.by_whom, c.reason, r.remains`

// The joins that say what remained, as of the entry c or as of now.
const (
	remainedThen = remains + ` AND e.id <= c.id` + remainsEnd
	remainsNow   = remains + remainsEnd

	remains = `
		CROSS JOIN LATERAL (
			SELECT CASE WHEN bool_or(topic = '' AND state = 'out') THEN 'nothing'
				ELSE coalesce('all but ' || string_agg(topic, ', ' ORDER BY topic) FILTER (WHERE state = 'out'), 'all')
			END AS remains
			FROM (SELECT DISTINCT ON (topic) topic, state FROM consent e WHERE e.number = c.number`
	remainsEnd = ` ORDER BY topic, id DESC) known
		) r`
)

// EachConsent gives the entry that counts of every number and topic to do, oldest first. An error of do ends it and is
// answered.
func (s *Store) EachConsent(ctx context.Context, do func(ConsentRow) error) error {
	return each(ctx, s, "exporting consent", do, `
		SELECT `+consentColumns+` FROM (
			SELECT DISTINCT ON (number, topic) * FROM consent ORDER BY number, topic, id DESC
		) c `+remainsNow+` ORDER BY c.at, c.id`)
}

// EachConsentEntry gives the whole ledger of consent to do, oldest first. An error of do ends it and is answered.
func (s *Store) EachConsentEntry(ctx context.Context, do func(ConsentRow) error) error {
	return each(ctx, s, "exporting the ledger of consent", do,
		`SELECT `+consentColumns+` FROM consent c `+remainedThen+` ORDER BY c.at, c.id`)
}

// EachConsentOf gives all that the ledger holds of one person to do, in the order in which it was entered. An error of
// do ends it and is answered.
func (s *Store) EachConsentOf(ctx context.Context, number string, do func(ConsentRow) error) error {
	return each(ctx, s, "reading the ledger of consent", do,
		`SELECT `+consentColumns+` FROM consent c `+remainedThen+` WHERE c.number = $1 ORDER BY c.id`, storable(number))
}
