package translations

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

const header = `msgid ""
msgstr ""
"Language: es\n"
"Content-Type: text/plain; charset=UTF-8\n"

`

// load reads a Spanish catalogue of the given entries, which begin on line 6 of its file.
func load(entries string) (*Catalogue, []CatalogueProblem) {
	folder := fstest.MapFS{"translations/es.po": &fstest.MapFile{Data: []byte(header + entries)}}
	return LoadCatalogue(folder, "translations", []string{"es"})
}

func TestCatalogueTranslates(t *testing.T) {
	t.Parallel()
	c, problems := load(`#. Said first.
#: main.yaml:2
msgid "Thank you for calling {district}."
msgstr "Gracias por llamar a {district}."

msgid ""
"A long text "
"on two lines, with a \"quote\"."
msgstr ""
"Un texto largo "
"en dos renglones, con \"comillas\"."
msgid "Without a line between"
msgstr "Sin un renglón entre ellos"

#~ msgid "No longer said"
#~ msgstr "Ya no se dice"
`)
	if diff := cmp.Diff([]CatalogueProblem(nil), problems); diff != "" {
		t.Error(diff)
	}
	for source, want := range map[string]string{
		"Thank you for calling {district}.":         "Gracias por llamar a {district}.",
		`A long text on two lines, with a "quote".`: `Un texto largo en dos renglones, con "comillas".`,
		"Without a line between":                    "Sin un renglón entre ellos",
	} {
		if got, ok := c.Translate("es", source); !ok || got != want {
			t.Errorf("%q: got %q, %v, want %q", source, got, ok, want)
		}
	}
	for _, source := range []string{"", "No longer said", "Never said"} {
		if got, ok := c.Translate("es", source); ok {
			t.Errorf("%q was translated to %q", source, got)
		}
	}
	if _, ok := c.Translate("tl", "Without a line between"); ok {
		t.Error("a text was translated into a language that has no catalogue")
	}
}

func TestEmptyAndGuessedEntriesAreNotTranslatedYet(t *testing.T) {
	t.Parallel()
	c, problems := load(`msgid "Front office"
msgstr ""

#, fuzzy
msgid "Nurse's office"
msgstr "Enfermería"
`)
	if len(problems) > 0 {
		t.Errorf("got problems: %v", problems)
	}
	for _, source := range []string{"Front office", "Nurse's office"} {
		if got, ok := c.Translate("es", source); ok {
			t.Errorf("%q was translated to %q", source, got)
		}
	}
}

func TestCatalogueProblems(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, entries string
		line          int
		text          string
	}{
		{
			"a placeholder lost", "msgid \"{campus} is closed.\"\nmsgstr \"La escuela está cerrada.\"\n",
			6, "The translation has lost {campus}.",
		},
		{
			"a placeholder translated", "\n\nmsgid \"Closed.\"\nmsgstr \"{escuela}.\"\n",
			8, "The translation has {escuela}, which the text it translates has not.",
		},
		{
			"quotes forgotten", "msgid \"Closed.\"\nmsgstr Cerrado.\n",
			7, "This line is not part of a translation.",
		},
		{
			"a quote within the text", "msgid \"Closed.\"\nmsgstr \"Está \"cerrado\".\"\n",
			7, "This line is not part of a translation.",
		},
		{
			"a text without its source", "#. Said at night.\n\"Cerrado.\"\n",
			7, "This line is not part of a translation.",
		},
		{
			"nothing below a source", "msgid \"Closed.\"\n\nmsgid \"Open.\"\nmsgstr \"Abierto.\"\n",
			6, "This text has no translation below it.",
		},
		{
			"the same text again", "msgid \"Open.\"\nmsgstr \"Abierto.\"\n\nmsgid \"Open.\"\nmsgstr \"Abre.\"\n",
			9, "This text is translated twice.",
		},
		{
			"a context", "msgctxt \"door\"\nmsgid \"Open.\"\nmsgstr \"Abierta.\"\n",
			7, "This text is translated for one context only, which Campusline cannot tell apart.",
		},
		{
			"another encoding", "msgid \"Tomorrow\"\nmsgstr \"Ma\xf1ana\"\n",
			7, "This file is not in UTF-8.",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			_, problems := load(test.entries)
			if len(problems) != 1 {
				t.Fatalf("got %d problems, want 1: %v", len(problems), problems)
			}
			got := problems[0]
			if got.File != "translations/es.po" || got.Line != test.line || got.Text != test.text || got.Fix == "" {
				t.Errorf("got %+v, want line %d: %s", got, test.line, test.text)
			}
		})
	}
}

func TestAProblemLeavesTheOtherEntriesInUse(t *testing.T) {
	t.Parallel()
	c, problems := load("msgid \"{campus} is closed.\"\nmsgstr \"Está cerrada.\"\n\nmsgid \"Open.\"\nmsgstr \"Abierto.\"\n")
	if len(problems) != 1 {
		t.Errorf("got %d problems, want 1", len(problems))
	}
	if _, ok := c.Translate("es", "{campus} is closed."); ok {
		t.Error("an entry that lost its placeholder is in use")
	}
	if got, _ := c.Translate("es", "Open."); got != "Abierto." {
		t.Errorf("got %q", got)
	}
}

func TestAMissingCatalogueIsAProblemInWords(t *testing.T) {
	t.Parallel()
	folder := fstest.MapFS{"translations/tl.po": &fstest.MapFile{Mode: fs.ModeDir}}
	_, problems := LoadCatalogue(folder, "translations", []string{"es", "tl"})
	if len(problems) != 2 {
		t.Fatalf("got %v", problems)
	}
	if got, want := problems[0].Text, "There are no translations into Spanish."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := problems[1].Text, "The translations into tl cannot be read."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWithoutACatalogueNothingIsTranslated(t *testing.T) {
	t.Parallel()
	var c *Catalogue
	if _, ok := c.Translate("es", "Open."); ok {
		t.Error("a text was translated without a catalogue")
	}
}

func TestLinesMayEndAsOnWindows(t *testing.T) {
	t.Parallel()
	data := "\ufeff" + strings.ReplaceAll(header+"msgid \"Open.\"\nmsgstr \"Abierto.\"\n", "\n", "\r\n")
	texts, problems := readTranslations("es.po", "es", []byte(data))
	if texts["Open."].Text != "Abierto." || len(problems) > 0 {
		t.Errorf("got %v, %v", texts, problems)
	}
}

func FuzzReadTranslations(f *testing.F) {
	for _, seed := range []string{header, "msgid \"a\"\nmsgstr \"b\"", "msgstr[9] \"b\"", "\"", "msgid", "#, fuzzy", "msgid_plural \"a\""} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		texts, problems := readTranslations("es.po", "es", data)
		for source, translated := range texts {
			if source == "" || translated.Text == "" {
				t.Errorf("an empty entry is in use: %q, %q", source, translated.Text)
			}
		}
		for _, problem := range problems {
			if problem.Line < 1 || problem.Text == "" || problem.Fix == "" {
				t.Errorf("a problem does not tell where or what: %+v", problem)
			}
		}
	})
}
