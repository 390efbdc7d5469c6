package translations

import (
	"strings"
	"testing"
	"testing/fstest"
)

// fixture is a folder of languages: English as it is shipped, and Portuguese as somebody might add it.
func fixture(t *testing.T, changes ...string) fstest.MapFS {
	t.Helper()
	english, err := files.ReadFile("languages/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	portuguese := strings.NewReplacer(append(changes,
		"name: English", "name: português", "english: English", "english: Portuguese", "en-US", "pt-BR",
	)...).Replace(string(english))
	return fstest.MapFS{
		"languages/en.yaml": {Data: english},
		"languages/pt.yaml": {Data: []byte(portuguese)},
		"languages/pt.po":   {Data: []byte("msgid \"today\"\nmsgstr \"hoje\"\n")},
	}
}

func TestAddingALanguageIsAddingTwoFiles(t *testing.T) {
	t.Parallel()
	languages, err := loadLanguages(fixture(t))
	if err != nil {
		t.Fatal(err)
	}
	pt := languages["pt"]
	if pt.Tag != "pt" || pt.Name != "português" || pt.Voice.Language != "pt-BR" {
		t.Errorf("got %q, %q, %+v", pt.Tag, pt.Name, pt.Voice)
	}
	if got := pt.Phrase(WordsToday); got != "hoje" {
		t.Errorf("got %q", got)
	}
	if got := pt.Phrase(WordsTomorrow); got != "tomorrow" {
		t.Errorf("a phrase that is missing is %q, want the English one", got)
	}
	if got := pt.Number(1234567); got != "1.234.567" {
		t.Errorf("got %q", got)
	}
	if got, ok := languages["en"].Translate("today"); !ok || got != "today" {
		t.Errorf("English does not know what the others translate: %q, %v", got, ok)
	}
}

func TestALanguageThatIsNotCompleteDoesNotLoad(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, from, to, want string }{
		{"a number missing", "  - thirty-one\n\nmanner", "\nmanner", "31 numbers of 32"},
		{"a weekday missing", "    - Saturday, sat\n", "", "6 weekdays of 7"},
		{"no times of day", "said:", "said: []\n  spoken:", "spoken"},
		{"an unknown entry", "name: English", "nome: English", "nome"},
		{"not a locale", "locale: en-US", "locale: \"?\"", `locale "?"`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			_, err := loadLanguages(fixture(t, test.from, test.to))
			if err == nil || !strings.Contains(err.Error(), test.want) || !strings.Contains(err.Error(), "pt.yaml") {
				t.Errorf("got %v, want an error about %q in pt.yaml", err, test.want)
			}
		})
	}
}

func TestALanguageWithoutSoundSentencesDoesNotLoad(t *testing.T) {
	t.Parallel()
	folder := fixture(t)
	folder["languages/pt.po"] = &fstest.MapFile{Data: []byte("msgid \"{time}\"\nmsgstr \"{hora}\"\n")}
	if _, err := loadLanguages(folder); err == nil || !strings.Contains(err.Error(), "pt.po:1: ") {
		t.Errorf("got %v, want the line of pt.po", err)
	}
	delete(folder, "languages/pt.po")
	if _, err := loadLanguages(folder); err == nil || !strings.Contains(err.Error(), "pt.po") {
		t.Errorf("got %v, want the missing pt.po", err)
	}
}
