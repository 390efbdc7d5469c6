package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/menus"
)

// Session is one call or one text conversation.
type Session struct {
	ID        string // the carrier's id of the call, or a random id of a conversation
	Channel   menus.Channel
	Line      string // E.164, the district's number
	Number    string // E.164, the person's number; "" if withheld
	Version   string // hash of the menus it began with and keeps
	Language  string // BCP 47
	Known     bool   // the person had been in touch before
	State     string // encoded [menus.State]
	Taken     int    // steps taken so far
	StartedAt time.Time
	TouchedAt time.Time  // the latest step
	EndedAt   *time.Time // nil while it lasts
	How       string     // how it ended, one of menus.End…; "" while it lasts
	BurstAt   time.Time  // when the present burst of texts began; zero for none
	Burst     int        // texts of the present burst
}

// Contact is a person known by phone number.
type Contact struct {
	Number   string // E.164
	Language string // BCP 47; "" until they chose one
	Consent  string // "in", "out" or "" for never said: the newest entry of the ledger for all topics
	Met      bool   // in touch before, or on a list; false for who is in the ledger of consent and nowhere else
	// Unreachable says that no text reaches the number, which is that of a landline for the most part.
	Unreachable bool
}

// Reading is what is known when a webhook arrives. Either part is nil if there is none. A contact is known from their
// first session, or their first entry in the ledger of consent, on.
type Reading struct {
	Session *Session
	Contact *Contact
	// About is what a text conversation's next text is a reply to: what the text is about that the line sent last, where
	// that was after the last exchange and not too long ago.
	About menus.About
}

// readingColumns are scanned by read, in this order.
const readingColumns = `
	s.id, s.channel, s.line, s.number, s.version, s.language, s.known, s.state, s.taken,
	s.started_at, s.touched_at, s.ended_at, s.how, s.burst_at, s.burst,
	p.number, c.language, l.state, u.number IS NOT NULL`

// contactJoins finds the contact and their consent from p.number. A contact who is in neither table comes as null.
const contactJoins = `
	LEFT JOIN contacts c ON c.number = p.number
	LEFT JOIN unreachable u ON u.number = p.number
	LEFT JOIN LATERAL (
		SELECT state FROM consent WHERE number = p.number AND topic = '' ORDER BY id DESC LIMIT 1
	) l ON true`

const callQuery = `
	SELECT ` + readingColumns + `, c.number IS NOT NULL, ''
	FROM (SELECT $1::text AS id) asked
	LEFT JOIN sessions s ON s.id = asked.id
	CROSS JOIN LATERAL (SELECT coalesce(nullif($2::text, ''), s.number, '') AS number) p` + contactJoins

const conversationQuery = `
	SELECT ` + readingColumns + `, c.number IS NOT NULL, coalesce(sent.about, '')
	FROM (SELECT $2::text AS number) p
	LEFT JOIN LATERAL (
		SELECT * FROM sessions
		WHERE channel = 'text' AND line = $1 AND number = $2
		ORDER BY started_at DESC LIMIT 1
	) s ON true
	LEFT JOIN LATERAL (
		SELECT about FROM messages
		WHERE number = $2 AND line = $1 AND handed_at > greatest($3::timestamptz, s.touched_at)
			AND channel = 'text' AND status IN ('sending', 'sent', 'unknown')
		ORDER BY handed_at DESC LIMIT 1
	) sent ON true` + contactJoins

// Call reads a call by the carrier's id, and the contact by number, in one query. For a call under way the number may
// be "": the session's own is used then.
func (s *Store) Call(ctx context.Context, id, number string) (Reading, error) {
	return read(ctx, s.hot.call, "reading a call", storable(id), storable(number))
}

// Conversation reads the newest text conversation between a line of the district and a number, the contact, and what the
// line has sent them since, but not before a time, in one query. The conversation may have ended.
func (s *Store) Conversation(ctx context.Context, line, number string, since time.Time) (Reading, error) {
	return read(ctx, s.hot.conversation, "reading a conversation", storable(line), storable(number), since)
}

func read(ctx context.Context, query *sqlx.Stmt, trying string, args ...any) (Reading, error) {
	var (
		id, channel, line, number, version, language, state, how sql.NullString
		known                                                    sql.NullBool
		taken, burst                                             sql.NullInt64
		started, touched, ended, burstAt                         sql.NullTime
		contact                                                  Contact
		speaks, consent                                          sql.NullString
		seen                                                     bool
		about                                                    string
	)
	err := query.QueryRowContext(ctx, args...).Scan(
		&id, &channel, &line, &number, &version, &language, &known, &state, &taken,
		&started, &touched, &ended, &how, &burstAt, &burst,
		&contact.Number, &speaks, &consent, &contact.Unreachable, &seen, &about)
	if err != nil {
		return Reading{}, failed(ctx, trying, err)
	}
	r := Reading{About: menus.ParseAbout(about)}
	if id.Valid {
		r.Session = &Session{
			ID: id.String, Channel: channelOf(channel.String), Line: line.String, Number: number.String,
			Version: version.String, Language: language.String, Known: known.Bool, State: state.String,
			Taken: int(taken.Int64), StartedAt: started.Time, TouchedAt: touched.Time, How: how.String,
			BurstAt: burstAt.Time, Burst: int(burst.Int64),
		}
		if ended.Valid {
			r.Session.EndedAt = &ended.Time
		}
	}
	if seen || consent.Valid || contact.Unreachable {
		contact.Language, contact.Consent, contact.Met = speaks.String, consent.String, seen
		r.Contact = &contact
	}
	return r, nil
}

const contactQuery = `
	SELECT p.number, coalesce(c.language, '') AS language, coalesce(l.state, '') AS consent,
		c.number IS NOT NULL AS met, u.number IS NOT NULL AS unreachable
	FROM (SELECT $1::text AS number) p` + contactJoins + `
	WHERE c.number IS NOT NULL OR l.state IS NOT NULL`

// Contact reads a contact by number. The error is [ErrNotFound] for a number never heard of.
func (s *Store) Contact(ctx context.Context, number string) (Contact, error) {
	var c Contact
	err := s.db.GetContext(ctx, &c, contactQuery, storable(number))
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return c, failed(ctx, "reading a contact", err)
}

func channelOf(name string) menus.Channel {
	if name == menus.Text.String() {
		return menus.Text
	}
	return menus.Call
}
