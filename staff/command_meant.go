package staff

import (
	"slices"
	"strings"
	"unicode/utf8"

	"campusline/opportunities"
	"campusline/translations"
)

// How much of a word of commands may be mistyped.
const (
	slipsAlone    = 2 // beside nothing but the code, in a long word
	longVerb      = 6 // letters of a long word. Of a short one nearly any other is made by two slips
	shortestSlips = 4 // letters of the shortest word in which one slip is mended at all
)

// nearly reads a text that names a code of somebody's own, or one that is nearly theirs, as the command that it seems to be:
// "rostr 4271", "please cancel the workshop 4271, rain", "who is coming to 4271?".
func nearly(text string, languages []*translations.Language, own []string) (command, bool) {
	fields := fieldsOf(text)
	code, from, to := codeIn(fields, own)
	if !slices.Contains(own, code) && len(opportunities.Nearest(code, own)) == 0 {
		return command{}, false
	}
	around := slices.Concat(fields[:from], fields[to:])
	if slices.ContainsFunc(languages, func(l *translations.Language) bool { return meansAnother(l, around) }) {
		return command{}, false
	}
	found := slipAlone(languages, fields[:from])
	if found.verb == "" {
		found = verbAmong(languages, around, from)
	}
	if found.verb == "" {
		return command{}, false
	}
	rest := around[max(from, found.behind):]
	if found.verb == translations.WordsHere {
		rest = numbersIn(rest)
	}
	c := command{verb: found.verb, language: found.language, code: code, meant: true}
	return c.with(rest, own), true
}

// found is a command in a text, and behind which of its words it ends.
type found struct {
	verb     translations.Phrase // "" for none
	language *translations.Language
	behind   int
}

// slipAlone finds the command that the words before a code are by a slip or two, the one by the fewest.
func slipAlone(languages []*translations.Language, before []string) (f found) {
	written, least := translations.Fold(strings.Join(before, " ")), slipsAlone+1
	for _, l := range languages {
		for _, list := range verbs() {
			for _, word := range l.Words(list) {
				if d := slipsIn(written, word); d < least {
					f, least = found{verb: list, language: l}, d
				}
			}
		}
	}
	return f
}

// slipsIn is how many slips make what was written of a word; more than are mended where it is another word.
func slipsIn(written, word string) int {
	most, long := 0, utf8.RuneCountInString(word)
	switch {
	case long >= longVerb:
		most = slipsAlone
	case long >= shortestSlips:
		most = mostSlips
	}
	if more := long - utf8.RuneCountInString(written); more <= most && -more <= most {
		if d := translations.Distance(written, word); d <= most {
			return d
		}
	}
	return slipsAlone + 1
}

// verbAmong finds a command in a sentence, whose code stood before one of its words. To call something off is asked back about,
// and so goes before what is only told. Who is there is written behind the code.
func verbAmong(languages []*translations.Language, around []string, from int) found {
	for _, l := range languages {
		for _, list := range []translations.Phrase{translations.WordsCallOff, translations.WordsHeadcount, translations.WordsRoster} {
			if _, behind := among(l, list, around); behind > 0 {
				return found{list, l, behind}
			}
		}
		if at, _ := among(l, translations.WordsHere, around); at >= 0 && len(peopleIn(numbersIn(around[from:]))) > 0 {
			return found{verb: translations.WordsHere, language: l}
		}
	}
	return found{}
}

// among finds one of a list of words among others, also with a slip in a long one: where it begins, -1 if nowhere, and behind
// which word it ends.
func among(l *translations.Language, list translations.Phrase, fields []string) (at, behind int) {
	for at := range fields {
		for end := len(fields); end > at; end-- {
			if says(l, list, fields[at:end]) {
				return at, end
			}
		}
		folded := translations.Fold(fields[at])
		for _, word := range l.Words(list) {
			if utf8.RuneCountInString(word) >= longVerb && slipsIn(folded, word) <= mostSlips {
				return at, at + 1
			}
		}
	}
	return -1, 0
}

// numbersIn are the words that may be the number of somebody, and how many came with them.
func numbersIn(fields []string) (numbers []string) {
	for _, field := range fields {
		_, isParty := partyOf(field)
		if isParty || len(digitsOf(field)) >= lastDigits {
			numbers = append(numbers, field)
		}
	}
	return numbers
}

// meansAnother says whether the words around a code mean something that families say of one.
func meansAnother(l *translations.Language, around []string) bool {
	if says(l, translations.WordsCase, around) || len(withoutSmall(l, around)) == 0 {
		return true
	}
	for at := range around {
		for end := len(around); end > at; end-- {
			words := around[at:end]
			if says(l, translations.WordsWithdraw, words) && !says(l, translations.WordsCallOff, words) {
				return true
			}
		}
	}
	return false
}
