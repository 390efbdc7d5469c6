package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/menus"
	"campusline/outbound"
)

// CallAboutSurveys has everybody called once, when a wave's time for it has come, who was asked by text and has not come to the
// end, nor anybody they live with; and whoever was drawn, and whose number cannot be texted. It says how many. Whether they may
// be called is decided when their turn comes. Many may call it at once.
func (s *Store) CallAboutSurveys(ctx context.Context, now time.Time, how SurveysToRemind) (called int, err error) {
	due, err := s.dueWaves(ctx, "call_at", now, how.Day)
	if err != nil {
		return 0, err
	}
	for _, w := range due {
		err := s.transact(ctx, "calling about a survey", func(tx *sqlx.Tx) error {
			n, err := s.callAbout(ctx, tx, w.Survey, w.Wave, now, how.Words)
			called += n
			return err
		})
		if err != nil {
			return called, err
		}
	}
	return called, nil
}

// callAbout has people called about one wave, whose row it locks.
func (s *Store) callAbout(
	ctx context.Context, tx *sqlx.Tx, survey, wave string, now time.Time, words func(*SurveyReminder) (string, bool),
) (called int, err error) {
	var closes []time.Time
	err = tx.SelectContext(ctx, &closes, `
		UPDATE survey_waves SET call_at = NULL WHERE survey = $1 AND wave = $2 AND call_at <= $3 RETURNING closes_at`,
		survey, wave, now)
	if err != nil || len(closes) == 0 {
		return 0, err // another one calls about it
	}
	if err := inviteUntexted(ctx, tx, survey, wave, now); err != nil {
		return 0, err
	}
	all, err := unfinished(ctx, tx, survey, wave, areNotCalled)
	if err != nil {
		return 0, err
	}
	for i := range all {
		r := &all[i]
		first, ok := words(r)
		if !ok {
			continue
		}
		id, err := s.Enqueue(ctx, tx, Message{
			Key: "survey call " + survey + "/" + wave + " " + r.Number, Channel: ByCall,
			Line: r.Line, Number: r.Number, Language: r.Language, Body: first, Purpose: outbound.School, At: now,
			Expires: earlier(now.Add(callPatience), closes[0]), About: menus.OfSurvey(survey, wave),
		})
		if err != nil {
			return called, err
		}
		if _, err := tx.ExecContext(ctx, `
			UPDATE survey_invitations SET call = $4 WHERE survey = $1 AND wave = $2 AND number = $3`,
			survey, wave, r.Number, id); err != nil {
			return called, err
		}
		called++
	}
	return called, nil
}

// inviteUntexted keeps as invited whoever was drawn when the texts of a wave were planned, and got none because their number
// cannot be texted: a landline can be called.
func inviteUntexted(ctx context.Context, tx *sqlx.Tx, survey, wave string, now time.Time) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO survey_invitations (survey, wave, number, line, language, campus, message, invited_at)
		SELECT $1, $2, m.number, m.line, m.language, coalesce((
			SELECT g.campuses[1] FROM group_members g
			WHERE g.number = m.number AND g.removed_at IS NULL AND cardinality(g.campuses) > 0
			ORDER BY g.added_at LIMIT 1), ''), m.id, $4
		FROM messages m WHERE m.plan = $3 AND m.status = 'skipped' AND m.reason = $5 ON CONFLICT DO NOTHING`,
		survey, wave, waveID(survey, wave), now, string(outbound.CannotBeSent))
	return err
}
