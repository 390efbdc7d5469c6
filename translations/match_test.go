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
		{"tl-PH", "fil"},
	}
	for _, test := range tests {
		if got, ok := Match(test.wanted, offered); !ok || got != test.want {
			t.Errorf("Match(%q) = %q, %v, want %q", test.wanted, got, ok, test.want)
		}
	}
}

// What phones and browsers ask for, among all the languages that are shipped.
func TestEveryShippedLanguageIsFoundByTheTagsOfItsCountries(t *testing.T) {
	t.Parallel()
	tests := []struct{ wanted, want string }{
		{"en-US", "en"},
		{"en-IN", "en"},
		{"es-US", "es"},
		{"es-419", "es"},
		{"es-MX", "es"},
		{"vi-VN", "vi"},
		{"zh", "zh-Hans"}, // CLDR's likely script
		{"zh-CN", "zh-Hans"},
		{"zh-SG", "zh-Hans"},
		{"zh-TW", "zh-Hant"},
		{"zh-HK", "zh-Hant"},
		{"zh-MO", "zh-Hant"},
		{"zh-Hant-TW", "zh-Hant"},
		{"zh-Hans-HK", "zh-Hans"},
		{"cmn", "zh-Hans"}, // Mandarin by its own tag, as voices have it
		{"cmn-TW", "zh-Hant"},
		{"cmn-Hans-CN", "zh-Hans"},
		{"ar-EG", "ar"},
		{"ar-IQ", "ar"},
		{"arb", "ar"},
		{"hi-IN", "hi"},
		{"ur-IN", "ur"},
		{"ur-PK", "ur"},
		{"te", "te"},
		{"te-IN", "te"},
		{"ko-KR", "ko"},
		{"fr-CA", "fr"},
		{"fr-HT", "fr"}, // French as Haiti speaks it, and no Creole
		{"ht", "ht"},
		{"ht-HT", "ht"},
		{"ht-US", "ht"},
		{"so-SO", "so"},
		{"so-KE", "so"},
	}
	for _, test := range tests {
		if got, ok := Match(test.wanted, Shipped()); !ok || got != test.want {
			t.Errorf("Match(%q) = %q, %v, want %q", test.wanted, got, ok, test.want)
		}
	}
}

func TestOneLanguageNeverStandsInForAnother(t *testing.T) {
	t.Parallel()
	for _, wanted := range []string{
		"yue", "yue-HK", "zh-yue", "nan", // spoken otherwise than Mandarin, though written alike
		"tl", "fil", "ta", "bn", "gu", "pa", "am", "sw", "km", // CLDR would give some of them English or Hindi
		"qu", "mam", "gl", "ca", "wo", "ln", // and these Spanish or French
		"hi-Latn", "ur-Latn", "zh-Latn", // those who read these may not read the other script
		"und", "und-Arab", "mul", "zxx",
	} {
		if got, ok := Match(wanted, Shipped()); ok {
			t.Errorf("Match(%q) = %q, want none", wanted, got)
		}
	}
	if got, ok := Match("ht", []string{"en", "fr"}); ok {
		t.Errorf("Haitian Creole is served by %q", got)
	}
	if got, ok := Match("zh-TW", []string{"en", "zh-Hans"}); !ok || got != "zh-Hans" {
		t.Errorf("with simplified characters only, zh-TW is served by %q, %v; want zh-Hans", got, ok)
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
