package ivr

import (
	"strings"
	"testing"
	"unicode/utf8"

	"campusline/menus"
	"campusline/translations"
)

func TestWhatIsTooLongForAVoiceIsCutAtTheEndOfASentenceElseAtASpace(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		words string
		limit int
		want  []string
	}{
		"short enough":                {"One. Two.", 20, []string{"One. Two."}},
		"as long as the limit":        {"One. Two.", 9, []string{"One. Two."}},
		"at a sentence":               {"One. Two. Three.", 12, []string{"One. Two.", "Three."}},
		"at a space":                  {"one two three", 9, []string{"one two", "three"}},
		"inside a word, if it must":   {"abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		"by characters and not bytes": {"ñandú año niño", 9, []string{"ñandú", "año niño"}},
		"blanks are no words":         {strings.Repeat(" ", 30) + "a", 10, []string{"a"}},
		"nothing":                     {"  ", 10, nil},
		"no voice, no limit":          {"One.", 0, []string{"One."}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := cut(c.words, c.limit)
			if strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("%q is cut into %q, want %q", c.words, got, c.want)
			}
		})
	}
}

func TestACodeIsSaidSlowlyWithinItsSentence(t *testing.T) {
	t.Parallel()
	english, _ := translations.Lookup("en")
	d := newDocument()
	words := "Your case number is 4, 2 & 7. Goodbye."
	at := strings.Index(words, "4")
	d.say(&menus.Version{Languages: []*translations.Language{english}},
		menus.Prompt{{Language: "en", Words: words, Slow: menus.Span{From: at, To: at + len("4, 2 & 7")}}})
	want := `<Say voice="Polly.Joanna-Neural" language="en-US">Your case number is ` +
		`<prosody rate="80%">4, 2 &amp; 7</prosody>. Goodbye.</Say></Response>`
	if got := string(d.bytes()); !strings.HasSuffix(got, want) {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestALanguageWithoutAVoiceIsNeverReadByAnother(t *testing.T) {
	t.Parallel()
	d := newDocument()
	d.sayWords(&menus.Version{}, &translations.Language{Tag: "hmn", Name: "Hmoob"}, "Nyob zoo.")
	if got := string(d.bytes()); strings.Contains(got, "Say") {
		t.Errorf("a language without a voice is said: %s", got)
	}
}

func TestHintsStayWithinTheCarriersLimits(t *testing.T) {
	t.Parallel()
	many := make([]string, mostHints+7)
	for i := range many {
		many[i] = "a school"
	}
	many[0], many[1] = strings.Repeat("ñ", longestHint+1), "Lee, Robert E."
	hints := strings.Split(hintList(many), ", ")
	if len(hints) != mostHints-1 || hints[0] != "Lee  Robert E." {
		t.Errorf("%d hints, the first %q", len(hints), hints[0])
	}
	for i := range many {
		many[i] = strings.Repeat("n", longestHint)
	}
	if got := len(hintList(many)); got > 20<<10 {
		t.Errorf("the hints have %d bytes", got)
	}
}

func TestADocumentStaysBelowTheCarriersLimitHoweverMuchThereIsToSay(t *testing.T) {
	t.Parallel()
	d := newDocument()
	for range 40 {
		d.sayWords(&menus.Version{}, &translations.Language{Voice: translations.Voice{Name: "Polly.Joanna-Neural", Language: "en-US", Limit: 3000}},
			strings.Repeat("The doors open at eight & close at four. ", 100))
	}
	d.empty("Hangup")
	if got := d.bytes(); len(got) > 64<<10 || !strings.HasSuffix(string(got), "<Hangup/></Response>") {
		t.Errorf("the document has %d bytes and ends with %q", len(got), got[len(got)-30:])
	}
}

func FuzzEscapeWritesOnlyWhatXMLCanHold(f *testing.F) {
	for _, seed := range []string{"", "a & b", "<Say>", `"'`, "\x00\x07", "\xff\xfe", "\uFFFE", "\u202eabc", "é🚌", "]]>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, words string) {
		d := newDocument()
		d.element("Say", words, "voice", words)
		body := d.bytes()
		if !utf8.Valid(body) {
			t.Errorf("%q is written as bytes that are no text", words)
		}
		if got, want := readBack(t, body), kept(words); got != want {
			t.Errorf("%q is read back as %q, want %q", words, got, want)
		}
	})
}
