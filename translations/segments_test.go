package translations

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
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
		{"a pair that just fits", strings.Repeat("a", 151) + "€" + strings.Repeat("a", 153), Cost{"GSM-7", 306, 2}},
		{"a pair at the end of the only segment", strings.Repeat("a", 158) + "€", Cost{"GSM-7", 160, 1}},
		{"a pair past it", strings.Repeat("a", 159) + "€", Cost{"GSM-7", 161, 2}},
		{"every pair moves on", strings.Repeat("€", 153), Cost{"GSM-7", 306, 3}},
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
		{"a surrogate pair that just fits", strings.Repeat("á", 65) + "😀" + strings.Repeat("á", 67), Cost{"UCS-2", 134, 2}},
		{"201 and 202 accents", strings.Repeat("á", 201), Cost{"UCS-2", 201, 3}},
		{"the longest body", strings.Repeat("a", 1600), Cost{"GSM-7", 1600, 11}},
		{"French", "Où est l'élève ? À côté", Cost{"UCS-2", 23, 1}},
		{"French that GSM can write", "Où est l'élève ? à l'école", Cost{"GSM-7", 26, 1}},
		{"Haitian Creole", "Lekòl la fèmen jodi a, mèsi", Cost{"GSM-7", 27, 1}},
		{"German and the Nordic languages", "äöüßÄÖÜ ÆØÅæøå", Cost{"GSM-7", 14, 1}},
		{"Greek capitals", "ΔΦΓΛΩΠΨΣΘΞ", Cost{"GSM-7", 10, 1}},
		{"a small cedilla", "ç", Cost{"UCS-2", 1, 1}},
		{"Telugu", "నమస్కారం", Cost{"UCS-2", 8, 1}},
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
		{"zero-width characters", "a\u200bb\ufeff\u2060c", "abc"},
		{"a non-joiner is a part of the word", "می\u200cخواهم", "می\u200cخواهم"},
		{"a back-tick and a tab", "`a`\tb", "'a' b"},
		{"low and single quotes", "„a‟ ‹b› ´", `"a" 'b' '`},
		{"every dash", "‐‑‒–—―−⁃", "--------"},
		{"signs", "✱ ❨a❩ ‼ ﹠ ⎜", "* (a) !! & |"},
		{"letters of full width", "Ａｚ０９", "Az09"},
		{"what cannot be seen", "a\x00b\u0085c", "ab c"},
		{"a mark stays with its letter", "m\u0303", "m\u0303"},
		{"Chinese keeps its punctuation", "您好，请按“1”。", "您好，请按“1”。"},
		{"Korean too", "안녕…", "안녕…"},
		{"Arabic is exchanged", "«مدرسة»…", "\"مدرسة\"..."},
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

// TestMeasuringTextsTogether holds that two texts in one never take less than the longer, nor more than both and the one
// segment that pairs which move on may take.
func TestMeasuringTextsTogether(t *testing.T) {
	t.Parallel()
	letters := rapid.SampledFrom([]rune("aaaaaé€[áó😀ب "))
	rapid.Check(t, func(t *rapid.T) {
		a := string(rapid.SliceOfN(letters, 0, 400).Draw(t, "a"))
		b := string(rapid.SliceOfN(letters, 0, 400).Draw(t, "b"))
		both, x, y := Measure(a+b), Measure(a), Measure(b)
		if x.Encoding == y.Encoding && (both.Encoding != x.Encoding || both.Units != x.Units+y.Units) {
			t.Fatalf("%+v and %+v are %+v together", x, y, both)
		}
		if both.Segments < max(x.Segments, y.Segments) {
			t.Fatalf("%+v and %+v are %+v together", x, y, both)
		}
		if x.Encoding == y.Encoding && both.Segments > x.Segments+y.Segments+1 {
			t.Fatalf("%+v and %+v are %+v together", x, y, both)
		}
	})
}

// TestEveryCharacterOfGSM goes through the tables of GSM 03.38: 127 characters beside the escape, and the ten of the
// extension.
func TestEveryCharacterOfGSM(t *testing.T) {
	t.Parallel()
	const basic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
		"¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
	const extended = "\f^{}\\[~]|€"
	if got := Measure(basic); got != (Cost{"GSM-7", 127, 1}) {
		t.Errorf("the basic set is %+v", got)
	}
	for r := range rune(0x3000) {
		want := 0
		switch {
		case strings.ContainsRune(basic, r):
			want = 1
		case strings.ContainsRune(extended, r):
			want = 2
		}
		if got := septets(r); got != want {
			t.Errorf("%q takes %d septets, want %d", r, got, want)
		}
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
		if cost.Units < cost.Segments {
			t.Errorf("%q: %d units in %d segments", text, cost.Units, cost.Segments)
		}
		if again := Smart(Smart(text)); again != Smart(text) {
			t.Errorf("Smart is not done after once: %q, %q", Smart(text), again)
		}
	})
}
