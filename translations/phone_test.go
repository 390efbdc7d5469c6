package translations

import "testing"

func TestPhone(t *testing.T) {
	t.Parallel()
	tests := []struct{ tag, number, written, said string }{
		{"en", "+15125550142", "(512) 555-0142", "5 1 2, 5 5 5, 0 1 4 2"},
		{"es", "+15125550142", "(512) 555-0142", "5 1 2, 5 5 5, 0 1 4 2"},
		{"en", "+15125550142;ext=12", "(512) 555-0142, ext. 12", "5 1 2, 5 5 5, 0 1 4 2, extension 1 2"},
		{"es", "+15125550142;ext=12", "(512) 555-0142, ext. 12", "5 1 2, 5 5 5, 0 1 4 2, extensión 1 2"},
		{"en", "+525555550142", "+525555550142", "5 2 5, 5 5 5, 5 5 0, 1 4 2"},
		{"en", "55512", "55512", "5 5 5, 1 2"},
		{"en", "", "", ""},
	}
	for _, test := range tests {
		l := lookup(t, test.tag)
		if got := l.Phone(test.number, true); got != test.written {
			t.Errorf("%s: %s is written %q, want %q", test.tag, test.number, got, test.written)
		}
		if got := l.Phone(test.number, false); got != test.said {
			t.Errorf("%s: %s is said %q, want %q", test.tag, test.number, got, test.said)
		}
	}
}

func TestANumberIsWrittenWithoutBracketsWhereTheyWouldChangeItsOrder(t *testing.T) {
	t.Parallel()
	l := Language{manner: manner{WrittenPhone: "{area}-{exchange}-{line}", WrittenExtension: "تحويلة"}}
	if got, want := l.Phone("+15125550142;ext=7", true), "512-555-0142, تحويلة 7"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
