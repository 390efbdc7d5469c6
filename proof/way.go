package proof

import "campusline/menus"

// stand is a node with the campus that is spoken of there.
type stand struct {
	node   *node
	campus int
}

// arrival is how a stand was reached.
type arrival struct {
	root  *root
	from  *stand
	input menus.Input
}

// wayTo finds the shortest way from the beginning of a line to a node in a situation, as the inputs of a caller. The
// world stays as it is in that situation; the campus spoken of is the one the way leads to.
func (e *explorer) wayTo(n *node, x situation) (*root, []menus.Input) {
	came := map[stand]arrival{}
	var waiting []stand
	arrive := func(edges []edge, campus int, from arrival) {
		y := e.at(campus, e.cell(x), e.known(x), e.texting(x))
		for i := range edges {
			if !edges[i].in.has(y) {
				continue
			}
			to := stand{edges[i].to, campus}
			if edges[i].campus >= 0 {
				to.campus = edges[i].campus
			}
			if _, seen := came[to]; !seen {
				from.input = edges[i].input
				came[to] = from
				waiting = append(waiting, to)
			}
		}
	}
	for _, r := range e.roots {
		arrive(r.edges, e.campusIndex(r.start.Campus), arrival{root: r})
	}
	target := stand{n, e.campus(x)}
	for i := 0; i < len(waiting); i++ {
		if at := waiting[i]; at == target {
			return retrace(came, at)
		}
		at := waiting[i]
		arrive(at.node.edges, at.campus, arrival{from: &at})
	}
	return nil, nil
}

// retrace gives the inputs that led to a stand, the first one first.
func retrace(came map[stand]arrival, at stand) (*root, []menus.Input) {
	var inputs []menus.Input
	for {
		a := came[at]
		inputs = append([]menus.Input{a.input}, inputs...)
		if a.root != nil {
			return a.root, inputs
		}
		at = *a.from
	}
}
