package proof

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestAPoolWorksOutSets: what a pool gives for two sets is what they have in common, or together, however often and in which
// order it is asked, and one copy of each.
func TestAPoolWorksOutSets(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		p := newPool(&space{campuses: make([]string, 2), languages: make([]string, 3), words: 1})
		drawn := rapid.SliceOfN(rapid.SliceOfN(rapid.Uint64Max(3), p.planes(), p.planes()), 2, 30).Draw(t, "sets")
		for i := range drawn[1:] {
			one, other := set(drawn[i]), set(drawn[i+1])
			both, rest, union := p.empty(), one.clone(), one.clone()
			both.meet(one, other)
			rest.without(other)
			union.grow(other)
			a, b := p.keep(one), p.keep(other)
			for _, got := range [][2]set{
				{p.meet(a, b), both}, {p.meet(b, a), both}, {p.less(a, b), rest}, {p.join(a, b), union}, {p.join(b, a), union},
			} {
				if want := got[1]; want.isEmpty() != (got[0] == nil) || got[0] != nil && !slices.Equal(got[0], want) {
					t.Fatalf("%v and %v: %v, want %v", one, other, got[0], want)
				}
				if !isSame(got[0], p.keep(got[1])) {
					t.Fatalf("%v is kept twice", got[1])
				}
			}
		}
	})
}
