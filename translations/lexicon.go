package translations

import (
	"slices"
	"strings"
)

// lexicon holds phrases, each taken apart into its words, by their first word and the longest first: most words of
// most texts begin no phrase, and are passed by at the cost of one look-up.
type lexicon map[string][][]string

func newLexicon(phrases []string) lexicon {
	x := make(lexicon, len(phrases))
	for _, phrase := range phrases {
		words := strings.Fields(phrase)
		x[words[0]] = append(x[words[0]], words)
	}
	for _, same := range x {
		slices.SortStableFunc(same, func(a, b []string) int { return len(b) - len(a) })
	}
	return x
}

// at returns how many words the longest phrase has with which these words begin, and 0 if they begin with none.
func (x lexicon) at(words []string) int {
	if len(words) == 0 {
		return 0
	}
	for _, phrase := range x[words[0]] {
		if len(phrase) <= len(words) && slices.Equal(phrase, words[:len(phrase)]) {
			return len(phrase)
		}
	}
	return 0
}

// without returns what remains of some words when every phrase is taken away.
func (x lexicon) without(words []string) []string {
	var rest []string
	for len(words) > 0 {
		if n := x.at(words); n > 0 {
			words = words[n:]
			continue
		}
		rest = append(rest, words[0])
		words = words[1:]
	}
	return rest
}

// hasAll reports whether some words are phrases throughout, or none at all.
func (x lexicon) hasAll(words []string) bool {
	for len(words) > 0 {
		n := x.at(words)
		if n == 0 {
			return false
		}
		words = words[n:]
	}
	return true
}
