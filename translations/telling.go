package translations

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// script is how the writing of a language tells it from others.
type script struct {
	// letters are those that it writes and most others do not: "ñ" in Spanish, "đ" in Vietnamese.
	letters map[rune]bool
	// table is its script, nil for Latin letters, which too many languages share.
	table *unicode.RangeTable
}

// scriptOf finds the script of a language by the name that it has for itself.
func scriptOf(name, letters string) script {
	s := script{letters: map[rune]bool{}}
	for _, r := range letters {
		s.letters[r] = true
	}
	first, _ := utf8.DecodeRuneInString(name)
	for _, table := range unicode.Scripts {
		if table != unicode.Latin && unicode.Is(table, first) {
			s.table = table
		}
	}
	return s
}

// Tells says how surely a word, as it was written, is of this language: 2 where it has a letter that hardly another
// language writes, 1 where it is in the language's script and that is not the Latin one, else 0.
func (l *Language) Tells(word string) int {
	told := 0
	for _, r := range strings.ToLower(word) {
		if l.script.letters[r] {
			return 2
		}
		if l.script.table != nil && unicode.Is(l.script.table, r) {
			told = 1
		}
	}
	return told
}
