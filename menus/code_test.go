package menus

import (
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

func TestACodeWithOneWrongDigitOrTwoSwappedIsFoundOut(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(100, 9_999_999).Draw(t, "number")
		code := strconv.Itoa(n*10 + CheckDigit(n))
		if !isCode(code) {
			t.Fatalf("%s is not accepted", code)
		}
		at := rapid.IntRange(0, len(code)-1).Draw(t, "at")
		wrong := []byte(code)
		wrong[at] = '0' + (wrong[at]-'0'+byte(rapid.IntRange(1, 9).Draw(t, "by")))%10
		if isCode(string(wrong)) {
			t.Errorf("%s passes for %s", wrong, code)
		}
		if at+1 < len(code) && code[at] != code[at+1] {
			swapped := []byte(code)
			swapped[at], swapped[at+1] = swapped[at+1], swapped[at]
			if isCode(string(swapped)) {
				t.Errorf("%s passes for %s", swapped, code)
			}
		}
	})
}
