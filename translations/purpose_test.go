package translations

import "testing"

func TestAPurposeBeginsOrEndsAsTheLanguageHasIt(t *testing.T) {
	t.Parallel()
	l := Language{purpose: purpose{Begins: []string{"to "}, Ends: []string{"려면"}}}
	for words, want := range map[string]bool{
		"to report an absence": true, "To report an absence": true, "결석을 알리려면": true,
		"the front office": false, "tomorrow": false, "": false,
	} {
		if got := l.IsPurpose(words); got != want {
			t.Errorf("IsPurpose(%q) = %v", words, got)
		}
	}
}
