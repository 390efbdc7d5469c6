package proof

import (
	"campusline/menus"
)

// everyCallCanEnd proves that from every node, in every situation, some way leads to an end.
func (c *check) everyCallCanEnd() {
	ends := c.leadingTo(func(x *edge) set {
		if x.to.state.Done {
			return x.in
		}
		return nil
	})
	for _, n := range c.nodes {
		stuck := c.back.less(n.in, ends[n.id])
		if !n.state.Done && stuck != nil {
			c.suspect(suspect{
				rule: noWayOut, part: c.place(n), node: n, in: stuck,
				text: "From here no call or conversation ever comes to an end, whatever the caller does.",
				fix:  "Let one of the ways from here lead to a person, to a message, or to the end.",
			})
		}
	}
}

// into is a way from one node to another, in all the situations in which some edge takes it.
type into struct {
	from     *node
	in       set
	language int // the language spoken from then on, -1 for the same
	campus   int // the campus spoken of from then on, -1 for the same
}

// landing is where a way leads: edges that agree in it are one way.
type landing struct{ to, language, campus int }

// backward is every way, by the node that it leads to, and a pool to work sets out in, so that it can be followed while
// others use the explorer's.
type backward struct {
	*pool
	ways    [][]into
	holding map[menus.Fact]set // the situations in which facts hold, as far as that was asked
}

func (e *explorer) backward() backward {
	back := backward{newPool(e.space), make([][]into, len(e.nodes)), map[menus.Fact]set{}}
	back.count = e.pool.count // it is given sets of that one, which are numbered already
	seen := map[landing]int{}
	for _, n := range e.nodes {
		clear(seen)
		for i := range n.edges {
			x := &n.edges[i]
			if x.option.danger {
				continue // it leads to a person from everywhere, and would hide that nothing else does
			}
			at := landing{x.to.id, x.language, x.campus}
			if known, ok := seen[at]; ok {
				w := &back.ways[at.to][known]
				w.in = back.join(w.in, x.in)
				continue
			}
			seen[at] = len(back.ways[at.to])
			back.ways[at.to] = append(back.ways[at.to], into{from: n, in: x.in, language: x.language, campus: x.campus})
		}
	}
	return back
}

// leadingTo gives, by node, the situations in which some way leads to what is looked for. Found gives those in which an
// edge is it; the rest is found backward from there.
func (c *check) leadingTo(found func(x *edge) set) []set {
	leading, queued := make([]set, len(c.nodes)), make([]bool, len(c.nodes))
	var waiting []*node
	reach := func(n *node, in set) {
		all := c.back.join(leading[n.id], in)
		if in == nil || isSame(all, leading[n.id]) {
			return
		}
		leading[n.id] = all
		if !queued[n.id] {
			queued[n.id] = true
			waiting = append(waiting, n)
		}
	}
	for _, n := range c.nodes {
		for i := range n.edges {
			if !n.edges[i].option.danger {
				reach(n, found(&n.edges[i]))
			}
		}
	}
	for len(waiting) > 0 {
		n := waiting[0]
		waiting = waiting[1:]
		queued[n.id] = false
		for i := range c.back.ways[n.id] {
			w := &c.back.ways[n.id][i]
			reach(w.from, c.before(w, leading[n.id]))
		}
	}
	return leading
}

// before gives the situations in which a way leads into others.
func (c *check) before(x *into, into set) set {
	return c.back.meet(x.in, c.back.origin(into, x.language, x.campus))
}

// everyStepSaysSomething proves that nobody is left in silence or hears half a sentence, and that no menus lead in a
// circle.
func (c *check) everyStepSaysSomething() {
	c.eachEdge(func(n *node, x *edge) {
		if x.circle {
			c.suspect(suspect{
				rule: circle, part: c.through(n, x), node: n, edge: x, in: x.in,
				text: "Here the menus lead in a circle without ever waiting for the caller.",
				fix:  "Look at what each `when:` says, and let one of them lead out.",
			})
		}
		if x.empty != "" {
			c.suspect(suspect{
				rule: nothingToSay, part: c.through(n, x), node: n, edge: x, in: x.in,
				text: "Here there is nothing to say for `{" + x.empty + "}`.",
				fix:  "Say it only where it is known, or branch with `when:` first.",
			})
		}
		if x.said.silent && x.ended == "" && x.to.expect != menus.Nothing {
			c.suspect(suspect{
				rule: nothingSaid, part: c.place(x.to), node: n, edge: x, in: x.in,
				text: "Here an answer is awaited, and nothing was said.",
				fix:  "Give the step something to say on both channels.",
			})
		}
	})
}

// nobodyIsCutOff proves that no call ends without a word, and none because an office is closed.
func (c *check) nobodyIsCutOff() {
	c.eachEdge(func(n *node, x *edge) {
		if x.ended != menus.EndAnswer && x.ended != menus.EndPromise {
			return
		}
		if x.said.silent {
			c.suspect(suspect{
				rule: cutOff, part: c.through(n, x), node: n, edge: x, in: x.in,
				text: "Here it ends without a word.",
				fix:  "Say something first, at least `say: Goodbye.`",
			})
		}
		if x.shut > 0 && !x.logged && x.ended == menus.EndAnswer && c.channel == menus.Call && !c.parts[x.shut].BuiltIn {
			c.suspect(suspect{
				rule: closedCutOff, part: c.through(n, x), node: n, edge: x, in: x.in,
				text: "The office is closed, callers are told so here, and the call ends.",
				fix:  "Let it lead on: `go: promise` takes a message.",
			})
		}
	})
}

// eachEdge calls for everything that can be done on the channel. The node is nil at the beginning of a line.
func (c *check) eachEdge(do func(*node, *edge)) {
	for _, r := range c.roots {
		for i := range r.edges {
			do(nil, &r.edges[i])
		}
	}
	for _, n := range c.nodes {
		for i := range n.edges {
			do(n, &n.edges[i])
		}
	}
}

// through gives the part of the menus that an edge came through last, else the one it began at.
func (c *check) through(n *node, x *edge) int {
	if x.part > 0 {
		return x.part
	}
	if n != nil {
		return c.place(n)
	}
	return c.place(x.to)
}
