package menus

import (
	"strconv"

	"campusline/translations"
)

// beginSurvey gives the step at which a survey goes on: at its first open question, or where somebody has answered it
// already, at the question whether to answer it again.
func (t *taking) beginSurvey(s *Survey) *step {
	surveys, knows := t.world.(Surveys)
	if !knows {
		return s.steps.later
	}
	standing, knowledge := surveys.Survey(s.Name, t.state.WaveOf(s.Name))
	switch knowledge {
	case CannotTell:
		return s.steps.later
	case NotFound:
		return t.version.menus[surveyOverMenu].steps[0]
	}
	t.state.setWave(s.Name, standing.Wave)
	if standing.Done {
		return s.steps.again
	}
	return s.openStep(standing.Answered, t.state.Channel)
}

// openStep is the step of the first open question, with the words before the first of all.
func (s *Survey) openStep(answered map[string]string, channel Channel) *step {
	at := s.FirstOpen(answered, channel)
	switch {
	case at == len(s.Questions):
		return s.steps.thanks
	case len(answered) == 0:
		return s.steps.intro
	}
	return s.Questions[at].step
}

// isAsked says whether the person was asked a survey and has not come to its end.
func (t *taking) isAsked(name string) bool {
	surveys, knows := t.world.(Surveys)
	if !knows {
		return false
	}
	standing, knowledge := surveys.Survey(name, "")
	return knowledge == Found && standing.Invited && !standing.Done
}

// surveyOverMenu is the product's own menu for a survey that is open to nobody any more.
const surveyOverMenu = "survey-over"

// answerQuestion makes the act that keeps an answer.
func (t *taking) answerQuestion(s *step, value string) {
	answer := SurveyAnswer{
		Survey: s.survey.Name, Wave: t.state.WaveOf(s.survey.Name), Question: s.question.Name, Item: s.question.Item,
		Value: value, Campus: t.state.Campus,
	}
	if t.input.Kind == Recorded {
		answer.Recording = t.input.Words
	}
	t.acts = append(t.acts, answer)
}

// endSurvey makes the act that says that a person came to the end, or wants no more calls, where a step is that.
func (t *taking) endSurvey(s *step) {
	switch {
	case s.survey == nil:
	case s == s.survey.steps.thanks:
		t.acts = append(t.acts, SurveyDone{s.survey.Name, t.state.WaveOf(s.survey.Name)})
	case s == s.survey.steps.refuse:
		t.acts = append(t.acts, RefuseCalls{})
	}
}

// answerTo is where the answer to a question of a survey leads.
func (s *step) answerTo(value string, otherwise *destination) *destination {
	for _, span := range s.spans {
		if span.way.fits(value) {
			return &span.to
		}
	}
	return otherwise
}

// spanWay is where a span of numbers leads.
type spanWay struct {
	way questionWay
	to  destination
}

// wordsGiven are the words of this exchange, "" where they were spoken.
func (t *taking) wordsGiven() string {
	if t.input.Kind == Recorded {
		return ""
	}
	return t.input.Words
}

// inSurvey is the name of the survey that a step is of, "" for none.
func (s *step) inSurvey() string {
	if s.survey == nil {
		return ""
	}
	return s.survey.Name
}

// byOneKey says whether one key answers a scale: 9 stays for another language and 0 for a person.
func (s *step) byOneKey() bool { return len(s.ends) > 0 && s.min >= 1 && s.max <= 8 }

// howScale says between which numbers an answer lies, and what the first and the last of them mean. Where one of the two has
// no words in the language, both are left in the one that they were written in.
func (v *Version) howScale(s *step, language int, channel Channel) template {
	low, first := v.wordsIn(s.ends[0], language, channel)
	high, last := v.wordsIn(s.ends[1], language, channel)
	if first != last {
		low, high, first = s.ends[0].on(channel), s.ends[1].on(channel), 0
	}
	from, to := strconv.Itoa(s.min), strconv.Itoa(s.max)
	means := v.phrase(first, translations.ScaleMeans, "from", from, "to", to, "low", low, "high", high)
	p := translations.HowNumberWritten
	if channel == Call {
		p = translations.HowNumber
		if s.byOneKey() {
			p = translations.HowDigit
		}
	}
	return join(separatorOf(channel), v.phrase(language, p, "from", from, "to", to), means)
}
