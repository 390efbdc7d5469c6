package interchange

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// fragments are what texts are made of here: what is meant for people, and what files, spreadsheets and terminals take
// for something else.
var fragments = []string{
	"a", "La oficina está cerrada.", "{campus}", "{opens}", "{", "}", "{a b}", "\"", "\"\"", "'", "''", ",", ";", "\t", "\n", "\r\n", "\r",
	" ", "  ", "\\", "\\n", "=", "=1+1", "+", "-", "@SUM(A1)", "|", "%", "#", "#~", "# state: draft", "msgid \"", "0042", "9/21", "3:30 p.m.", "May 5",
	"12345678901234567890", "1E5", "TRUE", "falso", "sep=;", "\u200f", "\u202b", "\u202c", "نعم", "اُردو", "e\u0301", "q\u0323\u0307",
	"నమస్కారం", "中文", "👨‍👩‍👧", "\u00a0", "\u2028", "\u0085", "\ufeff", "\x00", "\x01", "\x1b", "\x7f", "\ufffd", "\ufffe", "<b>", "&amp;", "]]>", "<!--",
}

func words() *rapid.Generator[string] {
	fragment := rapid.OneOf(rapid.SampledFrom(fragments), rapid.SampledFrom(fragments), rapid.String())
	return rapid.Custom(func(t *rapid.T) string {
		return strings.ToValidUTF8(strings.Join(rapid.SliceOfN(fragment, 1, 5).Draw(t, "fragments"), ""), "")
	}).Filter(func(text string) bool { return text != "" })
}

// fitsNotes says whether XML can hold every character of a text as it is. A note of XLIFF has no other way to hold it.
func fitsNotes(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r < ' ' && !strings.ContainsRune("\t\n\r", r) || r == 0xfffe || r == 0xffff })
}

// plainLine is a line of what people write beside a text.
func plainLine() *rapid.Generator[string] {
	return rapid.SampledFrom([]string{"A heading", ". dotted", ": named", ", with a comma", "| barred", "~ waved", "  indented", "“quoted”, \"twice\"", "=1+1", "9/21"})
}

func entry() *rapid.Generator[Entry] {
	return rapid.Custom(func(t *rapid.T) Entry {
		e := Entry{
			Text: words().Draw(t, "text"), Gone: rapid.Bool().Draw(t, "gone"),
			Note:    strings.Join(rapid.SliceOfN(plainLine(), 0, 3).Draw(t, "note"), "\n"),
			Context: rapid.SliceOfN(plainLine(), 0, 2).Draw(t, "context"),
			Places:  rapid.SliceOfN(rapid.SampledFrom([]string{"menus/main.yaml:12", "my menus/main.yaml:3", "menus/añadido.yaml:9", "district.yaml"}), 0, 3).Draw(t, "places"),
			State:   rapid.SampledFrom([]State{Draft, Reviewed, Approved}).Draw(t, "state"),
			By:      rapid.SampledFrom([]string{"", "M. Tran", "Tran, M.", "=cmd", "0042"}).Draw(t, "by"),
			On:      rapid.SampledFrom([]string{"", "2026-11-21"}).Draw(t, "on"),
			Stale:   rapid.Bool().Draw(t, "stale"),
		}
		if rapid.Bool().Draw(t, "a heading") && e.Note != "" {
			e.Note += "\n"
		}
		if e.Stale {
			e.Earlier = rapid.OneOf(rapid.Just(""), words().Filter(fitsNotes)).Draw(t, "earlier")
		}
		most := 1
		if rapid.Bool().Draw(t, "has a plural") {
			e.Plural = words().Draw(t, "plural")
			most = mostForms
		}
		e.Forms = rapid.SliceOfN(rapid.OneOf(words(), rapid.Just("")), 0, most).Draw(t, "forms")
		for _, list := range []*[]string{&e.Context, &e.Places} {
			if len(*list) == 0 {
				*list = nil
			}
		}
		return e.settled(Draft)
	})
}

func document() *rapid.Generator[Document] {
	return rapid.Custom(func(t *rapid.T) Document {
		return Document{
			Source: "en", Language: rapid.SampledFrom([]string{"es", "ar", "zh-Hant", "ht"}).Draw(t, "language"),
			Entries: rapid.SliceOfNDistinct(entry(), 0, 5, func(e Entry) string { return e.Text }).Draw(t, "entries"),
		}
	})
}

// unplaced are entries without the lines they were read from.
func unplaced(entries []Entry) []Entry {
	var all []Entry
	for _, e := range entries {
		e.Line = 0
		all = append(all, e)
	}
	return all
}

func sameAs(t *rapid.T, want, got Document, problems []Problem) {
	t.Helper()
	if len(problems) > 0 {
		t.Fatalf("what was written has problems: %v", problems)
	}
	if got.Source != want.Source || got.Language != want.Language {
		t.Errorf("languages are %q and %q, want %q and %q", got.Source, got.Language, want.Source, want.Language)
	}
	if diff := cmp.Diff(unplaced(want.Entries), unplaced(got.Entries)); diff != "" {
		t.Errorf("what is read is not what was written (-written +read):\n%s", diff)
	}
}

