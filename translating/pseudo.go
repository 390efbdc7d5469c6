package translating

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"campusline/interchange"
)

// Pseudo fills the document with words that nobody has translated and that look as if somebody had: every letter has an
// accent, every text stands in brackets and is longer by two fifths, and names in braces are kept. What shows no
// accents in a layout was not made translatable; what is cut off lacks room.
func (d *Desk) Pseudo() {
	d.Document.Note = "Not a translation: words to test layouts with."
	d.Document.State = interchange.Draft
	for i := range d.Document.Entries {
		e := &d.Document.Entries[i]
		e.State, e.By, e.On, e.Stale, e.Earlier, e.Note = interchange.Draft, "", "", false, "", ""
		e.Forms = []string{pseudo(e.Text, d.heard(e.Text))}
		if e.Plural != "" {
			e.Forms = nil
			for range d.Language.PluralForms() {
				e.Forms = append(e.Forms, pseudo(e.Plural, false))
			}
		}
	}
}

var inBraces = regexp.MustCompile(`\{[^{}]*\}`)

// pseudo is a text with an accent on every letter. A list of words that people say is left without brackets, and can
// still be said: comparing what is heard pays no heed to accents.
func pseudo(text string, heard bool) string {
	var b strings.Builder
	for text != "" {
		at := inBraces.FindStringIndex(text)
		if at == nil {
			break
		}
		b.WriteString(accented(text[:at[0]]) + text[at[0]:at[1]])
		text = text[at[1]:]
	}
	b.WriteString(accented(text))
	if heard {
		return b.String()
	}
	longer := utf8.RuneCountInString(b.String()) * 2 / 5
	return "[" + b.String() + strings.Repeat("~", max(longer-2, 0)) + "]"
}

func accented(text string) string {
	return strings.Map(func(r rune) rune {
		const plain, marked = "aceilnorsuyzACEILNORSUYZ", "áçéíłñóřšúýžÁÇÉÍŁÑÓŘŠÚÝŽ"
		at := strings.IndexRune(plain, r)
		if at < 0 {
			return r
		}
		return []rune(marked)[at]
	}, text)
}
