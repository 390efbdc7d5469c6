package menus

// await sets what is waited for at a step.
func (t *taking) await(s *step) {
	t.expect = Expect{}
	switch {
	case s.kind == transferring:
		t.expect.Awaiting = ADesk
		return
	case s.answer == wordsAnswer:
		t.expect.Awaiting = ARecording
		return
	}
	t.expect.Awaiting = AnAnswer
	t.expect.Digits = t.digits(s)
	t.expect.Hints = t.hints(s)
	t.expect.Speech = t.version.Languages[t.language].Recogniser != ""
}

// digits is how many keys end an answer at once, 0 when a pause or the pound key does. A star begins one of the ways
// that every step has, so an answer of several keys is never cut off by their number unless it is that long.
func (t *taking) digits(s *step) int {
	switch {
	case s.kind == choosing, s.answer == yesNoAnswer, s.answer == languageAnswer, len(t.state.Between) > 0, s.byOneKey():
		return 1
	case s.answer == zipAnswer:
		return zipLength
	case s.answer == digitsAnswer && s.min == s.max:
		return s.max
	}
	return 0
}

func (t *taking) hints(s *step) []string {
	switch {
	case s.kind == choosing:
		return s.heard[t.language].hints
	case s.answer == campusAnswer:
		return t.version.campusHints
	case s.answer == languageAnswer:
		return t.version.languageHints
	}
	return nil
}
