package proof

import (
	"time"

	"campusline/menus"
)

// stand is a node with the language and the campus that are spoken there, and the state of the calendar.
type stand struct {
	node  *node
	plane int
	cell  int
}

// arrival is how a stand was reached.
type arrival struct {
	root  *root
	from  *stand
	input menus.Input
	at    time.Time // the moment at which hours passed into the next ones, for an arrival without an input
}

// way is a call that leads somewhere.
type shown struct {
	root   *root
	inputs []menus.Input
	cell   int       // the state of the calendar in which it begins
	meets  time.Time // the moment at which that passes into the next one; zero where it does not
	before int       // how many inputs are taken before that
}

// wayTo finds the shortest way from the beginning of a line to a node in a situation, as the inputs of a caller; nil where
// there is none. The world stays as it is in that situation, or is in the one before it until some input; the language and
// the campus spoken of are those the way leads to.
func (e *explorer) wayTo(n *node, x situation) *shown {
	if way := e.search(n, x, e.cell(x)); way != nil {
		return way
	}
	for cell := range e.cells {
		for _, next := range e.cells[cell].Next {
			if next.Cell != e.cell(x) {
				continue
			}
			if way := e.search(n, x, cell); way != nil {
				return way
			}
		}
	}
	return nil
}

// search finds the shortest way that begins in a state of the calendar.
func (e *explorer) search(n *node, x situation, cell int) *shown {
	s := search{explorer: e, x: x, came: map[stand]arrival{}}
	for _, r := range e.roots {
		s.follow(r.edges, stand{plane: e.plane(e.languageIndex(r.start.Language), e.campusIndex(e.version, r.start.Campus)), cell: cell}, arrival{root: r})
	}
	target := stand{n, e.planeOf(x), e.cell(x)}
	for i := 0; i < len(s.waiting); i++ {
		at := s.waiting[i]
		if at == target {
			return s.retrace(at, cell)
		}
		s.follow(at.node.edges, at, arrival{from: &at})
		if at.cell != target.cell && !at.node.state.Done {
			s.wait(at, target.cell)
		}
	}
	return nil
}

// search is a search for a way.
type search struct {
	*explorer
	x       situation // what is known of the caller
	came    map[stand]arrival
	waiting []stand
}

// follow goes on from a stand by every edge.
func (s *search) follow(edges []edge, at stand, from arrival) {
	y := s.at(at.plane, at.cell, s.known(s.x), s.texting(s.x))
	for i := range edges {
		if !edges[i].in.has(y) {
			continue
		}
		to := stand{edges[i].to, s.landing(at.plane, edges[i].language, edges[i].campus), at.cell}
		if _, seen := s.came[to]; !seen {
			from.input = edges[i].option.in(s.language(y))
			s.came[to] = from
			s.waiting = append(s.waiting, to)
		}
	}
}

// wait stays at a stand until the hours pass into the next ones.
func (s *search) wait(at stand, into int) {
	to := stand{at.node, at.plane, into}
	if _, seen := s.came[to]; seen {
		return
	}
	for _, next := range s.cells[at.cell].Next {
		if next.Cell == into {
			s.came[to] = arrival{from: &at, at: next.At}
			s.waiting = append(s.waiting, to)
			return
		}
	}
}

// retrace gives the way that led to a stand.
func (s *search) retrace(at stand, cell int) *shown {
	way := &shown{cell: cell}
	for {
		a := s.came[at]
		if !a.at.IsZero() {
			way.meets, way.before = a.at, -len(way.inputs) // from the end, until that is known
		} else {
			way.inputs = append([]menus.Input{a.input}, way.inputs...)
		}
		if a.root != nil {
			way.root = a.root
			way.before += len(way.inputs)
			return way
		}
		at = *a.from
	}
}
