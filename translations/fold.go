package translations

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns a text as it is compared with another: in lower case, without accents (ñ becomes n), with a space
// for any run of punctuation, symbols and spaces, and none at its ends. Folding twice changes nothing more.
// Marks that are letters of their script, as the vowels of Hindi and Telugu are, stay.
func Fold(s string) string {
	if folded(s) {
		return s
	}
	if !ascii(s) {
		// The marks are taken off before lower case and after it, because either can bring out new ones.
		s = norm.NFKD.String(strings.ToLower(norm.NFKD.String(s)))
	}
	var b strings.Builder
	b.Grow(len(s))
	apart := false
	for _, r := range s {
		if r >= utf8.RuneSelf && unicode.Is(unicode.Mn, r) && unicode.Is(unicode.Inherited, r) {
			continue
		}
		if !spoken(r) {
			apart = b.Len() > 0
			continue
		}
		if apart {
			b.WriteByte(' ')
			apart = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// folded reports whether a plain text needs no folding, as most that is heard does not.
func folded(s string) bool {
	last := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c == ' ' && last == ' ' || c != ' ' && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
		last = c
	}
	return s == "" || last != ' '
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func spoken(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.M)
}
