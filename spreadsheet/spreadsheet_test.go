package spreadsheet_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"campusline/menus"
	"campusline/spreadsheet"
)

// written is a text in the letters of a program.
func written(t *testing.T, in encoding.Encoding, text string) []byte {
	t.Helper()
	content, err := in.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestATableIsReadHoweverASpreadsheetSavedIt(t *testing.T) {
	t.Parallel()
	const commas = "kind,title\r\nevent,\"Niños, ¿mañana?\"\r\n\r\nevent,Children’s day\r\n"
	semicolons := strings.NewReplacer("kind,", "kind;", "event,", "event;").Replace(commas)
	tabs := strings.ReplaceAll(semicolons, ";", "\t")
	want := []spreadsheet.Row{{1, []string{"kind", "title"}}, {2, []string{"event", "Niños, ¿mañana?"}}, {4, []string{"event", "Children’s day"}}}
	utf16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	for name, content := range map[string][]byte{
		"UTF-8":                        []byte(commas),
		"with a mark":                  []byte("\ufeff" + commas),
		"of an old Macintosh":          []byte(strings.ReplaceAll(commas, "\r\n", "\r")),
		"decomposed":                   []byte(strings.ReplaceAll(commas, "ñ", "n\u0303")),
		"with semicolons":              []byte(semicolons),
		"with semicolons, in Windows'": written(t, charmap.Windows1252, semicolons),
		"Unicode Text":                 written(t, utf16, tabs),
		"UTF-16 from the other end":    written(t, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), commas),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text, problems := spreadsheet.Text("t.csv", content)
			rows, more := spreadsheet.Rows("t.csv", text)
			if menus.Refused(append(problems, more...)) {
				t.Fatal(problems, more)
			}
			if diff := cmp.Diff(want, rows); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestASeparatorThatIsToldIsTaken(t *testing.T) {
	t.Parallel()
	rows, problems := spreadsheet.Rows("t.csv", "sep=;\nkind;title\nevent;Fair, and more, of all\n")
	want := []spreadsheet.Row{{2, []string{"kind", "title"}}, {3, []string{"event", "Fair, and more, of all"}}}
	if diff := cmp.Diff(want, rows); diff != "" || problems != nil {
		t.Error(problems, diff)
	}
}

func TestLettersOfWindowsAreShown(t *testing.T) {
	t.Parallel()
	_, problems := spreadsheet.Text("t.csv", written(t, charmap.Windows1252, "kind,title\nevent,Niños y niñas: lectura – sí\n"))
	const want = "t.csv: warning: This file is not in UTF-8, and is read in the letters of Windows: `Niños`, `niñas`, `–`. " +
		"If a letter is wrong: In the spreadsheet choose Save As, “CSV UTF-8”."
	if len(problems) != 1 || problems[0].String() != want {
		t.Error(problems)
	}
}

func TestWhatCannotBeReadForCertainIsRefused(t *testing.T) {
	t.Parallel()
	for name, one := range map[string]struct {
		content []byte
		want    string
	}{
		"a workbook":             {[]byte("PK\x03\x04\x14\x00"), "t.csv: This is a spreadsheet's own file, and not CSV. In the spreadsheet choose"},
		"an old workbook":        {[]byte("\xd0\xcf\x11\xe0\xa1"), "t.csv: This is a spreadsheet's own file"},
		"a picture":              {[]byte("\x89PNG\x00\x00"), "t.csv: This file is not a text"},
		"a Macintosh's":          {written(t, charmap.Macintosh, "title\nNiños\n"), "t.csv:2:1: The letters of this file are not known for certain: here they would read `Ni–os`."},
		"a Macintosh's, by é":    {written(t, charmap.Macintosh, "title\nJosé\n"), "read `JosŽ`"},
		"Arabic letters":         {written(t, charmap.Windows1256, "title\nالعربية\n"), "t.csv:2:1: The letters"},
		"Russian letters":        {written(t, charmap.Windows1251, "title\nПривет\n"), "t.csv:2:1: The letters"},
		"a lost letter":          {[]byte("title\n\nNi\ufffdos y más\n"), "t.csv:3:1: A letter was lost when this was saved: `Ni\ufffdos`. In the"},
		"UTF-8 taken for others": {[]byte("title\nLos NiÃ±os\n"), "t.csv:2:1: A letter was lost when this was saved: `NiÃ±os`. Should it be `Niños`?"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text, problems := spreadsheet.Text("t.csv", one.content)
			if text != "" || len(problems) != 1 || !strings.Contains(problems[0].String(), one.want) {
				t.Errorf("%q, %v", text, problems)
			}
		})
	}
}

func TestARowThatIsNoneIsNamedWhereItBegins(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"kind,title\nevent,\"Fair\nevent,Ball\n": "t.csv:2:1: This row cannot be read. Look for a quotation mark",
		"kind,title\nevent,5\" pipes\n":          "t.csv:2:1: A quotation mark stands within a cell of this row.",
	} {
		if rows, problems := spreadsheet.Rows("t.csv", text); rows != nil || len(problems) != 1 || !strings.HasPrefix(problems[0].String(), want) {
			t.Errorf("%v", problems)
		}
	}
}
