package proof

import (
	"slices"
	"strings"
	"testing"
)

// What a picture among words does depends on where they are said or written, and in which language.
func TestAnEmojiIsToldWhereItDoesHarm(t *testing.T) {
	t.Parallel()
	for written, want := range map[string]string{
		"say: Hello 🎉 there.": "Among these words stands 🎉: a voice reads it aloud by its name, such as “party popper”, or leaves a gap; " +
			"a text with it goes out as UCS-2, with 70 characters to a segment and not 160.",
		"say: {call: Hello 🎉 there., text: Hello there.}": "Among these words stands 🎉: a voice reads it aloud by its name, such as “party popper”, or leaves a gap.",
		"say: {call: Hello there., text: " + strings.Repeat("Hello there. ", 11) + "👍}": "Among these words stands 👍: " +
			"a text with it goes out as UCS-2, with 70 characters to a segment and not 160, and is billed 3 segments here, not 1.",
		"say: {call: Hello there., text: Здравствуйте 👍}": "", // it goes out so without it
		"say: Hello there.": "",
	} {
		r := Check(hamlet(t, "main:\n  "+written+"\n  choose:\n    1: {for: a message, go: promise}\n    2: {for: another, go: promise}\n"), Options{})
		got := ""
		if i := slices.IndexFunc(r.Findings, func(f Finding) bool { return f.Rule == emojiInWords }); i >= 0 {
			got = r.Findings[i].Text
		}
		if got != want {
			t.Errorf("of `%s` is told\n%s\nwant\n%s", written, got, want)
		}
	}
}
