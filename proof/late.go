package proof

// timeMoves lets the next hours of the calendar begin in every state in which a caller may be listening, speaking or
// waiting for a desk: an office can close between two menus. One call is taken to meet one such moment, since the shortest
// time between two of them is longer than a call.
func (e *explorer) timeMoves() {
	e.late = true
	moved := make([]set, len(e.nodes))
	for i, n := range e.nodes {
		if !n.state.Done {
			moved[i] = e.pool.pass(n.in)
		}
	}
	for i, in := range moved {
		if in != nil {
			e.arrive(e.nodes[i], in)
		}
	}
}

// pass gives the situations that a set becomes when its hours pass into the next ones.
func (p *pool) pass(in set) set {
	passed, known := p.passed[in.number()]
	if !known {
		clear(p.spare)
		p.passInto(p.spare, in)
		passed = p.keep(p.spare)
		p.passed[in.number()] = passed
	}
	return passed
}

func (p *pool) passInto(all, in set) {
	for plane := range p.planes() {
		from := in[plane*p.words : (plane+1)*p.words]
		if from.isEmpty() {
			continue
		}
		to := all[plane*p.words : (plane+1)*p.words]
		for cell := range p.cells {
			kinds := from.callersAt(cell)
			for _, next := range p.cells[cell].Next {
				to.addCallers(next.Cell, kinds)
			}
		}
	}
}

// callersAt gives the kinds of caller that a plane has in a cell, a bit for each.
func (s set) callersAt(cell int) (kinds uint64) {
	word, bit := cell*callers/64, cell*callers%64
	kinds = s[word] >> bit
	if bit+callers > 64 {
		kinds |= s[word+1] << (64 - bit)
	}
	return kinds & (1<<callers - 1)
}

// addCallers adds kinds of caller to a plane in a cell.
func (s set) addCallers(cell int, kinds uint64) {
	word, bit := cell*callers/64, cell*callers%64
	s[word] |= kinds << bit
	if bit+callers > 64 {
		s[word+1] |= kinds >> (64 - bit)
	}
}
