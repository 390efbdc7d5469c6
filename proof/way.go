package proof

import "campusline/menus"

// stand is a node with the language and the campus that are spoken there.
type stand struct {
	node  *node
	plane int
}

// arrival is how a stand was reached.
type arrival struct {
	root  *root
	from  *stand
	input menus.Input
}

// wayTo finds the shortest way from the beginning of a line to a node in a situation, as the inputs of a caller. The
// world stays as it is in that situation; the language and the campus spoken of are those the way leads to.
func (e *explorer) wayTo(n *node, x situation) (*root, []menus.Input) {
	came := map[stand]arrival{}
	var waiting []stand
	arrive := func(edges []edge, plane int, from arrival) {
		y := e.at(plane, e.cell(x), e.known(x), e.texting(x))
		for i := range edges {
			if !edges[i].in.has(y) {
				continue
			}
			to := stand{edges[i].to, e.landing(plane, edges[i].language, edges[i].campus)}
			if _, seen := came[to]; !seen {
				from.input = edges[i].option.in(e.language(y))
				came[to] = from
				waiting = append(waiting, to)
			}
		}
	}
	for _, r := range e.roots {
		arrive(r.edges, e.plane(e.languageIndex(r.start.Language), e.campusIndex(e.version, r.start.Campus)), arrival{root: r})
	}
	target := stand{n, e.planeOf(x)}
	for i := 0; i < len(waiting); i++ {
		if at := waiting[i]; at == target {
			return retrace(came, at)
		}
		at := waiting[i]
		arrive(at.node.edges, at.plane, arrival{from: &at})
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
