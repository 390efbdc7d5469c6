package menus

import (
	"strings"

	"campusline/translations"
)

// meaningOfCode is what a text means that has the digits of a code, wherever it comes: digits alone that the question asked
// does not take itself, or beside words for joining, changing and giving up a place or for a case. Words that are not
// exactly known lead to a question and never to a deed; in a message, and beside digits of nothing that we know, they are
// what they would be without the digits. On a call a code is heard where something is chosen.
func (t *taking) meaningOfCode(s *step) meaning {
	if t.state.Channel == Call {
		return t.codeHeard(s)
	}
	c := t.readCoded(t.input.Words)
	if !mayBeCode(c.digits) {
		return t.shortCode(s, c)
	}
	if c.words == "" && c.party == "" && (s.answer == opportunityAnswer || t.takes(s, c.digits)) {
		return meaning{}
	}
	wanted, sure := t.intentOf(c.words)
	m := meaning{kind: meansOpportunity, words: c.digits, menu: wanted.menu(sure)}
	if sure {
		m.party = c.party
		return m
	}
	_, knowledge := t.opportunity(c.digits)
	switch {
	case knowledge != Found, s.answer == wordsAnswer:
		return meaning{}
	case wanted == unclear && (s.kind != choosing && t.input.Kind != Begin || len(strings.Fields(c.words)) > mostBeside):
		return meaning{}
	}
	return m
}

// mostBeside is how many words that mean nothing to us may stand beside a code; more are a question for a person.
const mostBeside = 2

// menu is where it leads what somebody wants of an opportunity.
func (i intent) menu(sure bool) string {
	switch {
	case i == leaving:
		return withdrawMenu
	case i == mayLeave:
		return mayWithdrawMenu
	case i == changing:
		return changeMenu
	case sure:
		return opportunityMenu
	}
	return askedMenu
}

// shortCode is what three digits mean where something is chosen: a code of which one was left out.
func (t *taking) shortCode(s *step, c coded) meaning {
	asked := s.kind == choosing || t.input.Kind == Begin
	if len(c.digits) != shortestCode-1 || c.words != "" || c.party != "" || !asked || t.opportunities == nil {
		return meaning{}
	}
	if len(t.version.campusesKeyed(c.digits, nil)) > 0 || len(t.opportunities.Near(c.digits)) == 0 {
		return meaning{}
	}
	return meaning{kind: meansOpportunity, words: c.digits, menu: askedMenu}
}

// codeHeard is what words mean in which the code of an opportunity was heard: "4 7 0 3", "four seven zero three", "code 4703".
func (t *taking) codeHeard(s *step) meaning {
	if s.kind != choosing || t.opportunities == nil || !t.canName() {
		return meaning{}
	}
	c := t.readCoded(t.input.Words)
	written := c.digits != ""
	if !written {
		c.digits, _ = t.version.Languages[t.language].ParseDigits(t.input.Words)
	}
	if !mayBeCode(c.digits) {
		return meaning{} // as nearly all words
	}
	if wanted, sure := t.intentOf(c.words); written && (wanted != joining || !sure) {
		return meaning{}
	}
	if _, knowledge := t.opportunity(c.digits); knowledge != Found && (c.words != "" || !isCode(c.digits)) {
		return meaning{}
	}
	return meaning{kind: meansOpportunity, words: c.digits, menu: opportunityMenu}
}

// asksForCode says whether star asks for a code: on a call, where the line begins and something is chosen. There is nothing to
// go back to there but the choice of a language, which has a key of its own.
func (t *taking) asksForCode(s *step) bool {
	return t.state.Channel == Call && s.kind == choosing && s.menu.back == nil && t.version.asksForOpportunities && t.beginsAt(s.menu)
}

// takes says whether digits are an answer to the question of a step, so that they are not taken for a code.
func (t *taking) takes(s *step, digits string) bool {
	if s.kind != asking {
		return false
	}
	switch s.answer {
	case digitsAnswer, dateAnswer, codeAnswer:
		return true
	case campusAnswer:
		return s.orZIP && t.version.isNearZIP(digits) || len(t.version.campusesKeyed(digits, s.of)) > 0
	case numberAnswer, scoreAnswer, zipAnswer:
		_, ok := t.read(s, digits, true)
		return ok
	}
	return false
}

// codeWritten takes a text that is a code. Where none is known that is anything like it, it is what the question makes of
// it.
func (t *taking) codeWritten(s *step, m meaning) {
	switch {
	case t.searchedByZIP(s, m):
	case t.beginOpportunity(s, m):
	case s.answer == wordsAnswer:
		t.takeMessage(s)
	case m.menu != opportunityMenu || s.kind == choosing:
		t.retry(s, translations.CodeNotFound)
	default:
		t.keyed(s, m.words)
	}
}

// beginOpportunity begins a menu about the opportunity whose code was written. It is false where none is known that is
// anything like it. Of codes that are near it is asked which is meant, and what was wanted of it is asked then.
func (t *taking) beginOpportunity(s *step, m meaning) bool {
	_, knowledge := t.opportunity(m.words)
	switch knowledge {
	case Found:
		t.leave(s)
		t.state.Opportunity = m.words
		if t.partyTold = m.party != ""; t.partyTold {
			t.state.keep(partyName, m.party)
		}
		t.enter(t.version.menus[m.menu].steps[0])
		return true
	case CannotTell:
		return false
	}
	if t.beginCase(s, m.words) {
		return true
	}
	asking := codeMenu
	if m.menu != opportunityMenu || m.party != "" {
		asking = codeAskedMenu
	}
	at := t.version.menus[asking].steps[0]
	if t.opportunities == nil {
		return false
	}
	before := t.state
	t.leave(s)
	t.state.Menu, t.state.Step, t.state.Tries = at.menu.name, at.index, 0
	if t.askNear(at, m.words) {
		return true
	}
	t.state = before
	return false
}

// partyName is the name under which it is kept how many people come, where a text tells that with the code.
const partyName = "party"
