package menus

import (
	"slices"
	"strings"
	"unicode"

	"campusline/translations"
)

// meaningOfCode is what a text of nothing but digits, or of a word for withdrawing or for a case and digits, means wherever
// it comes: an opportunity or a case, where the question asked does not take such digits itself.
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
	case t.version.saysCase(words):
		return meaning{kind: meansOpportunity, words: digits, menu: opportunityMenu}
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
	if t.beginCase(s, digits) {
		return true
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
	for word := range strings.FieldsSeq(apart(translations.Fold(written))) {
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

// apart puts a space between digits and Chinese characters, which are written without.
func apart(folded string) string {
	var b strings.Builder
	before := ' '
	for _, r := range folded {
		if unicode.IsDigit(before) && unicode.Is(unicode.Han, r) || unicode.Is(unicode.Han, before) && unicode.IsDigit(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

func isNoDigit(r rune) bool { return !unicode.IsDigit(r) }

// withdraws says whether words say in a language, or in the first, that somebody withdraws.
func (v *Version) withdraws(language int, folded string) bool {
	says := func(i int) bool {
		return slices.Contains(v.Languages[i].Words(translations.WordsWithdraw), folded)
	}
	return says(language) || says(0)
}
