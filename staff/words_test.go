package staff

import (
	"testing"

	"campusline/translations"
)

// The words of commands are told apart in each language, and none of them, as it is used, ends texts.
func TestTheWordsOfCommandsAreTheirOwn(t *testing.T) {
	t.Parallel()
	for _, tag := range translations.Shipped() {
		l, _ := translations.Lookup(tag)
		meant := map[string]translations.Phrase{}
		for _, list := range append(verbs(), translations.WordsConfirm, translations.WordsKeep) {
			for _, word := range l.Words(list) {
				if before, ok := meant[word]; ok {
					t.Errorf("%s: %q is in %q and in %q", tag, word, before, list)
				}
				meant[word] = list
				text := word + " 4271"
				if decides := list == translations.WordsConfirm || list == translations.WordsKeep; decides {
					d, ok := readDecision(word, []*translations.Language{l})
					if !ok || d.does != (list == translations.WordsConfirm) || d.plain {
						t.Errorf("%s: %q is read as %+v", tag, word, d)
					}
					text = word
				}
				if opting := translations.ReadOpting(text, translations.Shipped()); opting.Intent != translations.NoIntent {
					t.Errorf("%s: %q is read as %v", tag, text, opting.Intent)
				}
				if text == word {
					continue
				}
				c, ok := read(text, []*translations.Language{l}, nil)
				if !ok || c.verb != list || c.code != "4271" {
					t.Errorf("%s: %q is read as %q, %q", tag, text, c.verb, c.code)
				}
			}
		}
	}
}
