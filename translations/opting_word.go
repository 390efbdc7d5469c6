package translations

import (
	"slices"
	"strings"
	"unicode"
)

// SaysStop reports whether words that stand beside a code are nothing but a way to end texts, in the language or in English,
// which every message names: "stop", "unsubscribe". They are given as folded, and the text that holds them as it was written.
// What also is a yes, or carries no meaning of its own, is none: "para" in Spanish, and "dung" in Vietnamese without its mark.
func (l *Language) SaysStop(folded, written string) bool {
	own, words := l.consent(), strings.Fields(folded)
	if own.isMarked(own.stop, sentence{words: words, text: strings.Map(digitsAside, written)}) {
		return true
	}
	if folded == "" || slices.Contains(l.Words(WordsYes), folded) || slices.Contains(l.Words(WordsSmall), folded) {
		return false
	}
	source := shipped()[sourceTag].consent()
	return own.saysJust(own.stop, words) || source.saysJust(source.stop, words)
}

func digitsAside(r rune) rune {
	if unicode.IsDigit(r) {
		return ' '
	}
	return r
}
