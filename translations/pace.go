package translations

import (
	"math"
	"strings"
	"unicode"
)

// How long speech takes. A voice says 155 words a minute, as guides for phone menus advise, since people understand
// less from about 178 on, most of all those to whom the language is not their first; and, so that they can be written
// down, 120 digits a minute. A script without spaces has no words to count: 260 of its characters a minute say about
// as much as 155 words. Vietnamese puts a space behind every syllable: 220 of them are as many as 155 words of English
// have. Korean and the languages of southern India join to one word what English says in several, in shorter syllables:
// 300 of them a minute.
const (
	perWord          = 60.0 / 155
	perSyllable      = 60.0 / 220
	perShortSyllable = 60.0 / 300
	perDigit         = 60.0 / 120
	perCharacter     = 60.0 / 260
)

// Seconds estimates how long a voice takes to say words, to a tenth of a second. The same estimate serves the
// simulated phone, what a rehearsed call takes, and every bound on seconds that menus are checked against. It goes by
// the script and not by the language, since one sentence may hold two of them.
func Seconds(words string) float64 {
	took, perLetters := 0.0, perWord
	if strings.ContainsFunc(words, isVietnamese) {
		perLetters = perSyllable
	}
	for word := range strings.FieldsSeq(words) {
		took += secondsOfWord(word, perLetters)
	}
	return math.Round(took*10) / 10
}

// isVietnamese reports whether a letter is one that only Vietnamese has (Unicode: the end of Latin Extended Additional
// holds its vowels with a tone).
func isVietnamese(r rune) bool {
	return r == 'ơ' || r == 'ư' || r == 'đ' || r >= 0x1EA0 && r <= 0x1EF9
}

// secondsOfWord takes a word as its digits, its characters of a script without spaces, its syllables where words are
// long, and one word, or syllable, of whatever letters remain.
func secondsOfWord(word string, perLetters float64) float64 {
	took := 0.0
	letters, joined := false, false
	for _, r := range word {
		switch {
		case unicode.IsDigit(r):
			took += perDigit
		case r < firstCounted:
			letters = letters || unicode.IsLetter(r)
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
			took += perCharacter
		case unicode.Is(unicode.Lo, r) && unicode.In(r, unicode.Hangul, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Tamil):
			if !joined {
				took += perShortSyllable
			}
		case unicode.IsLetter(r):
			letters = true
		}
		joined = joinsNext(r)
	}
	if letters {
		took += perLetters
	}
	return took
}

// firstCounted comes before every character of which not the words are counted: the first of them are those of Tamil.
const firstCounted = 0x0B80

// joinsNext says whether a sign joins the letter after it to the one before, so that both are one syllable (Unicode:
// virama).
func joinsNext(r rune) bool {
	switch r {
	case '\u0BCD', '\u0C4D', '\u0CCD', '\u0D4D': // Tamil, Telugu, Kannada, Malayalam
		return true
	}
	return false
}
