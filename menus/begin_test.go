package menus

import (
	"testing"

	"campusline/translations"
)

func TestAFirstTextIsInTheLanguageWhoseWordsItHas(t *testing.T) {
	t.Parallel()
	sample := loadSample(t)
	const en, es = 0, 1
	for words, want := range map[string]int{
		"hola":                            es,
		"SÍ":                              es,
		"Buenos días, necesito ayuda":     es,
		"mi hijo está enfermo":            es,
		"el bus no llegó":                 es,
		"quiero hablar con alguien":       es,
		"autobuses":                       es,
		"hi":                              en,
		"no":                              en, // the same in both
		"menu":                            en,
		"bus":                             en,
		"my son is sick":                  en,
		"La Toya will be out today":       en,
		"is there a la carte lunch":       en,
		"Garza":                           en,
		"1":                               en,
		"":                                en,
		"the bus to El Paso did not come": en,
	} {
		if got, _ := sample.languageOf(translations.Fold(words), en); got != want {
			t.Errorf("%q is taken for %s", words, sample.Languages[got].Tag)
		}
	}
	if got, _ := sample.languageOf("bus", es); got != es {
		t.Error("a word of both languages changes the language")
	}
}