func TestWhatIsWrittenIsReadAgainLetterForLetter(t *testing.T) {
	t.Parallel()
	for _, format := range []Format{PO, XLIFF, CSV} {
		t.Run(string(format), func(t *testing.T) {
			t.Parallel()
			rapid.Check(t, func(t *rapid.T) {
				want := document().Draw(t, "document")
				got, problems := Read(Write(want, format), format)
				sameAs(t, want, got, problems)
			})
		})
	}
}

func TestOneFormatAfterAnotherLosesNothing(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		want := document().Draw(t, "document")
		got := want
		for _, format := range rapid.SliceOfN(rapid.SampledFrom([]Format{PO, XLIFF, CSV}), 2, 5).Draw(t, "formats") {
			var problems []Problem
			got, problems = Read(Write(got, format), format)
			sameAs(t, want, got, problems)
		}
	})
}

func TestAFileKeepsItsHeader(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		want := document().Draw(t, "document")
		want.State = rapid.SampledFrom([]State{"", Draft, Reviewed, Approved}).Draw(t, "state of the file")
		want.Note = "For whoever translates this.\n\nThe person is addressed as usted."
		want.Header = []Field{{"Content-Type", "text/plain; charset=UTF-8"}, {"Plural-Forms", "nplurals=2; plural=(n != 1);"}}
		want.Forms = 2
		once := WritePO(want)
		got, problems := ReadPO(once)
		sameAs(t, want, got, problems)
		got.Entries, want.Entries = nil, nil
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("the header is not what was written (-written +read):\n%s", diff)
		}
	})
}

// As a spreadsheet saves: with other separators and line ends, without quotation marks that it need not write, in
// UTF-16.
func TestWhatASpreadsheetSavesIsRead(t *testing.T) {
	t.Parallel()
	for name, saved := range map[string]func(string) []byte{
		"as it was": func(s string) []byte { return []byte(s) },
		"without a byte order mark": func(s string) []byte {
			return []byte(strings.TrimPrefix(s, "\ufeff"))
		},
		"with semicolons": func(s string) []byte { return resaved(s, ";", "\r\n") },
		"with a line that names the separator": func(s string) []byte {
			return append([]byte("\ufeffsep=;\r\n"), []byte(strings.TrimPrefix(string(resaved(s, ";", "\r\n")), "\ufeff"))...)
		},
		"with tabs, in UTF-16": func(s string) []byte { return inUTF16(string(resaved(s, "\t", "\r\n")), binary.LittleEndian) },
		"big end first":        func(s string) []byte { return inUTF16(s, binary.BigEndian) },
		"on Linux":             func(s string) []byte { return resaved(s, ",", "\n") },
		"on an old Macintosh":  func(s string) []byte { return resaved(s, ",", "\r") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			rapid.Check(t, func(t *rapid.T) {
				want := document().Draw(t, "document")
				got, problems := Read(saved(string(Write(want, CSV))), CSV)
				sameAs(t, want, got, problems)
			})
		})
	}
}

// resaved writes the same rows with another separator, and quotation marks only around the cells that need them.
func resaved(text, separator, end string) []byte {
	rows, _ := rowsOf(strings.TrimPrefix(text, "\ufeff"), ',')
	var b strings.Builder
	b.WriteString("\ufeff")
	for _, r := range rows {
		for i, cell := range r.cells {
			if i > 0 {
				b.WriteString(separator)
			}
			if strings.ContainsAny(cell, separator+"\"\r\n") {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
			b.WriteString(cell)
		}
		b.WriteString(end)
	}
	return []byte(b.String())
}

func inUTF16(text string, order binary.AppendByteOrder) []byte {
	var b []byte
	for _, unit := range utf16.Encode([]rune("\ufeff" + strings.TrimPrefix(text, "\ufeff"))) {
		b = order.AppendUint16(b, unit)
	}
	return b
}

// No cell begins as a formula, and none is so short and so full of digits that it is a day or a number.
func TestNothingIsTakenForAFormula(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := words().Draw(t, "text")
		cell := guarded(text)
		if strings.ContainsAny(cell[:1], "=+-@\t\r\n") {
			t.Errorf("%q begins as a formula", cell)
		}
		if got := unguarded(cell); got != text {
			t.Errorf("%q became %q", text, got)
		}
	})
}

func TestWhatASpreadsheetWouldChangeIsGuarded(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"=1+1", "+15125550100", "-5", "@SUM(A1)", " =1", "\t=1", "0042", "9/21", "21-9", "3:30 pm", "May 5", "5 de mayo", "1E5", "12345678901234567890123456789012345",
		"TRUE", "falso", "٣/٥", "½", "$5.00", "50%", "'9/21",
	} {
		if got := guarded(text); got != "'"+text {
			t.Errorf("%q is written %q", text, got)
		}
	}
	for _, text := range []string{"", "The office is closed.", "'tis the season", "para 2 personas que llegan el 21 de septiembre", "yes"} {
		if got := guarded(text); got != text {
			t.Errorf("%q is written %q", text, got)
		}
	}
}
