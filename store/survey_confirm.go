package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/jmoiron/sqlx"
)

// errUnconfirmed says that a wave waits for a second person. What was written of it is undone.
var errUnconfirmed = errors.New("another person has to confirm it")

// confirmedTwice says with nil that two people have confirmed a wave, and names both in it. The error is errUnconfirmed where
// nobody has before, and [ErrSamePerson] where the same person did.
func (w *SurveyWave) confirmedTwice(ctx context.Context, tx *sqlx.Tx) error {
	var first string
	err := tx.GetContext(ctx, &first, `
		SELECT confirmed_by FROM survey_confirmations WHERE survey = $1 AND wave = $2`, w.Survey.Name, w.Wave.ID)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return errUnconfirmed
	case err != nil:
		return err
	case samePerson(first, w.By):
		return ErrSamePerson
	}
	_, err = tx.ExecContext(ctx, `
		UPDATE survey_waves SET asked_by = $3 WHERE survey = $1 AND wave = $2`,
		w.Survey.Name, w.Wave.ID, first+" and "+storable(w.By))
	return err
}

// confirmWave keeps that one person has confirmed a wave, so that it waits for another one.
func (s *Store) confirmWave(ctx context.Context, w *SurveyWave, people int) error {
	_, err := s.db.ExecContext(ctx, `
		INSERT INTO survey_confirmations (survey, wave, people, confirmed_by, confirmed_at)
		VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`, w.Survey.Name, w.Wave.ID, people, storable(w.By), w.At)
	return failed(ctx, "confirming a survey", err)
}

// withdrawConfirmation takes back what one person has confirmed. The error is [ErrNotFound] where nobody has.
func (s *Store) withdrawConfirmation(ctx context.Context, survey, wave string) error {
	result, err := s.db.ExecContext(ctx, `
		DELETE FROM survey_confirmations WHERE survey = $1 AND wave = $2`, storable(survey), storable(wave))
	if err != nil {
		return failed(ctx, "taking back the confirmation of a survey", err)
	}
	if n, err := rowsOf(result); err != nil || n == 0 {
		return errors.Join(err, ErrNotFound)
	}
	return nil
}

// MoveWaves has every wave that has not begun sent on the day on which the calendar has it now, and says how many were moved.
// Day gives when it begins on that day, and when it closes; false where there is no such wave any more, which leaves it as it
// is. Many may call it at once.
func (s *Store) MoveWaves(ctx context.Context, now time.Time, day func(survey, wave string) (begins, closes time.Time, ok bool)) (moved int, err error) {
	var waves []struct {
		Survey, Wave string
		Begins       time.Time `db:"begins_at"`
	}
	err = s.db.SelectContext(ctx, &waves, `
		SELECT survey, wave, begins_at FROM survey_waves WHERE begins_at > $1 AND stopped_at IS NULL`, now)
	if err != nil {
		return 0, failed(ctx, "looking for surveys to come", err)
	}
	for _, w := range waves {
		begins, to, ok := day(w.Survey, w.Wave)
		if !ok || begins.Equal(w.Begins) || !begins.After(now) {
			continue
		}
		err := s.transact(ctx, "moving a survey", func(tx *sqlx.Tx) error {
			n, err := moveWave(ctx, tx, w.Survey, w.Wave, w.Begins, begins, to)
			moved += n
			return err
		})
		if err != nil {
			return moved, err
		}
	}
	return moved, nil
}

// moveWave moves one wave, unless another one has moved it meanwhile.
func moveWave(ctx context.Context, tx *sqlx.Tx, survey, wave string, was, begins, closes time.Time) (int, error) {
	result, err := tx.ExecContext(ctx, `
		UPDATE survey_waves SET begins_at = $4, closes_at = $5, remind_at = remind_at + ($4::timestamptz - $3::timestamptz),
			call_at = call_at + ($4::timestamptz - $3::timestamptz)
		WHERE survey = $1 AND wave = $2 AND begins_at = $3`, survey, wave, was, begins, closes)
	if err != nil {
		return 0, err
	}
	if n, err := rowsOf(result); err != nil || n == 0 {
		return 0, err
	}
	_, err = tx.ExecContext(ctx, `
		WITH moved AS (
			UPDATE messages SET due_at = due_at + ($4::timestamptz - $3::timestamptz),
				expires_at = least(expires_at + ($4::timestamptz - $3::timestamptz), $5)
			WHERE plan = $6 AND status = 'waiting' RETURNING id, due_at)
		UPDATE survey_invitations i SET invited_at = m.due_at
		FROM moved m WHERE i.survey = $1 AND i.wave = $2 AND i.message = m.id`,
		survey, wave, was, begins, closes, waveID(survey, wave))
	return 1, err
}
