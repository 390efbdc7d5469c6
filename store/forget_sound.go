package store

import (
	"context"
	"slices"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
)

// ForgottenSound is a recording of somebody who was forgotten.
type ForgottenSound struct {
	ID      string // the carrier's
	Seconds int
	Sum     string // SHA-256 of the sound, in hexadecimal; "" where it was never here
	File    string // its name in the folder of sounds; "" for none
	// Left says that it is at the carrier, or in that folder, until it is deleted there.
	Left bool
}

// soundsOf are the recordings of a person, before they are forgotten.
func soundsOf(ctx context.Context, tx *sqlx.Tx, number string) ([]ForgottenSound, error) {
	var all []ForgottenSound
	err := tx.SelectContext(ctx, &all, given+`
		SELECT id, seconds, sum, file FROM recordings WHERE `+theirSounds+` ORDER BY at, id`,
		number, "", time.Time{}, time.Time{})
	return all, failed(ctx, "looking for somebody's recordings", err)
}

// findLeft finds out which of the recordings are left, after their person was forgotten.
func findLeft(ctx context.Context, tx *sqlx.Tx, sounds []ForgottenSound) error {
	ids := make([]string, len(sounds))
	for i := range sounds {
		ids[i] = sounds[i].ID
	}
	var left []string
	if err := tx.SelectContext(ctx, &left, `SELECT id FROM recordings WHERE id = ANY ($1::text[])`, pq.Array(ids)); err != nil {
		return failed(ctx, "looking which recordings are left", err)
	}
	for i := range sounds {
		sounds[i].Left = slices.Contains(left, sounds[i].ID)
	}
	return nil
}
