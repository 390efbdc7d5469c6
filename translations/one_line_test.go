package translations_test

import (
	"testing"

	"campusline/translations"
)

func TestWordsOfOthersStayWithinTheirLine(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]string{
		"two\nlines\r\n and  more":           "two lines and more",
		"\x1b[31mred\x1b[0m and a \x07 bell": "[31mred [0m and a bell",
		"\u202egniht\u202c \u2066a\u2069":    "gniht a",
		"سلام\u200f، أهلا":                   "سلام\u200f، أهلا",
		"นี่ 👨\u200d👩\u200d👧":                "นี่ 👨\u200d👩\u200d👧",
		"":                                   "",
	} {
		if got := translations.OneLine(words); got != want {
			t.Errorf("%q becomes %q, want %q", words, got, want)
		}
	}
}
