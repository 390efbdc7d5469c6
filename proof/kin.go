package proof

import "campusline/menus"

// kin are the nodes that differ only in where their line begins. What is heard at one of them is known of all, unless it
// makes a difference where the line begins.
type kin struct {
	heard heardBy
	nodes map[menus.Place]*node // by where the line begins
}

// proviso says what something that was tried once holds of.
type proviso struct {
	cube  set         // the situations, nil for all
	home  menus.Place // where the line began
	homes uint64      // the menus that it would have made a difference to begin at
}

// proviso gives what the half of a step that was taken last holds of.
func (e *explorer) proviso(s *menus.State) proviso {
	return proviso{cube: e.cube(), home: s.Home, homes: e.world.homes}
}

// of gives those of some situations, on a line that begins somewhere, of which it holds.
func (p *proviso) of(in set, home menus.Place, e *explorer) set {
	if p.home != home && p.homes&(e.world.lines[p.home.Menu]|e.world.lines[home.Menu]) != 0 {
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

// node finds the node of a state, or makes it.
func (e *explorer) node(s menus.State, expect menus.Awaiting) *node {
	home := s.Home
	s.Home = menus.Place{}
	e.key = s.Append(e.key[:0])
	s.Home = home
	family := e.kin[string(e.key)]
	if family == nil {
		family = &kin{heard: heardBy{}, nodes: map[menus.Place]*node{}}
		e.kin[string(e.key)] = family
	}
	if n := family.nodes[home]; n != nil {
		return n
	}
	return e.add(s, family, expect)
}

// likewise gives the node that is like another where a line begins elsewhere, or makes it.
func (e *explorer) likewise(n *node, home menus.Place) *node {
	if n.state.Done || n.state.Home == home {
		return n
	}
	like := n.kin.nodes[home]
	if like == nil {
		s := n.state
		s.Home = home
		like = e.add(s, n.kin, n.expect)
		like.part = n.part
	}
	return like
}

func (e *explorer) add(s menus.State, family *kin, expect menus.Awaiting) *node {
	n := &node{id: len(e.nodes), state: s, kin: family, expect: expect}
	family.nodes[s.Home] = n
	e.nodes = append(e.nodes, n)
	return n
}
