package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/menus"
)

// respondentOf is who answers in a session: a number, or where it is withheld the session itself.
func respondentOf(s *Session) string {
	if s.Number == "" {
		return "session " + s.ID
	}
	return s.Number
}

// writeSurveyAnswer keeps the answer to a question, and that the person has begun.
func writeSurveyAnswer(ctx context.Context, tx *sqlx.Tx, c *Commit, a menus.SurveyAnswer) error {
	if err := beginResponse(ctx, tx, c, a.Survey, a.Wave, a.Campus); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `
		INSERT INTO survey_answers (session, exchange, question, survey, wave, respondent, item, value, recording, channel,
			language, at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
		storable(c.Session.ID), c.Exchange.Number, a.Question, a.Survey, a.Wave, storable(respondentOf(&c.Session)), a.Item,
		storable(a.Value), storable(a.Recording), c.Session.Channel.String(), c.Session.Language, c.Exchange.At)
	return failed(ctx, "keeping an answer to a survey", err)
}

// writeSurveyDone keeps that a person came to the end of a survey. The first time counts.
func writeSurveyDone(ctx context.Context, tx *sqlx.Tx, c *Commit, d menus.SurveyDone) error {
	if err := beginResponse(ctx, tx, c, d.Survey, d.Wave, ""); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `
		UPDATE survey_responses SET done_at = $4 WHERE survey = $1 AND wave = $2 AND respondent = $3 AND done_at IS NULL`,
		d.Survey, d.Wave, storable(respondentOf(&c.Session)), c.Exchange.At)
	return failed(ctx, "keeping that a survey was answered", err)
}

// beginResponse keeps that a person has begun to answer, at the campus that they were asked for, else the one spoken of.
func beginResponse(ctx context.Context, tx *sqlx.Tx, c *Commit, survey, wave, campus string) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO survey_responses (survey, wave, respondent, channel, language, campus, begun_at)
		VALUES ($1, $2, $3, $4, $5, coalesce(nullif((
			SELECT campus FROM survey_invitations WHERE survey = $1 AND wave = $2 AND number = $3), ''), $6), $7)
		ON CONFLICT DO NOTHING`,
		survey, wave, storable(respondentOf(&c.Session)), c.Session.Channel.String(), c.Session.Language, storable(campus),
		c.Exchange.At)
	return failed(ctx, "keeping that a survey was begun", err)
}

// SurveySought says which wave of a survey somebody answers.
type SurveySought struct {
	Survey string
	Wave   string // "" for the last that the number was invited to and that is still open, else Open
	Open   string // the wave that is open to everybody, "" for none
	Number string // E.164; "" if withheld
	At     time.Time
}

// SurveyStanding tells how somebody stands to a survey. The error is [ErrNotFound] if no wave of it is open to them.
func (s *Store) SurveyStanding(ctx context.Context, sought SurveySought) (menus.SurveyStanding, error) {
	const trying = "looking for a survey's wave"
	var waves []struct {
		Wave    string
		Invited bool
	}
	err := s.db.SelectContext(ctx, &waves, `
		SELECT wave, invited FROM (
			SELECT w.wave, i.invited_at, true AS invited FROM survey_waves w
			JOIN survey_invitations i ON i.survey = w.survey AND i.wave = w.wave AND i.number = $2
			WHERE w.survey = $1 AND w.closes_at > $3 AND w.stopped_at IS NULL AND ($4 = '' OR w.wave = $4)
			UNION ALL
			SELECT $5, 'epoch', false WHERE $5 <> '' AND ($4 = '' OR $4 = $5) AND NOT EXISTS (
				SELECT 1 FROM survey_waves WHERE survey = $1 AND wave = $5 AND (stopped_at IS NOT NULL OR closes_at <= $3))
		) w ORDER BY invited_at DESC LIMIT 1`,
		sought.Survey, storable(sought.Number), sought.At, storable(sought.Wave), sought.Open)
	if err == nil && len(waves) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return menus.SurveyStanding{}, failed(ctx, trying, err)
	}
	standing := menus.SurveyStanding{Wave: waves[0].Wave, Invited: waves[0].Invited}
	if sought.Number == "" {
		return standing, nil
	}
	return standing, s.readResponse(ctx, sought, &standing)
}

// readResponse reads what somebody has answered in a wave.
func (s *Store) readResponse(ctx context.Context, sought SurveySought, standing *menus.SurveyStanding) error {
	var answers []struct{ Question, Value string }
	err := s.db.SelectContext(ctx, &answers, `
		SELECT DISTINCT ON (question) question, value FROM survey_answers
		WHERE survey = $1 AND wave = $2 AND respondent = $3 ORDER BY question, at DESC, exchange DESC`,
		sought.Survey, standing.Wave, storable(sought.Number))
	if err != nil {
		return failed(ctx, "reading what was answered", err)
	}
	for _, a := range answers {
		if standing.Answered == nil {
			standing.Answered = map[string]string{}
		}
		standing.Answered[a.Question] = a.Value
	}
	err = s.db.GetContext(ctx, &standing.Done, `
		SELECT EXISTS (SELECT 1 FROM survey_responses
			WHERE survey = $1 AND wave = $2 AND respondent = $3 AND done_at IS NOT NULL)`,
		sought.Survey, standing.Wave, storable(sought.Number))
	return failed(ctx, "reading what was answered", err)
}
