package proof

import (
	"fmt"
	"slices"

	"campusline/menus"
)

// explorer explores one channel of a version, in all its languages at once.
type explorer struct {
	graph
	*space
	pool     *pool
	every    set
	byFact   []set // the situations in which each fact of the calendar holds
	ofKnown  set   // those of a known caller
	ofText   [textings]set
	kin      map[string]*kin   // by their state without where the line begins
	entries  map[string]*entry // by what leads to them
	effects  map[effect]*effect
	desks    map[menus.Transfer]*menus.Transfer
	next     int                  // no node before this one has situations that are not explored yet
	offered  map[string][]*option // what can be done, by step
	cubes    map[string]set       // the situations that answer alike, by what they have in common
	late     bool                 // time has moved since the beginning of the calls that are explored
	sayings  map[string]*saying   // by what was said, and on which way
	key      []byte               // of the saying looked for
	values   map[string]string    // the value that stands for all values of an answer
	homes    map[string]string    // the campus that stands for all lines of a menu
	begun    map[menus.Place]int  // where lines begin, numbered
	bits     []uint64             // the menus of those, a bit for each
	world    world
	halfway  menus.Turn // the step of which the first half was taken last
	parts    []menus.Part
	stepping int // steps taken
}

// explore follows everything that can happen on a channel.
func explore(v *menus.Version, space *space, channel menus.Channel) *explorer {
	e := &explorer{
		graph: graph{version: v, channel: channel}, space: space, pool: newPool(space),
		kin: map[string]*kin{}, entries: map[string]*entry{}, effects: map[effect]*effect{}, desks: map[menus.Transfer]*menus.Transfer{},
		offered: map[string][]*option{}, sayings: map[string]*saying{}, cubes: map[string]set{}, values: map[string]string{}, homes: map[string]string{}, begun: map[menus.Place]int{},
		parts: v.Parts(), world: world{space: space, lines: homes(v.Lines, channel, v), taken: make([]bool, len(v.Parts()))},
	}
	e.situate(v.Facts())
	for _, line := range v.Lines {
		for language := range e.languages {
			e.begin(line, language)
		}
	}
	e.beginSurveys()
	e.beginAsides()
	e.visitAll()
	if channel == menus.Call {
		e.timeMoves()
		e.visitAll()
	}
	return e
}

// visitAll explores until nothing is new. Of the nodes with something new the one goes first that was found first: what lies
// behind it then gathers all that comes of it, and is seldom visited again.
func (e *explorer) visitAll() {
	for e.next < len(e.nodes) {
		n := e.nodes[e.next]
		e.next++
		if n.fresh != nil {
			e.visit(n)
		}
	}
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
	for cell := range e.cells {
		for k := range callers {
			e.situateOne(cell, k >= textings, menus.Texting(k%textings))
		}
	}
	for _, first := range slices.Concat(e.byFact, e.ofText[:], []set{e.every, e.ofKnown}) {
		for plane := range e.planes() {
			copy(first[plane*e.words:], first[:e.words])
		}
	}
	e.every = e.pool.keep(e.every)
}

