package translations

import (
	"strings"
	"testing"
)

func TestDistance(t *testing.T) {
	t.Parallel()
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"oak", "oak", 0},
		{"", "oak", 3},
		{"maple", "mapel", 1},  // swapped
		{"maple", "mapple", 1}, // added
		{"maple", "mple", 1},   // dropped
		{"maple", "naple", 1},  // changed
		{"cedar", "cedar park", 5},
		{"ca", "abc", 3},    // a stretch is not mended twice
		{"niño", "nino", 1}, // characters, not bytes
		{"kitten", "sitting", 3},
		{strings.Repeat("a", 70), strings.Repeat("a", 69) + "b", 1},
	}
	for _, test := range tests {
		if got := Distance(test.a, test.b); got != test.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", test.a, test.b, got, test.want)
		}
		if got := Distance(test.b, test.a); got != test.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", test.b, test.a, got, test.want)
		}
	}
}

func TestDistanceOfShortTextsDoesNotAllocate(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { Distance("washington elementary", "washingtn elementry") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
