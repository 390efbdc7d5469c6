package translations

import (
	"strings"
	"unicode"
)

// OneLine puts words that somebody else wrote into a line of ours: without line breaks, without the control characters that
// command a terminal, and without the marks that turn around whatever follows them.
func OneLine(words string) string {
	return strings.Join(strings.Fields(strings.Map(inLine, words)), " ")
}

// inLine is a character as it may stand within a line, negative for one that may not.
func inLine(r rune) rune {
	switch {
	case unicode.IsControl(r):
		return ' '
	case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
		return -1
	}
	return r
}
