package proof

import "encoding/binary"

// cube gives all situations that answer everything the last step asked as the one does in which it was taken, nil when it
// asked for nothing.
func (e *explorer) cube() set {
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
		c = e.pool.keep(e.alike())
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
	in := e.pool.spare
	copy(in, e.every)
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
