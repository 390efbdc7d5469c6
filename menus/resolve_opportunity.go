package menus

import (
	"slices"
	"strings"
)

// resolveConditions proves that what a branch asks about an opportunity can be known.
func (l *loader) resolveConditions(s *step, b *branch, before subjects) {
	for _, c := range b.all {
		if c.kind == whenAsked && l.version.Survey(c.word) == nil {
			l.add(s.at, "unknown survey", didYouMean(c.word, l.version.surveyNames()), "`%s` is not a survey.", c.word)
		}
		if c.kind.isOfOpportunity() && !before.opportunity {
			l.opportunityNotKnown(s.at, "`when: "+b.words+"` asks about an opportunity")
		}
		if c.kind.isOfCase() && !before.ofCase {
			l.caseNotKnown(s.at, "`when: "+b.words+"` asks about a case")
		}
	}
}

// resolveDeed proves that what a step does about an opportunity can be done.
func (l *loader) resolveDeed(s *step, before subjects) {
	switch {
	case isAboutCase(s.do) && !before.ofCase:
		l.caseNotKnown(s.at, "`do: "+s.do+"` is about a case")
	case isAboutAnswer(s.do):
		if !before.answer {
			l.add(s.at, "answer not known", "Take it out: it belongs to `offered-answer`.", "`do: %s` is about a shared answer, and here none was offered.", s.do)
		}
	case s.do != "" && !isOfOffers(s.do) && !isAboutCase(s.do) && !before.opportunity:
		l.opportunityNotKnown(s.at, "`do: "+s.do+"` is about an opportunity")
	}
	if s.party != "" && !l.isAsked(s.party, numberAnswer) {
		l.add(s.at, "unknown party", "Ask for it first with `answer: number` and `as: "+s.party+"`.", "No question asks for the number `%s`.", s.party)
	}
	if s.person != "" && !l.isAsked(s.person, digitsAnswer) {
		l.add(s.at, "unknown person", "Ask for it first with `answer: digits` and `as: "+s.person+"`.", "No question asks for the digits `%s`.", s.person)
	}
}

// findParties finds the answers by which steps do something for so many people.
func (v *Version) findParties() map[string]bool {
	parties := map[string]bool{}
	for _, m := range v.menus {
		for _, s := range m.steps {
			if s.party != "" {
				parties[s.party] = true
			}
		}
	}
	return parties
}

// isAsked says whether some question asks for an answer of a name and kind.
func (l *loader) isAsked(name string, kind answerKind) bool {
	for _, m := range l.allMenus() {
		for _, asked := range m.steps {
			if asked.name == name && asked.answer == kind {
				return true
			}
		}
	}
	return false
}

func (l *loader) opportunityNotKnown(at position, what string) {
	l.add(at, "opportunity not known", "Ask for it first with `answer: opportunity`, or add `needs: opportunity` to the menu.",
		"%s, and here nobody has said which.", what)
}

// menusToLeadTo names the menus that an editor may want to lead to: all but those to which the product leads by itself.
func (l *loader) menusToLeadTo() []string {
	return slices.DeleteFunc(sortedKeys(l.version.menus), func(name string) bool {
		return l.version.menus[name].builtin && isLedToByItself(name)
	})
}

// isLedToByItself says whether one of the product's own menus is behind another one, or begins by what somebody writes.
func isLedToByItself(name string) bool {
	for _, behind := range []string{opportunityMenu + "-", caseMenu + "-", crisisMenu, rateMenu, rateMeantMenu, "rated-", writtenMenu, thankedMenu, offeredAnswerMenu, sharedAnswerMenu, surveyOverMenu} {
		if strings.HasPrefix(name, behind) {
			return name != caseNumberMenu
		}
	}
	return false
}

// isAboutOpportunities says whether a menu is one of the product's own about opportunities.
func (m *menu) isAboutOpportunities() bool {
	return strings.HasPrefix(m.name, opportunityMenu) || strings.HasPrefix(m.name, hoursMenu)
}

// findAsking says whether the district's own menus ask which opportunity is meant. In one that does not, opportunities are
// spoken of in texts only, to whoever texts a code.
func (v *Version) findAsking() bool {
	for _, m := range v.menus {
		if !m.builtin && slices.ContainsFunc(m.steps, func(s *step) bool { return s.answer == opportunityAnswer }) {
			return true
		}
	}
	return false
}
