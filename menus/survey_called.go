package menus

import "campusline/translations"

// Answering is who or what answers a call of ours.
type Answering uint8

// The answering.
const (
	NotCalled Answering = iota // the person has called us
	Somebody                   // a person, in the language that is known to be theirs
	AStranger                  // a person of whom no language is known
	AMachine
)

// RefuseCalls says that a person never wants to be called with questions again.
type RefuseCalls struct{}

func (RefuseCalls) act() {}

// placeCall makes the steps with which a call of ours begins, where a wave is called: the question for the language, who is
// calling and why, the words for who never wants to be called again, and those for a machine.
func (b *surveyBuilder) placeCall() {
	if !b.called() {
		return
	}
	of, at := &b.survey.steps, b.survey.at
	of.language = b.ownStep(b.ofProduct(translations.CallFrom, at))
	of.language.kind, of.language.answer = asking, languageAnswer
	of.hello = b.ownStep(b.ofProduct(translations.CallWithQuestions, at))
	of.hello.kind = choosing
	of.refuse = b.ownStep(b.ofProduct(translations.CallNoMore, at))
	of.machine = b.ownStep(b.ofProduct(translations.CallMissed, at))
	of.refuse.last, of.machine.last = true, true
}

// joinCall ties them together. Who wants to answer goes on like everybody who comes to the survey.
func (b *surveyBuilder) joinCall() {
	of, at := &b.survey.steps, b.survey.at
	if of.hello == nil {
		return
	}
	of.language.next = implied(b.toStepOf(of.hello, "hello", at))
	of.language.otherwise = implied(b.toStepOf(of.later, "later", at))
	begin := b.menu.steps[0]
	of.hello.choices = []*choice{
		{key: '1', at: at, said: b.ofProduct(translations.CallToAnswer, at), to: implied(b.toStepOf(begin, "begin", at))},
		{key: '2', at: at, said: b.ofProduct(translations.CallToRefuse, at), to: implied(b.toStepOf(of.refuse, "refuse", at))},
	}
	of.hello.otherwise = implied(b.toStepOf(of.later, "later", at))
}

// StartSurveyCall is the state in which a call of ours begins that asks a survey. Begin is its first input. A survey that
// nobody is called with any more is told to be over.
func (v *Version) StartSurveyCall(line *Line, s *Survey, wave, language string, who Answering) State {
	state := v.Start(line, Call, language)
	at := v.menus[surveyOverMenu].steps[0]
	if s != nil && s.steps.hello != nil {
		if wave != "" {
			state.setWave(s.Name, wave)
		}
		at = s.callStep(who)
	}
	state.Menu, state.Step = at.menu.name, at.index
	return state
}

func (s *Survey) callStep(who Answering) *step {
	switch who {
	case AMachine:
		return s.steps.machine
	case AStranger:
		return s.steps.language
	}
	return s.steps.hello
}

// CallBegun is the survey, with its wave, that a call of ours asks which begins in a state, and who answers it; NotCalled where it
// is no such call that begins there.
func (v *Version) CallBegun(s State) (survey, wave string, who Answering) {
	at := v.stepAt(s.Menu, s.Step)
	if s.Channel != Call || at == nil || at.survey == nil || !at.survey.IsCalled() {
		return "", "", NotCalled
	}
	for _, who := range []Answering{Somebody, AStranger, AMachine} {
		if at == at.survey.callStep(who) {
			return at.survey.Name, s.WaveOf(at.survey.Name), who
		}
	}
	return "", "", NotCalled
}

// IsCalled says whether people are called with the survey in any of its waves.
func (s *Survey) IsCalled() bool { return s.steps.hello != nil }

// CallWords are the first words of a call of ours, in a language.
func (v *Version) CallWords(line *Line, s *Survey, language string) string {
	at := v.StartSurveyCall(line, s, "", language, Somebody)
	said, _ := v.Question(at, nil)
	words := ""
	for _, saying := range said {
		words += saying.Words
	}
	return words
}
