package ivr

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// document writes one TwiML document. Attributes come in the order they are written in, so that equal answers are
// equal bytes, and verbs cannot be nested where the carrier forbids it because only the methods below write them.
type document struct{ strings.Builder }

// opening is the first bytes of every document (carrier: the declaration must be the first byte).
const opening = `<?xml version="1.0" encoding="UTF-8"?><Response>`

func newDocument() *document {
	d := &document{}
	d.Grow(1024)
	d.WriteString(opening)
	return d
}

func (d *document) bytes() []byte {
	d.WriteString("</Response>")
	return []byte(d.String())
}

// open writes a start tag with its attributes in pairs; those with an empty value are left out, unless their name
// ends in "=", which keeps it and stands for no part of the name.
func (d *document) open(verb string, attributes ...string) {
	d.start(verb, attributes)
	d.WriteByte('>')
}

// empty writes a tag without content.
func (d *document) empty(verb string, attributes ...string) {
	d.start(verb, attributes)
	d.WriteString("/>")
}

func (d *document) start(verb string, attributes []string) {
	d.WriteByte('<')
	d.WriteString(verb)
	for i := 0; i+1 < len(attributes); i += 2 {
		name, keep := strings.CutSuffix(attributes[i], "=")
		if attributes[i+1] == "" && !keep {
			continue
		}
		d.WriteByte(' ')
		d.WriteString(name)
		d.WriteString(`="`)
		d.escape(attributes[i+1])
		d.WriteByte('"')
	}
}

func (d *document) close(verb string) {
	d.WriteString("</")
	d.WriteString(verb)
	d.WriteByte('>')
}

// element writes a tag with text.
func (d *document) element(verb, text string, attributes ...string) {
	d.open(verb, attributes...)
	d.escape(text)
	d.close(verb)
}

// escape writes text as XML. Characters that XML 1.0 has no way to write are left out.
func (d *document) escape(text string) {
	if isPlain(text) {
		d.WriteString(text)
		return
	}
	for _, r := range strings.ToValidUTF8(text, "") {
		switch {
		case r == '&':
			d.WriteString("&amp;")
		case r == '<':
			d.WriteString("&lt;")
		case r == '>':
			d.WriteString("&gt;")
		case r == '"':
			d.WriteString("&quot;")
		case r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r != 0xFFFE && r != 0xFFFF:
			d.WriteRune(r)
		}
	}
}

// isPlain says that text can be written as it is, as most of what is said can.
func isPlain(text string) bool {
	const leadsToNoCharacter = 0xEF // the first byte in UTF-8 of U+FFFE and U+FFFF, among others
	for i := range len(text) {
		switch c := text[i]; {
		case c < ' ', c == '&', c == '<', c == '>', c == '"', c == leadsToNoCharacter:
			return false
		}
	}
	return utf8.ValidString(text)
}

func number(n int) string { return strconv.Itoa(n) }
