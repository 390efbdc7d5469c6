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

// SurveysToRemind says how, and when, people are reminded of a survey or called about it.
type SurveysToRemind struct {
	// Day is a moment at which something was to be done and is due, put off to a day on which it may be: now where that is
	// today. It is false where there is none soon.
	Day func(due time.Time) (at time.Time, ok bool)
	// Words are those of the text, or the first of the call, for somebody; false where there are none any more.
	Words func(*SurveyReminder) (string, bool)
}

// RemindOfSurveys reminds everybody once, when a wave's time for it has come, who was asked and has not come to the end, nor
// anybody they live with, and says how many. Many may call it at once.
func (s *Store) RemindOfSurveys(ctx context.Context, now time.Time, how SurveysToRemind) (reminded int, err error) {
	text := how.Words
	due, err := s.dueWaves(ctx, "remind_at", now, how.Day)
	if err != nil {
		return 0, err
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

// dueWave is a wave of which something is due.
type dueWave struct {
	Survey, Wave string
	At           time.Time
}

// dueWaves are the waves of which something is due that stands in a column. What is due on a day on which it may not be done is
// put off, or given up where the wave closes before.
func (s *Store) dueWaves(
	ctx context.Context, column string, now time.Time, day func(time.Time) (time.Time, bool),
) ([]dueWave, error) {
	const trying = "looking for surveys of which something is due"
	var all, today []dueWave
	err := s.db.SelectContext(ctx, &all, `
		SELECT survey, wave, `+column+` AS at FROM survey_waves
		WHERE `+column+` <= $1 AND closes_at > $1 AND stopped_at IS NULL`, now)
	if err != nil {
		return nil, failed(ctx, trying, err)
	}
	for _, w := range all {
		at, ok := day(w.At)
		if ok && !at.After(now) {
			today = append(today, w)
			continue
		}
		if _, err := s.db.ExecContext(ctx, `
			UPDATE survey_waves SET `+column+` = CASE WHEN $4 AND $5 < closes_at THEN $5::timestamptz END
			WHERE survey = $1 AND wave = $2 AND `+column+` = $3`, w.Survey, w.Wave, w.At, ok, at); err != nil {
			return nil, failed(ctx, trying, err)
		}
	}
	return today, nil
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
	all, err := unfinished(ctx, tx, survey, wave, wereTexted)
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
		UPDATE survey_invitations i SET reminded_at = $3 WHERE survey = $1 AND wave = $2 AND `+areNotDone, survey, wave, now)
	return len(all), err
}

// Which of those who were invited, i, by a message m are reminded or called.
const (
	// wereTexted: the text was sent, and they were not reminded yet.
	wereTexted = `m.status IN ('sent', 'unknown') AND i.reminded_at IS NULL`
	// areNotCalled: no call was placed to them, and whatever became of the text, it is on its way no more.
	areNotCalled = `i.call = '' AND m.channel = 'text' AND m.status NOT IN ('waiting', 'sending')`
	// areNotDone: neither they nor anybody they live with has come to the end.
	areNotDone = `NOT EXISTS (
		SELECT 1 FROM survey_responses r
		WHERE r.survey = i.survey AND r.wave = i.wave AND r.done_at IS NOT NULL AND r.respondent IN (
			SELECT i.number UNION ALL SELECT o.number FROM contacts c JOIN contacts o ON o.household = c.household AND o.household <> ''
			WHERE c.number = i.number AND c.household <> ''))`
)

// unfinished are those of some who were asked that have not come to the end, with what they have answered.
func unfinished(ctx context.Context, tx *sqlx.Tx, survey, wave, which string) ([]SurveyReminder, error) {
	var all []SurveyReminder
	err := tx.SelectContext(ctx, &all, `
		SELECT i.survey, i.wave, i.line, i.number, i.language FROM survey_invitations i JOIN messages m ON m.id = i.message
		WHERE i.survey = $1 AND i.wave = $2 AND `+which+` AND `+areNotDone+` ORDER BY i.number`, survey, wave)
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
