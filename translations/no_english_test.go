package translations

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// The carrier knows START and STOP in Latin letters only, and the letters of a ZIP code are what families read.
var latinOnPurpose = regexp.MustCompile(`\{[a-z]+\}|\bSTART\b|\bSTOP\b|\bZIP\b`)

func TestWhatIsSaidInAnotherScriptHoldsNoLatinLetters(t *testing.T) {
	t.Parallel()
	lists := map[string]bool{} // of words, which hold those that are typed in Latin letters too
	for name, phrase := range constants(t) {
		lists[string(phrase)] = strings.HasPrefix(name, "Words")
	}
	for _, tag := range Shipped() {
		l := lookup(t, tag)
		if l.script.table == nil {
			continue
		}
		for source, text := range l.sentences {
			if lists[source] {
				continue
			}
			text = latinOnPurpose.ReplaceAllString(text, "")
			if strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) {
				t.Errorf("%s: %q is %q", tag, source, text)
			}
		}
	}
}

func TestNoLanguageLeavesASentenceInEnglish(t *testing.T) {
	t.Parallel()
	for _, tag := range Shipped() {
		if tag == sourceTag {
			continue
		}
		for source, text := range lookup(t, tag).sentences {
			if text == source && strings.Contains(latinOnPurpose.ReplaceAllString(source, ""), " ") && strings.HasSuffix(source, ".") {
				t.Errorf("%s: %q is not translated", tag, source)
			}
		}
	}
}
