package translations

import "testing"

func TestMatch(t *testing.T) {
	t.Parallel()
	offered := []string{"en", "es", "zh", "fil"}
	tests := []struct{ wanted, want string }{
		{"en", "en"},
		{"EN-us", "en"},
		{"en-GB", "en"},
		{"es-419", "es"},
		{"es-MX", "es"},
		{"es_MX", "es"},
		{" es ", "es"},
		{"zh-TW", "zh"},
		{"tl", "fil"}, // the older tag of the same language
	}
	for _, test := range tests {
		if got, ok := Match(test.wanted, offered); !ok || got != test.want {
			t.Errorf("Match(%q) = %q, %v, want %q", test.wanted, got, ok, test.want)
		}
	}
}

func TestMatchSaysWhenNoLanguageServes(t *testing.T) {
	t.Parallel()
	for _, wanted := range []string{"", "vi", "fr-CA", "und", "xx-zz", "Spanish, please", "\x00"} {
		if got, ok := Match(wanted, []string{"en", "es"}); ok {
			t.Errorf("Match(%q) = %q, want none", wanted, got)
		}
	}
	if got, ok := Match("en", nil); ok {
		t.Errorf("with nothing offered, Match found %q", got)
	}
}
