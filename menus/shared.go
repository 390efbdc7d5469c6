package menus

import (
	"strconv"
	"strings"
)

// The product's own menus about answers that are shared with everybody.
const (
	offeredAnswerMenu = "offered-answer"      // asks whether one is what somebody wanted to know
	sharedAnswerMenu  = "shared-answer"       // tells one
	sharedHeardMenu   = "shared-answer-heard" // tells one on a call
)

// answerSpokenOf is the name under which a state keeps the id of the shared answer that it speaks of. Behind a dot follows the
// number under which what was written is kept, of one that was offered.
const answerSpokenOf = "shared"

// What a step can do about a shared answer, by the words of `do:`.
const (
	doHelped    = "answer helped"
	doNotHelped = "send question"
)

// isAboutAnswer says whether something that a step does is about the shared answer spoken of.
func isAboutAnswer(deed string) bool { return deed == doHelped || deed == doNotHelped }

// isAboutAnswer says whether a menu is one of the product's about a shared answer, which only a shared answer leads to.
func (m *menu) isAboutAnswer() bool {
	return strings.HasPrefix(m.name, sharedAnswerMenu) || strings.HasPrefix(m.name, offeredAnswerMenu)
}

// sharedByKeyword tells a shared answer to whoever texts its keyword where that means nothing else.
func (t *taking) sharedByKeyword(s *step, m meaning) bool {
	sharing, knows := t.world.(Sharing)
	if !knows || t.state.Channel != Text || m.kind != meansNothing && m.kind != meansQuestion && m.kind != meansAnswer {
		return false
	}
	a, found := sharing.SharedBy(t.input.Words, t.state.Language)
	if !found {
		return false
	}
	t.leave(s)
	t.state.keep(answerSpokenOf, a.ID)
	t.acts = append(t.acts, ShowAnswer{Answer: a.ID, Way: SharedKeyword})
	t.enter(t.version.menus[sharedAnswerMenu].steps[0])
	return true
}

// offeredAnswer offers an answer that is shared with everybody to a question that clearly resembles its own. What was written
// is kept under the number of a case until the person says that it helped.
func (t *taking) offeredAnswer() bool {
	sharing, knows := t.world.(Sharing)
	if !knows || t.state.Channel != Text {
		return false
	}
	campus := t.campusToldOf()
	a, found := sharing.SharedTo(t.input.Words, t.state.Language, campus)
	if !found {
		return false
	}
	number := t.world.NextCase()
	t.state.keep(answerSpokenOf, a.ID+"."+strconv.Itoa(number))
	t.acts = append(t.acts, ShowAnswer{Answer: a.ID, Way: SharedOffered, Case: number, Campus: campus})
	t.enter(t.version.menus[offeredAnswerMenu].steps[0])
	return true
}

// askedMore takes a sentence that is written instead of saying whether an answer helped: it is part of the question.
func (t *taking) askedMore(s *step) bool {
	if s.menu.name != offeredAnswerMenu {
		return false
	}
	t.sendQuestion(t.input.Words)
	t.enter(t.version.menus[writtenMenu].steps[0])
	return true
}

// doAboutAnswer keeps whether the answer that was offered helped.
func (t *taking) doAboutAnswer(deed string) {
	if deed == doNotHelped {
		t.sendQuestion("")
		return
	}
	if number := t.numberKept(); number != 0 {
		t.acts = append(t.acts, AnswerHelped{Case: number, Helped: true})
	}
}

// sendQuestion makes what was written a case after all.
func (t *taking) sendQuestion(more string) {
	number := t.numberKept()
	if t.refused = number == 0; t.refused {
		return
	}
	t.acts = append(t.acts, AnswerHelped{Case: number, Words: more})
	t.state.Case, t.state.OfCase = number, number
}

// numberKept is the number under which what was written is kept, 0 for none.
func (t *taking) numberKept() int {
	value, _ := t.state.answer(answerSpokenOf)
	_, number, _ := strings.Cut(value, ".")
	n, err := strconv.Atoi(number)
	if err != nil {
		return 0
	}
	return n
}

// sharedSaid is what `{shared}` stands for: the question and the answer spoken of.
func (t *taking) sharedSaid(language int) string {
	id, kept := t.state.answer(answerSpokenOf)
	sharing, knows := t.world.(Sharing)
	if !kept || !knows {
		return ""
	}
	id, _, _ = strings.Cut(id, ".")
	a, found := sharing.Shared(id, t.version.Languages[language].Tag)
	if !found {
		return ""
	}
	return strings.TrimSpace(a.Question + " " + a.Answer)
}
