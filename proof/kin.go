package proof

import "campusline/menus"

// kin are the nodes that differ only in where their line begins. What is heard at one of them is known of all, unless it
// makes a difference where the line begins.
type kin struct {
	options []*option // what can be done at them
	heard   [][]heard // what is known of each
	nodes   []*node   // by where the line begins, nil where there is none
}

// proviso says what something that was tried once holds of.
type proviso struct {
	cube  set    // the situations, nil for all
	home  int    // where the line began
	homes uint64 // the menus that it would have made a difference to begin at
}

// proviso gives what the half of a step that was taken last holds of.
func (e *explorer) proviso(home int) proviso {
	return proviso{cube: e.cube(), home: home, homes: e.world.homes}
}

// of gives those of some situations, on a line that begins somewhere, of which it holds.
func (p *proviso) of(in set, home int, e *explorer) set {
	if p.home != home && p.homes&(e.bits[p.home]|e.bits[home]) != 0 {
		return nil
	}
	if p.cube == nil {
		return in
	}
	return e.pool.meet(in, p.cube)
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

// homeOf numbers where the line of a state begins.
func (e *explorer) homeOf(s *menus.State) int {
	home, known := e.begun[s.Home]
	if !known {
		home = len(e.bits)
		e.begun[s.Home] = home
		e.bits = append(e.bits, e.world.lines[s.Home.Menu])
	}
	return home
}

// node finds the node of a state, or makes it.
func (e *explorer) node(s menus.State, expect menus.Awaiting) *node {
	begins := s.Home
	home := e.homeOf(&s)
	s.Home = menus.Place{}
	e.key = s.Append(e.key[:0])
	s.Home = begins
	family := e.kin[string(e.key)]
	if family == nil {
		family = &kin{}
		e.kin[string(e.key)] = family
	}
	if n := family.from(home); n != nil {
		return n
	}
	return e.add(s, home, family, expect)
}

// likewise gives the node that is like another at a spot whose line begins elsewhere, or makes it.
func (e *explorer) likewise(n *node, at spot) *node {
	if n.state.Done || n.home == at.home {
		return n
	}
	like := n.kin.from(at.home)
	if like == nil {
		s := n.state
		s.Home = at.state.Home
		like = e.add(s, at.home, n.kin, n.expect)
		like.part = n.part
	}
	return like
}

// from gives the one whose line begins at a place, nil if there is none.
func (k *kin) from(home int) *node {
	if home < len(k.nodes) {
		return k.nodes[home]
	}
	return nil
}

func (e *explorer) add(s menus.State, home int, family *kin, expect menus.Awaiting) *node {
	n := &node{id: len(e.nodes), state: s, home: home, kin: family, expect: expect}
	for len(family.nodes) <= home {
		family.nodes = append(family.nodes, nil)
	}
	family.nodes[home] = n
	e.nodes = append(e.nodes, n)
	return n
}
