package menus

import "campusline/translations"

// The product's own menus about opportunities that steps lead to by themselves.
const (
	opportunityMenu   = "opportunity"       // about the one whose code was given
	askedMenu         = "opportunity-asked" // the same, and nothing is done before it was asked
	codeMenu          = "opportunity-code"  // asks for a code
	codeAskedMenu     = "opportunity-code-asked"
	changeMenu        = "opportunity-change-asked" // how many people come
	withdrawMenu      = "opportunity-withdraw"     // leaves it
	mayWithdrawMenu   = "opportunity-withdraw-asked"
	withdrawSureMenu  = "opportunity-withdraw-sure"
	cannotTellMenu    = "opportunity-later" // nothing can be told of it now
	goneMenu          = "opportunity-gone"  // its code is no longer one
	nothingFoundMenu  = "opportunity-none"  // there is nothing to join
	withoutNumberMenu = "opportunity-without-number"
	hoursMenu         = "my-hours"
	noneOwnMenu       = "opportunity-none-own"  // the person has no place to give up
	whichOwnMenu      = "opportunity-which-own" // which of several they give up
	// opportunityReplyMenu tells somebody who replied to a text about it how to sign up, change or withdraw.
	opportunityReplyMenu = "opportunity-reply"
	declinedMenu         = "opportunity-declined" // they do not want the place that is held for them
	cannotMenu           = "opportunity-cannot"   // they can give up their place
	toldMenu             = "opportunity-told"     // whoever runs it is told what they wrote
	writtenAboutMenu     = "opportunity-written"  // what they wrote about it is a case
)

// opportunity is what the world tells of a code, asked once in a step. What the step itself has changed of it counts.
func (t *taking) opportunity(code string) (*Opportunity, Knowledge) {
	if code == "" {
		return nil, NotFound
	}
	if o, asked := t.told[code]; asked {
		return o.opportunity, o.knowledge
	}
	var told tellingOf
	if t.opportunities != nil {
		o, knowledge := t.opportunities.Opportunity(code)
		told = tellingOf{&o, knowledge}
	}
	if t.told == nil {
		t.told = map[string]tellingOf{}
	}
	t.told[code] = told
	return told.opportunity, told.knowledge
}

// tellingOf is what the world told of a code.
type tellingOf struct {
	opportunity *Opportunity
	knowledge   Knowledge
}

// spokenOf is the opportunity spoken of, nil when nothing can be told of it.
func (t *taking) spokenOf() *Opportunity {
	if t.state.Opportunity == "" {
		return nil
	}
	o, knowledge := t.opportunity(t.state.Opportunity)
	if knowledge != Found {
		return nil
	}
	return o
}

// without gives the menu to go on with where a step is about a case that was not said, or about an opportunity of which
// nothing can be told; nil where it can.
func (t *taking) without(s *step) *step {
	if s.needsCase && t.state.OfCase == 0 {
		return t.version.menus[caseNumberMenu].steps[0]
	}
	if s.saysGiven && !t.knowsGiven() {
		return t.version.menus[cannotTellMenu].steps[0]
	}
	if !s.needsOpportunity {
		return nil
	}
	switch _, knowledge := t.opportunity(t.state.Opportunity); knowledge {
	case CannotTell:
		return t.version.menus[cannotTellMenu].steps[0]
	case NotFound:
		return t.version.menus[goneMenu].steps[0]
	}
	return nil
}

// knowsGiven says whether it can be told what the person has given.
func (t *taking) knowsGiven() bool {
	if t.opportunities == nil {
		return false
	}
	_, knowledge := t.opportunities.Given()
	return knowledge == Found
}

// codeAnswered looks for the opportunity with a code, or the case with a number. One of which there is none asks which of those
// near it is meant.
func (t *taking) codeAnswered(s *step, words string) {
	digits, _ := t.version.Languages[t.language].ParseDigits(words)
	if !mayBeCode(digits) && t.narrowByWords(s, words) {
		return
	}
	if code := t.titleMeant(s, words); code != "" {
		t.pickOpportunity(s, code)
		return
	}
	if !mayBeCode(digits) && len(digits) != shortestCode-1 {
		t.retry(s, translations.NotUnderstood)
		return
	}
	_, knowledge := t.opportunity(digits)
	switch {
	case knowledge == Found:
		t.pickOpportunity(s, digits)
	case knowledge == CannotTell:
		t.leave(s)
		t.enter(t.version.menus[cannotTellMenu].steps[0])
	case t.narrowByWords(s, words): // a ZIP code
	case t.beginCase(s, digits): // people do not tell one number that we gave them from another
	case !t.askNear(s, digits):
		t.retry(s, translations.CodeNotFound)
	}
}

// askNear asks which of the codes near to what was written is meant; false where there is none.
func (t *taking) askNear(s *step, digits string) bool {
	near := t.opportunities.Near(digits)
	if len(near) == 0 {
		return false
	}
	t.state.Between = near
	t.sayPhrase(translations.CodeNotFound)
	t.askWhich(s)
	return true
}

// isNear says whether a step asks which of some codes is meant that are near to what was entered.
func (s *step) isNear(state *State) bool {
	return s.answer == opportunityAnswer && len(s.find) == 0 && len(state.Between) > 0
}

// pickOpportunity takes an opportunity as the one spoken of from here on.
func (t *taking) pickOpportunity(s *step, code string) {
	t.leave(s)
	t.state.Opportunity, t.state.Page, t.state.Between = code, 0, nil
	t.widen()
	t.enter(t.after(s, &s.next))
}

// mayBeCode says whether digits have the length of an opportunity's code.
func mayBeCode(digits string) bool {
	return len(digits) >= shortestCode && len(digits) <= longestOpportunityCode && digits[0] != '0'
}

// longestOpportunityCode is how many digits the code of an opportunity has at most.
const longestOpportunityCode = 6
