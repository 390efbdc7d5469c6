package translating

import (
	"strings"
	"testing"

	"campusline/interchange"
	"campusline/menus"
	"campusline/proof"
)

// village is a small district in English and Spanish, with what its translator has written.
func village(t *testing.T, menu, catalogue string) *menus.Version {
	t.Helper()
	v, problems := menus.Load(menus.Files{
		"district.yaml": []byte("name: Village ISD\ntimezone: America/Chicago\nlanguages: [en, es]\nhours: office\noperator: office\n" +
			"desks:\n  office: {name: the office, phone: 512-555-0111}\nlines:\n  512-555-0100: {name: Village, menu: main}\n"),
		"campuses.yaml":      []byte("hill:\n  name: Hill School\n  number: 101\n  level: school\n  hours: office\n  desks: {office: 512-555-0112}\n"),
		"calendar.yaml":      []byte("school year: {from: 2026-08-12, to: 2027-05-27}\nhours:\n  office: {monday-friday: 8:00-16:00}\n"),
		"menus/main.yaml":    []byte(menu),
		"translations/es.po": []byte(catalogue),
	})
	if v == nil {
		t.Fatal(problems)
	}
	return v
}

const mainMenu = `main:
  keywords: [start over, begin again]
  say: "{district} is open until four."
  choose:
    1: {for: the office, transfer: office}
    2: {for: lunch, words: [food, cafeteria], go: lunch}
lunch:
  keywords: [lunch]
  say: Today there is pizza.
  go: end
`

const mainInSpanish = `msgid ""
msgstr ""
"Language: es\n"
"X-State: draft\n"

# Desks.

msgid "the office"
msgstr "la oficina"

# state: approved, M. Tran, 2026-11-21
msgid "{district} is open until four."
msgstr "{district} abre hasta las cuatro."

msgid "lunch"
msgstr "almuerzo"
`

func open(t *testing.T, menu, catalogue string) *Desk {
	t.Helper()
	d, err := Open(village(t, menu, catalogue), proof.DefaultLimits(), "es")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func (d *Desk) entry(t *testing.T, text string) *interchange.Entry {
	t.Helper()
	for i := range d.Document.Entries {
		if e := &d.Document.Entries[i]; e.Text == text {
			return e
		}
	}
	t.Fatalf("%q is not in the file:\n%s", text, interchange.WritePO(d.Document))
	return nil
}

// texts are the texts of the document in order, those that are gone in parentheses.
func (d *Desk) texts() []string {
	var all []string
	for _, e := range d.Document.Entries {
		if e.Gone {
			e.Text = "(" + e.Text + ")"
		}
		all = append(all, e.Text)
	}
	return all
}

func TestATranslatorIsToldWhatATextIsFor(t *testing.T) {
	t.Parallel()
	d := open(t, mainMenu, mainInSpanish)
	for text, want := range map[string]string{
		"{district} is open until four.": "`main`, what it says|Said on calls (2 seconds in English; a whole menu takes at most 20) and written in texts " +
			"(at most 320 characters and 5 segments with all that stands beside it).|" +
			"Words in braces are filled in: copy them as they are, and put them where they belong in Spanish.|menus/main.yaml:3",
		"food, cafeteria": "`main`, choice 2, other words for it|A list with commas, of what people say or write. Put the words that families really use.|menus/main.yaml:6",
		"the office": "the desk `office`|`main`, choice 1|Said on calls (a second in English; a whole menu takes at most 20) and written in texts " +
			"(at most 320 characters and 5 segments with all that stands beside it).|district.yaml:7|menus/main.yaml:5",
	} {
		e := d.entry(t, text)
		if got := strings.Join(append(e.Context, e.Places...), "|"); got != want {
			t.Errorf("%q comes with\n%s\nwant\n%s", text, got, want)
		}
	}
}

func TestOnlyALanguageOfTheMenusIsOpened(t *testing.T) {
	t.Parallel()
	v := village(t, mainMenu, mainInSpanish)
	for _, tag := range []string{"en", "vi", ""} {
		if _, err := Open(v, proof.DefaultLimits(), tag); err == nil || !strings.HasSuffix(err.Error(), "translated into: es") {
			t.Errorf("%q: %v", tag, err)
		}
	}
}

func TestAFileThatCannotBeReadIsNotWrittenOver(t *testing.T) {
	t.Parallel()
	v := village(t, mainMenu, mainInSpanish+"\nmsgid \"more\"\nmsgstr más\n")
	if _, err := Open(v, proof.DefaultLimits(), "es"); err == nil || !strings.Contains(err.Error(), "translations/es.po has to be mended first. Line 19:") {
		t.Errorf("got %v", err)
	}
}

func TestWithoutAFileEverythingIsToBeTranslated(t *testing.T) {
	t.Parallel()
	v := village(t, mainMenu, mainInSpanish)
	delete(v.Files, "translations/es.po")
	d, err := Open(v, proof.DefaultLimits(), "es")
	if err != nil {
		t.Fatal(err)
	}
	if d.Changes.New != len(v.Wordings()) || d.Document.Language != "es" || d.Document.State != interchange.Draft || d.Document.Note == "" {
		t.Errorf("got %+v", d)
	}
}
