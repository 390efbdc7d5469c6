package proof

// timeMoves lets the next hours of the calendar begin in every state in which a caller may be listening, speaking or
// waiting for a desk: an office can close between two menus. One call is taken to meet one such moment, since the shortest
// time between two of them is longer than a call.
func (e *explorer) timeMoves() {
	e.late = true
	moved := make([]set, len(e.nodes))
	for i, n := range e.nodes {
		if !n.state.Done {
			moved[i] = e.passed(n.in)
		}
	}
	for i, in := range moved {
		if in != nil {
			e.arrive(e.nodes[i], in)
		}
	}
}

// passed gives the situations that a set becomes when its hours pass into the next ones.
func (e *explorer) passed(in set) set {
	all := e.empty()
	for plane := range e.planes() {
		for cell := range e.cells {
			kinds := e.callersAt(in, plane, cell)
			for _, next := range e.cells[cell].Next {
				e.addCallers(all, plane, next.Cell, kinds)
			}
		}
	}
	return all
}

// callersAt gives the kinds of caller that a set has in a cell, a bit for each.
func (s *space) callersAt(in set, plane, cell int) (kinds uint64) {
	first := s.at(plane, cell, false, 0)
	for k := range situation(callers) {
		if in.has(first + k) {
			kinds |= 1 << k
		}
	}
	return kinds
}

func (s *space) addCallers(to set, plane, cell int, kinds uint64) {
	first := s.at(plane, cell, false, 0)
	for k := range situation(callers) {
		if kinds&(1<<k) != 0 {
			to.add(first + k)
		}
	}
}
