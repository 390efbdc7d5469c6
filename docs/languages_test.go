package docs_test

import (
	"fmt"
	"strings"
	"testing"

	"campusline/translations"
)

func TestEveryLanguageIsListed(t *testing.T) {
	t.Parallel()
	words := document(t)
	for _, tag := range translations.Shipped() {
		l, _ := translations.Lookup(tag)
		row := fmt.Sprintf("| `%s` | %s | %s | %s |\n", tag, l.EnglishName, saidBy(l), heardBy(l))
		if !strings.Contains(words, row) {
			t.Errorf("menus.md should have the line\n%s", row)
		}
	}
}

func saidBy(l *translations.Language) string {
	if l.Voice.Name == "" {
		return "recordings"
	}
	return "a voice"
}

func heardBy(l *translations.Language) string {
	if l.Recogniser == "" {
		return "keys"
	}
	return "keys and speech"
}
