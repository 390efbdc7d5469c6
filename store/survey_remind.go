package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/menus"
	"campusline/outbound"
)

// SurveyReminder is somebody who was asked and has not come to the end.
type SurveyReminder struct {
	Survey, Wave string
	Line         string // E.164, which asked
	Number       string
	Language     string
	Answered     map[string]string // what they have answered so far
}

// RemindOfSurveys reminds everybody once, when a wave's time for it has come, who was asked and has not come to the end, and
// says how many. Text gives the words for somebody; false where there are none any more. Many may call it at once.
func (s *Store) RemindOfSurveys(ctx context.Context, now time.Time, text func(*SurveyReminder) (string, bool)) (reminded int, err error) {
	var due []struct{ Survey, Wave string }
	err = s.db.SelectContext(ctx, &due, `
		SELECT survey, wave FROM survey_waves WHERE remind_at <= $1 AND closes_at > $1 AND stopped_at IS NULL`, now)
	if err != nil {
		return 0, failed(ctx, "looking for surveys to remind of", err)
	}
	for _, w := range due {
		err := s.transact(ctx, "reminding of a survey", func(tx *sqlx.Tx) error {
			n, err := s.remindOf(ctx, tx, w.Survey, w.Wave, now, text)
			reminded += n
			return err
		})
		if err != nil {
			return reminded, err
		}
	}
	return reminded, nil
}

// remindOf reminds of one wave, whose row it locks.
func (s *Store) remindOf(
	ctx context.Context, tx *sqlx.Tx, survey, wave string, now time.Time, text func(*SurveyReminder) (string, bool),
) (int, error) {
	var closes []time.Time
	err := tx.SelectContext(ctx, &closes, `
		UPDATE survey_waves SET remind_at = NULL WHERE survey = $1 AND wave = $2 AND remind_at <= $3 RETURNING closes_at`,
		survey, wave, now)
	if err != nil || len(closes) == 0 {
		return 0, err // another one reminds of it
	}
	all, err := unfinished(ctx, tx, survey, wave)
	if err != nil {
		return 0, err
	}
	const patience = 24 * time.Hour
	for i := range all {
		r := &all[i]
		words, ok := text(r)
		if !ok {
			continue
		}
		if _, err := s.Enqueue(ctx, tx, Message{
			Key:  "survey reminder " + survey + "/" + wave + " " + r.Number,
			Line: r.Line, Number: r.Number, Language: r.Language, Body: words, Purpose: outbound.School, At: now,
			Expires: earlier(now.Add(patience), closes[0]), About: menus.OfSurvey(survey, wave),
		}); err != nil {
			return 0, err
		}
	}
	_, err = tx.ExecContext(ctx, `
		UPDATE survey_invitations i SET reminded_at = $3 WHERE survey = $1 AND wave = $2 AND NOT EXISTS (
			SELECT 1 FROM survey_responses r
			WHERE r.survey = i.survey AND r.wave = i.wave AND r.respondent = i.number AND r.done_at IS NOT NULL)`,
		survey, wave, now)
	return len(all), err
}

// unfinished are those who were asked and have not come to the end, with what they have answered.
func unfinished(ctx context.Context, tx *sqlx.Tx, survey, wave string) ([]SurveyReminder, error) {
	var all []SurveyReminder
	err := tx.SelectContext(ctx, &all, `
		SELECT i.survey, i.wave, i.line, i.number, i.language FROM survey_invitations i
		JOIN messages m ON m.id = i.message AND m.status IN ('sent', 'unknown')
		WHERE i.survey = $1 AND i.wave = $2 AND i.reminded_at IS NULL AND NOT EXISTS (
			SELECT 1 FROM survey_responses r
			WHERE r.survey = i.survey AND r.wave = i.wave AND r.respondent = i.number AND r.done_at IS NOT NULL)
		ORDER BY i.number`, survey, wave)
	if err != nil {
		return nil, err
	}
	var answers []struct{ Respondent, Question, Value string }
	err = tx.SelectContext(ctx, &answers, `
		SELECT DISTINCT ON (respondent, question) respondent, question, value FROM survey_answers
		WHERE survey = $1 AND wave = $2 ORDER BY respondent, question, at DESC, exchange DESC`, survey, wave)
	answered := map[string]map[string]string{}
	for _, a := range answers {
		if answered[a.Respondent] == nil {
			answered[a.Respondent] = map[string]string{}
		}
		answered[a.Respondent][a.Question] = a.Value
	}
	for i := range all {
		all[i].Answered = answered[all[i].Number]
	}
	return all, err
}
