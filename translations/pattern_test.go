package translations

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestAPatternStandsForWhatItSpells: reading along a pattern finds what comparing with every alternative would find, also
// where alternatives are empty, are parts of words, or are characters that are words by themselves.
func TestAPatternStandsForWhatItSpells(t *testing.T) {
	t.Parallel()
	part := rapid.SampledFrom([]string{
		"stop", " ", "(stop|quit)", "(un|)sign", "(|me )", "a(b| c|)d", " (a |the |)", "(不要|别)", "(发|发送)短信", "me", "ab", "b",
	})
	word := rapid.SampledFrom([]string{"stop", "quit", "sign", "unsign", "me", "abd", "ad", "a", "cd", "d", "the", "ab", "b", "不", "要", "别", "发", "送", "短", "信"})
	rapid.Check(t, func(t *rapid.T) {
		pattern := strings.Join(rapid.SliceOfN(part, 1, 6).Draw(t, "pattern"), "")
		phrases, words := spellOut([]string{pattern}), rapid.SliceOfN(word, 1, 7).Draw(t, "words")
		if len(phrases) > 0 && rapid.Bool().Draw(t, "said") {
			words = append(strings.Fields(rapid.SampledFrom(phrases).Draw(t, "phrase")), words...)
		}
		want := 0
		for _, phrase := range phrases {
			if p := strings.Fields(phrase); len(p) <= len(words) && slices.Equal(p, words[:len(p)]) {
				want = max(want, len(p))
			}
		}
		if got := newLexicon([]string{pattern}).at(words); got != want {
			t.Fatalf("%q begins with %d words of %q, want %d", words, got, pattern, want)
		}
	})
}
