package menus

// AnsweredQuestion is the one question that a pretended answer is offered for. Every other is none.
const AnsweredQuestion = anySentence + " " + nonsense

// pretendedAnswer is the id of the answer that is shared with everybody.
const pretendedAnswer = "shared"

// SharedBy is none: which keywords there are is seen to when an answer is published.
func (p Pretended) SharedBy(string, string) (SharedAnswer, bool) { return SharedAnswer{}, false }

// SharedTo is the pretended answer to the one question that was answered.
func (p Pretended) SharedTo(question, language, _ string) (SharedAnswer, bool) {
	if question != AnsweredQuestion {
		return SharedAnswer{}, false
	}
	return p.Shared(pretendedAnswer, language)
}

// Shared is the pretended answer.
func (p Pretended) Shared(id, _ string) (SharedAnswer, bool) {
	return SharedAnswer{ID: pretendedAnswer, Question: "1 + 1?", Answer: "2."}, id == pretendedAnswer
}
