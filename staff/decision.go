package staff

import (
	"strings"

	"campusline/translations"
)

// decision is what somebody says to what they were asked to confirm.
type decision struct {
	does     bool // they want it done; else it is to be left
	language *translations.Language
	about    []string // the codes or numbers that they name; none where they name none
	// plain says that it is a yes or no such as people answer to any question, and no word for this.
	plain bool
	// mistyped says that it is the word that confirms by a slip.
	mistyped bool
}

// readDecision reads a text as a decision, in one of some languages: "confirm 4271", "yes, cancel it", "no, leave it". Every word
// of it has to be known. Whoever says no as well as yes wants nothing done.
func readDecision(text string, languages []*translations.Language) (decision, bool) {
	about, words := namedIn(fieldsOf(text))
	for _, l := range languages {
		if d, ok := decisionIn(l, words); ok {
			d.about = about
			return d, true
		}
	}
	return decision{}, false
}

// namedIn are the codes and numbers among the words of a text, also one with spaces between its digits, and the other words,
// folded.
func namedIn(fields []string) (named, others []string) {
	joined := ""
	for _, field := range fields {
		digits := digitsOf(field)
		if joined += digits; len(joined) >= leastDigits {
			named, joined = append(named, joined), ""
			continue
		}
		if digits == "" {
			others = append(others, strings.Fields(translations.Fold(field))...)
		}
	}
	if joined != "" {
		others = append(others, joined)
	}
	return named, others
}

// decisionIn reads words as a decision in one language.
func decisionIn(l *translations.Language, words []string) (decision, bool) {
	said := map[translations.Phrase]bool{}
	for len(words) > 0 {
		list, n := longest(l, words, deciding())
		if n == 0 {
			return decision{}, false
		}
		said[list], words = true, words[n:]
	}
	d := decision{language: l}
	switch {
	case said[translations.WordsKeep]:
	case said[translations.WordsNo]:
		d.plain = true
	case said[translations.WordsConfirm]:
		d.does = true
	case said[translations.WordsYes]:
		d.does, d.plain = true, true
	default:
		return decision{}, false
	}
	return d, true
}

// deciding are the lists of which decisions are made.
func deciding() []translations.Phrase {
	return []translations.Phrase{
		translations.WordsKeep, translations.WordsNo, translations.WordsConfirm, translations.WordsYes,
		translations.WordsCallOff, translations.WordsThanks, translations.WordsSmall,
	}
}
