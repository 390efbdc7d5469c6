package translations

import (
	"slices"
	"strings"
	"unicode"
)

// ParseParty reads how many people come, as a person says it: "3", "3 people", "there are three of us", "just me".
func (l *Language) ParseParty(words string) (int, bool) {
	if n, ok := l.ParseNumber(words); ok {
		return n, true
	}
	folded := Fold(words)
	switch {
	case slices.Contains(l.Words(WordsAlone), folded):
		return 1, true
	case slices.Contains(l.Words(WordsPair), folded):
		return 2, true
	}
	return l.ParseNumber(Without(DigitsApart(folded), l.Words(WordsPolite), l.Words(WordsPeople)))
}

// DigitsApart puts a space between the digits and the letters of folded words: "drop4703" is two words, and so is "3명".
func DigitsApart(folded string) string {
	var b strings.Builder
	before := ' '
	for _, r := range folded {
		if before != ' ' && r != ' ' && unicode.IsDigit(before) != unicode.IsDigit(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// Without takes words and phrases of some lists out of folded words, the longest first.
func Without(folded string, lists ...[]string) string {
	all := slices.Concat(lists...)
	slices.SortStableFunc(all, func(a, b string) int { return len(b) - len(a) })
	rest := " " + folded + " "
	for _, word := range all {
		for word != "" && strings.Contains(rest, " "+word+" ") {
			rest = strings.Replace(rest, " "+word+" ", " ", 1)
		}
	}
	return strings.TrimSpace(rest)
}
