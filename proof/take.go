package proof

import (
	"encoding/binary"

	"campusline/menus"
)

// A step is tried in its two halves. What an option means at a node is heard once for all its kin; what is entered then is
// entered once for all who are led there with the same words. So a menu to which every step leads, as to a person or to
// another language, costs about as much as one to which a single step does.

// spot is where an option is taken: at a node, or where a line begins.
type spot struct {
	state *menus.State
	home  int       // the number of where its line begins
	heard [][]heard // what is known of its options
}

// heard is what an option means.
type heard struct {
	proviso
	to    *entry
	trail string // the exchanges that can be gone back to from there
}

// entry is something that is entered.
type entry struct{ tried []tried }

// tried is what comes of entering it.
type tried struct {
	proviso
	*effect
	to    *node
	trail string // the exchanges before, where they make a difference, else everyTrail
}

// everyTrail stands for all exchanges that one can have had.
const everyTrail = "*"

// take adds the edges of an option in every situation of a set. Situations that agree in everything the step asked are
// taken once.
func (e *explorer) take(edges []edge, at spot, o *option, in set) []edge {
	left, known := e.able(in, o), at.heard[o.meant]
	for i := 0; left != nil; i++ {
		turned := i == len(known)
		if turned {
			e.turn(at, o, left.first())
			known = append(known, e.hear(at))
			at.heard[o.meant] = known
		}
		if in := known[i].of(left, at.home, e); in != nil {
			edges = e.enter(edges, &known[i], at, o, in, turned)
			left = e.pool.less(left, in)
		}
	}
	return edges
}

// turn takes the first half of a step.
func (e *explorer) turn(at spot, o *option, x situation) {
	e.world.reset(x)
	e.halfway = e.version.Turn(e.placed(*at.state, x), o.in(e.language(x)), &e.world)
}

// hear finds what a step leads to whose first half was taken last.
func (e *explorer) hear(at spot) heard {
	h := heard{proviso: e.proviso(at.home)}
	turn, soFar := &e.halfway, e.halfway.SoFar()
	if turn.LeadsTo() == 0 {
		h.to = &entry{} // nothing: it is asked again
		return h
	}
	h.trail = e.trail(soFar.State.Trail)
	key := e.leading(turn.LeadsTo(), &soFar)
	if h.to = e.entries[string(key)]; h.to == nil {
		h.to = &entry{}
		e.entries[string(key)] = h.to
	}
	return h
}

// enter adds the edges of what an option leads to. Turned says that the first half of the
// step was just taken in the first situation.
func (e *explorer) enter(edges []edge, h *heard, at spot, o *option, left set, turned bool) []edge {
	for i := 0; left != nil; i++ {
		if i == len(h.to.tried) {
			x := left.first()
			if !turned || e.world.situation != x {
				e.turn(at, o, x)
			}
			turned = false
			i = e.try(h, at)
		}
		t := &h.to.tried[i]
		if t.trail != everyTrail && t.trail != h.trail {
			continue
		}
		if in := t.of(left, at.home, e); in != nil {
			edges = e.gather(edges, edge{effect: t.effect, option: o, in: in, to: e.likewise(t.to, at), late: e.late})
			left = e.pool.less(left, in)
		}
	}
	return edges
}

// try takes the second half of a step, and notes what came of it. It gives the place of that among all that was tried.
func (e *explorer) try(h *heard, at spot) int {
	e.world.halve()
	out := e.halfway.Arrive()
	e.stepping++
	t := tried{proviso: e.proviso(at.home), effect: e.effect(&out), to: e.node(e.plain(out.State), out.Expect.Awaiting), trail: everyTrail}
	if t.to.part == 0 {
		t.to.part = t.part
	}
	if e.world.trail || e.version.LeadsBack(out.State) {
		t.trail = h.trail
	}
	for i := range h.to.tried {
		if like := &h.to.tried[i]; like.isLike(&t) {
			like.cube = e.pool.join(like.cube, t.cube)
			return i
		}
	}
	h.to.tried = append(h.to.tried, t)
	return len(h.to.tried) - 1
}

// isLike says whether two differ in nothing but the situations.
func (t *tried) isLike(u *tried) bool {
	return t.effect == u.effect && t.to == u.to && t.home == u.home && t.homes == u.homes && t.trail == u.trail
}

// gather adds an edge to others, as one with an edge that differs in nothing but the situations.
func (e *explorer) gather(edges []edge, x edge) []edge {
	e.arrive(x.to, e.pool.become(x.in, x.language, x.campus))
	for i := range edges {
		if like := &edges[i]; like.effect == x.effect && like.to == x.to && like.option == x.option && like.late == x.late {
			like.in = e.pool.join(like.in, x.in)
			return edges
		}
	}
	return append(edges, x)
}

// leading writes all that the second half of a step goes by or passes on, but for what is noted while it is taken: two with
// the same come to the same.
func (e *explorer) leading(part int, soFar *menus.Outcome) []byte {
	s, w := soFar.State, &e.world
	s.Menu, s.Step, s.Tries, s.Taken, s.Between, s.Kind, s.Trail, s.Home = "", part, 0, 0, nil, "", nil, menus.Place{}
	if !w.moved {
		s.Campus = ""
	}
	if !w.chosen {
		s.Language = ""
	}
	e.key = append(s.Append(e.key[:0]), bit(w.moved), bit(w.chosen))
	for _, part := range w.parts {
		e.key = binary.AppendUvarint(e.key, uint64(part)) //nolint:gosec // parts are numbered from 0
	}
	for _, said := range soFar.Prompt {
		e.key = appendWords(e.key, said.Language, said.Words)
	}
	for _, act := range soFar.Acts {
		switch act := act.(type) {
		case menus.Feedback, menus.JoinCase:
			e.key = append(e.key, 'f')
		case menus.AnswerHelped:
			e.key = append(e.key, 'h', bit(act.Helped))
		case menus.SurveyAnswer:
			e.key = append(e.key, 's')
		case menus.TextCaller:
			e.key = appendWords(e.key, act.Language, act.Body)
		}
	}
	return appendWords(e.key, w.unfilled)
}

// appendWords writes words so that none can be taken for others.
func appendWords(key []byte, all ...string) []byte {
	for _, words := range all {
		key = append(append(key, 0), words...)
	}
	return key
}

// trail writes the exchanges that can be gone back to. One at the campus spoken of is at none in particular.
func (e *explorer) trail(before []menus.Place) string {
	spoken := e.campuses[e.campus(e.world.situation)]
	e.key = e.key[:0]
	for _, p := range before {
		if p.Campus == spoken {
			p.Campus = ""
		} else {
			p.Campus = "at " + p.Campus
		}
		e.key = binary.AppendUvarint(appendWords(e.key, p.Menu, p.Campus), uint64(p.Step)) //nolint:gosec // steps are numbered from 0
	}
	return string(e.key)
}
