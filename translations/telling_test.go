package translations

import "testing"

func TestAWordTellsItsLanguageByItsLetters(t *testing.T) {
	t.Parallel()
	urdu := Language{script: scriptOf("اردو", "ٹڈڑںے")}
	spanish := Language{script: scriptOf("español", "ñ¿¡")}
	for _, test := range []struct {
		language *Language
		word     string
		want     int
	}{
		{&urdu, "مرحبا", 1},
		{&urdu, "میں", 2},
		{&urdu, "bus", 0},
		{&urdu, "", 0},
		{&spanish, "¿Dónde", 2},
		{&spanish, "NIÑO", 2},
		{&spanish, "autobus", 0},
		{&spanish, "مرحبا", 0},
	} {
		if got := test.language.Tells(test.word); got != test.want {
			t.Errorf("%q tells %d, want %d", test.word, got, test.want)
		}
	}
}
