package gateway

import (
	"context"
	"errors"
	"strings"
	"time"

	"campusline/menus"
	"campusline/opportunities"
	"campusline/store"
	"campusline/surveys"
	"campusline/translations"
)

// tendSurveys keeps waves to the days of the calendar, thanks and asks whoever has just come to something, and reminds and calls
// whoever has not finished a survey.
func (g *Gateway) tendSurveys(ctx context.Context, now time.Time) error {
	version := g.versions.Current()
	asking := asking{version, now}
	_, moving := g.store.MoveWaves(ctx, now, asking.begins)
	_, thanking := g.store.ThankForComing(ctx, now, g.policy().Hours, asking.thanks)
	_, reminding := g.store.RemindOfSurveys(ctx, now, store.SurveysToRemind{Day: asking.day, Words: asking.reminder})
	_, calling := g.store.CallAboutSurveys(ctx, now, store.SurveysToRemind{Day: asking.day, Words: asking.callWords})
	return errors.Join(moving, thanking, reminding, calling)
}

// asking finds the words in which people are asked.
type asking struct {
	version *menus.Version
	now     time.Time
}

// begins is when a wave is sent: on its first day, or the next one that has school. It closes when it should.
func (a asking) begins(survey, wave string) (begins, closes time.Time, ok bool) {
	s := a.version.Survey(survey)
	if s == nil {
		return begins, closes, false
	}
	w := s.Wave(wave)
	if w == nil {
		return begins, closes, false
	}
	for day := w.From; day.Before(w.To); day = day.AddDate(0, 0, 1) {
		if a.version.IsSchoolDay(nil, day) {
			return w.Begins(day), w.To, true
		}
	}
	return begins, closes, false
}

// day is when something is done that is due: now on a day of school, and else at its hour of the next one.
func (a asking) day(due time.Time) (at time.Time, ok bool) {
	zone := a.version.District.Zone
	now, due := a.now.In(zone), due.In(zone)
	today := time.Date(now.Year(), now.Month(), now.Day(), due.Hour(), due.Minute(), due.Second(), 0, zone)
	at, ok = a.version.OnSchoolDay(today)
	if ok && at.Equal(today) {
		return a.now, true
	}
	return at, ok
}

// thanks are the words for somebody who came to something, with the survey that they are asked, if the district may ask
// them now.
func (a asking) thanks(who *store.Attended) store.Thanks {
	line, _ := a.version.Line(who.Line)
	l, o := a.version.Language(who.Language), who.Opportunity
	t := store.Thanks{Line: line.Number, Language: l.Tag, Version: a.version.Hash, Words: thanksFor(who, l)}
	survey := a.after(o)
	if survey == nil || a.version.District.Surveys.Allows(who.Asked, a.now) != surveys.May {
		return t
	}
	t.Survey = survey.Name
	t.Words += "\n" + a.version.SurveyText(line, survey, menus.SurveyStanding{Wave: o.ID}, l.Tag, a.now)
	return t
}

// after is the survey that is asked after an opportunity, nil for none.
func (a asking) after(o *opportunities.Opportunity) *menus.Survey {
	switch o.Survey {
	case opportunities.NoSurvey:
		return nil
	case "":
		return a.version.SurveyAfterEvents()
	}
	return a.version.Survey(o.Survey)
}

// thanksFor thanks somebody for coming, and a volunteer for the time that they gave.
func thanksFor(who *store.Attended, l *translations.Language) string {
	o := who.Opportunity
	phrase := l.Phrase(translations.ThanksForComing)
	if hours := l.Hours(who.Given); o.Kind == opportunities.Volunteer && hours != "0" {
		phrase = strings.ReplaceAll(l.Phrase(translations.ThanksForTime), "{hours}", hours)
	}
	return l.Join(strings.ReplaceAll(phrase, "{title}", o.Title.In(l.Tag)))
}

// reminder are the words for somebody who was asked and has not come to the end; false where they have, or where there is no
// such survey any more.
func (a asking) reminder(r *store.SurveyReminder) (string, bool) {
	survey := a.version.Survey(r.Survey)
	if survey == nil || survey.FirstOpen(r.Answered, menus.Text) == len(survey.Questions) {
		return "", false
	}
	line, _ := a.version.Line(r.Line)
	l := a.version.Language(r.Language)
	standing := menus.SurveyStanding{Wave: r.Wave, Answered: r.Answered}
	return l.Phrase(translations.StillWaiting) + "\n" + a.version.SurveyText(line, survey, standing, l.Tag, a.now), true
}

// callWords are the first words of the call to somebody who has not come to the end; false where nothing is left to ask on a
// call, or nobody is heard there in their language.
func (a asking) callWords(r *store.SurveyReminder) (string, bool) {
	survey := a.version.Survey(r.Survey)
	if survey == nil || !survey.IsCalled() || !a.version.IsHeard(r.Language) ||
		survey.FirstOpen(r.Answered, menus.Call) == len(survey.Questions) {
		return "", false
	}
	line, _ := a.version.Line(r.Line)
	return a.version.CallWords(line, survey, r.Language), true
}
