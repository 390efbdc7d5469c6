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
	Waits    bool                   // it waits for a second person, and nothing is sent yet
}

// ErrStoppedWave says that a wave was stopped before. Nothing was written.
var ErrStoppedWave = errors.New("it was stopped")

// id names the plan of a wave's texts.
func (w *SurveyWave) id() string { return "survey " + w.Survey.Name + "/" + w.Wave.ID }

// sendingHour is how far into its first day the texts of a wave are sent.
const sendingHour = 10 * time.Hour

// plan is a wave as the road takes it: from its first day on, at the hour at which most people read.
func (w *SurveyWave) plan(numbers []string) Plan {
	const patience = 36 * time.Hour
	first := w.Wave.From.Add(sendingHour)
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

// momentsOf are the times of seconds since 1970.
func momentsOf(seconds []float64) []time.Time {
	all := make([]time.Time, len(seconds))
	for i, s := range seconds {
		all[i] = time.Unix(int64(s), 0)
	}
	return all
}
