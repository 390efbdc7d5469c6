package opportunities

import (
	"math/rand/v2"
	"strconv"
	"strings"

	"campusline/menus"
)

// The lengths of a code in digits, check digit included.
const (
	shortestCode = 4
	longestCode  = 6
)

// How codes are looked for.
const (
	farApart = 3   // digits in which two codes should differ, so that even two slips do not lead to another
	tries    = 400 // of each length
)

// NewCode gives a code that none of those taken is. Its last digit checks the others, so one wrong digit or two
// neighbours swapped are always found out; and it differs from every other code of its length in three digits at least,
// as long as six digits allow that. It does not begin with 0, and says no digit three times in a row. The answer is ""
// if hundreds of thousands of codes are taken.
func NewCode(taken []string, random *rand.Rand) string {
	for _, apart := range []int{farApart, 1} {
		for length := shortestCode; length <= longestCode; length++ {
			for range tries {
				if code := randomCode(length, random); speakable(code) && isApart(code, taken, apart) {
					return code
				}
			}
		}
	}
	return ""
}

// randomCode gives any code of a length.
func randomCode(length int, random *rand.Rand) string {
	least := 1
	for range length - 2 {
		least *= 10
	}
	n := least + random.IntN(9*least)
	return strconv.Itoa(n) + strconv.Itoa(menus.CheckDigit(n))
}

// speakable says whether a code is easily said and heard: it is no number that people dial in need, and no digit comes
// three times in a row.
func speakable(code string) bool {
	for i := 2; i < len(code); i++ {
		if code[i] == code[i-1] && code[i] == code[i-2] {
			return false
		}
	}
	return !strings.Contains(code, "911") && !strings.Contains(code, "988")
}

func isApart(code string, taken []string, apart int) bool {
	for _, other := range taken {
		if len(other) == len(code) && differing(code, other) < apart {
			return false
		}
	}
	return true
}

// differing counts the digits in which two codes of one length differ.
func differing(a, b string) int {
	n := 0
	for i := range len(a) {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}

// IsCode says whether digits are a code, by their length and check digit.
func IsCode(digits string) bool {
	n, err := strconv.Atoi(digits)
	if err != nil || len(digits) < shortestCode || len(digits) > longestCode || digits[0] < '1' || digits[0] > '9' {
		return false
	}
	return menus.CheckDigit(n/10) == n%10
}

// Nearest gives, of codes that are open, those that what was written becomes by mending one slip: a wrong digit, two
// neighbours swapped, a digit left out, or one too many. Those of the same length, which are likelier, come first.
func Nearest(written string, open []string) []string {
	var near, longerOrShorter []string
	for _, code := range open {
		switch {
		case !isOneSlip(written, code):
		case len(code) == len(written):
			near = append(near, code)
		default:
			longerOrShorter = append(longerOrShorter, code)
		}
	}
	return append(near, longerOrShorter...)
}

func isOneSlip(written, code string) bool {
	i := 0
	for i < min(len(written), len(code)) && written[i] == code[i] {
		i++
	}
	w, c := written[i:], code[i:]
	switch len(w) - len(c) {
	case 0:
		return w != "" && (w[1:] == c[1:] || len(w) > 1 && w[0] == c[1] && w[1] == c[0] && w[2:] == c[2:])
	case 1:
		return w[1:] == c
	case -1:
		return w == c[1:]
	}
	return false
}
