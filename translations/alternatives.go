package translations

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// spellOut writes out every alternative of some patterns, folded, and leaves out what has no words.
func spellOut(patterns []string) []string {
	var all []string
	for _, pattern := range patterns {
		for _, text := range alternatives(foldPattern(pattern)) {
			if words := spacedOnce(text); words != "" {
				all = append(all, words)
			}
		}
	}
	return all
}

// spacedOnce returns a text with one space between its words and none at its ends, which most have already.
func spacedOnce(text string) string {
	for strings.Contains(text, "  ") {
		text = strings.ReplaceAll(text, "  ", " ")
	}
	return strings.Trim(text, " ")
}

// alternatives returns every text that a pattern stands for: "stop (texting|calling)" for two.
func alternatives(pattern string) []string {
	before, rest, ok := strings.Cut(pattern, "(")
	if !ok {
		return []string{pattern}
	}
	options, after, _ := strings.Cut(rest, ")")
	ends := alternatives(after)
	all := make([]string, 0, len(ends)*(strings.Count(options, "|")+1))
	for option := range strings.SplitSeq(options, "|") {
		for _, end := range ends {
			all = append(all, before+option+end)
		}
	}
	return all
}

// foldPattern folds what stands between the marks of a pattern. A few patterns stand for thousands of texts, so folding
// each of those would take long.
func foldPattern(pattern string) string {
	var b strings.Builder
	for pattern != "" {
		end := strings.IndexAny(pattern, "(|)")
		if end < 0 {
			end = len(pattern)
		}
		foldPart(&b, pattern[:end])
		if end == len(pattern) {
			break
		}
		b.WriteByte(pattern[end])
		pattern = pattern[end+1:]
	}
	return b.String()
}

// foldPart folds a part of a pattern, with spaces where it keeps apart from what it will stand beside.
func foldPart(b *strings.Builder, part string) {
	if part == "" {
		return
	}
	first, _ := utf8.DecodeRuneInString(part)
	last, _ := utf8.DecodeLastRuneInString(part)
	if standsApart(first) {
		b.WriteByte(' ')
	}
	b.WriteString(Fold(part))
	if standsApart(last) {
		b.WriteByte(' ')
	}
}

// standsApart reports whether a character parts words, or is one by itself as those of Chinese are.
func standsApart(r rune) bool {
	return unicode.Is(unicode.Han, r) || !unicode.In(r, unicode.L, unicode.N, unicode.M)
}
