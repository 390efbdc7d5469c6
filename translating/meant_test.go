package translating

import "testing"

// TestALanguageIsKnownAsOtherToolsWriteIt: a spreadsheet's heading typed anew, an agency's tag with a country.
func TestALanguageIsKnownAsOtherToolsWriteIt(t *testing.T) {
	t.Parallel()
	offered := []string{"es", "ko", "ht", "zh-Hant"}
	for told, want := range map[string]string{
		"ko": "ko", "KO": "ko", "ko-KR": "ko", "ko_KR": "ko", "es-MX": "es", "HT": "ht", "zh-TW": "zh-Hant", "zh-HK": "zh-Hant",
		"zh-CN": "", "zh-Hans": "", "fr": "", "korean.final": "", "": "",
	} {
		got, ok := Meant(told, offered)
		if ok != (want != "") || ok && got != want {
			t.Errorf("%q means %q (%t), want %q", told, got, ok, want)
		}
	}
}
