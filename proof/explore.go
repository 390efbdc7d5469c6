package proof

import (
	"slices"
	"strconv"

	"campusline/menus"
)

// explorer explores one channel of a version, in all its languages.
type explorer struct {
	graph
	*space
	every    set
	byFact   []set // the situations in which each fact of the calendar holds
	ofKnown  set   // those of a known caller
	ofText   [textings]set
	keys     map[string]*node
	waiting  []*node // nodes with situations not explored yet
	fresh    map[*node]set
	inputs   map[string][]menus.Input
	values   map[string]string // the value that stands for all values of an answer
	homes    map[string]string // the campus that stands for all lines of a menu
	world    world
	parts    []menus.Part
	stepping int // steps taken
}

// explore follows everything that can happen on a channel.
func explore(v *menus.Version, space *space, channel menus.Channel) *explorer {
	e := &explorer{
		graph: graph{version: v, channel: channel}, space: space, keys: map[string]*node{}, fresh: map[*node]set{},
		inputs: map[string][]menus.Input{}, values: map[string]string{}, homes: map[string]string{},
		parts: v.Parts(), world: world{space: space, taken: make([]bool, len(v.Parts()))},
	}
	e.situate(v.Facts())
	for _, line := range v.Lines {
		for _, language := range v.Tags() {
			e.begin(line, language)
		}
	}
	for len(e.waiting) > 0 {
		n := e.waiting[0] // the one that waits longest has gathered most
		e.waiting = e.waiting[1:]
		e.visit(n)
	}
	return e
}

// situate notes what holds in each situation.
func (e *explorer) situate(facts int) {
	e.every, e.ofKnown = e.empty(), e.empty()
	for i := range e.ofText {
		e.ofText[i] = e.empty()
	}
	e.byFact = make([]set, facts)
	for f := range e.byFact {
		e.byFact[f] = e.empty()
	}
	for campus := range e.campuses {
		for cell := range e.cells {
			for k := range callers {
				e.situateOne(campus, cell, k >= textings, menus.Texting(k%textings))
			}
		}
	}
}

func (e *explorer) situateOne(campus, cell int, known bool, texting menus.Texting) {
	if e.channel == menus.Text && texting != menus.CanText {
		return // nobody texts without a number, and nobody who has said stop is answered
	}
	x := e.at(campus, cell, known, texting)
	e.every.add(x)
	e.ofText[texting].add(x)
	if known {
		e.ofKnown.add(x)
	}
	for f := range e.byFact {
		if e.cells[cell].Holds(menus.Fact(f)) {
			e.byFact[f].add(x)
		}
	}
}

// begin explores the first input of a line.
func (e *explorer) begin(line *menus.Line, language string) {
	r := &root{line: line, start: e.version.Start(line, e.channel, language)}
	e.roots = append(e.roots, r)
	in := e.every.clone()
	if language != e.version.Tags()[0] {
		in = e.ofKnown.clone() // only of somebody known is another language remembered
	}
	e.onlyCampus(in, e.campusIndex(r.start.Campus))
	inputs := []menus.Input{{Kind: menus.Begin}}
	if e.channel == menus.Text {
		for _, word := range e.version.Keywords(language) {
			inputs = append(inputs, menus.Input{Kind: menus.Begin, Words: word})
		}
	}
	start := e.plain(r.start)
	start.Taken = 0
	for _, input := range inputs {
		r.edges = e.take(r.edges, start, input, in, way{root: r})
	}
}

func (e *explorer) campusIndex(id string) int {
	return max(slices.Index(e.campuses, e.version.StandIn(id)), 0)
}

// visit explores what can be done at a node in the situations that are new to it.
func (e *explorer) visit(n *node) {
	in := e.fresh[n]
	delete(e.fresh, n)
	inputs := e.inputsAt(n)
	n.edges = slices.Grow(n.edges, len(inputs)+len(inputs)/4)
	for _, input := range inputs {
		n.edges = e.take(n.edges, n.state, input, in, way{node: n})
	}
}

// inputsAt gives the inputs of a node, which are the same at all nodes of a step.
func (e *explorer) inputsAt(n *node) []menus.Input {
	if len(n.state.Between) > 0 {
		return e.version.Inputs(n.state)
	}
	key := n.state.Language + "." + n.state.Menu + "." + strconv.Itoa(n.state.Step) + "." + strconv.Itoa(min(n.state.Tries, 1))
	inputs, ok := e.inputs[key]
	if !ok {
		inputs = e.version.Inputs(n.state)
		e.inputs[key] = inputs
	}
	return inputs
}

