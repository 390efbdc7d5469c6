package menus

import (
	"cmp"
	"slices"
)

// settleShared reports what does not fit beside `answer: shared`, and a name of an answer that would be taken for one.
func (l *loader) settleShared(s *step, fields []field) {
	if s.answer != sharedAnswer {
		if s.name == answerSpokenOf && !s.menu.builtin {
			l.add(s.at, "answer name", "Choose another name for `as`.", "`%s` is the name of the shared answer that is spoken of, so no other can be called so.", s.name)
		}
		return
	}
	for _, part := range []string{"as", "go", "then", "log", "text"} {
		if has(fields, part) {
			l.add(s.at, "out of place", "Take it out: the answer that somebody chooses is told by `shared-answer`.", "`%s` means nothing beside `answer: shared`.", part)
		}
	}
	if !s.none.given() {
		l.add(s.at, "missing", "Add `none:` with the menu for who wants to know something else, such as `none: person`.", "This question does not say where it leads when none of the shared answers is wanted.")
	}
}

// resolveAbout says which topics of the shared answers that a step offers no menu logs. Staff can still enter what they are
// told across a counter under any topic, so that keeps nothing from being served.
func (l *loader) resolveAbout(s *step) {
	if len(s.about) == 0 {
		return
	}
	var topics []string
	for _, x := range l.version.LoggedSteps() {
		if !slices.Contains(topics, x.Topic) {
			topics = append(topics, x.Topic)
		}
	}
	for _, topic := range s.about {
		if !slices.Contains(topics, topic) {
			fix := cmp.Or(didYouMean(topic, topics), "Write it as a menu does behind `log`.")
			l.warn(s.at, "unknown topic", fix, "No menu logs the topic `%s`, so no answer that is shared will be about it.", topic)
		}
	}
}
