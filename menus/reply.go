package menus

import "campusline/translations"

// replied takes a text as the reply to what the person was sent last. It is false where there is nothing it could be a
// reply to, and where it means something else first: a code, a keyword, a word that means the same everywhere.
func (t *taking) replied(s *step, m meaning) bool {
	if t.state.Channel != Text || t.correspondence == nil || t.replying || t.isSaidAnywhere(m) {
		return false
	}
	about := t.repliesTo(s)
	switch about.Kind {
	case AboutCase:
		return t.repliedToCase(s, about)
	case AboutRating:
		return t.rated(s, m, about)
	case AboutScore:
		return t.perhapsRated(s, about)
	case AboutOpportunity:
		return t.repliedToOpportunity(s, m, about)
	case AboutSurvey:
		return t.replyToSurvey(about)
	case AboutBroadcast:
		if answersHere(m) {
			return false
		}
		t.repliedToBroadcast(s, about)
		return true
	}
	return false
}

// isSaidAnywhere says whether a text means something wherever it comes.
func (t *taking) isSaidAnywhere(m meaning) bool {
	switch m.kind {
	case meansDanger, meansCase, meansWay, meansLanguage, meansKeyword, meansWithdraw:
		return true
	case meansOpportunity:
		if _, knowledge := t.opportunity(m.words); knowledge == Found {
			return true
		}
		_, knowledge := t.ownCase(m.words)
		return knowledge == Found
	}
	return false
}

// answersHere says whether a text means something at the step at which it comes, so that it is no reply to what was sent to
// many meanwhile.
func answersHere(m meaning) bool { return m.kind != meansNothing && m.kind != meansQuestion }

// repliedToCase adds a text to the case that a member of staff has written about.
func (t *taking) repliedToCase(s *step, about About) bool {
	number := about.number()
	if number == 0 {
		return false
	}
	t.leave(s)
	if t.thanksForAnswer(number) {
		t.join(JoinCase{Case: number, Words: t.input.Words, Thanks: true})
		t.enter(t.version.menus[thankedMenu].steps[0])
		return true
	}
	t.joinWritten(number)
	t.enter(t.version.menus[caseAddedMenu].steps[0])
	return true
}

// thanksForAnswer says whether a text is nothing but thanks, and its case was answered, so that it is no answer to something we
// asked.
func (t *taking) thanksForAnswer(number int) bool {
	if !t.version.isThanks(t.input.Words) {
		return false
	}
	c, knowledge := t.caseTold(CaseSought{Number: number})
	return knowledge == Found && c.State == CaseDone
}

// repliedToBroadcast keeps what somebody writes back to a text to many, unless it is nothing but thanks.
func (t *taking) repliedToBroadcast(s *step, about About) {
	folded := translations.Fold(t.input.Words)
	t.leave(s)
	if folded == "" || t.isContent(folded) {
		t.enter(t.version.menus[thankedMenu].steps[0])
		return
	}
	t.keepWritten(topicOfBroadcast, caseDetail(about.Kind, about.ID))
}
