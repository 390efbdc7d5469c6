package menus

import "testing"

// A code in the midst of a sentence is said again behind the sentence, and slowly then.
func TestACodeIsSaidAgainBehindItsSentence(t *testing.T) {
	t.Parallel()
	v := loadSample(t)
	for _, one := range []struct{ language, words, want, slowly string }{
		{"en", "You can text {code} again at any time.", "You can text 4, 7, 0, 3 again at any time. Again: 4, 7, 0, 3.", "4, 7, 0, 3"},
		{"es", "Puede enviar {code} otra vez cuando guste. Gracias.", "Puede enviar 4, 7, 0, 3 otra vez cuando guste. Otra vez: 4, 7, 0, 3. Gracias.", "4, 7, 0, 3"},
		{"en", "Your code is {code}. Goodbye.", "Your code is 4, 7, 0, 3. Again: 4, 7, 0, 3. Goodbye.", "4, 7, 0, 3. Again: 4, 7, 0, 3"},
		{"en", "Your code is {code}", "Your code is 4, 7, 0, 3. Again: 4, 7, 0, 3", "4, 7, 0, 3. Again: 4, 7, 0, 3"},
	} {
		taken := taking{version: v, state: State{Channel: Call, Menu: "opportunity-not-now", Opportunity: "4703"}}
		said := taken.filled(piece{v.languageIndex(one.language), parse(one.words)})
		if said.Words != one.want || said.Words[said.Slow.From:said.Slow.To] != one.slowly {
			t.Errorf("%q, and slowly %q", said.Words, said.Words[said.Slow.From:said.Slow.To])
		}
	}
}
