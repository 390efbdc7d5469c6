package translations

import (
	"math"
	"strings"
	"unicode"
)

// How long speech takes. A voice says 155 words a minute, as guides for phone menus advise, since people understand
// less from about 178 on, most of all those to whom the language is not their first; and, so that they can be written
// down, 120 digits a minute. A script without spaces has no words to count: 260 of its characters a minute say about
// as much as 155 words.
const (
	perWord      = 60.0 / 155
	perDigit     = 60.0 / 120
	perCharacter = 60.0 / 260
)

// Seconds estimates how long a voice takes to say words, to a tenth of a second. The same estimate serves the
// simulated phone, what a rehearsed call takes, and every bound on seconds that menus are checked against. It goes by
// the script and not by the language, since one sentence may hold two of them.
func Seconds(words string) float64 {
	took := 0.0
	for word := range strings.FieldsSeq(words) {
		took += secondsOfWord(word)
	}
	return math.Round(took*10) / 10
}

// secondsOfWord takes a word as its digits, its characters of a script without spaces, and one word of whatever
// letters remain.
func secondsOfWord(word string) float64 {
	took := 0.0
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
