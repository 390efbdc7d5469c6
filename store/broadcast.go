package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/outbound"
	"campusline/outreach"
)

// broadcastRow is a broadcast as the database keeps it.
type broadcastRow struct {
	ID, Name, Topic, Line, First, Override string
	Purpose                                outbound.Purpose
	Groups, Campuses, Opportunities        pq.StringArray
	Texts                                  []byte     // JSON
	NotBefore                              *time.Time `db:"not_before"`
	ExpiresAt                              time.Time  `db:"expires_at"`
	DraftedBy                              string     `db:"drafted_by"`
	DraftedAt                              time.Time  `db:"drafted_at"`
	People                                 int
	ConfirmedBy                            string     `db:"confirmed_by"`
	ConfirmedAt                            *time.Time `db:"confirmed_at"`
	ApprovedBy                             string     `db:"approved_by"`
	SentAt                                 *time.Time `db:"sent_at"`
	StoppedBy                              string     `db:"stopped_by"`
	StoppedAt                              *time.Time `db:"stopped_at"`
	HeldAt                                 *time.Time `db:"held_at"`
}

const broadcastColumns = `b.id, b.name, b.purpose, b.topic, b.groups, b.campuses, b.opportunities, b.line, b.first, b.texts,
	b.override, b.not_before, b.expires_at, b.drafted_by, b.drafted_at, b.people, b.confirmed_by, b.confirmed_at,
	b.approved_by, b.sent_at, b.stopped_by, b.stopped_at, (SELECT held_at FROM plans WHERE id = b.id) AS held_at`

func (r *broadcastRow) broadcast() (outreach.Broadcast, error) {
	b := outreach.Broadcast{
		ID: r.ID, Name: r.Name, Purpose: r.Purpose, Topic: r.Topic, Line: r.Line, First: r.First, Reason: r.Override,
		Audience: outreach.Audience{Groups: r.Groups, Campuses: r.Campuses, Opportunities: r.Opportunities},
		Expires:  r.ExpiresAt, DraftedBy: r.DraftedBy, DraftedAt: r.DraftedAt, People: r.People,
		ConfirmedBy: r.ConfirmedBy, ConfirmedAt: r.ConfirmedAt, ApprovedBy: r.ApprovedBy, SentAt: r.SentAt,
		StoppedBy: r.StoppedBy, StoppedAt: r.StoppedAt, HeldAt: r.HeldAt,
	}
	if r.NotBefore != nil {
		b.NotBefore = *r.NotBefore
	}
	if err := json.Unmarshal(r.Texts, &b.Texts); err != nil {
		return b, fmt.Errorf("reading the texts of broadcast %s: %w", r.ID, err)
	}
	return b, nil
}

// idLength is how many characters name a broadcast: few enough to be typed, and enough for there never to be two.
const idLength = 8

// SaveBroadcast keeps a draft, and gives it its id.
func (s *Store) SaveBroadcast(ctx context.Context, b *outreach.Broadcast) error {
	written, err := json.Marshal(b.Texts)
	if err != nil {
		return fmt.Errorf("writing the texts of a broadcast: %w", err)
	}
	b.ID = strings.ToLower(rand.Text()[:idLength])
	a := &b.Audience
	_, err = s.db.ExecContext(ctx, `
		INSERT INTO broadcasts (id, name, purpose, topic, groups, campuses, opportunities, line, first, texts, override,
			not_before, expires_at, drafted_by, drafted_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
		b.ID, storable(b.Name), b.Purpose, b.Topic, texts(a.Groups), texts(a.Campuses), texts(a.Opportunities),
		storable(b.Line), b.First, storable(string(written)), storable(b.Reason), orNull(b.NotBefore), b.Expires,
		storable(b.DraftedBy), b.DraftedAt)
	return failed(ctx, "keeping a draft", err)
}

// Broadcast reads a broadcast. The error is [ErrNotFound] if there is none.
func (s *Store) Broadcast(ctx context.Context, id string) (outreach.Broadcast, error) {
	return findBroadcast(ctx, s.db, `SELECT `+broadcastColumns+` FROM broadcasts b WHERE b.id = $1`, id)
}

// lockBroadcast reads a broadcast and keeps everybody else from changing how far it is until the transaction ends.
func lockBroadcast(ctx context.Context, tx *sqlx.Tx, id string) (outreach.Broadcast, error) {
	return findBroadcast(ctx, tx, `SELECT `+broadcastColumns+` FROM broadcasts b WHERE b.id = $1 FOR UPDATE`, id)
}

func findBroadcast(ctx context.Context, q sqlx.QueryerContext, query, id string) (outreach.Broadcast, error) {
	var row broadcastRow
	err := sqlx.GetContext(ctx, q, &row, query, storable(strings.ToLower(id)))
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	if err != nil {
		return outreach.Broadcast{}, failed(ctx, "reading a broadcast", err)
	}
	return row.broadcast()
}

// Broadcasts lists all broadcasts, or those that a group is among the audience of, the newest first. One for a campus is
// for all groups.
func (s *Store) Broadcasts(ctx context.Context, group string) ([]outreach.Broadcast, error) {
	var rows []broadcastRow
	err := s.db.SelectContext(ctx, &rows, `
		SELECT `+broadcastColumns+` FROM broadcasts b
		WHERE $1 = '' OR $1 = ANY(b.groups) OR cardinality(b.groups) = 0 AND cardinality(b.campuses) > 0
		ORDER BY b.drafted_at DESC, b.id`,
		storable(group))
	if err != nil {
		return nil, failed(ctx, "listing broadcasts", err)
	}
	all := make([]outreach.Broadcast, len(rows))
	for i := range rows {
		if all[i], err = rows[i].broadcast(); err != nil {
			return nil, err
		}
	}
	return all, nil
}
