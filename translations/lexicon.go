package translations

import "strings"

// lexicon holds phrases by their first word: most words of most texts begin no phrase, and are passed by at the cost of one
// look-up. Phrases stand as they are, since there are tens of thousands, of which next to none is ever looked at.
type lexicon map[string][]string

// newLexicon makes a lexicon of phrases whose words have one space between them.
func newLexicon(phrases []string) lexicon {
	x := make(lexicon, len(phrases)/8)
	for _, phrase := range phrases {
		first, _, _ := strings.Cut(phrase, " ")
		x[first] = append(x[first], phrase)
	}
	return x
}

// at returns how many words the longest phrase has with which these words begin, and 0 if they begin with none.
func (x lexicon) at(words []string) int {
	if len(words) == 0 {
		return 0
	}
	longest := 0
	for _, phrase := range x[words[0]] {
		longest = max(longest, beginWith(words, phrase))
	}
	return longest
}

// beginWith returns how many words a phrase has if these words begin with it, and 0 if they do not.
func beginWith(words []string, phrase string) int {
	for n, word := range words {
		rest, ok := strings.CutPrefix(phrase, word)
		switch {
		case !ok:
			return 0
		case rest == "":
			return n + 1
		case rest[0] != ' ':
			return 0
		}
		phrase = rest[1:]
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
