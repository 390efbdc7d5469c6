package proof

import (
	"container/heap"

	"campusline/menus"
)

// distance is how far a node is from the beginning of a line in some situations.
type distance struct {
	node     *node
	in       set
	seconds  float64
	keys     int
	menus    int
	begun    bool // the line's own menu was come to
	from     *distance
	edge     *edge
	root     *root
	language int // the language spoken there, by number
}

// nearest lists distances, the shortest first.
type nearest []*distance

func (n nearest) Len() int           { return len(n) }
func (n nearest) Less(i, j int) bool { return n[i].seconds < n[j].seconds }
func (n nearest) Swap(i, j int)      { n[i], n[j] = n[j], n[i] }
func (n *nearest) Push(x any)        { *n = append(*n, x.(*distance)) }

// Pop takes the last.
func (n *nearest) Pop() any {
	last := (*n)[len(*n)-1]
	*n = (*n)[:len(*n)-1]
	return last
}

// distances finds the shortest way through the menus to every node of a line, in every situation. A way in another
// situation may be longer, so a node can have several. A way ends at a person, at a promise, and at a question that does
// not lead on: whoever answers it is being served.
func (c *check) distances(line *menus.Line, arrived func(*distance)) {
	near := &nearest{}
	settled := make([]set, len(c.nodes)) // of no pool, since each grows many times
	for _, r := range c.roots {
		if r.line != line || r.byItself() {
			continue
		}
		for i := range r.edges {
			x := &r.edges[i]
			d := &distance{node: x.to, in: c.pool.become(x.in, x.language, x.campus), edge: x, root: r, language: c.languageIndex(r.start.Language)}
			d.seconds = c.spoken(c.prompt(nil, x, d.language))
			if x.language >= 0 {
				d.language = x.language
			}
			heap.Push(near, d)
		}
	}
	for near.Len() > 0 {
		d := heap.Pop(near).(*distance)
		known := settled[d.node.id]
		if known == nil {
			known = c.empty()
			settled[d.node.id] = known
		}
		if d.in = c.pool.outside(d.in, known); d.in == nil {
			continue
		}
		known.grow(d.in)
		arrived(d)
		if c.leadsOn(d.node) {
			c.goOn(near, settled, d)
		}
	}
}

// leadsOn says whether a node is part of the way to somewhere: a menu, or a question that chooses between campuses or
// languages.
func (c *check) leadsOn(n *node) bool {
	answer := c.step(n).Answer
	return isFirstTry(n) && (c.isMenu(n) || answer == "campus" || answer == "language")
}

// goOn adds the ways on from where one arrived.
func (c *check) goOn(near *nearest, settled []set, d *distance) {
	for i := range d.node.edges {
		x := &d.node.edges[i]
		if x.option.danger {
			continue
		}
		if x.logged || x.to.state.Tries > 0 {
			continue // a promise, or a slip
		}
		in := c.pool.become(c.pool.meet(x.in, d.in), x.language, x.campus)
		if in == nil || settled[x.to.id] != nil && settled[x.to.id].holds(in) {
			continue
		}
		next := &distance{
			node: x.to, in: in, seconds: d.seconds + c.taking(d.node, x, d.language), keys: d.keys, menus: d.menus,
			from: d, edge: x, language: d.language,
		}
		if did := x.option.any(); did.Kind == menus.Keys {
			next.keys += len(did.Words)
		}
		if x.language >= 0 {
			next.language = x.language
		}
		if c.isMenu(d.node) {
			next.menus++
		}
		next.begun = d.begun || c.isBeginning(d.node)
		if next.begun && c.isBeginning(x.to) || c.changesLanguage(d.node, x) {
			continue // who begins again, or in another language, has a minute again
		}
		heap.Push(near, next)
	}
}

// isBeginning says whether a node is the menu at which some line begins.
func (c *check) isBeginning(n *node) bool {
	for _, r := range c.roots {
		if n.state.Menu == r.start.Home.Menu && n.state.Step == 0 {
			return true
		}
	}
	return false
}

// changesLanguage says whether an edge leads away to ask for the language.
func (c *check) changesLanguage(n *node, x *edge) bool {
	return c.step(x.to).Answer == "language" && c.step(n).Answer != "language"
}

// isMenu says whether choices are offered at a node.
func (c *check) isMenu(n *node) bool { return n.expect == menus.AnAnswer && c.step(n).Choices > 0 }

// inputsOf gives the way to where one arrived.
func (d *distance) inputsOf() (*root, []menus.Input) {
	var inputs []menus.Input
	for {
		if d.from == nil {
			return d.root, append([]menus.Input{d.edge.option.any()}, inputs...)
		}
		inputs = append([]menus.Input{d.edge.option.in(d.from.language)}, inputs...)
		d = d.from
	}
}
