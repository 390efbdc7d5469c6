package translations

import (
	"testing"

	"campusline/interchange"
)

// Who is told to press a key has to be told which, in every language.
func TestNoTranslationLosesAKey(t *testing.T) {
	t.Parallel()
	for _, tag := range Shipped() {
		for source, text := range lookup(t, tag).sentences {
			if misfit := KeepsKeys(&interchange.Entry{Text: source, Forms: []string{text}}); misfit != nil {
				t.Errorf("%s: %q: %s", tag, text, misfit.Text)
			}
		}
	}
}

func TestAKeyIsADigitOfAnyScript(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text, translation string
		fits              bool
	}{
		{"For yes, press 1. For no, press 2.", "Para sí, oprima 1. Para no, oprima 2.", true},
		{"For yes, press 1. For no, press 2.", "لنعم اضغط ١. للا اضغط ٢.", true},
		{"For yes, press 1. For no, press 2.", "Para sí, oprima 1. Para no, oprima 3.", false},
		{"For a person, press 0.", "Para una persona, oprima cero.", false},
		{"We answer within 2 days.", "Contestamos en dos días.", true},
	} {
		got := KeepsKeys(&interchange.Entry{Text: test.text, Forms: []string{test.translation}})
		if (got == nil) != test.fits {
			t.Errorf("%q: got %+v", test.translation, got)
		}
	}
}
