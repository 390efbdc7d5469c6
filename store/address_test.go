package store

import (
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestAnAddressKeepsWhatItSays(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"postgres://db.example/campusline": "postgres://db.example/campusline" +
			"?binary_parameters=yes&connect_timeout=5&sslmode=prefer&timezone=UTC",
		"postgres://db.example/campusline?sslmode=verify-full&binary_parameters=no": "postgres://db.example/campusline" +
			"?binary_parameters=no&connect_timeout=5&sslmode=verify-full&timezone=UTC",
		"host=db.example sslmode=disable": "host=db.example sslmode=disable" +
			" binary_parameters=yes timezone=UTC connect_timeout=5",
	} {
		if got := withDefaults(address); got != want {
			t.Errorf("%s became\n%s, want\n%s", address, got, want)
		}
	}
}

func TestWhatIsStorableIsLeftAsItIs(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		sent := string(rapid.SliceOf(rapid.Byte()).Draw(t, "sent"))
		kept := storable(sent)
		if !utf8.ValidString(kept) || len(kept) > len(sent) {
			t.Fatalf("%q became %q", sent, kept)
		}
		for _, c := range kept {
			if c == 0 {
				t.Fatalf("%q became %q", sent, kept)
			}
		}
		if storable(kept) != kept {
			t.Fatalf("%q is changed again", kept)
		}
	})
	for sent, kept := range map[string]string{"": "", "¿dónde? 🚌": "¿dónde? 🚌", "a\x00b\xffc": "abc", "\x00": ""} {
		if got := storable(sent); got != kept {
			t.Errorf("%q became %q, want %q", sent, got, kept)
		}
	}
}
