package translations

import (
	"slices"
	"strings"
)

// reading is how far some words were read along a pattern.
type reading struct {
	left   []string // the words that are not read to their end
	inside int      // how many bytes of the first of them are
	read   int      // how many words are
}

// beginWith returns how many words the longest phrase has that a folded pattern stands for and with which these words begin,
// and 0 if they begin with none.
func beginWith(words []string, pattern string) int {
	return reading{left: words}.along(pattern)
}

// along reads on along a pattern, and returns how many words are read at its end; 0 where they differ from it.
func (r reading) along(pattern string) int {
	text, rest, divides := strings.Cut(pattern, "(")
	r, ok := r.text(text)
	if !ok {
		return 0
	}
	if !divides {
		r, _ = r.text(" ") // the last word has to end as well
		return r.read
	}
	options, after, _ := strings.Cut(rest, ")")
	longest := 0
	for option := range strings.SplitSeq(options, "|") {
		if next, ok := r.text(option); ok {
			longest = max(longest, next.along(after))
		}
	}
	return longest
}

// text reads a text without alternatives. Several spaces are one, and those at the beginning none.
func (r reading) text(text string) (next reading, ok bool) {
	for text != "" {
		word, rest, ends := strings.Cut(text, " ")
		if word != "" {
			if len(r.left) == 0 || !strings.HasPrefix(r.left[0][r.inside:], word) {
				return reading{}, false
			}
			r.inside += len(word)
		}
		if ends && r.inside > 0 {
			if r.inside < len(r.left[0]) {
				return reading{}, false
			}
			r = reading{left: r.left[1:], read: r.read + 1}
		}
		text = rest
	}
	return r, true
}

// firstWords returns every word with which a folded pattern can begin, each once.
func firstWords(pattern string) []string {
	all := appendFirst(nil, "", pattern)
	slices.Sort(all)
	return slices.Compact(all)
}

// appendFirst adds the first words of what begins with a text and goes on along a pattern.
func appendFirst(all []string, begun, pattern string) []string {
	text, rest, divides := strings.Cut(pattern, "(")
	begun = strings.TrimLeft(begun+text, " ")
	first, _, ends := strings.Cut(begun, " ")
	switch {
	case !ends && divides:
		options, after, _ := strings.Cut(rest, ")")
		for option := range strings.SplitSeq(options, "|") {
			all = appendFirst(all, begun+option, after)
		}
	case first != "":
		all = append(all, first)
	}
	return all
}
