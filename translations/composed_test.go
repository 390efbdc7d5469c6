package translations

import (
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// TestWhatStaysAloneIsComposed holds the ranges against the tables of Unicode.
func TestWhatStaysAloneIsComposed(t *testing.T) {
	t.Parallel()
	for r := range rune(unicode.MaxRune) {
		p := norm.NFC.PropertiesString(string(r))
		if staysAlone(r) && (p.CCC() != 0 || !p.BoundaryBefore() || !norm.NFC.IsNormalString(string(r))) {
			t.Errorf("%U does not stay alone", r)
		}
	}
}

func TestATextIsComposed(t *testing.T) {
	t.Parallel()
	some := rapid.SampledFrom([]rune("aé\u0301\u0323ệeoاٱآ\u0653\u0670یक़\u093c한ᄒ\u1161\u11ab中。… \u2000Ω"))
	rapid.Check(t, func(t *rapid.T) {
		text := string(rapid.SliceOf(some).Draw(t, "text"))
		if got, want := composed(text), norm.NFC.String(text); got != want {
			t.Fatalf("%+q is composed to %+q, want %+q", text, got, want)
		}
	})
}
