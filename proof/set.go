package proof

import "math/bits"

// set is a set of situations.
type set []uint64

func (s set) add(x situation)      { s[x/64] |= 1 << (x % 64) }
func (s set) has(x situation) bool { return s[x/64]&(1<<(x%64)) != 0 }

func (s set) isEmpty() bool {
	for _, w := range s {
		if w != 0 {
			return false
		}
	}
	return true
}

// first is the lowest situation of the set, -1 of an empty one.
func (s set) first() situation {
	for i, w := range s {
		if w != 0 {
			return situation(i*64 + bits.TrailingZeros64(w))
		}
	}
	return -1
}

func (s set) clone() set { return append(set(nil), s...) }

// grow adds all of another set.
func (s set) grow(other set) {
	for i, w := range other {
		s[i] |= w
	}
}

// meet makes this set what two others have in common.
func (s set) meet(a, b set) {
	for i, w := range a {
		s[i] = w & b[i]
	}
}

// without takes away all of another set.
func (s set) without(other set) {
	for i, w := range other {
		s[i] &^= w
	}
}

// holds says whether all of another set is in this one.
func (s set) holds(other set) bool {
	for i, w := range other {
		if w&^s[i] != 0 {
			return false
		}
	}
	return true
}

// within keeps only what is in another set too.
func (s set) within(other set) {
	for i, w := range other {
		s[i] &= w
	}
}

// size counts the situations of a set.
func (s set) size() int {
	n := 0
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

func (s set) remove(x situation) { s[x/64] &^= 1 << (x % 64) }
