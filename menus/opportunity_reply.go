package menus

import "campusline/translations"

// TellCoordinators passes on what somebody writes about an opportunity to those who run it.
type TellCoordinators struct {
	Code, Words string
	Language    string // BCP 47, for those of whom nobody knows theirs
}

func (TellCoordinators) act() {}

// repliesTo is what a text is a reply to: what the person was sent last, or, of a sentence where nothing was sent since, the
// opportunity of which they were told just now.
func (t *taking) repliesTo(s *step) About {
	about := t.correspondence.InReplyTo()
	told := s.needsOpportunity && s.menu.builtin && s.kind == choosing
	if about.Kind == AboutNothing && told && isSentence(translations.Fold(t.input.Words)) {
		return About{AboutOpportunity, t.state.Opportunity}
	}
	return about
}

// repliedToOpportunity takes a reply to an offer, a reminder or a cancellation: yes and no take and decline a place that is
// offered, other words are for whoever runs it, with a way to give up a place, and who only thanks is told how to sign up.
// What is an answer to the question asked last is no reply, but for the yes or no to an offer that came since.
func (t *taking) repliedToOpportunity(s *step, m meaning, about About) bool {
	o, knowledge := t.opportunity(about.ID)
	if knowledge != Found {
		return false
	}
	folded := translations.Fold(t.input.Words)
	menu := t.saidToOffer(folded, o)
	if menu == "" && answersHere(m) {
		return false
	}
	t.leave(s)
	t.state.Opportunity = about.ID
	switch {
	case menu != "":
	case o.Over && t.isContent(folded):
		menu = thankedMenu
	case t.isForCoordinators(folded, o):
		menu = t.tellCoordinators(o)
	case t.version.words[t.language].ways[folded] == wayNo && o.holds() && !o.Over:
		menu = cannotMenu
	default:
		menu = opportunityReplyMenu
	}
	t.enter(t.version.menus[menu].steps[0])
	return true
}

// isContent says whether a text only thanks us or says yes, so that nobody has to be told of it.
func (t *taking) isContent(folded string) bool {
	return t.version.words[t.language].ways[folded] == wayYes || t.version.isThanks(t.input.Words)
}

// saidToOffer is the menu for a yes or a no to a place that is, or was, offered; "" for anything else.
func (t *taking) saidToOffer(folded string, o *Opportunity) string {
	switch t.version.words[t.language].ways[folded] {
	case wayYes:
		if o.Standing == Offered || o.Standing == Lapsed {
			return opportunityMenu
		}
	case wayNo:
		if o.Standing == Offered {
			return declinedMenu
		}
	}
	return ""
}

// isForCoordinators says whether a reply tells whoever runs an opportunity something: a sentence, or, of somebody with a
// place, a word such as "late".
func (t *taking) isForCoordinators(folded string, o *Opportunity) bool {
	if t.version.isThanks(t.input.Words) {
		return false
	}
	says := t.version.words[t.language].ways[folded]
	return isSentence(folded) || o.holds() && folded != "" && says != wayYes && says != wayNo
}

// tellCoordinators passes on a reply to those who run an opportunity, or keeps it as a case of its campus where no text
// reaches any of them. It gives the menu that says so.
func (t *taking) tellCoordinators(o *Opportunity) string {
	if o.Coordinated {
		t.acts = append(t.acts, TellCoordinators{o.Code, t.input.Words, t.version.Languages[0].Tag})
		return toldMenu
	}
	t.state.Campus = o.Campus
	t.keepWritten(topicOfOpportunity, caseDetail(AboutOpportunity, o.Code))
	return writtenAboutMenu
}