// situateOne notes it in the first plane: it is the same in every language and at every campus.
func (e *explorer) situateOne(cell int, known bool, texting menus.Texting) {
	if e.channel == menus.Text && texting != menus.CanText {
		return // nobody texts without a number, and nobody who has said stop is answered
	}
	x := e.at(0, cell, known, texting)
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
func (e *explorer) begin(line *menus.Line, language int) {
	e.beginAt(&root{line: line, start: e.version.Start(line, e.channel, e.languages[language])}, language)
}

// beginAt explores the first input of a line, of a survey, or of what else begins by itself.
func (e *explorer) beginAt(r *root, language int) {
	tag := e.languages[language]
	if r.start.Language != tag {
		return // a language that the channel does not offer: it begins as in the first
	}
	e.roots = append(e.roots, r)
	in := e.every.clone()
	if language > 0 {
		in = e.ofKnown.clone() // only of somebody known is another language remembered
	}
	plane := e.plane(language, e.campusIndex(e.version, r.start.Campus))
	e.only(in, plane, plane+1)
	in = e.pool.keep(in)
	inputs := []menus.Input{{Kind: menus.Begin}}
	if r.aside != nil {
		inputs = r.aside.inputs()
		e.world.about = r.aside.about
	}
	if e.channel == menus.Text && !r.byItself() {
		for _, word := range e.version.Keywords(tag) {
			inputs = append(inputs, menus.Input{Kind: menus.Begin, Words: word})
		}
		for _, name := range e.version.NamesThatBegin() {
			inputs = append(inputs, menus.Input{Kind: menus.Begin, Words: name})
		}
	}
	begun := e.plain(r.start)
	begun.Taken, begun.Answers = 0, r.start.Answers
	r.spot = spot{state: &begun, home: e.homeOf(&begun), heard: make([][]heard, len(inputs))}
	for i, input := range inputs {
		r.edges = e.take(r.edges, r.spot, &option{inputs: []menus.Input{input}, meant: i}, in)
	}
	e.world.about = menus.About{}
}

// edgesAnOption is for how many edges of each option room is made at first: about half of all nodes have no more.
const edgesAnOption = 2

// visit explores what can be done at a node in the situations that are new to it.
func (e *explorer) visit(n *node) {
	in := n.fresh
	n.fresh = nil
	if n.kin.options == nil {
		n.kin.options = e.optionsAt(n)
		n.kin.heard = make([][]heard, len(n.kin.options))
	}
	if n.edges == nil {
		n.edges = make([]edge, 0, edgesAnOption*len(n.kin.options))
	}
	at := spot{state: &n.state, home: n.home, heard: n.kin.heard}
	for _, o := range n.kin.options {
		if e.late && o.goesBack() && len(n.state.Trail) == 0 {
			continue // the exchange before is come to by others while the hours pass; here it is not known which it is
		}
		n.edges = e.take(n.edges, at, o, in)
	}
}

// optionsAt gives what can be done at a node, which is the same at all nodes of a step. Where all is over it is nothing.
func (e *explorer) optionsAt(n *node) []*option {
	s := &n.state
	if s.Done {
		return nil
	}
	key := fmt.Sprint(s.Menu, ".", s.Step, ".", min(s.Tries, 1), s.Between)
	options, ok := e.offered[key]
	if !ok {
		options = e.options(n.state)
		e.offered[key] = options
	}
	return options
}

// able keeps the situations in which an option can be taken, nil for none.
func (e *explorer) able(in set, o *option) set {
	if o.languages == nil {
		return in
	}
	if o.able == nil {
		all := e.empty()
		for _, language := range o.languages {
			from, to := e.plane(language, 0)*e.words, e.plane(language+1, 0)*e.words
			copy(all[from:to], e.every[from:to])
		}
		o.able = e.pool.keep(all)
	}
	return e.pool.meet(in, o.able)
}

// placed puts the language and the campus of a situation into a state.
func (e *explorer) placed(s menus.State, x situation) menus.State {
	s.Language, s.Campus = e.languages[e.language(x)], e.campuses[e.campus(x)]
	if len(s.Trail) > 0 {
		last := s.Trail[0]
		last.Campus = s.Campus
		s.Trail = []menus.Place{last}
	}
	return s
}

// after gives the situations that some become by an edge.
func (e *explorer) after(x *edge, in set) set { return e.moved(in, x.language, x.campus) }

// arrive notes in which situations a node is come to; those that are new are explored.
func (e *explorer) arrive(n *node, in set) {
	fresh := e.pool.less(in, n.in)
	if fresh == nil {
		return
	}
	n.in = e.pool.join(n.in, fresh)
	n.fresh = e.pool.join(n.fresh, fresh)
	e.next = min(e.next, n.id)
}
