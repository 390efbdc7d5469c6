package menus

import (
	"strconv"
	"strings"

	"campusline/translations"
)

// shortestCase is how many digits the number of a case has at least.
const shortestCase = 5

// caseAnswered looks for the person's case with a number. Of somebody else's they are told nothing.
func (t *taking) caseAnswered(s *step, words string) {
	digits, _ := t.version.Languages[t.language].ParseDigits(words)
	number, knowledge := t.ownCase(digits)
	switch knowledge {
	case Found:
		t.leave(s)
		t.state.OfCase = number
		t.enter(t.after(s, &s.next))
	case CannotTell:
		t.leave(s)
		t.enter(t.version.menus[caseLaterMenu].steps[0])
	default:
		t.retry(s, translations.CodeNotFound)
	}
}

// ownCase says whether digits are the number of a case of the person's.
func (t *taking) ownCase(digits string) (number int, known Knowledge) {
	if len(digits) < shortestCase || !isCode(digits) {
		return 0, NotFound
	}
	number, err := strconv.Atoi(digits)
	if err != nil {
		return 0, NotFound
	}
	_, known = t.caseTold(CaseSought{Number: number})
	return number, known
}

// beginCase says where the case stands whose number was written. It is false where the person has none of that number.
func (t *taking) beginCase(s *step, digits string) bool {
	number, knowledge := t.ownCase(digits)
	if knowledge != Found {
		return false
	}
	t.leave(s)
	t.state.OfCase = number
	t.enter(t.version.menus[caseMenu].steps[0])
	return true
}

// meaningOfCase is what a text means that begins with the number of a case of the person's and says something: it belongs
// to that case. "Case" or a word like it may stand before the number.
func (t *taking) meaningOfCase() meaning {
	if t.state.Channel != Text {
		return meaning{}
	}
	words := strings.Fields(translations.Fold(t.input.Words))
	for i := range min(2, len(words)-1) {
		if number, knowledge := t.ownCase(words[i]); knowledge == Found {
			return meaning{kind: meansCase, words: words[i], number: number}
		}
	}
	return meaning{}
}

// saysCase says whether folded words, beside the number of a case, say only that it is one, in any language offered: whoever
// writes first is not known to speak one yet.
func (v *Version) saysCase(folded string) bool {
	if folded == "" {
		return false
	}
	for i, l := range v.Languages {
		said := strings.Join(v.telling(i, folded), " ")
		for _, word := range l.Words(translations.WordsCase) {
			if folded == word || said == strings.Join(v.telling(i, word), " ") && said != "" {
				return true
			}
		}
	}
	return false
}

// joinByNumber adds what was written to the case whose number it begins with.
func (t *taking) joinByNumber(s *step, number int) {
	t.leave(s)
	t.joinWritten(number)
	t.enter(t.version.menus[caseAddedMenu].steps[0])
}

func (l *loader) caseNotKnown(at position, what string) {
	l.add(at, "case not known", "Ask for it first with `answer: case`, or add `needs: case` to the menu.",
		"%s, and here nobody has said which.", what)
}

// knowsCase says whether a case is spoken of whenever a menu's step begins.
func (m *menu) knowsCase(index int) bool {
	if index >= m.written {
		index = m.outer(index)
	}
	for _, s := range m.steps[:index] {
		if s.answer == caseAnswer {
			return true
		}
	}
	return m.needsCase
}
