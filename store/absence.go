package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"
)

// Absence is a time at which a member of staff is away by their own word.
type Absence struct {
	Person  string    `db:"person"` // as teams.yaml calls them
	By      string    `db:"told_by"`
	ToldAt  time.Time `db:"told_at"`
	From    time.Time `db:"from_at"`
	Until   time.Time `db:"until_at"` // they are back from then on
	StandIn string    `db:"stand_in"` // "" for their team
}

// SaveAbsence keeps, in a transaction, when somebody is away. It takes the place of what they said before of times that are
// not over.
func (s *Store) SaveAbsence(ctx context.Context, tx *sqlx.Tx, a Absence) error {
	if _, err := s.EndAbsence(ctx, tx, a.Person, a.ToldAt); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `
		INSERT INTO absences (person, told_at, told_by, from_at, until_at, stand_in) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (person, told_at) DO UPDATE SET from_at = excluded.from_at, until_at = excluded.until_at,
			stand_in = excluded.stand_in, ended_at = NULL`,
		a.Person, a.ToldAt, a.By, a.From, a.Until, a.StandIn)
	return failed(ctx, "keeping that somebody is away", err)
}

// EndAbsence ends, in a transaction, whatever somebody said of being away that is not over, and says whether there was any.
func (s *Store) EndAbsence(ctx context.Context, tx *sqlx.Tx, person string, at time.Time) (bool, error) {
	result, err := tx.ExecContext(ctx, `
		UPDATE absences SET ended_at = $2 WHERE person = $1 AND ended_at IS NULL AND until_at > $2`, storable(person), at)
	if err != nil {
		return false, failed(ctx, "ending that somebody is away", err)
	}
	ended, err := result.RowsAffected()
	return ended > 0, failed(ctx, "ending that somebody is away", err)
}

// Absences are all times at which members of staff are away by their own word, and that are not over at a moment.
func (s *Store) Absences(ctx context.Context, at time.Time) ([]Absence, error) {
	var all []Absence
	err := s.db.SelectContext(ctx, &all, `
		SELECT person, told_by, told_at, from_at, until_at, stand_in FROM absences
		WHERE ended_at IS NULL AND until_at > $1 ORDER BY person, told_at`, at)
	return all, failed(ctx, "reading who is away", err)
}