// take takes a step in every situation of a set, and adds an edge for each way in which it goes. Situations that agree in
// everything the step asked are taken once. The set is shared by all edges that it holds for as a whole.
func (e *explorer) take(edges []edge, state menus.State, input menus.Input, in set, from way) []edge {
	from.input = input
	for left, whole := in, true; ; whole = false {
		from.situation = left.first()
		e.world.reset(from.situation)
		outcome := e.version.Step(e.placed(state, from.situation), input, &e.world)
		e.stepping++
		if !e.world.asked() {
			return append(edges, e.edge(input, left, &outcome, from))
		}
		alike := left.clone()
		e.keepAlike(alike)
		edges = append(edges, e.edge(input, alike, &outcome, from))
		if whole {
			left = left.clone()
		}
		left.without(alike)
		if left.isEmpty() {
			return edges
		}
	}
}

// placed puts the campus of a situation into a state.
func (e *explorer) placed(s menus.State, x situation) menus.State {
	s.Campus = e.campuses[e.campus(x)]
	if len(s.Trail) > 0 {
		last := s.Trail[0]
		last.Campus = s.Campus
		s.Trail = []menus.Place{last}
	}
	return s
}

// keepAlike keeps the situations that give the same answers to what was asked.
func (e *explorer) keepAlike(in set) {
	x := e.world.situation
	keep := func(holding set) {
		if holding.has(x) {
			in.within(holding)
		} else {
			in.without(holding)
		}
	}
	for _, f := range e.world.facts {
		keep(e.byFact[f])
	}
	if e.world.known {
		keep(e.ofKnown)
	}
	if e.world.texting {
		keep(e.ofText[e.texting(x)])
	}
	if e.world.campus {
		e.onlyCampus(in, e.campus(x))
	}
}

// edge makes an edge of an outcome, and finds or makes the node it leads to.
func (e *explorer) edge(input menus.Input, in set, o *menus.Outcome, from way) edge {
	x := edge{
		input: input, in: in, campus: -1, prompt: o.Prompt, desk: o.Expect.Transfer, circle: e.world.circled, empty: e.world.unfilled,
	}
	e.noteParts(&x)
	for _, act := range o.Acts {
		switch act := act.(type) {
		case menus.Ended:
			x.ended = act.How
		case menus.Feedback:
			x.logged = true
		case menus.TextCaller:
			x.texted = append(x.texted, act)
		}
	}
	after := in
	if campus := e.campusIndex(o.State.Campus); e.world.moved {
		x.campus = campus
		after = e.moved(in, campus)
	}
	x.to = e.node(e.plain(o.State), o, from)
	if x.to.part == 0 {
		x.to.part = x.part
	}
	if fresh := x.to.in.join(after); fresh != nil {
		if waiting := e.fresh[x.to]; waiting != nil {
			waiting.join(fresh)
		} else {
			e.fresh[x.to] = fresh
			e.waiting = append(e.waiting, x.to)
		}
	}
	return x
}

// noteParts notes on an edge what of the menus it came through.
func (e *explorer) noteParts(x *edge) {
	for _, number := range e.world.parts {
		part := &e.parts[number]
		if part.Kind == menus.WhenPart && x.speaks == x.part {
			x.speaks = 0 // it led elsewhere before it said anything
		}
		switch {
		case part.Kind == menus.StepPart && !part.BuiltIn:
			x.part = number
			if x.speaks == 0 {
				x.speaks = number
			}
		case part.Kind == menus.WhenPart && part.Shut:
			x.shut = number
		case part.Kind == menus.ChoicePart && x.choice == 0:
			x.choice = number
		}
	}
}

// node finds the node of a state, or makes it.
func (e *explorer) node(s menus.State, o *menus.Outcome, from way) *node {
	key := string(s.Append(nil))
	n := e.keys[key]
	if n == nil {
		n = &node{
			id: len(e.nodes), state: s, in: e.empty(), expect: o.Expect.Awaiting, from: from, prompt: o.Prompt,
		}
		e.keys[key] = n
		e.nodes = append(e.nodes, n)
	}
	return n
}
