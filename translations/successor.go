package translations

import (
	"slices"
	"unicode/utf8"
)

// Placed is a text with the places where it stands, each in words that stay the same when lines move: "`main`, choice 1".
type Placed struct {
	Text   string
	Plural string // of a counted text, its words for other numbers
	Places []string
}

// alike is how near two texts are, from 0 to 1, that are one text before and after a change. A text that was written
// anew altogether is another: what it said before must not be said in its stead.
const alike = 0.5

// nearlySame is how near two texts are that are one text although nothing is known of where it stood.
const nearlySame = 0.8

// Left are the places where a text stood and stands no more.
func Left(before, now []string) []string {
	return slices.DeleteFunc(slices.Clone(before), func(place string) bool { return slices.Contains(now, place) })
}

// Successors finds, for texts that have left places, the changed texts that stand there now: near ones in the same place.
// It gives the index of the one that left by that of the new one. A pair counts only if each is the nearest of the other, so
// that it does not depend on their order.
func Successors(left, now []Placed) map[int]int {
	return pairs(left, now, func(a, b *Placed) float64 {
		if !slices.ContainsFunc(a.Places, func(place string) bool { return slices.Contains(b.Places, place) }) {
			return 0
		}
		return least(alike, nearness(a.Text, b.Text))
	})
}

// LikelySuccessors does the same by nearness alone, for texts whose place nobody has noted. Somebody should look at them.
func LikelySuccessors(left, now []Placed) map[int]int {
	return pairs(left, now, func(a, b *Placed) float64 { return least(nearlySame, nearness(a.Text, b.Text)) })
}

func least(bound, near float64) float64 {
	if near < bound {
		return 0
	}
	return near
}

// nearness is 1 for equal texts and 0 for those that have nothing in common.
func nearness(a, b string) float64 {
	longer := max(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	shorter := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	if float64(shorter) < alike*float64(longer) {
		return 0
	}
	return 1 - float64(Distance(a, b))/float64(longer)
}

// pairs gives each of b the one of a that is nearest to it and to which it is the nearest, both without a tie.
func pairs(a, b []Placed, near func(a, b *Placed) float64) map[int]int {
	ofA, ofB := make([]nearest, len(a)), make([]nearest, len(b))
	for i := range a {
		for j := range b {
			how := near(&a[i], &b[j])
			ofA[i].offer(j, how)
			ofB[j].offer(i, how)
		}
	}
	found := map[int]int{}
	for j, best := range ofB {
		if best.sure() && ofA[best.index].sure() && ofA[best.index].index == j {
			found[j] = best.index
		}
	}
	return found
}

// nearest is the best of what was offered.
type nearest struct {
	index int
	how   float64
	tie   bool
}

func (n *nearest) offer(index int, how float64) {
	switch {
	case how > n.how:
		*n = nearest{index: index, how: how}
	case how == n.how:
		n.tie = true
	}
}

func (n *nearest) sure() bool { return n.how > 0 && !n.tie }
