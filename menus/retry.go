package menus

import "campusline/translations"

// mostTries is how many times a step is asked again before a person is found: two re-prompts.
const mostTries = 2

// retry asks again, and after two times finds a person. Who has not chosen a language yet is not told why: the languages
// are offered again, each in its own words.
func (t *taking) retry(s *step, why translations.Phrase) {
	if t.state.Tries >= triesAt(s, t.state.Channel) {
		t.giveUp(s)
		return
	}
	t.state.Tries++
	if s.answer != languageAnswer {
		t.sayPhrase(why)
	}
	switch {
	case s.finds():
		t.askAgain(s)
		return
	case s.answer.trait() != "":
		t.offerTraits(s)
		return
	case s.answer == sharedAnswer:
		t.offerShared(s)
		return
	case len(t.state.Between) > 0:
		t.askWhich(s)
		return
	}
	t.speak(t.rendering(s).again)
	t.await(s)
}

// triesAt is how many times a step is asked again. Whoever was asked for a score by text is asked again once: it is their
// favor to us.
func triesAt(s *step, channel Channel) int {
	if s.menu.name == rateMenu && channel == Text {
		return 1
	}
	return mostTries
}

// giveUp leads on from a step that could not be answered: where its menu says, else to a person.
func (t *taking) giveUp(s *step) {
	t.leave(s)
	if s.otherwise.given() {
		t.enter(t.follow(s, &s.otherwise))
		return
	}
	t.sayFindingPerson(s)
	t.enter(t.version.menus[personMenu].steps[0])
}

// sayFindingPerson says that a person is being found, in every language to somebody who has not chosen one.
func (t *taking) sayFindingPerson(s *step) {
	if s.answer != languageAnswer {
		t.sayPhrase(translations.FindingPerson)
		return
	}
	for _, i := range t.version.offered(t.state.Channel) {
		t.speak(t.version.phrases[i][translations.FindingPerson])
	}
}
