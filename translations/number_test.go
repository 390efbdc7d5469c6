package translations

import (
	"strconv"
	"testing"
)

// The separators are those of CLDR for en-US and es-US. Those of the other languages stand in their samples.
func TestNumber(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]string{0: "0", 7: "7", 999: "999", 1234: "1,234", 1234567: "1,234,567", -5: "-5"} {
		for _, tag := range []string{"en", "es"} {
			if got := lookup(t, tag).Number(n); got != want {
				t.Errorf("%s: Number(%d) = %q, want %q", tag, n, got, want)
			}
		}
	}
}

func TestNumberWord(t *testing.T) {
	t.Parallel()
	tests := []struct {
		tag  string
		n    int
		want string
	}{
		{"en", 0, "zero"},
		{"en", 3, "three"},
		{"en", 31, "thirty-one"},
		{"en", 32, ""},
		{"en", -1, ""},
		{"es", 1, "uno"},
		{"es", 16, "dieciséis"},
		{"es", 31, "treinta y uno"},
	}
	for _, test := range tests {
		if got := lookup(t, test.tag).NumberWord(test.n); got != test.want {
			t.Errorf("%s: NumberWord(%d) = %q, want %q", test.tag, test.n, got, test.want)
		}
	}
}

func TestDigits(t *testing.T) {
	t.Parallel()
	en := lookup(t, "en")
	for code, want := range map[string]string{"4271": "4, 2, 7, 1", "K7-3": "K, 7, 3", "5": "5", "": ""} {
		if got := en.Digits(code); got != want {
			t.Errorf("Digits(%q) = %q, want %q", code, got, want)
		}
	}
}

func TestParseDigits(t *testing.T) {
	t.Parallel()
	tests := []struct{ tag, words, want string }{
		{"en", "12", "12"},
		{"en", "007", "007"},
		{"en", "5-1-2", "512"},
		{"en", "five one two", "512"},
		{"en", "thirteen", "13"},
		{"en", "twenty one", "21"},
		{"en", "Route 13.", "13"},
		{"en", "it is bus thirteen, I think", "13"},
		{"en", "13a", ""}, // a route that is not 13
		{"en", "the bus on Oak Street", ""},
		{"en", "bus 12 is 20 minutes late", ""}, // which of them?
		{"en", "", ""},
		{"es", "doce", "12"},
		{"es", "la ruta doce", "12"},
		{"es", "una", "1"},
		{"es", "es una ruta, la 7", "7"},
		{"es", "no sé", ""},
	}
	for _, test := range tests {
		if got, ok := lookup(t, test.tag).ParseDigits(test.words); got != test.want || ok != (test.want != "") {
			t.Errorf("%s: ParseDigits(%q) = %q, %v, want %q", test.tag, test.words, got, ok, test.want)
		}
	}
}

func TestParseNumber(t *testing.T) {
	t.Parallel()
	tests := []struct {
		tag, words string
		want       int
	}{
		{"en", "7", 7},
		{"en", " 7. ", 7},
		{"en", "#7", 7},
		{"en", "Seven", 7},
		{"en", "number seven", 7},
		{"en", "Number 7, please", 7},
		{"en", "option two", 2},
		{"en", "twenty one", 21},
		{"en", "twenty-one", 21},
		{"en", "thirty", 30},
		{"en", "78701", 78701},
		{"es", "siete", 7},
		{"es", "número siete", 7},
		{"es", "el treinta y uno", 31},
		{"es", "DIECISÉIS", 16},
		{"es", "la opción dos, por favor", 2},
	}
	for _, test := range tests {
		if got, ok := lookup(t, test.tag).ParseNumber(test.words); !ok || got != test.want {
			t.Errorf("%s: ParseNumber(%q) = %d, %v, want %d", test.tag, test.words, got, ok, test.want)
		}
	}
}

func TestParseNumberRefusesWhatIsNotOne(t *testing.T) {
	t.Parallel()
	for _, words := range []string{"", "please", "seven eight", "7 8", "7th grade", "forty", "3.5", "12345678901", "siete"} {
		if got, ok := lookup(t, "en").ParseNumber(words); ok {
			t.Errorf("ParseNumber(%q) = %d, want none", words, got)
		}
	}
}

func TestEveryNumberWordIsReadBack(t *testing.T) {
	t.Parallel()
	for _, tag := range Shipped() {
		l := lookup(t, tag)
		for n := range 32 {
			for _, form := range []string{l.NumberWord(n), strconv.Itoa(n)} {
				if got, ok := l.ParseNumber(form); !ok || got != n {
					t.Errorf("%s: ParseNumber(%q) = %d, %v, want %d", tag, form, got, ok, n)
				}
			}
		}
	}
}
