package menus

import (
	"slices"
	"time"
)

// Survey is some questions that are asked again and again. They are ordinary steps of a menu of its own, so that they are
// asked on calls and in texts, in every language, and proved like everything else.
type Survey struct {
	Name  string // of its file, without the ending
	Title string // what staff call it
	// AfterEvent says that whoever came to an opportunity which names no other survey is asked this one.
	AfterEvent bool
	Audience   SurveyAudience
	// Households is how many numbers a wave asks at most, 0 for all.
	Households int
	// RemindAfter is how long after the invitation somebody is reminded who has not finished, 0 for never.
	RemindAfter time.Duration
	Waves       []Wave // in the order of their days
	Questions   []*Question
	menu        *menu
	at          position
	steps       surveySteps
}

// SurveyAudience is who a wave asks. With neither groups nor campuses it is everybody in any group.
type SurveyAudience struct {
	Groups   []string
	Campuses []string // ids
}

// surveySteps are the steps of a survey that are no questions. Those of a call of ours are there only where a wave is called.
type surveySteps struct {
	again, intro, later, thanks      *step
	language, hello, refuse, machine *step
}

// Question is one question of a survey.
type Question struct {
	Name string
	Asks string // its words in the first language
	// Kind is how it is answered: scale, choice, yes-no, number or words.
	Kind     string
	Min, Max int      // of a scale or a number
	Choices  []string // what each choice is for, in the first language: these are the values of its answers
	// Item names the question as it is asked: a hash of its words and answers, which changes where they do.
	Item string
	// On says on which channel alone it is asked; on both with "".
	On   string
	at   position
	step *step
	// offers are the steps of what its answers offer, behind it.
	offers []*step
	after  []questionWay // where answers lead, the first that fits; otherwise to the next question
}

// questionWay is where one answer, or a span of numbers, leads.
type questionWay struct {
	value    string // "" for a span
	from, to int
	on       string // the name of a question, or toSurveyEnd
	at       position
	question int // its place among the questions; behind the last is the end
}

// The kinds of questions.
const (
	ScaleQuestion  = "scale"
	ChoiceQuestion = "choice"
	YesNoQuestion  = "yes-no"
	NumberQuestion = "number"
	WordsQuestion  = "words"
)

// toSurveyEnd is the way to the end of a survey, where another one would name a question.
const toSurveyEnd = "end"

// Surveys lists the district's surveys by name.
func (v *Version) Surveys() []*Survey { return v.surveys }

func (v *Version) surveyNames() []string {
	names := make([]string, len(v.surveys))
	for i, s := range v.surveys {
		names[i] = s.Name
	}
	return names
}

// Survey finds a survey by its name, nil if there is none.
func (v *Version) Survey(name string) *Survey {
	i := slices.IndexFunc(v.surveys, func(s *Survey) bool { return s.Name == name })
	if i < 0 {
		return nil
	}
	return v.surveys[i]
}

// SurveyAfterEvents is the survey that is asked after an opportunity which names none, nil if there is none.
func (v *Version) SurveyAfterEvents() *Survey {
	i := slices.IndexFunc(v.surveys, func(s *Survey) bool { return s.AfterEvent })
	if i < 0 {
		return nil
	}
	return v.surveys[i]
}

// surveyMenu is the name of the menu that a survey is made into.
func surveyMenu(name string) string { return "survey-" + name }

// Menu is the name of the menu that the survey is made into, to which others can lead.
func (s *Survey) Menu() string { return s.menu.name }

// Position is where the survey begins in its file.
func (s *Survey) Position() (file string, line, column int) { return s.at.file, s.at.line, s.at.column }

// StartSurvey is the state in which a survey begins that a person did not come to by a menu: the reply to an invitation.
// Wave "" is the one that is open to them. Begin is its first input.
func (v *Version) StartSurvey(line *Line, s *Survey, wave string, channel Channel, language string) State {
	state := v.Start(line, channel, language)
	state.Menu, state.Step = s.menu.name, 0
	if wave != "" {
		state.setWave(s.Name, wave)
	}
	return state
}
