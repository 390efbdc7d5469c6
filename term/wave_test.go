package term_test

import (
	"time"

	"campusline/menus"
	"campusline/prices"
	"campusline/store"
)

// sendsTheWave has the district ask everybody who enrolled, on the first day of the fall wave, in a term that is so long.
func (x *term) sendsTheWave(at time.Time) {
	x.Helper()
	voice := x.version.Survey("family-voice")
	wave := voice.Wave("fall")
	if !at.Equal(time.Date(wave.From.Year(), wave.From.Month(), wave.From.Day(), 10, 0, 0, 0, at.Location())) {
		return
	}
	texts := map[string]string{}
	for _, l := range x.version.Languages {
		texts[l.Tag] = x.version.SurveyText(x.version.Lines[0], voice, menus.SurveyStanding{Wave: wave.ID}, l.Tag, at)
	}
	sends := &store.SurveyWave{
		Survey: voice, Wave: wave, Line: x.version.Lines[0].Number, Texts: texts, First: "en", Frequency: x.version.District.Surveys,
		Rules:   store.Rules{Policy: x.version.District.SendingPolicy(), Prices: prices.Shipped()},
		Version: x.version.Hash, At: x.clock.now(), By: "Enrollment",
	}
	foreseen, err := x.store.ForeseeWave(x.Context(), sends)
	if err != nil {
		x.Fatal(err)
	}
	if _, err := x.store.SendWave(x.Context(), sends, foreseen.People); err != nil {
		x.Fatal(err)
	}
}
