package store

import (
	"context"
	"errors"
	"time"

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
	Calls  map[string]string // the first words of a call by language, of those that are heard on calls
	First  string            // the language of those who have none of these
	// Frequency is how often one household may be asked.
	Frequency surveys.Frequency
	Rules     Rules
	Version   string // hash of the menus
	At        time.Time
	By        string // who sends it
}

// WavePlanned is what a wave comes to.
type WavePlanned struct {
	Planned
	Audience int                    // households that are in it
	Left     map[surveys.Reason]int // of them, who are not asked, by why
	Waits    bool                   // it waits for a second person, and nothing is sent yet
}

// ErrStoppedWave says that a wave was stopped before. Nothing was written.
var ErrStoppedWave = errors.New("it was stopped")

// id names the plan of a wave.
func (w *SurveyWave) id() string { return waveID(w.Survey.Name, w.Wave.ID) }

func waveID(survey, wave string) string { return "survey " + survey + "/" + wave }

// How long a text, or a call, can be sent from the time on for which it was planned. A call that nobody takes is placed again on
// the next day of school, which may lie behind a long weekend.
const (
	textPatience = 36 * time.Hour
	callPatience = 6 * 24 * time.Hour
)

// plan is a wave as the road takes it: from its first day on, at the hour at which most people read, or are at home.
func (w *SurveyWave) plan(numbers []string) Plan {
	first := w.Wave.Begins(w.Wave.From)
	if first.Before(w.At) {
		first = w.At
	}
	p := Plan{
		ID: w.id(), Line: w.Line, Purpose: outbound.School, Texts: w.Texts, First: w.First, To: numbers,
		At: w.At, NotBefore: first, Expires: earlier(first.Add(textPatience), w.Wave.To),
		About: menus.OfSurvey(w.Survey.Name, w.Wave.ID),
	}
	if w.Wave.By == menus.AskedByCall {
		p.Channel, p.Texts, p.Expires = ByCall, w.Calls, earlier(first.Add(callPatience), w.Wave.To)
	}
	return p
}

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
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
