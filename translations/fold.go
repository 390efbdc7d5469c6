package translations

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns a text as it is compared with another: in lower case, without accents (ñ becomes n, đ becomes d), with
// plain digits, with a space for any run of punctuation, symbols and spaces, and none at its ends. Folding twice
// changes nothing more. What people of one script type in several ways is one: Arabic letters in their variants and
// with or without vowel signs, Hindi with or without its dots. Marks that are letters of their script, as the vowels
// of Hindi and Telugu are, stay, and Korean syllables stay whole. A Chinese character is a word of its own, because
// nothing shows where its words end.
func Fold(s string) string {
	if folded(s) {
		return s
	}
	var f folding
	f.b.Grow(len(s))
	if ascii(s) {
		for i := range len(s) {
			f.plain(s[i])
		}
		return f.b.String()
	}
	s = composed(s) // puts parts of Korean syllables together, and marks in one order
	for len(s) > 0 {
		if s[0] < utf8.RuneSelf {
			f.plain(s[0])
			s = s[1:]
			continue
		}
		properties := norm.NFKD.PropertiesString(s)
		size := properties.Size()
		if parts := properties.Decomposition(); parts != nil {
			f.parts(string(parts))
		} else {
			r, n := utf8.DecodeRuneInString(s)
			size = n
			f.letter(r)
		}
		s = s[size:]
	}
	return composed(f.b.String())
}

// folding is a text as far as it is folded.
type folding struct {
	b     strings.Builder
	apart bool // a space is due before the next letter
}

// plain adds a character of ASCII.
func (f *folding) plain(c byte) {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	if c < '0' || c > '9' && c < 'a' || c > 'z' {
		f.apart = true
		return
	}
	f.space()
	f.b.WriteByte(c)
}

// parts adds what a letter is made of. Lower case can bring out new parts, and so is taken apart once more.
func (f *folding) parts(letters string) {
	for _, r := range letters {
		if r < utf8.RuneSelf {
			f.plain(byte(r))
			continue
		}
		f.letter(r)
	}
}

// letter adds one character that is not of ASCII.
func (f *folding) letter(r rune) {
	if lower := unicode.ToLower(r); lower != r {
		f.parts(norm.NFKD.String(string(lower)))
		return
	}
	switch {
	case unmarked(r):
	case !inWord(r):
		f.apart = true
	case unicode.Is(unicode.Han, r):
		f.apart = true
		f.space()
		f.b.WriteRune(r)
		f.apart = true
	default:
		f.space()
		f.b.WriteRune(sameLetter(r))
	}
}

func (f *folding) space() {
	if f.apart && f.b.Len() > 0 {
		f.b.WriteByte(' ')
	}
	f.apart = false
}

// unmarked says whether a character only changes how its neighbours look or sound, and is left out: accents and vowel
// signs, the stroke that lengthens an Arabic word, the dot below of Hindi, and what joins, parts or turns letters
// unseen.
func unmarked(r rune) bool {
	switch {
	case r <= 0x036F:
		return r >= 0x0300 || r == 0x00AD
	case r == 0x0640, r == 0x093C:
		return true
	}
	return unicode.Is(unicode.Mn, r) && unicode.Is(unicode.Inherited, r) || unicode.Is(unicode.Cf, r)
}

// sameLetter gives the one form of letters and digits that are typed in several.
func sameLetter(r rune) rune {
	switch r {
	case 'đ':
		return 'd'
	case 'ł':
		return 'l'
	case 'ø':
		return 'o'
	case 'ı':
		return 'i'
	case 'ٱ':
		return 'ا'
	case 'ى', 'ی':
		return 'ي'
	case 'ک':
		return 'ك'
	case 'ة', 'ہ', 'ھ', 'ۃ', 'ە':
		return 'ه'
	case 'ँ':
		return 'ं'
	}
	return PlainDigit(r)
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

// isHan reports whether a folded word is a Chinese character.
func isHan(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return r >= 0x2E80 && unicode.Is(unicode.Han, r)
}
