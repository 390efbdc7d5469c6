package proof

import (
	"fmt"

	"campusline/menus"
)

// Survey tells how somebody made-up stands to a survey. That depends on the caller, so it is noted that it was asked.
func (w *world) Survey(name, wave string) (menus.SurveyStanding, menus.Knowledge) {
	return menus.Pretended{Known: w.Known(), Texting: w.Texting()}.Survey(name, wave)
}

// beginSurveys explores the first input of every survey, which people are led to by an invitation and not by a menu.
func (e *explorer) beginSurveys() {
	for _, s := range e.version.Surveys() {
		for language := range e.languages {
			for _, wave := range []string{"", menus.AnsweredWave} {
				line := e.version.Lines[0]
				start := e.version.StartSurvey(line, s, wave, e.channel, e.languages[language])
				e.beginAt(&root{line: line, survey: s, start: start}, language)
			}
			e.callAbout(s, language)
		}
	}
}

// callAbout explores how a call of ours begins that asks a survey, whoever answers it.
func (e *explorer) callAbout(s *menus.Survey, language int) {
	if e.channel != menus.Call || !s.IsCalled() {
		return
	}
	line := e.version.Lines[0]
	for _, who := range []menus.Answering{menus.Somebody, menus.AStranger, menus.AMachine} {
		start := e.version.StartSurveyCall(line, s, "", e.languages[language], who)
		e.beginAt(&root{line: line, survey: s, who: who, start: start}, language)
	}
}

// surveysAreShort proves that a survey asks no more than people have patience for.
func (c *check) surveysAreShort() {
	for _, s := range c.version.Surveys() {
		limit, where := c.limits.SurveyByText, "by text"
		if c.channel == menus.Call {
			limit, where = c.limits.SurveyByCall, "on a call"
		}
		if s.AfterEvent && c.limits.SurveyAfterEvent < limit {
			limit, where = c.limits.SurveyAfterEvent, where+" after an event"
		}
		most := s.Longest(c.channel)
		if most <= limit {
			continue
		}
		c.suspect(suspect{
			rule: longSurvey, part: c.version.PartOf(s.Menu(), 0),
			text: fmt.Sprintf("This survey asks one person up to %d questions %s; %d are the most.", most, where, limit),
			fix:  "Ask less, or let `by: text` keep a question off calls.",
		})
	}
}

// answered says whether the survey that begins was answered before.
func (r *root) answered() bool {
	return r.survey != nil && r.start.WaveOf(r.survey.Name) == menus.AnsweredWave
}
