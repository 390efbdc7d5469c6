package audio

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"campusline/translations"
)

// tokens takes words apart into what is said one after another: words in lower case, and numbers without their
// separators and leading zeros. Marks, and signs that only shape letters, make no difference to what is heard.
func tokens(words string) []string {
	all := make([]string, 0, len(words)/5+1)
	for words != "" {
		start := strings.IndexFunc(words, isSpoken)
		if start < 0 {
			break
		}
		words = words[start:]
		length := tokenLength(words)
		all = append(all, token(words[:length]))
		words = words[length:]
	}
	return all
}

// tokenLength is the length in bytes of the token that words begin with. Digits and letters are two tokens where they
// meet; an apostrophe between letters, and a separator between digits, belong to both sides.
func tokenLength(words string) int {
	first, end := utf8.DecodeRuneInString(words)
	number := unicode.IsDigit(first)
	for end < len(words) {
		r, size := utf8.DecodeRuneInString(words[end:])
		switch {
		case isSpoken(r) && unicode.IsDigit(r) == number, unicode.Is(unicode.Cf, r):
		case joins(r, number) && goesOn(words[end+size:], number):
		default:
			return end
		}
		end += size
	}
	return end
}

func goesOn(words string, number bool) bool {
	r, _ := utf8.DecodeRuneInString(words)
	return isSpoken(r) && unicode.IsDigit(r) == number
}

// joins says whether a mark stands within a word or a number: "don't", "1,234" and its like in Arabic script.
func joins(r rune, number bool) bool {
	if number {
		return r == ',' || r == '٬'
	}
	return r == '\'' || r == '’'
}

func isSpoken(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.N) }

// token is a token as it is compared with others.
func token(word string) string {
	if isPlain(word) {
		return word
	}
	word = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsDigit(r):
			return translations.PlainDigit(r)
		case isSpoken(r):
			return unicode.ToLower(r)
		}
		return -1
	}, word)
	if isNumber(word) {
		return withoutZeros(word)
	}
	return word
}

func withoutZeros(number string) string {
	if short := strings.TrimLeft(number, "0"); short != "" {
		return short
	}
	return "0"
}

// isPlain says that a word is written as it is compared.
func isPlain(word string) bool {
	for i := range len(word) {
		if c := word[i]; (c < 'a' || c > 'z') && (c < '1' || c > '9') {
			return false
		}
	}
	return true
}

func isNumber(word string) bool { return word != "" && strings.Trim(word, "0123456789") == "" }

// Sentences cuts words where a sentence ends, since a sentence is recorded in one go wherever it is said.
func Sentences(words string) []string {
	var all []string
	start := 0
	for i, r := range words {
		end := i + utf8.RuneLen(r)
		if !endsSentence(r) || r == '.' && !isEnd(words[end:]) {
			continue
		}
		all = appendWords(all, words[start:end])
		start = end
	}
	return appendWords(all, words[start:])
}

// endsSentence knows the full stops, question and exclamation marks of the scripts that districts write.
func endsSentence(r rune) bool {
	switch r {
	case '.', '?', '!', '…', '۔', '؟', '।', '॥', '。', '？', '！', '\n':
		return true
	}
	return false
}

// isEnd says whether a full stop before these words ends a sentence, and does not stand within a word such as "p.m.".
func isEnd(after string) bool {
	r, _ := utf8.DecodeRuneInString(after)
	return after == "" || unicode.IsSpace(r)
}

func appendWords(all []string, words string) []string {
	if start := strings.IndexFunc(words, isSpoken); start >= 0 {
		all = append(all, strings.TrimSpace(words[start:]))
	}
	return all
}
