package translations

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
	"golang.org/x/text/unicode/norm"
)

// PlainDigit gives a decimal digit of any script as one of ASCII, and anything else as it is (Unicode, category Nd: the
// ten digits of a script stand in order from its zero on).
func PlainDigit(r rune) rune {
	if r <= unicode.MaxLatin1 || !unicode.IsDigit(r) {
		return r
	}
	for _, block := range unicode.Nd.R16 {
		if low := rune(block.Lo); low <= r && r <= rune(block.Hi) {
			return '0' + (r-low)%10
		}
	}
	for _, block := range unicode.Nd.R32 {
		if low := rune(block.Lo); low <= r && r <= rune(block.Hi) {
			return '0' + (r-low)%10
		}
	}
	return r
}

// PlainDigits gives a text with the digits of every script as those of ASCII. The words beside them stay.
func PlainDigits(words string) string { return strings.Map(PlainDigit, words) }

// PressedKeys reads a text, or words that were heard, that are nothing but keys of a telephone: "1", "2.", "101", "#", "٣",
// "３。", "一". It gives the keys as they are pressed, and false for any other words. Digits may be of any script, wide or
// in a frame, and Chinese numerals that stand for digits.
func PressedKeys(words string) (keys string, ok bool) {
	if !ascii(words) {
		words = norm.NFKC.String(words) // ３ and ① are 3 and 1, ＃ is #
	}
	keys = strings.Map(pressedKey, strings.TrimFunc(words, besideKeys))
	return keys, keys != "" && strings.Trim(keys, "0123456789*#") == ""
}

// pressedKey gives the key that a character stands for, and -1 for what only changes how its neighbor looks.
func pressedKey(r rune) rune {
	if r < utf8.RuneSelf {
		return r
	}
	if i := strings.IndexRune(hanDigits, r); i >= 0 {
		return '0' + rune(i/hanBytes)
	}
	if unicode.In(r, unicode.Me, unicode.Mn, unicode.Cf) {
		return -1
	}
	return PlainDigit(r)
}

// hanDigits are the Chinese numerals by which digits are written one by one (CLDR, numbering system hanidec), each of
// hanBytes bytes.
const (
	hanDigits = "〇一二三四五六七八九"
	hanBytes  = len("〇")
)

// besideKeys says whether a character at the ends of a text of keys means nothing.
func besideKeys(r rune) bool {
	return r != '*' && r != '#' && (unicode.In(r, unicode.P, unicode.Z, unicode.Cf) || unicode.IsSpace(r))
}

// OwnDigits writes keys of a telephone in the digits that the keyboards of a language have: those of ASCII for most.
func (l *Language) OwnDigits(keys string) string {
	if l.digits == nil {
		return keys
	}
	var b strings.Builder
	for _, key := range keys {
		if key < '0' || key > '9' {
			b.WriteRune(key)
			continue
		}
		b.WriteString(l.digits[key-'0'])
	}
	return b.String()
}

// digitsOf gives the digits 0 to 9 of a numbering system of CLDR.
func digitsOf(system string) []string {
	p := message.NewPrinter(language.Make("en-u-nu-" + system))
	digits := make([]string, 10)
	for n := range digits {
		digits[n] = p.Sprint(number.Decimal(n))
	}
	return digits
}
