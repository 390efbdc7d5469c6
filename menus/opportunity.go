package menus

import (
	"slices"
	"strings"
	"unicode"

	"campusline/translations"
)

// The product's own menus about opportunities that steps lead to by themselves.
const (
	opportunityMenu   = "opportunity"          // about the one whose code was given
	codeMenu          = "opportunity-code"     // asks for a code
	withdrawMenu      = "opportunity-withdraw" // leaves it
	cannotTellMenu    = "opportunity-later"    // nothing can be told of it now
	goneMenu          = "opportunity-gone"     // its code is no longer one
	nothingFoundMenu  = "opportunity-none"     // there is nothing to join
	withoutNumberMenu = "opportunity-without-number"
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

// without gives the menu to go on with where a step is about an opportunity of which nothing can be told, nil where it
// can.
func (t *taking) without(s *step) *step {
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

// codeAnswered looks for the opportunity with a code. One of which there is none asks which of those near it is meant.
func (t *taking) codeAnswered(s *step, words string) {
	digits, _ := t.version.Languages[t.language].ParseDigits(words)
	if !mayBeCode(digits) {
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
	case !t.askNear(s, digits):
		t.retry(s, translations.CodeNotFound)
	}
}

// askNear asks which of the codes near to what was written is meant; false where there is none.
func (t *taking) askNear(s *step, digits string) bool {
	if !t.canName() {
		return false
	}
	near := t.opportunities.Near(digits)
	if len(near) == 0 {
		return false
	}
	t.state.Between = near
	t.sayPhrase(translations.CodeNotFound)
	t.askWhich(s)
	return true
}

// pickOpportunity takes an opportunity as the one spoken of from here on.
func (t *taking) pickOpportunity(s *step, code string) {
	t.leave(s)
	t.state.Opportunity, t.state.Page, t.state.Between = code, 0, nil
	t.enter(t.after(s, &s.next))
}

// mayBeCode says whether digits have the length of an opportunity's code.
func mayBeCode(digits string) bool {
	return len(digits) >= shortestCode && len(digits) <= longestOpportunityCode && digits[0] != '0'
}

// longestOpportunityCode is how many digits the code of an opportunity has at most.
const longestOpportunityCode = 6

// meaningOfCode is what a text of nothing but digits, or of a word for withdrawing and digits, means wherever it comes: an
// opportunity, where the question asked does not take such digits itself.
func (t *taking) meaningOfCode(s *step) meaning {
	if t.state.Channel != Text {
		return meaning{}
	}
	digits, words := t.version.cutDigits(t.language, t.input.Words)
	switch {
	case !mayBeCode(digits):
	case words == "" && s.answer != opportunityAnswer && !t.takes(s, digits):
		return meaning{kind: meansOpportunity, words: digits, menu: opportunityMenu}
	case t.version.withdraws(t.language, words):
		return meaning{kind: meansOpportunity, words: digits, menu: withdrawMenu}
	}
	return meaning{}
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
		return len(t.version.campusesKeyed(digits, s.of)) > 0
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
	case t.beginOpportunity(s, m.menu, m.words):
	case s.answer == wordsAnswer:
		t.takeMessage(s)
	case m.menu == withdrawMenu || s.kind == choosing:
		t.retry(s, translations.CodeNotFound)
	default:
		t.keyed(s, m.words)
	}
}

// beginOpportunity begins a menu about the opportunity whose code was written. It is false where none is known that is
// anything like it.
func (t *taking) beginOpportunity(s *step, menu, digits string) bool {
	_, knowledge := t.opportunity(digits)
	switch knowledge {
	case Found:
		t.leave(s)
		t.state.Opportunity = digits
		t.enter(t.version.menus[menu].steps[0])
		return true
	case CannotTell:
		return false
	}
	at := t.version.menus[codeMenu].steps[0]
	if t.opportunities == nil {
		return false
	}
	before := t.state
	t.leave(s)
	t.state.Menu, t.state.Step, t.state.Tries = at.menu.name, at.index, 0
	if t.askNear(at, digits) {
		return true
	}
	t.state = before
	return false
}

// cutDigits parts a text into its digits and the words beside them.
func (v *Version) cutDigits(language int, written string) (digits, words string) {
	var others []string
	for word := range strings.FieldsSeq(translations.Fold(written)) {
		if strings.IndexFunc(word, isNoDigit) >= 0 {
			others = append(others, word)
		} else {
			digits += word
		}
	}
	if digits != "" {
		digits, _ = v.Languages[language].ParseDigits(digits)
	}
	return digits, strings.Join(others, " ")
}

func isNoDigit(r rune) bool { return !unicode.IsDigit(r) }

// withdraws says whether words say in a language, or in the first, that somebody withdraws.
func (v *Version) withdraws(language int, folded string) bool {
	says := func(i int) bool {
		return slices.Contains(v.Languages[i].Words(translations.WordsWithdraw), folded)
	}
	return says(language) || says(0)
}
