package menus

import (
	"strings"

	"campusline/translations"
)

// filledSlowly gives the words of a piece, its i-th part to be said slowly.
func (t *taking) filledSlowly(b *strings.Builder, p piece, i int) Saying {
	l := t.version.Languages[p.language]
	t.fill(b, piece{p.language, p.parts[:i]}, Call)
	words := l.Join(b.String())
	slow := Span{From: len(words)}
	b.Reset()
	t.fill(b, piece{p.language, p.parts[i : i+1]}, Call)
	words += b.String()
	slow.To = len(words)
	b.Reset()
	t.fill(b, piece{p.language, p.parts[i+1:]}, Call)
	return Saying{Language: l.Tag, Words: words + l.Join(b.String()), Slow: slow}
}

// codeIn finds the part of a piece that fills in digits which a caller writes down or compares, -1 for none.
func (t *taking) codeIn(p piece) int {
	if t.state.Channel == Text {
		return -1
	}
	for i := range p.parts {
		if slot := p.parts[i].slot; slot != "" && t.version.isCode(slot) {
			return i
		}
	}
	return -1
}

// isCode says whether a name in braces stands for digits that are said one by one.
func (v *Version) isCode(slot string) bool {
	if slot == "case" || slot == "code" {
		return true
	}
	switch v.answerKinds[slot] {
	case digitsAnswer, zipAnswer, codeAnswer:
		return true
	}
	return false
}

// code gives digits as they are written, or one by one as they are said.
func code(l *translations.Language, digits string, written bool) string {
	if written {
		return digits
	}
	return l.Digits(digits)
}

// twice gives a code that a caller is to write down: on a call its digits are said twice. What the caller gave and hears
// back is said once.
func twice(l *translations.Language, digits string, written bool) string {
	if written {
		return digits
	}
	return substituted(l.Phrase(translations.CodeTwice), "code", l.Digits(digits))
}
