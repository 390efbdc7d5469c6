package interchange

import (
	"fmt"
	"strings"
)

// WritePO writes a PO file. Lines are not broken but where a text breaks them, so that a changed word is one changed
// line.
func WritePO(d Document) []byte {
	b := &strings.Builder{}
	d.writeHeader(b)
	for i := range d.Entries {
		b.WriteByte('\n')
		e := d.Entries[i].settled(d.Default())
		d.writeEntry(b, &e)
	}
	return []byte(b.String())
}

func (d *Document) writeHeader(b *strings.Builder) {
	writeNote(b, d.Note)
	b.WriteString("msgid \"\"\nmsgstr \"\"\n")
	fields := append([]Field{{"Language", d.Language}, {"X-Source-Language", d.Source}, {"X-State", string(d.State)}}, d.Header...)
	for _, f := range fields {
		if f.Value != "" {
			fmt.Fprintf(b, "\"%s: %s\\n\"\n", f.Name, quotable(f.Value))
		}
	}
}

func (d *Document) writeEntry(b *strings.Builder, e *Entry) {
	writeNote(b, e.Note)
	if len(e.Forms) > 0 && (e.State != d.Default() || e.By != "" || e.On != "") {
		b.WriteString("# " + stateOf(e) + "\n")
	}
	for _, line := range e.Context {
		b.WriteString("#. " + line + "\n")
	}
	for _, place := range e.Places {
		b.WriteString("#: " + isolated(place) + "\n")
	}
	mark, earlier := "", "#| "
	if e.Gone {
		mark, earlier = "#~ ", "#~| "
	}
	if e.Stale {
		b.WriteString("#, fuzzy\n")
	}
	if e.Earlier != "" {
		writeQuoted(b, earlier, "msgid", e.Earlier)
	}
	writeQuoted(b, mark, "msgid", e.Text)
	if e.Plural == "" {
		writeQuoted(b, mark, "msgstr", e.Translation())
		return
	}
	writeQuoted(b, mark, "msgid_plural", e.Plural)
	for i := range max(len(e.Forms), d.Forms, 1) {
		form := ""
		if i < len(e.Forms) {
			form = e.Forms[i]
		}
		writeQuoted(b, mark, fmt.Sprintf("msgstr[%d]", i), form)
	}
}

// stateOf tells a state as it stands in a comment.
func stateOf(e *Entry) string {
	said := "state: " + string(e.State)
	for _, more := range []string{e.By, e.On} {
		if more != "" {
			said += ", " + more
		}
	}
	return said
}

// writeNote writes a note as comments. An empty line at its end divides it from the entry, as a heading stands.
func writeNote(b *strings.Builder, note string) {
	lines := linesOf(note)
	for i, line := range lines {
		switch {
		case line != "":
			b.WriteString("# " + line + "\n")
		case i > 0 && i == len(lines)-1:
			b.WriteByte('\n')
		default:
			b.WriteString("#\n")
		}
	}
}

func isolated(place string) string {
	if !strings.ContainsAny(place, " "+isolateEnd) {
		return place
	}
	file, line := place, ""
	if at := strings.LastIndexByte(place, ':'); at > strings.LastIndexByte(place, ' ') {
		file, line = place[:at], place[at:]
	}
	return isolateStart + file + isolateEnd + line
}

// writeQuoted writes a text behind its keyword: on the same line, or on lines of its own where it breaks them.
func writeQuoted(b *strings.Builder, mark, keyword, text string) {
	lines := strings.SplitAfter(text, "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	if len(lines) < 2 {
		fmt.Fprintf(b, "%s%s \"%s\"\n", mark, keyword, quotable(text))
		return
	}
	fmt.Fprintf(b, "%s%s \"\"\n", mark, keyword)
	for _, line := range lines {
		fmt.Fprintf(b, "%s\"%s\"\n", mark, quotable(line))
	}
}

// quotable is a text as it stands between quotation marks. A control character is three octal digits, which unlike
// hexadecimal ones end where they end, whatever follows.
func quotable(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\%03o`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
