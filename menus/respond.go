package menus

import "campusline/translations"

// respond takes what a person did at the step they were asked at.
func (t *taking) respond(s *step) {
	if next := t.without(s); next != nil && s.kind != transferring {
		t.leave(s)
		t.enter(next)
		return
	}
	switch {
	case s.kind == transferring:
		t.connected(s)
	case s.kind == passing:
		t.enter(s)
	case t.input.Kind == Silence:
		t.retry(s, translations.NotHeard)
	case t.input.Kind == Keys:
		t.keyed(s, t.input.Words)
	case t.input.Kind == Recorded:
		t.recorded(s)
	case t.input.Kind == Speech || t.input.Kind == Written:
		t.worded(s)
	default:
		t.retry(s, translations.NotUnderstood)
	}
}

// keyed takes keys. 0 is a person, star goes back, pound repeats and 9 is for another language; where an answer is
// entered digit by digit the same keys stand behind a star. At the choices with which a call begins there is nothing to go
// back to, and star asks for the code of an opportunity.
func (t *taking) keyed(s *step, keys string) {
	if t.pickedByKey(s, keys) || t.nextByKey(s, keys) || t.nextTraits(s, keys) || t.listedShared(s, keys) || t.sentByKey(s, keys) || t.narrowByKey(s, keys) {
		return
	}
	single := s.kind == choosing || s.answer == yesNoAnswer || s.answer == languageAnswer || len(t.state.Between) > 0 || s.byOneKey()
	switch {
	case s.kind == choosing && t.chosenByKey(s, keys):
	case keys == "":
		t.retry(s, translations.NotHeard)
	case keys == "*0", keys == "0" && !s.answer.takesZero(s.min):
		t.toPerson(s)
	case keys == "*" && t.asksForCode(s):
		t.leave(s)
		t.enter(t.version.menus[codeMenu].steps[0])
	case keys == "*":
		t.toBack(s)
	case keys == "*9", keys == "9" && single && s.answer != languageAnswer:
		t.toLanguage(s)
	case keys == "9" && s.more != nil && t.state.Channel == Call:
		t.enter(s.more)
	case keys == "#" && single:
		t.repeat(s)
	case s.kind == asking && s.answer != wordsAnswer:
		t.answered(s, keys, true)
	default:
		t.retry(s, translations.NotUnderstood)
	}
}

func (t *taking) chosenByKey(s *step, keys string) bool {
	for _, c := range s.choices {
		if len(keys) == 1 && c.key == keys[0] {
			t.choose(s, c)
			return true
		}
	}
	return false
}

// choose follows a choice.
func (t *taking) choose(s *step, c *choice) {
	t.leave(s)
	if c.kind != "" {
		t.state.Kind = c.kind
	}
	if s.question != nil {
		t.answerQuestion(s, c.said.source)
	}
	t.enter(t.after(s, &c.to))
}

// worded takes words, spoken or written: it does what they mean.
func (t *taking) worded(s *step) {
	m := t.meaning(s)
	if t.replied(s, m) {
		return
	}
	if t.answersOffer(s, m) || t.sharedByKeyword(s, m) || t.thankedInstead(s, m) {
		return
	}
	switch m.kind {
	case meansDanger:
		t.toHelp(s, m)
	case meansQuestion:
		t.leave(s)
		if !t.askedMore(s) {
			t.askedByText()
		}
	case meansCase:
		t.joinByNumber(s, m.number)
	case meansKeys:
		t.keyed(s, m.words)
	case meansChoice:
		t.choose(s, s.choices[m.number])
	case meansWay:
		t.goesOnIn(s, m)
	case meansLanguage:
		t.speakLanguage(s, m.words)
	case meansKeyword:
		t.beginKeyword(s, m.keyword)
	case meansMessage:
		t.takeMessage(s)
	case meansCampus:
		t.pick(s, m.words)
	case meansOpportunity:
		t.codeWritten(s, m)
	case meansNone:
		t.noneMeant(s)
	case meansSearch:
		t.leave(s)
		t.beginSearch(m)
	case meansNamed:
		t.leave(s)
		t.beginNamed(m)
	case meansWithdraw:
		t.withdrawOwn(s, m.number)
	case meansAnswer:
		t.answered(s, m.words, false)
	default:
		t.retry(s, translations.NotUnderstood)
	}
}

// goesOn takes one of the ways on that every step has.
func (t *taking) goesOn(s *step, w way) {
	switch w {
	case wayPerson:
		t.toPerson(s)
	case wayBack:
		t.toBack(s)
	case wayLanguage:
		t.toLanguage(s)
	case wayMenu:
		t.leave(s)
		t.enter(t.home())
	default:
		t.repeat(s)
	}
}

// beginKeyword begins the menu of a keyword, from wherever the person was.
func (t *taking) beginKeyword(s *step, k *keyword) {
	t.leave(s)
	t.speakAsKeyword(k)
	t.speakOf(t.homeCampus())
	t.forgetSearch()
	t.enter(k.menu.steps[0])
}

func (t *taking) toPerson(s *step) {
	t.leave(s)
	t.enter(t.version.menus[personMenu].steps[0])
}

func (t *taking) toBack(s *step) { t.enter(t.back(s)) }

// toLanguage asks for another language; with two languages and a text conversation too, so that it is always said in
// the words of each.
func (t *taking) toLanguage(s *step) {
	if len(t.version.Languages) < 2 {
		t.repeat(s)
		return
	}
	t.leave(s)
	t.enter(t.version.menus[languageMenu].steps[0])
}

func (t *taking) repeat(s *step) { t.enter(s) }

// speakLanguage changes the language. At a question about the language that is its answer; elsewhere the step begins
// again in the new language.
func (t *taking) speakLanguage(s *step, tag string) {
	t.chooseLanguage(tag)
	if s.answer == languageAnswer {
		t.enter(t.after(s, &s.next))
		return
	}
	t.enter(s)
}

func (t *taking) chooseLanguage(tag string) {
	t.setLanguage(t.version.languageIndex(tag))
	t.acts = append(t.acts, RememberLanguage{tag})
}

func (t *taking) setLanguage(i int) {
	t.language, t.chosen = i, true
	if t.linguist != nil {
		t.linguist.SetLanguage()
	}
	t.state.Language = t.version.Languages[i].Tag
}
