package staff

import (
	"slices"
	"strings"
	"unicode"

	"campusline/translations"
)

// command is a text that has something done.
type command struct {
	verb     translations.Phrase    // one of the lists of words that commands begin with
	language *translations.Language // in which it was written
	code     string                 // what it is about; "" where it says that by itself
	rest     []string               // what follows, word by word as it was written
	meant    string                 // as it is to be written, of one that was mistyped
}

// verbs are the commands that name a code.
func verbs() []translations.Phrase {
	return []translations.Phrase{
		translations.WordsRoster, translations.WordsHeadcount, translations.WordsCallOff, translations.WordsHere,
	}
}

// read reads a text as a command in one of some languages, the first in which it is one. A command has its word and its
// code in either order, and what belongs to it after them; the word that confirms stands alone.
func read(text string, languages []*translations.Language) (command, bool) {
	words := strings.Fields(text)
	at := slices.IndexFunc(words, isDigits)
	for _, l := range languages {
		if at < 0 {
			if says(l, translations.WordsConfirm, words) {
				return command{verb: translations.WordsConfirm, language: l}, true
			}
			continue
		}
		if verb, rest, ok := verbAround(l, words, at); ok {
			code, _ := l.ParseDigits(translations.Fold(words[at]))
			return command{verb: verb, language: l, code: code, rest: rest}, true
		}
	}
	return command{}, false
}

// verbAround finds the word of a command before its code, or right behind it, and what follows.
func verbAround(l *translations.Language, words []string, at int) (verb translations.Phrase, rest []string, ok bool) {
	for _, verb := range verbs() {
		if says(l, verb, words[:at]) {
			return verb, words[at+1:], true
		}
		if at > 0 {
			continue
		}
		for end := len(words); end > 1; end-- {
			if says(l, verb, words[1:end]) {
				return verb, words[end:], true
			}
		}
	}
	return "", nil, false
}

// says says whether words are one of a list, in a language.
func says(l *translations.Language, list translations.Phrase, words []string) bool {
	return slices.Contains(l.Words(list), translations.Fold(strings.Join(words, " ")))
}

// isDigits says whether a word is digits and marks.
func isDigits(word string) bool {
	folded := translations.Fold(word)
	return folded != "" && strings.IndexFunc(folded, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}
