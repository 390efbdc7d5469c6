package translations

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"campusline/interchange"
)

func mustTranslate(t *testing.T, c *Catalogue, source string) Translation {
	t.Helper()
	got, ok := c.Translation("es", source)
	if !ok {
		t.Fatalf("%q has no translation", source)
	}
	return got
}

func TestATranslationTellsWhoBroughtItHowFar(t *testing.T) {
	t.Parallel()
	c, problems := load(`# state: approved, M. Tran, 2026-11-21
msgid "Open."
msgstr "Abierto."

# Said at night.
# state: reviewed
msgid "Closed."
msgstr "Cerrado."

msgid "Later."
msgstr "Más tarde."
`)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for source, want := range map[string]Translation{
		"Open.":   {Text: "Abierto.", State: interchange.Approved, By: "M. Tran", On: "2026-11-21"},
		"Closed.": {Text: "Cerrado.", State: interchange.Reviewed},
		"Later.":  {Text: "Más tarde.", State: interchange.Draft},
	} {
		if diff := cmp.Diff(want, mustTranslate(t, c, source), cmpopts.IgnoreUnexported(Translation{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", source, diff)
		}
	}
}

func TestAStaleTranslationIsServedWhileItsNamesFit(t *testing.T) {
	t.Parallel()
	c, problems := load(`#, fuzzy
#| msgid "The nurse is in."
msgid "The nurse is here."
msgstr "La enfermera está."

#, fuzzy
#| msgid "It opens at eight."
msgid "It opens {opens}."
msgstr "Abre a las ocho."
`)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	got := mustTranslate(t, c, "The nurse is here.")
	if got.Text != "La enfermera está." || !got.Stale || got.Earlier != "The nurse is in." {
		t.Errorf("got %+v", got)
	}
	if got, ok := c.Translation("es", "It opens {opens}."); ok {
		t.Errorf("what lacks {opens} is said: %+v", got)
	}
}

const standing = "#. `main`, what it says\n"

// Nobody has brought the file up to date; the editor has only changed the menu.
func TestAChangedTextIsFollowedToWhereItStands(t *testing.T) {
	t.Parallel()
	entries := standing + "msgid \"Picture day is next Tuesday.\"\nmsgstr \"La foto es el martes.\"\n"
	for _, test := range []struct {
		name  string
		texts []Placed
		found bool
	}{
		{"changed where it stands", []Placed{{Text: "Picture day is next Thursday.", Places: []string{"`main`, what it says"}}}, true},
		{"near, and somewhere else", []Placed{{Text: "Picture day is next Thursday.", Places: []string{"`other`, what it says"}}}, false},
		{"in its place, and another", []Placed{{Text: "We are closed for the week.", Places: []string{"`main`, what it says"}}}, false},
		{"with a name that it had not", []Placed{{Text: "Picture day is next {date}.", Places: []string{"`main`, what it says"}}}, false},
		{"said as it was in another place", []Placed{
			{Text: "Picture day is next Thursday.", Places: []string{"`main`, what it says"}},
			{Text: "Picture day is next Tuesday.", Places: []string{"`other`, what it says"}},
		}, true},
		{"said as it was in the same place", []Placed{
			{Text: "Picture day is next Thursday.", Places: []string{"`main`, what it says"}},
			{Text: "Picture day is next Tuesday.", Places: []string{"`main`, what it says"}},
		}, false},
		{"as near to one as to another", []Placed{
			{Text: "Picture day is next Tuesday!", Places: []string{"`main`, what it says"}},
			{Text: "Picture day is next Tuesday?", Places: []string{"`main`, what it says"}},
		}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c, _ := load(entries)
			c.Follow(test.texts)
			got, ok := c.Translation("es", test.texts[0].Text)
			if ok != test.found || ok && (!got.Stale || got.Earlier != "Picture day is next Tuesday.") {
				t.Errorf("got %+v, %v", got, ok)
			}
		})
	}
}

func TestACountedTextIsFollowedToo(t *testing.T) {
	t.Parallel()
	const entries = standing + "msgid \"One day is left.\"\nmsgid_plural \"{days} days are left.\"\nmsgstr[0] \"Queda un día.\"\nmsgstr[1] \"Quedan {days} días.\"\n"
	for _, test := range []struct {
		name         string
		now          Placed
		found, stale bool
	}{
		{"as it was", Placed{Text: "One day is left.", Plural: "{days} days are left."}, true, false},
		{"changed for other numbers", Placed{Text: "One day is left.", Plural: "{days} days are free."}, true, true},
		{"changed for one", Placed{Text: "One day is free.", Plural: "{days} days are free."}, true, true},
		{"no longer counted", Placed{Text: "One day is left!"}, false, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c, problems := load(entries)
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			test.now.Places = []string{"`main`, what it says"}
			c.Follow([]Placed{test.now})
			if got, ok := c.Translation("es", test.now.Text); ok != test.found || got.Stale != test.stale || ok && len(got.Forms) != 2 {
				t.Errorf("got %+v, %v", got, ok)
			}
		})
	}
}

