package translations

import "slices"

// lexicon holds patterns, folded, by the words with which they can begin: most words of most texts begin none, and are
// passed by at the cost of one look-up. A few hundred patterns stand for tens of thousands of phrases, of which next to none
// is ever looked for, so they are not written out.
type lexicon map[string][]string

// newLexicon makes a lexicon of patterns as people write them: "stop (texting|calling) me".
func newLexicon(patterns []string) lexicon {
	x := make(lexicon, len(patterns))
	x.add(patterns)
	return x
}

// with makes a lexicon of the patterns of this one and of more.
func (x lexicon) with(patterns []string) lexicon {
	if len(patterns) == 0 {
		return x
	}
	more := make(lexicon, len(x)+len(patterns))
	for first, all := range x {
		more[first] = slices.Clip(all)
	}
	more.add(patterns)
	return more
}

func (x lexicon) add(patterns []string) {
	for _, pattern := range patterns {
		pattern = foldPattern(pattern)
		for _, first := range firstWords(pattern) {
			x[first] = append(x[first], pattern)
		}
	}
}

// at returns how many words the longest phrase has with which these words begin, and 0 if they begin with none.
func (x lexicon) at(words []string) int {
	if len(words) == 0 {
		return 0
	}
	longest := 0
	for _, pattern := range x[words[0]] {
		longest = max(longest, beginWith(words, pattern))
	}
	return longest
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
