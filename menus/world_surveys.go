package menus

import "strings"

// Surveys is a World that knows who has been asked what. A world that is none can tell nothing of surveys.
type Surveys interface {
	World
	// Survey tells how the person stands to a survey. Wave "" asks for the one that is open to them: the last they were
	// invited to, else the one whose days these are. [NotFound] says that none is.
	Survey(name, wave string) (SurveyStanding, Knowledge)
}

// SurveyStanding is how a person stands to a wave of a survey.
type SurveyStanding struct {
	Wave     string
	Invited  bool              `json:",omitempty"` // they were asked, and do not answer by themselves
	Done     bool              `json:",omitempty"` // they came to its end
	Answered map[string]string `json:",omitempty"` // the values of their answers, by the names of questions
}

// The acts of answering a survey.
type (
	// SurveyAnswer keeps the answer to a question. A later one to the same question counts instead of it.
	SurveyAnswer struct {
		Survey, Wave, Question string
		Item                   string // the question as it was asked, see [Question]
		// Value is a number, yes or no, what a choice is for in the first language, or the words that were written.
		Value     string
		Recording string // the carrier's id of what was said in words, instead of a value
		Campus    string // id of the campus spoken of, or ""
	}
	// SurveyDone says that a person came to the end of a survey.
	SurveyDone struct{ Survey, Wave string }
)

func (SurveyAnswer) act() {}
func (SurveyDone) act()   {}

// waveAnswer is the name under which a state keeps the survey that is being answered, and its wave. It has a full stop,
// which no name that an editor gives can have.
const waveAnswer = ".wave"

// WaveOf is the wave of a survey that is being answered, "" for none.
func (s *State) WaveOf(survey string) string {
	kept, _ := s.answer(waveAnswer)
	name, wave, _ := strings.Cut(kept, ":")
	if name != survey {
		return ""
	}
	return wave
}

func (s *State) setWave(survey, wave string) { s.keep(waveAnswer, survey+":"+wave) }
