package proof

import (
	"math/bits"
	"slices"
)

// pool keeps one copy of every set, and works out only once what two of them have in common: among hundreds of thousands of
// ways there are some thousands of different sets. Sets of a pool are never changed. The empty one is nil. The others are
// numbered, so that two of them are looked up by one word: the number stands behind the situations, where only the pool
// looks.
type pool struct {
	*space
	kept              map[uint64][]set // by their sums
	both, rest, union map[pairing]set
	landed, origins   map[landed]set
	passed            map[uint32]set
	count             uint32 // of the sets that are kept
	room              set    // for those kept next
	spare             set    // to work in
}

// pairing is the numbers of two sets.
type pairing uint64

func pair(one, other uint32) pairing { return pairing(one)<<32 | pairing(other) }

// pairOf is the same pairing whichever of two sets comes first.
func pairOf(one, other uint32) pairing { return pair(min(one, other), max(one, other)) }

// number is that of a set of the pool.
func (s set) number() uint32 { return uint32(s[:len(s)+1][len(s)]) } //nolint:gosec // sets are counted in 32 bits

// many is for how many sets of each kind room is made at first.
const many = 4000

// landed is a set of a pool in which another language or campus is spoken of from then on, -1 for the same.
type landed struct {
	from             uint32
	language, campus int
}

func newPool(s *space) *pool {
	return &pool{
		space: s, kept: make(map[uint64][]set, many), both: make(map[pairing]set, many), rest: make(map[pairing]set, many),
		union:  make(map[pairing]set, many),
		landed: map[landed]set{}, origins: map[landed]set{}, passed: map[uint32]set{}, spare: s.empty(),
	}
}

// keep gives the pool's copy of a set.
func (p *pool) keep(s set) set {
	if s.isEmpty() {
		return nil
	}
	sum := s.sum()
	for _, known := range p.kept[sum] {
		if slices.Equal(known, s) {
			return known
		}
	}
	s = p.numbered(s)
	p.kept[sum] = append(p.kept[sum], s)
	return s
}

// numbered gives a copy of a set with the next number. Room is made for many at once.
func (p *pool) numbered(s set) set {
	const many = 64
	size := len(s) + 1
	if len(p.room) < size {
		p.room = make(set, many*size)
	}
	kept := append(p.room[:0:size], s...)
	p.room = p.room[size:]
	p.count++
	kept[:size][len(s)] = uint64(p.count)
	return kept
}

// meet gives the situations that are in both of two sets.
func (p *pool) meet(one, other set) set {
	if one == nil || other == nil {
		return nil
	}
	if &one[0] == &other[0] {
		return one
	}
	at := pairOf(one.number(), other.number())
	met, known := p.both[at]
	if !known {
		p.spare.meet(one, other)
		met = p.keep(p.spare)
		p.both[at] = met
	}
	return met
}

// less gives the situations of a set that are not in another.
func (p *pool) less(one, other set) set {
	if one == nil || other == nil {
		return one
	}
	if &one[0] == &other[0] {
		return nil
	}
	at := pair(one.number(), other.number())
	left, known := p.rest[at]
	if !known {
		copy(p.spare, one)
		p.spare.without(other)
		left = p.keep(p.spare)
		p.rest[at] = left
	}
	return left
}

// outside gives the situations of a set that are not in another, which need not be of the pool.
func (p *pool) outside(one, other set) set {
	copy(p.spare, one)
	p.spare.without(other)
	return p.keep(p.spare)
}

// join gives the situations that are in either of two sets.
func (p *pool) join(one, other set) set {
	switch {
	case one == nil:
		return other
	case other == nil || &one[0] == &other[0]:
		return one
	}
	at := pairOf(one.number(), other.number())
	all, known := p.union[at]
	if !known {
		copy(p.spare, one)
		p.spare.grow(other)
		all = p.keep(p.spare)
		p.union[at] = all
	}
	return all
}

// become gives the situations that a set becomes when another language or campus is spoken of; -1 is for the same.
func (p *pool) become(s set, language, campus int) set {
	if s == nil || language < 0 && campus < 0 {
		return s
	}
	at := landed{s.number(), language, campus}
	moved, known := p.landed[at]
	if !known {
		clear(p.spare)
		p.move(p.spare, s, language, campus)
		moved = p.keep(p.spare)
		p.landed[at] = moved
	}
	return moved
}

// origin gives the situations that become those of a set when another language or campus is spoken of; -1 is for the same.
func (p *pool) origin(s set, language, campus int) set {
	if s == nil || language < 0 && campus < 0 {
		return s
	}
	at := landed{s.number(), language, campus}
	origin, known := p.origins[at]
	if !known {
		for plane := range p.planes() {
			from, to := plane*p.words, p.landing(plane, language, campus)*p.words
			copy(p.spare[from:from+p.words], s[to:to+p.words])
		}
		origin = p.keep(p.spare)
		p.origins[at] = origin
	}
	return origin
}

// isSame says whether two sets of a pool are the same.
func isSame(one, other set) bool {
	return len(one) == len(other) && (len(one) == 0 || &one[0] == &other[0])
}

// sum is equal for equal sets, and seldom for others. It adds up four sums side by side, since each waits for its last word.
func (s set) sum() uint64 {
	const prime = 0x9e3779b97f4a7c15
	var a, b, c, d uint64
	rest := s
	for ; len(rest) >= 4; rest = rest[4:] {
		a, b = bits.RotateLeft64(a^rest[0], 29)*prime, bits.RotateLeft64(b^rest[1], 29)*prime
		c, d = bits.RotateLeft64(c^rest[2], 29)*prime, bits.RotateLeft64(d^rest[3], 29)*prime
	}
	for _, w := range rest {
		a = bits.RotateLeft64(a^w, 29) * prime
	}
	return a ^ bits.RotateLeft64(b, 16) ^ bits.RotateLeft64(c, 32) ^ bits.RotateLeft64(d, 48)
}
