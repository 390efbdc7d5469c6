package menus

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
