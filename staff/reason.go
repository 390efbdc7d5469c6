package staff

import (
	"slices"
	"strings"

	"campusline/translations"
)

// reason is why something is called off, as families read it: what follows the code. Of "because of the rain" it is the rain,
// which they are told in their own language; what is no usual reason stays as it was written.
func (w *wanting) reason() string {
	words := strings.Fields(translations.Fold(strings.Join(w.rest, " ")))
	for i := range words[:min(len(words), mostOfReason)] {
		for end := min(len(words), mostOfReason); end > i; end-- {
			usual := strings.Join(words[i:end], " ")
			if _, known := w.language.Reason(usual); known && w.isFiller(words[:i]) && w.isFiller(words[end:]) {
				return usual
			}
		}
	}
	return strings.Join(w.rest, " ")
}

// mostOfReason is in how many words a usual reason is looked for.
const mostOfReason = 8

// isFiller says whether folded words say nothing of a reason, in any language of the district.
func (w *wanting) isFiller(words []string) bool {
	return slices.ContainsFunc(w.languages, func(l *translations.Language) bool {
		return covered(l, words, translations.WordsBecause, translations.WordsSmall, translations.WordsThanks,
			translations.WordsToday, translations.WordsTomorrow)
	})
}

// covered says whether folded words are nothing but words of some lists.
func covered(l *translations.Language, words []string, lists ...translations.Phrase) bool {
	for len(words) > 0 {
		_, n := longest(l, words, lists)
		if n == 0 {
			return false
		}
		words = words[n:]
	}
	return true
}

// longest finds the longest run that folded words begin with of some lists: of which list, and how many words. What is of two
// lists is of the first.
func longest(l *translations.Language, words []string, lists []translations.Phrase) (list translations.Phrase, n int) {
	for end := len(words); end > 0; end-- {
		run := strings.Join(words[:end], " ")
		for _, list := range lists {
			if slices.Contains(l.Words(list), run) {
				return list, end
			}
		}
	}
	return "", 0
}
