package proof

import "encoding/binary"

// cube is all situations that give the same answers to everything a step asked.
type cube struct{ all set }

// of gives the situations of a set that are in the cube, nil when there are none. It is the set itself when it holds them
// all.
func (c *cube) of(in set) set {
	if c.all.holds(in) {
		return in
	}
	both := in.clone()
	both.within(c.all)
	if both.isEmpty() {
		return nil
	}
	return both
}

// cube gives the cube of the situation in which the last step was taken, nil when it asked for nothing.
func (e *explorer) cube() *cube {
	w := &e.world
	if !w.asked() {
		return nil
	}
	e.key = e.key[:0]
	for _, f := range w.facts {
		e.key = binary.AppendVarint(e.key, int64(f))
		e.key = append(e.key, bit(e.byFact[f].has(w.situation)))
	}
	e.key = append(e.key, '|', bit(w.known), bit(e.known(w.situation)), bit(w.texting), byte(e.texting(w.situation)))
	e.key = binary.AppendVarint(append(e.key, bit(w.campus), bit(w.language)), int64(e.planeOf(w.situation)))
	c := e.cubes[string(e.key)]
	if c == nil {
		c = &cube{all: e.alike()}
		e.cubes[string(e.key)] = c
	}
	return c
}

func bit(b bool) byte {
	if b {
		return 1
	}
	return 0
}

// alike gives the situations that give the same answers to what was asked.
func (e *explorer) alike() set {
	w, x := &e.world, e.world.situation
	in := e.every.clone()
	keep := func(holding set) {
		if holding.has(x) {
			in.within(holding)
		} else {
			in.without(holding)
		}
	}
	for _, f := range w.facts {
		keep(e.byFact[f])
	}
	if w.known {
		keep(e.ofKnown)
	}
	if w.texting {
		keep(e.ofText[e.texting(x)])
	}
	if w.campus {
		e.onlyCampus(in, e.campus(x))
	}
	if w.language {
		e.onlyLanguage(in, e.language(x))
	}
	return in
}
