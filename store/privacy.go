package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"
)

// Held is all that is held of one person: by table, each row as JSON. The sounds of recordings are not among it.
type Held struct {
	Number string                       `json:"number"` // E.164
	At     time.Time                    `json:"at"`
	Tables map[string][]json.RawMessage `json:"tables"`
}

// Counts are the rows of each table that has any.
func (h *Held) Counts() map[string]int {
	counts := map[string]int{}
	for table, rows := range h.Tables {
		counts[table] = len(rows)
	}
	return counts
}

// Written is the file with all that is held, and its SHA-256 in hexadecimal.
func (h *Held) Written() (content []byte, sum string, err error) {
	content, err = json.MarshalIndent(h, "", "  ")
	if err != nil {
		return nil, "", fmt.Errorf("writing what is held of a person: %w", err)
	}
	of := sha256.Sum256(content)
	return content, hex.EncodeToString(of[:]), nil
}

// errNobody is the error of asking for what is held of nobody: that would be of everybody who withheld their number.
var errNobody = errors.New("no number was given")

// Holds gives all that is held of a person.
func (s *Store) Holds(ctx context.Context, number string, at time.Time) (Held, error) {
	return holds(ctx, s.db, number, at)
}

func holds(ctx context.Context, db sqlx.QueryerContext, number string, at time.Time) (Held, error) {
	held := Held{Number: number, At: at.UTC().Truncate(time.Second), Tables: map[string][]json.RawMessage{}}
	if number == "" {
		return held, errNobody
	}
	tables, conditions := theirs()
	for _, table := range tables {
		var rows []string
		// A sound is no text, and comes as a file of its own.
		query := given + `SELECT (to_jsonb(t) - 'sound')::text FROM (SELECT * FROM ` + table + ` WHERE ` + conditions[table] + `) t ORDER BY 1`
		if err := sqlx.SelectContext(ctx, db, &rows, query, number, "", at, at); err != nil {
			return held, failed(ctx, "reading what "+table+" holds of a person", err)
		}
		for _, row := range rows {
			held.Tables[table] = append(held.Tables[table], json.RawMessage(row))
		}
	}
	return held, nil
}

// RecordingsOf gives the recordings that a person left.
func (s *Store) RecordingsOf(ctx context.Context, number string) ([]RecordingRow, error) {
	if number == "" {
		return nil, errNobody
	}
	var ids []string
	err := s.db.SelectContext(ctx, &ids, given+`SELECT id FROM recordings WHERE `+theirSounds+` ORDER BY at, id`,
		number, "", time.Time{}, time.Time{})
	if err != nil {
		return nil, failed(ctx, "looking for somebody's recordings", err)
	}
	rows := make([]RecordingRow, len(ids))
	for i, id := range ids {
		if rows[i], err = s.Recording(ctx, id); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// PrivacyEntry is what was done with what is held of people.
type PrivacyEntry struct {
	At     time.Time
	What   string // retention, shown, exported or forgotten
	By     string
	Sum    string         // of the file with all that was held of a person, "" for retention and for what was exported of everybody
	Counts map[string]int // rows, by table
}

// LogPrivacy enters what was done.
func (s *Store) LogPrivacy(ctx context.Context, e PrivacyEntry) error {
	return logPrivacy(ctx, s.db, e)
}

func logPrivacy(ctx context.Context, db sqlx.ExecerContext, e PrivacyEntry) error {
	counts, err := json.Marshal(e.Counts)
	if err != nil {
		return fmt.Errorf("entering what was done with what is held: %w", err)
	}
	_, err = db.ExecContext(ctx, `INSERT INTO privacy_log (at, what, by_whom, sum, counts) VALUES ($1, $2, $3, $4, $5)`,
		e.At, e.What, storable(e.By), e.Sum, string(counts))
	return failed(ctx, "entering what was done with what is held", err)
}

// PrivacyLog gives what was done with what is held of people, the newest first.
func (s *Store) PrivacyLog(ctx context.Context) ([]PrivacyEntry, error) {
	var rows []struct {
		At        time.Time
		What, Sum string
		By        string `db:"by_whom"`
		Counts    []byte
	}
	if err := s.db.SelectContext(ctx, &rows, `SELECT at, what, by_whom, sum, counts FROM privacy_log ORDER BY id DESC`); err != nil {
		return nil, failed(ctx, "reading what was done with what is held", err)
	}
	all := make([]PrivacyEntry, len(rows))
	for i, r := range rows {
		all[i] = PrivacyEntry{At: r.At, What: r.What, By: r.By, Sum: r.Sum}
		if err := json.Unmarshal(r.Counts, &all[i].Counts); err != nil {
			return nil, fmt.Errorf("reading what was done with what is held: %w", err)
		}
	}
	return all, nil
}
