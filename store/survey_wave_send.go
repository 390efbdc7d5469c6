package store

import (
	"context"
	"errors"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/menus"
	"campusline/outbound"
)

// SendWave asks as many people as were confirmed, on the wave's first day or at once where that has come. Where they are more
// than one person may send to it waits until another person does the same.
//
// The error is [ErrSent] or [ErrStoppedWave] where it was sent before, [ErrExpired] where it is over, [ErrNobody],
// [ErrSamePerson] where it waits for somebody else, or an [AudienceChangedError].
func (s *Store) SendWave(ctx context.Context, w *SurveyWave, people int) (planned WavePlanned, err error) {
	if !w.At.Before(w.Wave.To) {
		return planned, ErrExpired
	}
	err = s.transact(ctx, "sending a survey", func(tx *sqlx.Tx) error {
		if err := w.begin(ctx, tx); err != nil {
			return err
		}
		numbers, err := w.draw(ctx, tx, &planned)
		if err != nil {
			return err
		}
		if planned.Planned, err = s.Plan(ctx, tx, w.plan(numbers), w.Rules.Policy, w.Rules.Prices); err != nil {
			return err
		}
		if err := (&Confirmation{People: people}).counts(planned.People); err != nil {
			return err
		}
		if planned.People > w.Rules.Approval {
			if err := w.confirmedTwice(ctx, tx); err != nil {
				return err
			}
		}
		return w.invite(ctx, tx)
	})
	if errors.Is(err, errUnconfirmed) {
		planned.Waits = true
		err = s.confirmWave(ctx, w, people)
	}
	return planned, err
}

// begin keeps that a wave is sent, once.
func (w *SurveyWave) begin(ctx context.Context, tx *sqlx.Tx) error {
	var remindAt, callAt *time.Time
	begins := w.plan(nil).NotBefore
	if w.Survey.RemindAfter > 0 && w.Wave.By != menus.AskedByCall {
		at := begins.Add(w.Survey.RemindAfter)
		remindAt = &at
	}
	if at, calls := w.Survey.CallAt(w.Wave, begins); calls {
		callAt = &at
	}
	result, err := tx.ExecContext(ctx, `
		INSERT INTO survey_waves (survey, wave, closes_at, remind_at, version, asked_by, asked_at, begins_at, call_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
		w.Survey.Name, w.Wave.ID, w.Wave.To, remindAt, w.Version, storable(w.By), w.At, begins, callAt)
	if err != nil {
		return err
	}
	if begun, err := rowsOf(result); err != nil || begun == 1 {
		return err
	}
	var stopped bool
	if err := tx.GetContext(ctx, &stopped, `
		SELECT stopped_at IS NOT NULL FROM survey_waves WHERE survey = $1 AND wave = $2`, w.Survey.Name, w.Wave.ID); err != nil {
		return err
	}
	if stopped {
		return ErrStoppedWave
	}
	return ErrSent
}

// invite keeps who is asked: whoever the plan has a text for.
func (w *SurveyWave) invite(ctx context.Context, tx *sqlx.Tx) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO survey_invitations (survey, wave, number, line, language, campus, message, invited_at)
		SELECT $1, $2, m.number, m.line, m.language, coalesce((
			SELECT g.campuses[1] FROM group_members g
			WHERE g.number = m.number AND g.removed_at IS NULL AND cardinality(g.campuses) > 0
				AND (g.campuses && $4 OR cardinality($4::text[]) = 0)
			ORDER BY g.added_at LIMIT 1), ''), m.id, m.due_at
		FROM messages m WHERE m.plan = $3 AND m.status = 'waiting'`,
		w.Survey.Name, w.Wave.ID, w.id(), texts(w.Survey.Audience.Campuses))
	return err
}

// StopWave has nothing more of a wave sent, and no reply to it counted. It says how many people are spared it. The error is
// [ErrNotFound] if it was never sent, nor waits for a second person.
func (s *Store) StopWave(ctx context.Context, survey, wave, by string, at time.Time) (spared int, err error) {
	result, err := s.db.ExecContext(ctx, `
		UPDATE survey_waves SET stopped_by = $3, stopped_at = coalesce(stopped_at, $4) WHERE survey = $1 AND wave = $2`,
		storable(survey), storable(wave), storable(by), at)
	if err != nil {
		return 0, failed(ctx, "stopping a survey", err)
	}
	if n, err := rowsOf(result); err != nil || n == 0 {
		return 0, errors.Join(err, s.withdrawConfirmation(ctx, survey, wave))
	}
	spared, err = s.StopPlan(ctx, waveID(survey, wave), at)
	if err != nil {
		return 0, err
	}
	_, err = s.db.ExecContext(ctx, `
		UPDATE messages m SET status = 'skipped', reason = $4 FROM survey_invitations i
		WHERE i.survey = $1 AND i.wave = $2 AND m.status = 'waiting'
			AND (m.id = i.call AND i.call <> '' OR m.key = 'survey reminder ' || $3 || ' ' || i.number)`,
		storable(survey), storable(wave), survey+"/"+wave, string(outbound.Stopped))
	return spared, failed(ctx, "stopping the reminders and calls of a survey", err)
}
