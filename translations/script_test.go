package translations

import (
	"regexp"
	"strings"
	"testing"
)

var (
	latinWord   = regexp.MustCompile(`[A-Za-z]+`)
	placeholder = regexp.MustCompile(`\{[^}]*\}`)
)

// What is said or sent in a language that has no Latin letters holds no English but the words the carrier knows.
func TestNoEnglishIsLeftInALanguageOfAnotherScript(t *testing.T) {
	t.Parallel()
	heard := map[string]bool{} // lists of what people say and type, in Latin letters too
	for name, phrase := range constants(t) {
		heard[string(phrase)] = strings.HasPrefix(name, "Words")
	}
	for _, tag := range []string{"ar", "hi", "ko", "te", "ur", "zh-Hans", "zh-Hant"} {
		l := lookup(t, tag)
		for source, text := range l.sentences {
			if heard[source] {
				continue
			}
			for _, word := range latinWord.FindAllString(placeholder.ReplaceAllString(text, ""), -1) {
				if word != "START" && word != "STOP" {
					t.Errorf("%s: %q stands in %q", tag, word, text)
				}
			}
		}
	}
}
