package translations

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestMeasure(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, text string
		want       Cost
	}{
		{"nothing", "", Cost{"GSM-7", 0, 0}},
		{"one segment full", strings.Repeat("a", 160), Cost{"GSM-7", 160, 1}},
		{"one more", strings.Repeat("a", 161), Cost{"GSM-7", 161, 2}},
		{"two full", strings.Repeat("a", 306), Cost{"GSM-7", 306, 2}},
		{"three", strings.Repeat("a", 307), Cost{"GSM-7", 307, 3}},
		{"the extension counts two", strings.Repeat("€", 80), Cost{"GSM-7", 160, 1}},
		{"every extended character", "\f^{}\\[~]|€", Cost{"GSM-7", 20, 1}},
		{"an escape pair moves on whole", strings.Repeat("a", 152) + "€" + strings.Repeat("a", 152), Cost{"GSM-7", 306, 3}},
		{"a line break counts one, a return too", "a\r\nb", Cost{"GSM-7", 4, 1}},
		{"Spanish without í or ó", "¡Mañana él irá", Cost{"UCS-2", 14, 1}},
		{"Spanish that GSM can write", "¿Mañana? ¡Él sé, Ñ ü à!", Cost{"GSM-7", 23, 1}},
		{"70 accents", strings.Repeat("á", 70), Cost{"UCS-2", 70, 1}},
		{"71 accents", strings.Repeat("á", 71), Cost{"UCS-2", 71, 2}},
		{"134 accents", strings.Repeat("á", 134), Cost{"UCS-2", 134, 2}},
		{"135 accents", strings.Repeat("á", 135), Cost{"UCS-2", 135, 3}},
		{"35 emoji", strings.Repeat("😀", 35), Cost{"UCS-2", 70, 1}},
		{"36 emoji", strings.Repeat("😀", 36), Cost{"UCS-2", 72, 2}},
		{"a surrogate pair moves on whole", strings.Repeat("á", 66) + "😀" + strings.Repeat("á", 66), Cost{"UCS-2", 134, 3}},
		{"a family held together by joiners", "👨‍👩‍👧‍👦", Cost{"UCS-2", 11, 1}},
		{"a flag", "🇺🇸", Cost{"UCS-2", 4, 1}},
		{"an accent given apart is composed", "e\u0301", Cost{"GSM-7", 1, 1}},
		{"a back-tick", "`", Cost{"UCS-2", 1, 1}},
		{"a tab", "\t", Cost{"UCS-2", 1, 1}},
		{"a no-break space", "a\u00a0b", Cost{"UCS-2", 3, 1}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := Measure(test.text); got != test.want {
				t.Errorf("got %+v, want %+v", got, test.want)
			}
		})
	}
}

func TestMeasureDoesNotAllocate(t *testing.T) {
	text := "¿A qué hora abre la oficina? Abre a las 7:30 de la mañana."
	if n := testing.AllocsPerRun(100, func() { Measure(text) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestSmart(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, text, want string }{
		{"plain text stays", "It's 9:00 - come in...", "It's 9:00 - come in..."},
		{"quotes", "“It’s” ‘here’ «aquí»", `"It's" 'here' "aquí"`},
		{"dashes and bullets", "9–12 — • one", "9-12 - - one"},
		{"an ellipsis", "wait…", "wait..."},
		{"fractions", "½ day", "1/2 day"},
		{"exotic spaces", "3:30\u202fp.\u00a0m.", "3:30 p. m."},
		{"zero-width characters", "a\u200bb\ufeff", "ab"},
		{"full-width forms", "ＯＫ！", "OK!"},
		{"accents stay", "información", "información"},
		{"a family stays one", "👨‍👩‍👧", "👨‍👩‍👧"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := Smart(test.text); got != test.want {
				t.Errorf("Smart(%q) = %q, want %q", test.text, got, test.want)
			}
		})
	}
}

func FuzzMeasure(f *testing.F) {
	for _, seed := range []string{"", "a", "€", "á", "😀", strings.Repeat("a", 152) + "€", "e\u0301", "\xff", "\x00"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		cost := Measure(text)
		characters := utf8.RuneCountInString(norm.NFC.String(text))
		if cost.Units < characters || cost.Units > 2*characters {
			t.Errorf("%q: %d characters became %d units", text, characters, cost.Units)
		}
		room := map[string]int{"GSM-7": 160, "UCS-2": 70}[cost.Encoding]
		if (cost.Units > 0) != (cost.Segments > 0) || (cost.Units > room) != (cost.Segments > 1) {
			t.Errorf("%q: %+v", text, cost)
		}
		if again := Smart(Smart(text)); again != Smart(text) {
			t.Errorf("Smart is not done after once: %q, %q", Smart(text), again)
		}
	})
}
