package translations

import (
	"strings"
	"unicode"
)

// Smart returns a text as the carrier sends it where Smart Encoding is on (carrier: it exchanges curly quotes,
// guillemets, dashes, bullets, ellipses, fractions, exotic spaces, zero-width characters and full-width forms for
// GSM characters, and leaves accented letters and emoji alone), so that an estimate equals the bill.
// In a text with emoji the zero-width joiner stays, since it holds them together; so does the non-joiner, which some
// scripts are written with. Marks that belong to the letter before them stay too: an accent is never stripped.
// In Chinese, Japanese and Korean the punctuation stays as it is: it costs the same, and reads better.
func Smart(text string) string {
	if isPlain(text) {
		return text
	}
	text = composed(text)
	if strings.ContainsFunc(text, isEastAsian) {
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
	return composed(b.String()) // what was dropped may have stood between a letter and its mark
}

// isPlain says that a text has nothing to exchange, as most in English have not.
func isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' && c != '\n' && c != '\r' && c != '\f' || c >= 0x7f || c == '`' {
			return false
		}
	}
	return true
}

func isEastAsian(r rune) bool {
	const parts, radicals = 0x1100, 0x2E80 // the parts of Korean syllables, and what comes first of the others
	return r >= parts && (r < parts+0x100 || r >= radicals) && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// plainForm returns what the carrier sends for a character, if not the character itself.
func plainForm(r rune) (string, bool) {
	if r >= 'a' && r <= 'z' || r >= 0x0300 && r < 0x2000 {
		return "", false // letters and their marks, which nearly all are
	}
	switch r {
	case '“', '”', '„', '‟', '«', '»', '″', '‶', 'ʺ', 'ˮ', '❝', '❞', '〝', '〞':
		return `"`, true
	case '‘', '’', '‚', '‛', '‹', '›', '′', '‵', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ˈ', '´', 'ˊ', 'ˋ', '❛', '❜', '`', '‗', '︐', '︑':
		return "'", true
	case '‐', '‑', '‒', '–', '—', '―', '−', '⁃', '•', '﹘', '﹣', '⎼', '⎽':
		return "-", true
	case '…':
		return "...", true
	case '⁄', '∕', '÷', '⧸':
		return "/", true
	case '\u200b', '\u2060', '\ufeff', '\u00ad':
		return "", true
	case '\u2028', '\u2029', '\t':
		return " ", true
	}
	if plain, ok := plainFraction(r); ok {
		return plain, true
	}
	if plain, ok := plainSign(r); ok {
		return plain, true
	}
	switch {
	case r == '\u00a0', r >= '\u2000' && r <= '\u200a', r == '\u202f', r == '\u205f', r == '\u3000', r >= 0x7f && r <= 0x9f:
		return " ", true
	case r >= '！' && r <= '～':
		return string(r - '！' + '!'), true
	case r < ' ' && septets(r) == 0:
		return "", true
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

// plainSign returns what is sent for the rarer signs: small forms, ornaments, and those of mathematics and phonetics.
func plainSign(r rune) (string, bool) {
	switch r {
	case '⁎', '∗', '⊛', '✢', '✣', '✤', '✥', '✱', '✲', '✳', '✺', '✻', '✼', '✽', '❃', '❉', '❊', '❋', '⧆', '﹡':
		return "*", true
	case '❨', '❪', '﹙', '⟮', '⦅':
		return "(", true
	case '❩', '❫', '﹚', '⟯', '⦆':
		return ")", true
	case '∣', '⎸', '⎹', '⏐', '⎜', '⎟':
		return "|", true
	case '⧹', '⧵', '﹨':
		return `\`, true
	case '˜', '˷', '∼':
		return "~", true
	case 'ˆ':
		return "^", true
	case 'ː', '˸', '⦂', '꞉', '︓', '﹕':
		return ":", true
	case '⁏', '︔', '﹔':
		return ";", true
	case '、', '﹐', '﹑', '､':
		return ",", true
	case '。', '﹒', '｡':
		return ".", true
	case 'ǃ', '︕', '﹗':
		return "!", true
	case '‼':
		return "!!", true
	case '︖', '﹖':
		return "?", true
	case '˖', '﹢':
		return "+", true
	case '꞊', '﹦':
		return "=", true
	case '﹤':
		return "<", true
	case '﹥':
		return ">", true
	case '❴', '﹛':
		return "{", true
	case '❵', '﹜':
		return "}", true
	case '﹟':
		return "#", true
	case '﹪':
		return "%", true
	case '﹠':
		return "&", true
	case '﹫':
		return "@", true
	case '﹩':
		return "$", true
	}
	return "", false
}
