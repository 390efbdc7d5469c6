package menus

import (
	"testing"

	"campusline/translations"
)

func TestTheBuiltInMenusHaveWordsInEveryShippedLanguage(t *testing.T) {
	t.Parallel()
	l := &loader{reader: reader{&problems{}}, version: newVersion()}
	l.readBuiltin()
	if len(l.found) > 0 {
		t.Fatalf("the built-in menus: %s", l.found[0])
	}
	for _, tag := range translations.Shipped() {
		language, _ := translations.Lookup(tag)
		for _, text := range l.texts {
			for _, source := range text.sources() {
				if _, ok := language.Translate(source); !ok {
					t.Errorf("%s has no words for %q", tag, source)
				}
			}
		}
	}
}
