package interchange

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const written = `# For whoever translates this.
msgid ""
msgstr ""
"Language: es\n"
"X-Source-Language: en\n"
"X-State: reviewed\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

# Desks.

# state: approved, M. Tran, 2026-11-21
#. the desk ` + "`office`" + `
#: district.yaml:7
#: ` + "\u2068my menus/main.yaml\u2069" + `:5
msgid "the office"
msgstr "la oficina"

#, fuzzy
#| msgid "Today there is \"soup\"."
msgid ""
"Today there is pizza.\n"
"Tomorrow too."
msgstr "Hoy hay sopa."

msgid "One day."
msgid_plural "{n} days."
msgstr[0] ""
msgstr[1] ""

# state: draft
#~ msgid "no longer said"
#~ msgstr "ya no se dice"
`

func TestAPOFileIsReadAndWrittenAsItIs(t *testing.T) {
	t.Parallel()
	d, problems := ReadPO([]byte(written))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	want := []Entry{
		{
			Text: "the office", Forms: []string{"la oficina"}, State: Approved, By: "M. Tran", On: "2026-11-21", Note: "Desks.\n",
			Context: []string{"the desk `office`"}, Places: []string{"district.yaml:7", "my menus/main.yaml:5"}, Line: 15,
		},
		{Text: "Today there is pizza.\nTomorrow too.", Forms: []string{"Hoy hay sopa."}, State: Reviewed, Stale: true, Earlier: `Today there is "soup".`, Line: 20},
		{Text: "One day.", Plural: "{n} days.", Line: 25},
		{Text: "no longer said", Forms: []string{"ya no se dice"}, State: Draft, Gone: true, Line: 31},
	}
	if diff := cmp.Diff(want, d.Entries); diff != "" {
		t.Errorf("read is (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(written, string(WritePO(d))); diff != "" {
		t.Errorf("written is (-want +got):\n%s", diff)
	}
}

// Tools put several places on a line, write no state, and keep what a text was in more lines than one.
func TestWhatToolsMakeOfPOIsRead(t *testing.T) {
	t.Parallel()
	d, problems := ReadPO([]byte("#: a.yaml:1 b.yaml:2\n#, fuzzy, c-format\n#| msgctxt \"old\"\n#| msgid \"\"\n#| \"It opens \"\n#| \"at eight.\"\n" +
		"msgid \"\"\n\"It opens \"\n\"at nine.\"\nmsgstr \"Abre a las ocho.\"\n"))
	want := []Entry{{
		Text: "It opens at nine.", Forms: []string{"Abre a las ocho."}, State: Draft, Stale: true, Earlier: "It opens at eight.", Places: []string{"a.yaml:1", "b.yaml:2"},
	}}
	if diff := cmp.Diff(want, unplaced(d.Entries)); diff != "" || len(problems) > 0 {
		t.Errorf("%v\n%s", problems, diff)
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{written, "#~ msgid", "msgstr[9] \"b\"", "#| \"", "\xff\xfea", "sep=;", "text (en),translation 9 (es)\n\"", "<xliff version=\"2.1\"><group type=\"campusline:plural\"><unit>"} {
		for _, format := range []Format{PO, XLIFF, CSV} {
			f.Add([]byte(seed), string(format))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, format string) {
		d, problems := Read(data, Format(format))
		for _, p := range problems {
			if p.Line < 1 || p.Text == "" || p.Fix == "" {
				t.Errorf("a problem does not tell where or what: %+v", p)
			}
		}
		for _, e := range d.Entries {
			if e.Text == "" || len(e.Forms) > 0 && e.State == "" {
				t.Errorf("got %+v", e)
			}
		}
	})
}
