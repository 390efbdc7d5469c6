package menus

import "strings"

// OfSurvey is about a wave of a survey.
func OfSurvey(survey, wave string) About { return About{AboutSurvey, survey + "/" + wave} }

// Survey is the survey and the wave that something is about, "" where it is about no survey.
func (a About) Survey() (survey, wave string) {
	if a.Kind == AboutSurvey {
		survey, wave, _ = strings.Cut(a.ID, "/")
	}
	return survey, wave
}

// replyToSurvey takes a text that is a reply to an invitation: as the answer to the first open question. It is false where
// the survey is open to the person no more, or they have come to its end.
func (t *taking) replyToSurvey(a About) bool {
	name, wave := a.Survey()
	s := t.version.Survey(name)
	surveys, knows := t.world.(Surveys)
	if s == nil || !knows {
		return false
	}
	standing, knowledge := surveys.Survey(name, wave)
	if knowledge != Found || standing.Done {
		return false
	}
	at := s.FirstOpen(standing.Answered, t.state.Channel)
	if at == len(s.Questions) {
		return false
	}
	open := s.Questions[at].step
	t.state.setWave(name, standing.Wave)
	t.state.Menu, t.state.Step, t.state.Tries, t.state.Between = open.menu.name, open.index, 0, nil
	t.input.Kind, t.replying = Written, true
	t.worded(open)
	return true
}
