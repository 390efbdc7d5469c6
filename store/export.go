package store

import (
	"context"
	"encoding/json"
	"time"
)

// SessionRow is one call or conversation as it is exported.
type SessionRow struct {
	ID       string     `db:"id" json:"id"`
	Channel  string     `db:"channel" json:"channel"` // call or text
	Line     string     `db:"line" json:"line"`       // E.164
	Number   string     `db:"number" json:"number"`   // E.164, "" if withheld
	Language string     `db:"language" json:"language"`
	Version  string     `db:"version" json:"version"`
	Started  time.Time  `db:"started_at" json:"started"`
	Ended    *time.Time `db:"ended_at" json:"ended"` // null while it lasts
	How      string     `db:"how" json:"how"`
	Steps    int        `db:"taken" json:"steps"`
	Seconds  *int       `db:"seconds" json:"seconds"` // as the carrier says; null for a text or while it lasts
	Placed   bool       `db:"placed" json:"placed"`   // we have called, and not they
}

// ContactRow is one contact as it is exported.
type ContactRow struct {
	Number    string    `db:"number" json:"number"` // E.164
	Language  string    `db:"language" json:"language"`
	FirstSeen time.Time `db:"first_seen" json:"first_seen"`
	LastSeen  time.Time `db:"last_seen" json:"last_seen"` // start of the latest session
	Consent   string    `db:"consent" json:"consent"`     // in, out, or "" for never said
}

// CaseEventRow is one thing that happened to a case, as it is exported.
type CaseEventRow struct {
	Case  int             `db:"case_number" json:"case"`
	N     int             `db:"n" json:"n"` // its place in the case's history, from 0
	At    time.Time       `db:"at" json:"at"`
	Kind  string          `db:"kind" json:"kind"`
	By    string          `db:"by_whom" json:"by"`
	Words string          `db:"words" json:"words"`
	Data  json.RawMessage `db:"data" json:"data"` // as of cases.Data
}

// EachCaseEvent gives everything that happened to cases to do, case by case. An error of do ends it and is answered.
func (s *Store) EachCaseEvent(ctx context.Context, do func(CaseEventRow) error) error {
	return each(ctx, s, "exporting the histories of cases", do, `
		SELECT case_number, n, at, kind, by_whom, words, data FROM case_events ORDER BY case_number, n`)
}

// EachSession gives every call and conversation to do, oldest first. An error of do ends it and is answered.
func (s *Store) EachSession(ctx context.Context, do func(SessionRow) error) error {
	return each(ctx, s, "exporting sessions", do, `
		SELECT id, channel, line, number, language, version, started_at, ended_at, how, taken, seconds,
			`+weCalled("sessions")+` AS placed
		FROM sessions ORDER BY started_at, id`)
}

// EachContact gives every contact to do, by first seen. An error of do ends it and is answered.
func (s *Store) EachContact(ctx context.Context, do func(ContactRow) error) error {
	return each(ctx, s, "exporting contacts", do, `
		SELECT c.number, coalesce(c.language, '') AS language, c.first_seen, c.last_seen,
			coalesce(l.state, '') AS consent
		FROM contacts c
		LEFT JOIN LATERAL (
			SELECT state FROM consent WHERE number = c.number AND topic = '' ORDER BY id DESC LIMIT 1
		) l ON true
		ORDER BY c.first_seen, c.number`)
}

// each streams the rows of a query, so that an export of any size takes little memory.
func each[Row any](ctx context.Context, s *Store, trying string, do func(Row) error, query string, args ...any) error {
	rows, err := s.db.QueryxContext(ctx, query, args...)
	if err != nil {
		return failed(ctx, trying, err)
	}
	defer func() { _ = rows.Close() }() // rows.Err below tells what went wrong
	for rows.Next() {
		var row Row
		if err := rows.StructScan(&row); err != nil {
			return failed(ctx, trying, err)
		}
		if err := do(row); err != nil {
			return err
		}
	}
	return failed(ctx, trying, rows.Err())
}
