package store

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/menus"
	"campusline/outbound"
)

// Message is a text to be sent to one person, or a call to be placed to them. When it goes out, and whether it may at all, is
// decided when its turn comes; see the room outbound.
type Message struct {
	// Key is a name that no other text has, such as "reminder 4271 +15125550199 day before": a second text of the same
	// key is not kept. "" is none.
	Key string
	// Channel is a text or a call.
	Channel  Channel
	Session  string // the call or conversation it was asked for in, "" for none
	Line     string // E.164, a line of the district, which sends it
	Number   string // E.164
	Language string // BCP 47
	Body     string // at most 1600 characters; of a call, what is said first
	Purpose  outbound.Purpose
	Topic    string // one of the district's topics, "" for none
	// About is what it is about, so that a reply to it is understood; the zero value for a text that asks for nothing.
	About menus.About
	// Override is why an emergency is one. It is kept and told, and no other text has it.
	Override string
	At       time.Time // when it was decided to send it
	// NotBefore is when it is to be sent; zero is at once.
	NotBefore time.Time
	// Expires is when it is worth nothing any more: it is never sent after. Zero is four hours after it was to be sent.
	Expires time.Time
}

// usualPatience is how long a text that says nothing of it may wait to be sent.
const usualPatience = 4 * time.Hour

// ErrNoPurpose says that a text has no purpose, or is an emergency without a word on why.
var ErrNoPurpose = errors.New("a text needs a purpose, and an emergency a reason")

// settle fills in what a message leaves out, and finds fault with it.
func (m *Message) settle() error {
	if !m.Purpose.Known() || m.Purpose == outbound.Emergency && m.Override == "" {
		return fmt.Errorf("keeping a text to send: %w", ErrNoPurpose)
	}
	if m.Channel == ByCall {
		m.Topic = outbound.RecordedCalls
	}
	if m.NotBefore.Before(m.At) {
		m.NotBefore = m.At
	}
	if m.Expires.IsZero() {
		m.Expires = m.NotBefore.Add(usualPatience)
	}
	return nil
}

// Enqueue keeps a text to send in a transaction of the caller's: it is sent if that commits, once, and not if it does
// not. The answer is the text's id, or "" if there is one of the same key already. The error is [ErrNoPurpose] where
// the text must not be sent as it is.
func (s *Store) Enqueue(ctx context.Context, tx *sqlx.Tx, m Message) (id string, err error) {
	if err := m.settle(); err != nil {
		return "", err
	}
	id = rand.Text()
	result, err := tx.ExecContext(ctx, `
		WITH sender AS (INSERT INTO senders (line) VALUES ($16) ON CONFLICT DO NOTHING)
		INSERT INTO messages (id, key, session, line, number, language, body, purpose, topic, override, lane, status,
			about, created_at, due_at, expires_at, channel)
		VALUES ($1, nullif($2, ''), $3, $4, $5, $6, $7, $8, $9, $10, $11, 'waiting',
			$15, $12, $13, $14, $17)
		ON CONFLICT (key) WHERE key IS NOT NULL DO NOTHING`,
		id, storable(m.Key), storable(m.Session), storable(m.Line), storable(m.Number), m.Language, storable(m.Body),
		m.Purpose, m.Topic, storable(m.Override), m.Purpose.Lane(), m.At, m.NotBefore, m.Expires,
		storable(m.About.String()), m.Channel.sender(m.Line), m.Channel.String())
	if err != nil {
		return "", failed(ctx, "keeping a text to send", err)
	}
	if kept, err := result.RowsAffected(); err != nil || kept == 0 {
		return "", failed(ctx, "keeping a text to send", err)
	}
	_, err = s.jobs.InsertTx(ctx, tx.Tx, sendTexts{Line: m.Channel.sender(m.Line)}, nil)
	return id, failed(ctx, "queueing a text to send", err)
}
