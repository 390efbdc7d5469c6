package opportunities_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"campusline/opportunities"
)

// codes gives n codes, each found with the others taken.
func codes(n int, seed uint64) (all []string) {
	random := rand.New(rand.NewPCG(seed, 1))
	for range n {
		all = append(all, opportunities.NewCode(all, random))
	}
	return all
}

func TestCodesAreShortAndFarApart(t *testing.T) {
	t.Parallel()
	all := codes(500, 3)
	longer := 0
	for i, a := range all {
		if !opportunities.IsCode(a) {
			t.Fatalf("%s is no code", a)
		}
		if len(a) > 5 {
			longer++
		}
		for _, b := range all[:i] {
			differing := 0
			for k := range min(len(a), len(b)) {
				if a[k] != b[k] {
					differing++
				}
			}
			if len(a) == len(b) && differing < 3 {
				t.Errorf("%s and %s differ in %d digits", a, b, differing)
			}
		}
	}
	if len(all[0]) != 4 || longer > 125 {
		t.Errorf("the first of 500 codes is %s, and %d are longer than 5 digits", all[0], longer)
	}
}

// Whatever one slip does to a code, it is found out, and the code is offered.
func TestOneSlipIsFoundOutAndMended(t *testing.T) {
	t.Parallel()
	all := codes(200, 4)
	rapid.Check(t, func(t *rapid.T) {
		code := rapid.SampledFrom(all).Draw(t, "code")
		at := rapid.IntRange(0, len(code)-2).Draw(t, "at")
		wrong := []byte(code)
		if rapid.Bool().Draw(t, "swapped") {
			wrong[at], wrong[at+1] = wrong[at+1], wrong[at]
		} else {
			wrong[at] = '0' + (wrong[at]-'0'+byte(rapid.IntRange(1, 9).Draw(t, "by")))%10
		}
		if string(wrong) == code {
			return
		}
		if opportunities.IsCode(string(wrong)) {
			t.Errorf("%s passes for %s", wrong, code)
		}
		if near := opportunities.Nearest(string(wrong), all); !slices.Contains(near, code) {
			t.Errorf("for %s %v are offered, want %s", wrong, near, code)
		}
	})
}

func TestADigitLeftOutOrTooManyIsMended(t *testing.T) {
	t.Parallel()
	for written, want := range map[string][]string{
		"472": {"4724"}, "47224": {"4724"}, "4274": {"4724"}, "4725": {"4724"}, "9999": nil, "": nil, "47": nil, "7244": nil,
	} {
		if got := opportunities.Nearest(written, []string{"4724", "18305"}); !slices.Equal(got, want) {
			t.Errorf("for %q %v are offered, want %v", written, got, want)
		}
	}
}
