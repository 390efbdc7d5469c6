package translations

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// digitsIn are the digits of a text, whatever script writes them, each once.
func digitsIn(text string) []rune {
	var all []rune
	for _, r := range Fold(text) {
		if unicode.IsDigit(r) && !slices.Contains(all, r) {
			all = append(all, r)
		}
	}
	slices.Sort(all)
	return all
}

// Who is told to press a key has to be told which, in every language.
func TestNoTranslationLosesAKey(t *testing.T) {
	t.Parallel()
	tried := 0
	for _, tag := range Shipped() {
		l := lookup(t, tag)
		for source, text := range l.sentences {
			if !strings.Contains(source, "press") && !strings.Contains(source, "eply") {
				continue
			}
			tried++
			if want, got := digitsIn(source), digitsIn(text); !slices.Equal(want, got) {
				t.Errorf("%s: %q has the digits %q, and %q %q", tag, source, want, text, got)
			}
		}
	}
	if tried < 20*len(Shipped()) {
		t.Errorf("only %d sentences were tried", tried)
	}
}
