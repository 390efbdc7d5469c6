package menus

// ToldAnswers are the shared answers that a world told of in a step.
type ToldAnswers struct {
	// To is by the words, Of by the id, and On by the topic that was asked for; each with the language.
	To map[string]*ToldAnswer    `json:",omitempty"`
	Of map[string]*ToldAnswer    `json:",omitempty"`
	On map[string][]SharedAnswer `json:",omitempty"`
}

// ToldAnswer is an answer that was told of, with whether its keyword was texted.
type ToldAnswer struct {
	SharedAnswer
	ByKeyword bool `json:",omitempty"`
}

// SharedTo tells again which answer there was to some words.
func (t *Told) SharedTo(words, language, campus string) (answer SharedAnswer, byKeyword, found bool) {
	if t.Answers == nil || t.Answers.To[language+"|"+campus+"|"+words] == nil {
		return SharedAnswer{}, false, false
	}
	told := t.Answers.To[language+"|"+campus+"|"+words]
	return told.SharedAnswer, told.ByKeyword, true
}

// KeepSharedTo keeps which answer there is to some words. That there is none is what is told where nothing was kept.
func (t *Told) KeepSharedTo(words, language, campus string, a SharedAnswer, byKeyword bool) {
	t.answers().To[language+"|"+campus+"|"+words] = &ToldAnswer{a, byKeyword}
}

// Shared tells again of an answer by its id.
func (t *Told) Shared(id, language string) (SharedAnswer, bool) {
	if t.Answers == nil || t.Answers.Of[language+"|"+id] == nil {
		return SharedAnswer{}, false
	}
	return t.Answers.Of[language+"|"+id].SharedAnswer, true
}

// KeepShared keeps what is told of an answer by its id.
func (t *Told) KeepShared(language string, a SharedAnswer) {
	t.answers().Of[language+"|"+a.ID] = &ToldAnswer{SharedAnswer: a}
}

// SharedOn tells again which answers there were on a topic.
func (t *Told) SharedOn(topic, language string) []SharedAnswer {
	if t.Answers == nil {
		return nil
	}
	return t.Answers.On[language+"|"+topic]
}

// KeepSharedOn keeps which answers there are on a topic.
func (t *Told) KeepSharedOn(topic, language string, all []SharedAnswer) {
	t.answers().On[language+"|"+topic] = all
}

func (t *Told) answers() *ToldAnswers {
	if t.Answers == nil {
		t.Answers = &ToldAnswers{map[string]*ToldAnswer{}, map[string]*ToldAnswer{}, map[string][]SharedAnswer{}}
	}
	return t.Answers
}
