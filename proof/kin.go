package proof

import "campusline/menus"

// kin are the nodes that differ only in where their line begins. What is tried at one of them is known of all, unless it
// makes a difference where the line begins.
type kin struct {
	tried map[*option][]tried
	nodes map[menus.Place]*node // by where the line begins
}

// tried is an edge that was found by taking a step.
type tried struct {
	edge  edge
	home  menus.Place // where the line began
	homes uint64      // the menus that it would have made a difference to begin at
}

// holdsFrom says whether the same is true of lines that begin elsewhere.
func (e *explorer) holdsFrom(t *tried, home menus.Place) bool {
	return t.home == home || t.homes&(e.world.lines[t.home.Menu]|e.world.lines[home.Menu]) == 0
}

// homes gives each menu at which lines begin a bit. Districts with more such menus than bits have some that share one,
// which only makes more steps be taken.
func homes(lines []*menus.Line, channel menus.Channel, v *menus.Version) map[string]uint64 {
	bits := map[string]uint64{}
	for _, line := range lines {
		if menu := v.Start(line, channel, "").Home.Menu; bits[menu] == 0 {
			bits[menu] = 1 << (len(bits) % 64)
		}
	}
	return bits
}

// again adds the edges of an option that was tried before at the node or its kin, in the situations in which it goes the
// same way. It gives those that are left.
func (e *explorer) again(n *node, o *option, in set) (left set) {
	left = e.able(in, o)
	known := n.kin.tried[o]
	for i := range known {
		t := &known[i]
		if left == nil {
			return nil
		}
		in := left
		if t.edge.cube != nil {
			in = e.pool.meet(left, t.edge.cube)
		}
		if in == nil || !e.holdsFrom(t, n.state.Home) {
			continue
		}
		x := t.edge
		x.in, x.late = in, e.late
		x.to = e.likewise(x.to, n, in)
		left = e.pool.less(left, in)
		n.edges = append(n.edges, x)
		e.arrive(x.to, e.pool.become(in, x.language, x.campus))
	}
	return left
}

// likewise gives the node that is come to from another where the line begins as it does at a third, or makes it.
func (e *explorer) likewise(to, from *node, in set) *node {
	home := from.state.Home
	if to.state.Done || to.state.Home == home {
		return to
	}
	n := to.kin.nodes[home]
	if n == nil {
		s := to.state
		s.Home = home
		n = e.add(s, to.kin, to.expect, way{node: from, situation: in.first()})
		n.part = to.part
	}
	return n
}

// node finds the node of a state, or makes it.
func (e *explorer) node(s menus.State, expect menus.Awaiting, from way) *node {
	home := s.Home
	s.Home = menus.Place{}
	e.key = s.Append(e.key[:0])
	s.Home = home
	family := e.kin[string(e.key)]
	if family == nil {
		family = &kin{tried: map[*option][]tried{}, nodes: map[menus.Place]*node{}}
		e.kin[string(e.key)] = family
	}
	if n := family.nodes[home]; n != nil {
		return n
	}
	return e.add(s, family, expect, from)
}

func (e *explorer) add(s menus.State, family *kin, expect menus.Awaiting, from way) *node {
	n := &node{id: len(e.nodes), state: s, kin: family, expect: expect, from: from}
	family.nodes[s.Home] = n
	e.nodes = append(e.nodes, n)
	return n
}
