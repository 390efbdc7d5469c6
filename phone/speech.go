package phone

import (
	"strings"
	"time"
	"unicode"
)

// How long speech takes. A voice says 155 words a minute and, so that they can
// be written down, 120 digits a minute. A script without spaces has no words to
// count; 260 of its characters a minute say about as much as 155 words.
const (
	perWord      = time.Minute / 155
	perDigit     = time.Minute / 120
	perCharacter = time.Minute / 260
)

// spoken estimates how long a voice takes to say text.
func spoken(text string) time.Duration {
	var took time.Duration
	for _, word := range strings.Fields(text) {
		took += spokenWord(word)
	}
	return took.Round(100 * time.Millisecond)
}

// spokenWord takes a word as its digits, its characters of a script without
// spaces, and one word of whatever letters remain.
func spokenWord(word string) time.Duration {
	var took time.Duration
	letters := false
	for _, r := range word {
		switch {
		case unicode.IsDigit(r):
			took += perDigit
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
			took += perCharacter
		case unicode.IsLetter(r):
			letters = true
		}
	}
	if letters {
		took += perWord
	}
	return took
}
