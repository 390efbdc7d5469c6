package translations

import (
	"strings"
	"testing"
)

// The word that people are told for giving a place up is the one that is understood, and with a code it ends no texts.
func TestTheWordForGivingUpAPlaceIsUnderstoodAsThat(t *testing.T) {
	t.Parallel()
	const told = "You are signed up: {opportunity}, {when}, {place}. Places: {going}. When you arrive, text us {code}. " +
		"To withdraw, text DROP {code}. {note} {calendar}"
	for _, tag := range Shipped() {
		l := lookup(t, tag)
		sentence, ok := l.Translate(told)
		if !ok {
			t.Errorf("%s does not tell the word", tag)
			continue
		}
		word := l.Words(WordsWithdraw)[0]
		if !strings.Contains(Fold(sentence), word) {
			t.Errorf("%s: %q is understood, and people are told %q", tag, word, sentence)
		}
		for _, word := range l.Words(WordsWithdraw) {
			if opting := ReadOpting(word+" 4271", Shipped()); opting.Intent != NoIntent {
				t.Errorf("%s: %q with a code is read as %v", tag, word, opting.Intent)
			}
		}
	}
}
