package translations

import "testing"

func TestAWordThatEndsTextsIsKnownBesideOthersInEveryLanguage(t *testing.T) {
	t.Parallel()
	for _, tag := range Shipped() {
		l := lookup(t, tag)
		for _, word := range []string{"stop", "end", "quit", "unsubscribe", "revoke", "optout", "stopall", "cancel"} {
			if !l.SaysStop(word, word+" 4271") {
				t.Errorf("%s: %q ends nothing", tag, word)
			}
		}
		for _, list := range []Phrase{WordsYes, WordsJoin, WordsPolite, WordsChange, WordsPeople, WordsSmall, WordsThanks, WordsCase} {
			for _, word := range l.Words(list) {
				if l.SaysStop(word, word+" 4271") {
					t.Errorf("%s: %q ends texts", tag, word)
				}
			}
		}
	}
	for word, tag := range map[string]string{"parar": "es", "Dừng": "vi", "arrêter": "fr", "توقف": "ar"} {
		if !lookup(t, tag).SaysStop(Fold(word), word+" 4271") {
			t.Errorf("%s: %q ends nothing", tag, word)
		}
	}
	for _, words := range []string{"", "the bus stop", "stop by"} {
		if lookup(t, "en").SaysStop(words, words) {
			t.Errorf("%q ends texts", words)
		}
	}
}
