package menus

import (
	"slices"
	"strconv"
	"strings"
)

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

// SharedAbout are more answers than can be told at once to who is known, only one to who wants no texts, and none to who is
// new, for no other reason than that every kind of list is tried.
func (p Pretended) SharedAbout([]string, string, string) []SharedAnswer {
	// All lead to the same, so they need not be told apart.
	ids := slices.Repeat([]string{pretendedAnswer}, MostListed+1)
	switch {
	case !p.Known:
		return nil
	case p.Texting == OptedOut:
		ids = ids[:1]
	}
	all := make([]SharedAnswer, len(ids))
	for i, id := range ids {
		all[i] = SharedAnswer{ID: id, Question: strconv.Itoa(i+1) + " + 1?"}
	}
	return all
}

// Shared is the pretended answer, by any of its ids.
func (p Pretended) Shared(id, _ string) (SharedAnswer, bool) {
	return SharedAnswer{ID: id, Question: "1 + 1?", Answer: "2."}, strings.HasPrefix(id, pretendedAnswer)
}