func TestACountedTextHasTheFormsOfItsLanguage(t *testing.T) {
	t.Parallel()
	days := func(forms ...string) *interchange.Entry {
		return &interchange.Entry{Text: "{n} day at {campus}", Plural: "{n} days at {campus}", Forms: forms}
	}
	for _, test := range []struct {
		tag   string
		entry *interchange.Entry
		want  string
	}{
		{"es", days("un día en {campus}", "{n} días en {campus}"), ""},
		{"vi", days("{n} ngày tại {campus}"), ""},
		{"es", days("{n} días en {campus}"), "A counted text has 2 forms here, and this translation has 1."},
		{"es", days("", "{n} días en {campus}"), "A counted text has 2 forms here, and this translation has 1."},
		{"vi", days("a", "b"), "A counted text has 1 form here, and this translation has 2."},
		{"ar", days("a", "b"), "A counted text has 6 forms here, and this translation has 2."},
		{"es", days("un día", "{n} días en {campus}"), "The translation has lost {campus}."},
		{"es", days("un día en {campus}", "días en {campus}"), "The translation has lost {n}."},
		{"es", days("un día en {campus}, {escuela}", "{n} días en {campus}"), "The translation has {escuela}, which the text it translates has not."},
	} {
		got := Fits(test.entry, test.tag)
		if (got == nil) != (test.want == "") || got != nil && got.Text != test.want {
			t.Errorf("%s %q: got %+v, want %q", test.tag, test.entry.Forms, got, test.want)
		}
	}
}

func TestProgressCountsEveryTextOnce(t *testing.T) {
	t.Parallel()
	var p Progress
	p.Count(Translation{}, false)
	p.Count(Translation{State: interchange.Approved, Stale: true}, true)
	p.Count(Translation{State: interchange.Approved}, true)
	p.Count(Translation{State: interchange.Reviewed}, true)
	p.Count(Translation{State: interchange.Draft}, true)
	want := Progress{Texts: 5, Draft: 1, Reviewed: 1, Approved: 1, Stale: 1, Missing: 1}
	if p != want || p.Translated() != 4 || p.Unreviewed() != 2 {
		t.Errorf("got %+v", p)
	}
}

func TestTheProductSaysHowFarItsOwnTextsAre(t *testing.T) {
	t.Parallel()
	for _, tag := range Shipped() {
		p := lookup(t, tag).Progress()
		if tag == sourceTag {
			if p != (Progress{}) {
				t.Errorf("%s translates itself: %+v", tag, p)
			}
			continue
		}
		if p.Texts < 100 || p.Missing > 0 || p.Stale > 0 {
			t.Errorf("%s: %+v", tag, p)
		}
	}
}
