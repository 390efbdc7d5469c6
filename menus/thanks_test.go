package menus

import (
	"testing"

	"campusline/translations"
)

// Thanks are thanks in every language that the product ships, also on a line that does not speak it.
func TestThanksAreKnownInEveryLanguage(t *testing.T) {
	t.Parallel()
	v := &Version{thanking: everyThanking()}
	for _, tag := range translations.Shipped() {
		l, _ := translations.Lookup(tag)
		for _, word := range l.Words(translations.WordsThanks) {
			if !v.isThanks(word) || !v.isThanks(word+"! 🙏") {
				t.Errorf("%s: %q is no thanks", tag, word)
			}
		}
	}
	for _, words := range []string{
		"thank you!", "OK, thank you so much", "Thanks for your help", "no thanks", "No, thank you", "gracias", "Muchas gracias por su ayuda 😊",
		"no gracias", "non merci", "谢谢", "شكرًا جزيلًا", "cảm ơn nhiều", "👍", "🙏🏽", "mesi anpil", "yes, thank you",
	} {
		if !v.isThanks(words) {
			t.Errorf("%q is no thanks", words)
		}
	}
	for _, words := range []string{
		"", "no", "yes", "ok", "👎", "Thank you, but the bus was late again", "thanks for nothing", "9", "gracias pero no llegó", "menu", "wrong, thanks to you",
	} {
		if v.isThanks(words) {
			t.Errorf("%q is thanks", words)
		}
	}
}
