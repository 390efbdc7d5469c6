package menus

import (
	"regexp"
	"strings"

	"campusline/translations"
)

// keysInWords finds the number of a key in what an editor wrote, "press 1", in the first language. It goes by the verbs
// that the language itself uses where choices are offered; nil for a language that puts them elsewhere.
func keysInWords(l *translations.Language) *regexp.Regexp {
	var verbs []string
	for _, p := range []translations.Phrase{translations.Choice, translations.FirstChoiceWritten} {
		before, _, ok := strings.Cut(l.Phrase(p), "{key}")
		words := strings.Fields(before)
		if ok && len(words) > 0 && !strings.Contains(words[len(words)-1], "{") {
			verbs = append(verbs, regexp.QuoteMeta(words[len(words)-1]))
		}
	}
	if len(verbs) == 0 {
		return nil
	}
	return regexp.MustCompile(`(?i)(?:^|[^\pL])(?:` + strings.Join(verbs, "|") + `)\s+[0-9]`)
}

// checkKeysInWords warns of keys that are written into words: they are said by themselves, and would go on saying an old
// number when a choice moves to another key.
func (l *loader) checkKeysInWords(t *text) {
	if t.builtin {
		return
	}
	if l.keys == nil {
		l.keys = keysInWords(l.version.Languages[0])
	}
	for _, words := range t.sourceWords() {
		if l.keys != nil && l.keys.MatchString(words) {
			l.warn(t.at, "key in words", "Take it out, and make it a choice if it is none: keys are said by themselves.",
				"A key is named in these words, and would be wrong as soon as a choice has another key.")
			return
		}
	}
}
