package menus

import "testing"

// A key can be kept as an answer, whatever the words are, and different ones have different keys.
func TestEveryTraitHasAKeyThatAnAnswerCanKeep(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]string{"Reading aloud": "reading-aloud", "es": "es"} {
		if got := TraitKey(words); got != want {
			t.Errorf("%q has the key %q, want %q", words, got, want)
		}
	}
	seen := map[string]string{}
	for _, words := range []string{"阅读", "朗读", "قراءة", "costura e ingeniería", "reading and writing"} {
		key := TraitKey(words)
		for i := range len(key) {
			if !isNameByte(key[i]) {
				t.Errorf("%q has the key %q, which no answer can keep", words, key)
			}
		}
		if other, taken := seen[key]; taken {
			t.Errorf("%q and %q have the same key", words, other)
		}
		seen[key] = words
	}
}
