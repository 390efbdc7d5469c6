package translations

import "testing"

func TestBeforeWordsFindsWholeWordsOnly(t *testing.T) {
	t.Parallel()
	tests := []struct {
		clause, phrase, before string
		found                  bool
	}{
		{"please stop texting me", "stop texting", "please", true},
		{"stop texting", "stop texting", "", true},
		{"nonstop texting", "stop texting", "", false},
		{"stop textingly", "stop texting", "", false},
		{"nonstop texting but stop texting", "stop texting", "nonstop texting but", true},
		{"", "stop texting", "", false},
	}
	for _, test := range tests {
		before, found := beforeWords(test.clause, test.phrase)
		if before != test.before || found != test.found {
			t.Errorf("%q in %q: %q, %v, want %q, %v", test.phrase, test.clause, before, found, test.before, test.found)
		}
	}
}
