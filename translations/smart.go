package translations

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Smart returns a text as the carrier sends it where Smart Encoding is on (carrier: it exchanges curly quotes,
// guillemets, dashes, bullets, ellipses, fractions, exotic spaces, zero-width characters and full-width forms for
// GSM characters, and leaves accented letters and emoji alone), so that an estimate equals the bill.
// In a text with emoji the zero-width joiner stays, since it holds them together.
func Smart(text string) string {
	text = norm.NFC.String(text)
	if ascii(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		if plain, ok := plainForm(r); ok {
			b.WriteString(plain)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// plainForm returns what the carrier sends for a character, if not the character itself.
func plainForm(r rune) (string, bool) {
	switch r {
	case '“', '”', '„', '‟', '«', '»', '″', '‶', 'ʺ', 'ˮ', '❝', '❞', '〝', '〞':
		return `"`, true
	case '‘', '’', '‚', '‛', '‹', '›', '′', '‵', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ˈ', '´', 'ˊ', 'ˋ', '❛', '❜':
		return "'", true
	case '‐', '‑', '‒', '–', '—', '―', '−', '⁃', '•', '﹘', '﹣':
		return "-", true
	case '…':
		return "...", true
	case '⁄', '∕', '÷':
		return "/", true
	case '\u200b', '\u200c', '\u2060', '\ufeff', '\u00ad':
		return "", true
	case '\u2028', '\u2029':
		return " ", true
	}
	if fraction, ok := plainFraction(r); ok {
		return fraction, true
	}
	if r == '\u00a0' || r >= '\u2000' && r <= '\u200a' || r == '\u202f' || r == '\u205f' || r == '\u3000' {
		return " ", true
	}
	if r >= '！' && r <= '～' {
		return string(r - '！' + '!'), true
	}
	return "", false
}

func plainFraction(r rune) (string, bool) {
	switch r {
	case '¼':
		return "1/4", true
	case '½':
		return "1/2", true
	case '¾':
		return "3/4", true
	case '⅓':
		return "1/3", true
	case '⅔':
		return "2/3", true
	case '⅛':
		return "1/8", true
	}
	return "", false
}
