package interchange

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"strings"
)

// What is written beside texts in XLIFF: categories of notes, and the sub-state of what has to be looked at again.
const (
	noteContext = "context"
	notePlace   = "location"
	noteBy      = "by"
	noteOn      = "on"
	noteEarlier = "earlier text"
	noteOwn     = "translators"
	staleState  = "campusline:stale"
	pluralGroup = "campusline:plural"
	goneState   = "campusline:gone"
)

const xliffNamespace = "urn:oasis:names:tc:xliff:document:2.0"

// writeXLIFF writes XLIFF 2.1. Names in braces become placeholders, which translators' tools guard. A text with a
// plural is a group with a unit for each form.
func writeXLIFF(d Document) []byte {
	b := &strings.Builder{}
	b.WriteString(xml.Header)
	fmt.Fprintf(b, "<xliff xmlns=\"%s\" version=\"2.1\" srcLang=\"%s\"", xliffNamespace, escaped(d.Source))
	if d.Language != "" {
		fmt.Fprintf(b, " trgLang=\"%s\"", escaped(d.Language))
	}
	b.WriteString(">\n <file id=\"campusline\" canResegment=\"no\" xml:space=\"preserve\">\n")
	for i := range d.Entries {
		e := &d.Entries[i]
		id := fmt.Sprintf("t%d", i+1)
		if e.Plural == "" {
			writeUnit(b, e, id, e.Text, e.Translation(), goneType(e))
			continue
		}
		fmt.Fprintf(b, "  <group id=\"%s\" type=\"%s\">\n", id, pluralGroup)
		for form := range max(len(e.Forms), d.Forms, 2) {
			source, target := e.Plural, ""
			if form == 0 {
				source = e.Text
			}
			if form < len(e.Forms) {
				target = e.Forms[form]
			}
			writeUnit(b, e, fmt.Sprintf("%s-%d", id, form), source, target, goneType(e))
		}
		b.WriteString("  </group>\n")
	}
	b.WriteString(" </file>\n</xliff>\n")
	return []byte(b.String())
}

func goneType(e *Entry) string {
	if e.Gone {
		return fmt.Sprintf(" type=\"%s\"", goneState)
	}
	return ""
}

func writeUnit(b *strings.Builder, e *Entry, id, source, target, kind string) {
	fmt.Fprintf(b, "  <unit id=\"%s\"%s>\n", id, kind)
	writeXLIFFNotes(b, e)
	fmt.Fprintf(b, "   <segment state=\"%s\"", xliffState(e.State))
	if e.Stale {
		fmt.Fprintf(b, " subState=\"%s\"", staleState)
	}
	fmt.Fprintf(b, ">\n    <source>%s</source>\n", inline(source))
	if len(e.Forms) > 0 {
		fmt.Fprintf(b, "    <target>%s</target>\n", inline(target))
	}
	b.WriteString("   </segment>\n  </unit>\n")
}

func writeXLIFFNotes(b *strings.Builder, e *Entry) {
	var notes []Field
	for _, line := range e.Context {
		notes = append(notes, Field{noteContext, line})
	}
	for _, place := range e.Places {
		notes = append(notes, Field{notePlace, place})
	}
	for _, f := range []Field{{noteBy, e.By}, {noteOn, e.On}, {noteEarlier, e.Earlier}, {noteOwn, e.Note}} {
		if f.Value != "" {
			notes = append(notes, f)
		}
	}
	if len(notes) == 0 {
		return
	}
	b.WriteString("   <notes>\n")
	for _, n := range notes {
		fmt.Fprintf(b, "    <note category=\"%s\">%s</note>\n", n.Name, escaped(n.Value))
	}
	b.WriteString("   </notes>\n")
}

// xliffState is a state in the words of XLIFF, which has none for a draft but "translated".
func xliffState(s State) string {
	switch s {
	case Draft:
		return "translated"
	case Reviewed:
		return "reviewed"
	case Approved:
		return "final"
	}
	return "initial"
}

// A name in braces, as the menu language writes it.
var nameInBraces = regexp.MustCompile(`\{[a-z][a-z0-9-]*\}`)

// inline is a text with its names in braces as placeholders. The first of a name has the name as its id, so that source
// and target agree; ids may not repeat within a text.
func inline(text string) string {
	var b strings.Builder
	seen := map[string]int{}
	for text != "" {
		at := nameInBraces.FindStringIndex(text)
		if at == nil {
			break
		}
		b.WriteString(controlled(text[:at[0]]))
		name := text[at[0]+1 : at[1]-1]
		seen[name]++
		id := name
		if seen[name] > 1 {
			id = fmt.Sprintf("%s.%d", name, seen[name])
		}
		fmt.Fprintf(&b, "<ph id=\"%s\" disp=\"{%s}\"/>", id, name)
		text = text[at[1]:]
	}
	b.WriteString(controlled(text))
	return b.String()
}

// controlled is a text with the characters that XML cannot hold written as XLIFF writes them.
func controlled(text string) string {
	var b strings.Builder
	for _, r := range text {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff {
			fmt.Fprintf(&b, "<cp hex=\"%04X\"/>", r)
			continue
		}
		b.WriteString(escaped(string(r)))
	}
	return b.String()
}

func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a strings.Builder takes everything
	return b.String()
}
