package translations

import "testing"

// Whoever forgets the code behind the word gives up nothing, and must not lose all texts for it.
func TestTheWordThatWithdrawsEndsNoTexts(t *testing.T) {
	t.Parallel()
	for _, tag := range Shipped() {
		word := lookup(t, tag).Words(WordsWithdraw)[0]
		if got := ReadOpting(word, Shipped()); got.Intent != NoIntent {
			t.Errorf("%s: people are told to text %q and a code to withdraw, and %q alone is read as %+v", tag, word, word, got)
		}
	}
}
