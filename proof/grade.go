package proof

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
)

// fewestWords is how many words a text has before a formula made for pages says anything about it.
const fewestWords = 15

// wordsArePlain tells of texts that are harder to read than the limit, in the languages for which there is a formula.
func (c *check) wordsArePlain() {
	for _, p := range c.version.Passages() {
		for i, l := range c.version.Languages {
			grade, ok := readingGrade(p.Said[i], l.Tag)
			if !ok || grade <= c.limits.Grade {
				continue
			}
			c.suspect(suspect{
				rule: hardToRead, part: p.Part, file: p.File, line: p.Line, column: p.Column, language: l.Tag,
				text: fmt.Sprintf("In %s these words are those of grade %.0f; %.0f is enough.", l.EnglishName, grade, c.limits.Grade),
				fix:  "Make two sentences of one, and take shorter words.",
			})
		}
	}
}

var braces = regexp.MustCompile(`\{[^{}]*\}`)

// readingGrade gives the school grade at which a text can be read; false for a language without a formula, and for a text
// that is too short for one.
//
// English: Flesch–Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom, 1975). Spanish: Crawford's formula for
// texts of primary level (Crawford, 1984), made for Spanish, whose words have more syllables.
func readingGrade(text, language string) (float64, bool) {
	words, sentences, syllables := countWords(braces.ReplaceAllString(text, "it"))
	if words < fewestWords {
		return 0, false
	}
	w, s, y := float64(words), float64(sentences), float64(syllables)
	switch language {
	case "en":
		return 0.39*w/s + 11.8*y/w - 15.59, true
	case "es":
		return -0.205*100*s/w + 0.049*100*y/w - 3.407, true
	}
	return 0, false
}

// countWords counts the words, sentences and syllables of a text.
func countWords(text string) (words, sentences, syllables int) {
	open := false
	for word := range strings.FieldsSeq(text) {
		if n := syllablesOf(word); n > 0 {
			words, syllables, open = words+1, syllables+n, true
		}
		if strings.ContainsAny(word, ".!?:;") && open {
			sentences, open = sentences+1, false
		}
	}
	if open {
		sentences++
	}
	return words, max(sentences, 1), syllables
}

// syllablesOf estimates the syllables of a word by its runs of vowels. An e at the end of an English word is silent.
func syllablesOf(word string) int {
	letters := strings.TrimFunc(strings.ToLower(word), func(r rune) bool { return !unicode.IsLetter(r) })
	n, before := 0, false
	for _, r := range letters {
		vowel := strings.ContainsRune("aeiouyáéíóúü", r)
		if vowel && (!before || strings.ContainsRune("íú", r)) {
			n++
		}
		before = vowel
	}
	if n > 1 && strings.HasSuffix(letters, "e") && !strings.HasSuffix(letters, "le") {
		n--
	}
	if n == 0 && letters != "" {
		return 1
	}
	return n
}
