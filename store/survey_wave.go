package store

import (
	"context"
	"errors"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/menus"
	"campusline/outbound"
	"campusline/surveys"
)

// SurveyWave is a wave of a survey that is to be sent.
type SurveyWave struct {
	Survey *menus.Survey
	Wave   *menus.Wave
	Line   string            // E.164, which sends it
	Texts  map[string]string // the first text by language
	First  string            // the language of those who have none of these
	// Frequency is how often one number may be asked.
	Frequency surveys.Frequency
	Rules     Rules
	Version   string // hash of the menus
	At        time.Time
	By        string // who sends it
}

// WavePlanned is what a wave comes to.
type WavePlanned struct {
	Planned
	Audience int                    // people who are in it
	Left     map[surveys.Reason]int // of them, who are not asked, by why
}

// ErrStoppedWave says that a wave was stopped before. Nothing was written.
var ErrStoppedWave = errors.New("it was stopped")

// id names the plan of a wave's texts.
func (w *SurveyWave) id() string { return "survey " + w.Survey.Name + "/" + w.Wave.ID }

// plan is a wave as the road takes it: from its first day on, at the hour at which most people read.
func (w *SurveyWave) plan(numbers []string) Plan {
	const hour, patience = 10, 36 * time.Hour
	first := w.Wave.From.Add(hour * time.Hour)
	if first.Before(w.At) {
		first = w.At
	}
	return Plan{
		ID: w.id(), Line: w.Line, Purpose: outbound.School, Texts: w.Texts, First: w.First, To: numbers,
		At: w.At, NotBefore: first, Expires: earlier(first.Add(patience), w.Wave.To),
		About: menus.OfSurvey(w.Survey.Name, w.Wave.ID),
	}
}

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}

// surveyCandidates are the people of a survey's audience, with the times at which they were asked by any survey. A text that
// was never sent asked nobody.
const surveyCandidates = `
	SELECT a.number, array_remove(array_agg(extract(epoch FROM i.invited_at)::float8), NULL) AS asked
	FROM (
		SELECT DISTINCT number FROM group_members
		WHERE removed_at IS NULL AND (group_name = ANY($1) OR cardinality($1::text[]) = 0)
			AND (campuses && $2 OR cardinality($2::text[]) = 0)
	) a
	LEFT JOIN survey_invitations i ON i.number = a.number AND i.invited_at > $3 AND NOT EXISTS (
		SELECT 1 FROM messages WHERE id = i.message AND status IN ('skipped', 'failed'))
	GROUP BY a.number`

// draw draws who is asked.
func (w *SurveyWave) draw(ctx context.Context, q sqlx.QueryerContext, planned *WavePlanned) ([]string, error) {
	var rows []struct {
		Number string
		Asked  pq.Float64Array
	}
	err := sqlx.SelectContext(ctx, q, &rows, surveyCandidates, texts(w.Survey.Audience.Groups),
		texts(w.Survey.Audience.Campuses), surveys.YearBefore(w.At))
	if err != nil {
		return nil, failed(ctx, "finding whom a survey asks", err)
	}
	candidates := make([]surveys.Candidate, len(rows))
	for i, r := range rows {
		candidates[i] = surveys.Candidate{Number: r.Number, Asked: momentsOf(r.Asked)}
	}
	planned.Audience = len(candidates)
	var drawn []string
	drawn, planned.Left = surveys.Sample(w.id(), candidates, w.Frequency, w.Survey.Households, w.plan(nil).NotBefore)
	return drawn, nil
}

// ForeseeWave says what a wave would come to, and keeps nothing.
func (s *Store) ForeseeWave(ctx context.Context, w *SurveyWave) (planned WavePlanned, err error) {
	numbers, err := w.draw(ctx, s.db, &planned)
	if err == nil {
		planned.Planned, err = s.Foresee(ctx, w.plan(numbers), w.Rules.Policy, w.Rules.Prices)
	}
	return planned, err
}

// SendWave asks as many people as were confirmed. The error is [ErrSent] or [ErrStoppedWave] where it was sent before,
// [ErrExpired] where it is over, [ErrNobody], or an [AudienceChangedError].
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
		return w.invite(ctx, tx)
	})
	return planned, err
}

// begin keeps that a wave is sent, once.
func (w *SurveyWave) begin(ctx context.Context, tx *sqlx.Tx) error {
	var remindAt *time.Time
	if w.Survey.RemindAfter > 0 {
		at := w.plan(nil).NotBefore.Add(w.Survey.RemindAfter)
		remindAt = &at
	}
	result, err := tx.ExecContext(ctx, `
		INSERT INTO survey_waves (survey, wave, closes_at, remind_at, version, asked_by, asked_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
		w.Survey.Name, w.Wave.ID, w.Wave.To, remindAt, w.Version, storable(w.By), w.At)
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
// [ErrNotFound] if it was never sent.
func (s *Store) StopWave(ctx context.Context, survey, wave, by string, at time.Time) (spared int, err error) {
	result, err := s.db.ExecContext(ctx, `
		UPDATE survey_waves SET stopped_by = $3, stopped_at = coalesce(stopped_at, $4) WHERE survey = $1 AND wave = $2`,
		storable(survey), storable(wave), storable(by), at)
	if err != nil {
		return 0, failed(ctx, "stopping a survey", err)
	}
	if n, err := rowsOf(result); err != nil || n == 0 {
		return 0, errors.Join(err, ErrNotFound)
	}
	return s.StopPlan(ctx, "survey "+survey+"/"+wave, at)
}

// momentsOf are the times of seconds since 1970.
func momentsOf(seconds []float64) []time.Time {
	all := make([]time.Time, len(seconds))
	for i, s := range seconds {
		all[i] = time.Unix(int64(s), 0)
	}
	return all
}
