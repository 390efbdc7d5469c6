package proof

import (
	"campusline/menus"
)

// everyCallCanEnd proves that from every node, in every situation, some way leads to an end.
func (c *check) everyCallCanEnd() {
	ends := c.leadingTo(func(at set, x *edge) {
		if x.to.state.Done {
			at.grow(x.in)
		}
	})
	for _, n := range c.nodes {
		stuck := n.in.clone()
		stuck.without(ends[n.id])
		if !n.state.Done && !stuck.isEmpty() {
			c.suspect(suspect{
				rule: noWayOut, part: c.place(n), node: n, in: stuck,
				text: "From here no call or conversation ever comes to an end, whatever the caller does.",
				fix:  "Let one of the ways from here lead to a person, to a message, or to the end.",
			})
		}
	}
}

// into is an edge with the node it begins at.
type into struct {
	from *node
	edge *edge
}

// backward lists, by node, the edges that lead to it.
func (g *graph) backward() [][]into {
	back := make([][]into, len(g.nodes))
	for _, n := range g.nodes {
		for i := range n.edges {
			to := n.edges[i].to.id
			back[to] = append(back[to], into{n, &n.edges[i]})
		}
	}
	return back
}

// leadingTo gives, by node, the situations in which some way leads to what is looked for. Found adds to a set those in
// which an edge is it; the rest is found backward from there.
func (c *check) leadingTo(found func(at set, x *edge)) []set {
	leading := make([]set, len(c.nodes))
	queued := make([]bool, len(c.nodes))
	var waiting []*node
	for _, n := range c.nodes {
		leading[n.id] = c.empty()
		for i := range n.edges {
			found(leading[n.id], &n.edges[i])
		}
		if !leading[n.id].isEmpty() {
			queued[n.id] = true
			waiting = append(waiting, n)
		}
	}
	before := c.empty()
	for len(waiting) > 0 {
		n := waiting[0]
		waiting = waiting[1:]
		queued[n.id] = false
		for _, b := range c.back[n.id] {
			c.before(before, b.edge, leading[n.id])
			if leading[b.from.id].grow(before) && !queued[b.from.id] {
				queued[b.from.id] = true
				waiting = append(waiting, b.from)
			}
		}
	}
	return leading
}

// before makes a set the situations in which an edge leads into another.
func (c *check) before(before set, x *edge, into set) {
	if x.campus < 0 {
		before.meet(x.in, into)
		return
	}
	for i, w := range x.in {
		before[i] = w & into[x.campus*c.words+i%c.words]
	}
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
		if isSilent(x.prompt) && x.ended == "" && x.to.expect != menus.Nothing {
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
		if isSilent(x.prompt) {
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

// isSilent says whether a prompt has no words.
func isSilent(p menus.Prompt) bool {
	for _, s := range p {
		if s.Words != "" {
			return false
		}
	}
	return true
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
