package translations

import (
	"strings"
	"testing"
)

func TestALexiconFindsItsLongestPhraseAndWholeWordsOnly(t *testing.T) {
	t.Parallel()
	x := newLexicon([]string{"stop", "stop texting", "stop texting me", "quit"})
	tests := []struct {
		words string
		want  int
	}{
		{"stop texting me now", 3},
		{"stop texting us", 2},
		{"stop by", 1},
		{"stop textingly", 1},
		{"nonstop texting", 0},
		{"please stop", 0},
		{"", 0},
	}
	for _, test := range tests {
		if got := x.at(strings.Fields(test.words)); got != test.want {
			t.Errorf("%q begins with a phrase of %d words, want %d", test.words, got, test.want)
		}
	}
}

func TestALexiconIsTakenOutOfWords(t *testing.T) {
	t.Parallel()
	x := newLexicon([]string{"please", "from you", "thank you"})
	tests := []struct{ words, want string }{
		{"please no more texts from you thank you", "no more texts"},
		{"from the list", "from the list"},
		{"please thank you", ""},
		{"", ""},
	}
	for _, test := range tests {
		if got := strings.Join(x.without(strings.Fields(test.words)), " "); got != test.want {
			t.Errorf("%q without the phrases is %q, want %q", test.words, got, test.want)
		}
	}
}
