package store

import (
	"context"
	"time"

	"campusline/surveys"
)

// SurveyAnswers gives every answer to a survey that counts, by wave, respondent and time. Wave "" is all of them.
func (s *Store) SurveyAnswers(ctx context.Context, survey, wave string) ([]surveys.Answer, error) {
	all := []surveys.Answer{}
	err := s.db.SelectContext(ctx, &all, `
		SELECT a.survey, a.wave, a.respondent, a.question, a.item, a.value, a.recording, r.campus, a.language, a.channel,
			a.at, r.done_at IS NOT NULL AS done, EXISTS (SELECT 1 FROM survey_invitations i
				WHERE i.survey = a.survey AND i.wave = a.wave AND i.number = a.respondent) AS invited
		FROM (
			SELECT DISTINCT ON (wave, respondent, question) * FROM survey_answers
			WHERE survey = $1 AND ($2 = '' OR wave = $2) ORDER BY wave, respondent, question, at DESC, exchange DESC
		) a JOIN survey_responses r ON r.survey = a.survey AND r.wave = a.wave AND r.respondent = a.respondent
		ORDER BY a.wave, a.respondent, a.at`, storable(survey), storable(wave))
	return all, failed(ctx, "reading the answers to a survey", err)
}

// fateOf is what became of a message, of which the carrier said something.
func fateOf(message, delivery string) string {
	return `coalesce(CASE ` + delivery + `.status WHEN 'undelivered' THEN 'failed' WHEN 'completed' THEN 'delivered'
		WHEN 'delivered' THEN 'delivered' WHEN 'failed' THEN 'failed' WHEN 'busy' THEN 'busy' WHEN 'no-answer' THEN 'no-answer'
		WHEN 'canceled' THEN 'failed' WHEN '` + ToMachine + `' THEN '` + ToMachine + `' END, ` + message + `.status, 'unknown')`
}

// SurveyInvitations gives everybody who was asked a survey, by wave and number. Wave "" is all of them.
func (s *Store) SurveyInvitations(ctx context.Context, survey, wave string) ([]surveys.Invitation, error) {
	all := []surveys.Invitation{}
	err := s.db.SelectContext(ctx, &all, `
		SELECT i.survey, i.wave, i.number, i.campus, i.language, i.invited_at, i.reminded_at, r.begun_at, r.done_at,
			CASE WHEN e.status = 'completed' THEN 'delivered' WHEN i.call <> '' AND m.status IN ('skipped', 'failed') THEN `+fateOf("c", "e")+` ELSE `+fateOf("m", "d")+` END AS state,
			CASE WHEN i.call <> '' THEN `+fateOf("c", "e")+` WHEN m.channel = 'call' THEN `+fateOf("m", "d")+` ELSE '' END AS call
		FROM survey_invitations i
		LEFT JOIN messages m ON m.id = i.message
		LEFT JOIN deliveries d ON d.carrier_id = m.carrier_id
		LEFT JOIN messages c ON c.id = i.call AND i.call <> ''
		LEFT JOIN deliveries e ON e.carrier_id = c.carrier_id
		LEFT JOIN survey_responses r ON r.survey = i.survey AND r.wave = i.wave AND r.respondent = i.number
		WHERE i.survey = $1 AND ($2 = '' OR i.wave = $2) ORDER BY i.wave, i.number`, storable(survey), storable(wave))
	return all, failed(ctx, "reading who was asked a survey", err)
}

// SurveyAsked is a wave that was sent.
type SurveyAsked struct {
	Survey      string     `json:"survey"`
	Wave        string     `json:"wave"`
	Opportunity string     `json:"opportunity"` // the id of what people came to, "" for none
	Version     string     `json:"version"`
	By          string     `json:"by" db:"asked_by"`
	At          time.Time  `json:"at" db:"asked_at"`
	Closes      time.Time  `json:"closes" db:"closes_at"`
	Stopped     *time.Time `json:"stopped_at" db:"stopped_at"`
	Invited     int        `json:"invited"`
	Reached     int        `json:"reached"` // the text was handed over and did not fail, or a person took the call
	Reminded    int        `json:"reminded"`
	Called      int        `json:"called"`   // a call was placed, whether anybody took it or not
	Answered    int        `json:"answered"` // of these, a person took it
	Machine     int        `json:"machine"`  // a machine took it, and keeps what was said
	Begun       int        `json:"begun"`    // of those invited
	Done        int        `json:"done"`
	Uninvited   int        `json:"uninvited"` // who answered by themselves
}

// SurveysAsked lists the waves of a survey that were sent, the newest first. Survey "" is all of them.
func (s *Store) SurveysAsked(ctx context.Context, survey string) ([]SurveyAsked, error) {
	all := []SurveyAsked{}
	err := s.db.SelectContext(ctx, &all, `
		SELECT w.survey, w.wave, w.opportunity, w.version, w.asked_by, w.asked_at, w.closes_at, w.stopped_at,
			count(i.number) AS invited, count(i.reminded_at) AS reminded,
			count(i.number) FILTER (WHERE e.status = 'completed' OR m.channel = 'call' AND d.status = 'completed'
				OR m.channel = 'text' AND m.status IN ('sent', 'unknown') AND coalesce(d.status, '') NOT IN ('undelivered', 'failed'))
				AS reached,
			count(i.number) FILTER (WHERE c.carrier_id IS NOT NULL OR m.channel = 'call' AND m.carrier_id IS NOT NULL) AS called,
			count(i.number) FILTER (WHERE e.status = 'completed' OR m.channel = 'call' AND d.status = 'completed') AS answered,
			count(i.number) FILTER (WHERE e.status = '`+ToMachine+`' OR m.channel = 'call' AND d.status = '`+ToMachine+`') AS machine,
			count(r.begun_at) AS begun, count(r.done_at) AS done,
			(SELECT count(*) FROM survey_responses u WHERE u.survey = w.survey AND u.wave = w.wave AND NOT EXISTS (
				SELECT 1 FROM survey_invitations x
				WHERE x.survey = u.survey AND x.wave = u.wave AND x.number = u.respondent)) AS uninvited
		FROM survey_waves w
		LEFT JOIN survey_invitations i ON i.survey = w.survey AND i.wave = w.wave
		LEFT JOIN messages m ON m.id = i.message
		LEFT JOIN deliveries d ON d.carrier_id = m.carrier_id
		LEFT JOIN messages c ON c.id = i.call AND i.call <> ''
		LEFT JOIN deliveries e ON e.carrier_id = c.carrier_id
		LEFT JOIN survey_responses r ON r.survey = i.survey AND r.wave = i.wave AND r.respondent = i.number
		WHERE $1 = '' OR w.survey = $1
		GROUP BY w.survey, w.wave ORDER BY w.asked_at DESC, w.survey`, storable(survey))
	return all, failed(ctx, "listing the surveys that were asked", err)
}
