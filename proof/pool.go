package proof

import "slices"

// pool keeps one copy of every set, and works out only once what two of them have in common: among tens of thousands of
// ways there are some hundreds of different sets. Sets of a pool are never changed. The empty one is nil.
type pool struct {
	*space
	kept              map[uint64][]set // by their sums
	both, rest, union map[pairing]set
	landed, origins   map[landed]set
	passed            map[*uint64]set
	spare             set // to work in
}

// pairing is two sets of a pool.
type pairing struct{ one, other *uint64 }

// many is for how many sets of each kind room is made at first.
const many = 4000

// landed is a set of a pool in which another language or campus is spoken of from then on, -1 for the same.
type landed struct {
	from             *uint64
	language, campus int
}

func newPool(s *space) *pool {
	return &pool{
		space: s, kept: make(map[uint64][]set, many), both: make(map[pairing]set, many), rest: make(map[pairing]set, many),
		union:  make(map[pairing]set, many),
		landed: map[landed]set{}, origins: map[landed]set{}, passed: map[*uint64]set{}, spare: s.empty(),
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
	s = s.clone()
	p.kept[sum] = append(p.kept[sum], s)
	return s
}

// meet gives the situations that are in both of two sets.
func (p *pool) meet(one, other set) set {
	if one == nil || other == nil {
		return nil
	}
	if &one[0] == &other[0] {
		return one
	}
	at := pairing{&one[0], &other[0]}
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
	at := pairing{&one[0], &other[0]}
	left, known := p.rest[at]
	if !known {
		copy(p.spare, one)
		p.spare.without(other)
		left = p.keep(p.spare)
		p.rest[at] = left
	}
	return left
}

// join gives the situations that are in either of two sets.
func (p *pool) join(one, other set) set {
	switch {
	case one == nil:
		return other
	case other == nil || &one[0] == &other[0]:
		return one
	}
	at := pairing{&one[0], &other[0]}
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
	at := landed{&s[0], language, campus}
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
	at := landed{&s[0], language, campus}
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

// sum is equal for equal sets, and seldom for others (FNV-1a, a word at a time).
func (s set) sum() uint64 {
	const basis, prime = 0xcbf29ce484222325, 0x100000001b3
	sum := uint64(basis)
	for _, w := range s {
		sum = (sum ^ w) * prime
		sum ^= sum >> 29
	}
	return sum
}
