package staff

import (
	"slices"
	"strings"
	"unicode/utf8"

	"campusline/translations"
)

// nearly reads a text as a command with a slip in its word, or without the space before its code: "rostr 4271",
// "cancle 4271 rain", "roster4271". Meant is the command as it is to be written.
func nearly(text string, languages []*translations.Language) (c command, ok bool) {
	words := strings.Fields(apart(text))
	at := slices.IndexFunc(words, isDigits)
	if at < 0 {
		return nearlyConfirms(strings.Join(words, " "), languages)
	}
	if at == 0 {
		return command{}, false
	}
	written := translations.Fold(strings.Join(words[:at], " "))
	least := mostSlips + 1
	for _, l := range languages {
		if isAnother(l, written) {
			return command{}, false
		}
		code, isCode := l.ParseDigits(translations.Fold(words[at]))
		for _, list := range verbs() {
			for _, word := range l.Words(list) {
				if d := slipsIn(written, word); isCode && d < least {
					least = d
					c = command{verb: list, language: l, code: code, rest: words[at+1:]}
					c.meant = strings.Join(append([]string{strings.ToUpper(word), code}, c.rest...), " ")
				}
			}
		}
	}
	return c, c.meant != ""
}

// nearlyConfirms reads a text as the word that confirms with a slip in it.
func nearlyConfirms(text string, languages []*translations.Language) (c command, ok bool) {
	written := translations.Fold(text)
	for _, l := range languages {
		for _, word := range l.Words(translations.WordsConfirm) {
			if slipsIn(written, word) <= mostSlips {
				return command{verb: translations.WordsConfirm, language: l, meant: strings.ToUpper(word)}, true
			}
		}
	}
	return command{}, false
}

// slipsIn is how many slips make what was written of a word. Of a short word, of which any other may be made by one, it is
// too many.
func slipsIn(written, word string) int {
	long := utf8.RuneCountInString(word)
	if more := long - utf8.RuneCountInString(written); long < shortestVerb-1 || more > mostSlips || -more > mostSlips {
		return mostSlips + 1
	}
	return translations.Distance(written, word)
}

// isAnother says whether words before a code mean something that families say of one.
func isAnother(l *translations.Language, folded string) bool {
	return slices.ContainsFunc([]translations.Phrase{translations.WordsWithdraw, translations.WordsCase, translations.WordsSmall},
		func(list translations.Phrase) bool { return slices.Contains(l.Words(list), folded) })
}
