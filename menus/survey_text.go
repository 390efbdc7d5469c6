package menus

import (
	"strings"
	"time"
)

// SurveyText is the text by which somebody is asked a survey, in a language: the words before it, where they have answered
// nothing yet, and their first open question. Their reply is the answer. Line is the one that sends it.
func (v *Version) SurveyText(line *Line, s *Survey, standing SurveyStanding, language string, at time.Time) string {
	state := v.StartSurvey(line, s, standing.Wave, Text, language)
	outcome := v.Step(state, Input{Kind: Begin}, invited{standing, at})
	var lines []string
	for _, said := range outcome.Prompt {
		lines = append(lines, said.Words)
	}
	return strings.Join(lines, separatorOf(Text))
}

// invited is the world of somebody who is about to be asked a survey by text.
type invited struct {
	standing SurveyStanding
	at       time.Time
}

func (w invited) Now() time.Time { return w.at }
func (invited) Known() bool      { return true }
func (invited) Texting() Texting { return CanText }
func (invited) NextCase() int    { return 0 }
func (w invited) Survey(string, string) (SurveyStanding, Knowledge) {
	return w.standing, Found
}
