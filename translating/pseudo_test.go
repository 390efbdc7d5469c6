package translating

import (
	"testing"

	"campusline/interchange"
	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/proof"
	"campusline/translations"
)

func TestPseudoWordsAreLongerAndKeepTheirNames(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"{district} is open until four.": "[{district} íš ópéñ úñtíł fóúř.~~~~~~~~~~]",
		"the office":                     "[thé óffíçé~~]",
		"":                               "[]",
	} {
		if got := pseudo(text, false); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
	if got := pseudo("lunch, food", true); translations.Fold(got) != translations.Fold("lunch, food") {
		t.Errorf("words that are heard became %q", got)
	}
}

// What is made up can be served: it has every name in braces, and no word that would begin two menus.
func TestTheSampleCanBeServedInPseudoWords(t *testing.T) {
	t.Parallel()
	v := menustest.Sample(t)
	d, err := Open(v, proof.DefaultLimits(), "es")
	if err != nil {
		t.Fatal(err)
	}
	d.Pseudo()
	files := menus.Files{}
	for name, content := range v.Files {
		files[name] = content
	}
	files[FileOf("es")] = interchange.WritePO(d.Document)
	served := menustest.Load(t, files)
	for _, w := range served.Wordings() {
		got, ok := served.Translation("es", w.Text)
		if !ok || len([]rune(got.Text)) < len([]rune(w.Text)) {
			t.Errorf("%q became %q", w.Text, got.Text)
		}
	}
}
