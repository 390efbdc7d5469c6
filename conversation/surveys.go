package conversation

import (
	"context"
	"errors"

	"campusline/menus"
	"campusline/store"
)

// Survey tells how the person stands to a survey.
func (w *liveWorld) Survey(name, wave string) (menus.SurveyStanding, menus.Knowledge) {
	survey := w.version.Survey(name)
	if w.told.Away || w.seats.err != nil || survey == nil {
		return menus.SurveyStanding{}, menus.CannotTell
	}
	if wave == "" && w.version.NobodyAnswers(survey, w.now) {
		w.told.KeepSurvey(name, wave, nil)
		return w.told.Survey(name, wave)
	}
	sought := store.SurveySought{
		Survey: name, Wave: wave, Open: w.version.WaveAt(survey, w.now), Number: w.number, At: w.now,
	}
	var standing menus.SurveyStanding
	err := w.host.ask(w.ctx, func(ctx context.Context) (err error) {
		standing, err = w.host.store.SurveyStanding(ctx, sought)
		return err
	})
	switch {
	case errors.Is(err, store.ErrNotFound):
		w.told.KeepSurvey(name, wave, nil)
	case w.asked(err):
		w.told.KeepSurvey(name, wave, &standing)
	}
	return w.told.Survey(name, wave)
}

var (
	_ menus.Surveys = (*liveWorld)(nil)
	_ menus.Surveys = (*recordedWorld)(nil)
)
