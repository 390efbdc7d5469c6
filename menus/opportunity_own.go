package menus

import (
	"slices"
	"strings"

	"campusline/translations"
)

// longestBare is the words of the longest text that is looked at as the word alone by which a place is given up.
const longestBare = 5

// withdrawsIn is the language in which folded words say that somebody gives up a place, and nothing else but what is polite; the
// present one first. It is false for all other words.
func (t *taking) withdrawsIn(folded string) (language int, says bool) {
	if folded == "" || strings.Count(folded, " ") >= longestBare {
		return 0, false
	}
	if t.version.saysWithdraw(t.language, folded) {
		return t.language, true
	}
	for i := range t.version.Languages {
		if t.version.saysWithdraw(i, folded) {
			return i, true
		}
	}
	return 0, false
}

func (v *Version) saysWithdraw(language int, folded string) bool {
	l := v.Languages[language]
	words := l.Words(translations.WordsWithdraw)
	if strings.Contains(folded, " ") {
		folded = translations.Without(folded, l.Words(translations.WordsPolite))
	}
	return slices.Contains(words, folded)
}

// mayWithdraw says whether a text may be the word alone by which a place is given up. A message is asked for in somebody's own
// words, a survey for an answer, and who wants no texts is asked nothing.
func (t *taking) mayWithdraw(s *step) bool {
	return t.input.Kind == Written && s.answer != wordsAnswer && s.question == nil && (t.world == nil || t.world.Texting() != OptedOut)
}

// withdrawOwn takes the word by which a place is given up where no code stands beside it: it asks whether it is the only place
// of the person's that is meant, or the one they are told of, else which.
func (t *taking) withdrawOwn(s *step, language int) {
	if language != 0 {
		t.speakAs(language)
	}
	t.leave(s)
	if code := t.ownSpokenOf(s); code != "" {
		menu := mayWithdrawMenu
		if s.menu.name == withdrawSureMenu && code == t.state.Opportunity {
			menu = withdrawMenu // it is as good as a yes, of what was asked about
		}
		t.state.Opportunity = code
		t.enter(t.version.menus[menu].steps[0])
		return
	}
	switch own, knowledge := t.own(givenUp()...); {
	case knowledge != Found:
		t.enter(t.version.menus[cannotTellMenu].steps[0])
	case len(own) == 0:
		t.enter(t.version.menus[noneOwnMenu].steps[0])
	case len(own) == 1:
		t.state.Opportunity = own[0].Code
		t.enter(t.version.menus[mayWithdrawMenu].steps[0])
	default:
		t.askOwn(own)
	}
}

// givenUp are the ways to stand to what can be given up. Whoever is there at the last date is told how to leave instead.
func givenUp() []Standing { return []Standing{Confirmed, Offered, Waiting, Here} }

// ownSpokenOf is the code of what the text is a reply to, or of what the step is about, where the person can give up a place in
// it; "" where there is none.
func (t *taking) ownSpokenOf(s *step) string {
	code := ""
	if t.correspondence != nil {
		if about := t.correspondence.InReplyTo(); about.Kind == AboutOpportunity {
			code = about.ID
		}
	}
	if code == "" && s.needsOpportunity {
		code = t.state.Opportunity
	}
	o, knowledge := t.opportunity(code)
	if knowledge != Found || o.Over || !slices.Contains(givenUp(), o.Standing) {
		return ""
	}
	return code
}

// own is what the person stands to in one of some ways and what is not over, the soonest first: up to one more than
// [MostListed].
func (t *taking) own(standings ...Standing) ([]Opportunity, Knowledge) {
	if t.opportunities == nil {
		return nil, CannotTell
	}
	return t.opportunities.Find(Search{Own: standings})
}

// askOwn asks which of several places the person gives up. Of one that is not told they can still write the code.
func (t *taking) askOwn(own []Opportunity) {
	at := t.version.menus[whichOwnMenu].steps[0]
	t.state.Menu, t.state.Step, t.state.Tries, t.state.Between = at.menu.name, at.index, 0, nil
	for i := range own[:min(len(own), MostListed)] {
		t.state.Between = append(t.state.Between, own[i].Code)
	}
	t.say(at.ask)
	t.askWhich(at)
}

// noneMeant takes a no to the codes asked about: whoever was asked for one is asked for it anew, and whoever was asked which
// place they give up gives up none.
func (t *taking) noneMeant(s *step) {
	if s.menu.name != whichOwnMenu {
		t.enter(s)
		return
	}
	t.leave(s)
	t.enter(t.follow(s, &s.otherwise))
}

// answersOffer takes a yes or a no that answers nothing where it comes as one to a place that is held for the person, which they
// were told of before something else came between. It is false where there is none, or more than one.
func (t *taking) answersOffer(s *step, m meaning) bool {
	folded := translations.Fold(t.input.Words)
	says := t.version.words[t.language].ways[folded]
	if m.kind != meansNothing || says != wayNo && says != wayYes || t.state.Channel != Text || t.input.Kind == Written && !s.asksAnything() {
		return false
	}
	offered, _ := t.own(Offered)
	if len(offered) != 1 {
		return false
	}
	t.leave(s)
	t.state.Opportunity = offered[0].Code
	t.enter(t.version.menus[t.saidToOffer(folded, &offered[0])].steps[0])
	return true
}

// asksAnything says whether a step offers what a district has to offer, so that a yes or a no is no answer to it. The product's
// own choices, and those of a survey, may be meant.
func (s *step) asksAnything() bool {
	return s.kind == choosing && !s.menu.builtin && s.question == nil
}
