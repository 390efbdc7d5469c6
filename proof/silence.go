package proof

import "campusline/menus"

// longestSilence bounds how many times a silent caller is asked before it counts as for ever.
const longestSilence = 60

// aSilentCallerIsHelped proves that somebody who never says or presses anything comes to a person or a promise, and that
// nobody is sent away for being slow at a step in the middle.
func (c *check) aSilentCallerIsHelped() {
	if c.channel != menus.Call {
		return // a text conversation waits until it is written to
	}
	for _, r := range c.roots {
		if !r.byItself() { // nobody has to answer a survey, or to rate a case
			c.sitThrough(r)
		}
	}
	for _, n := range c.nodes {
		c.nobodyIsSentAway(n)
	}
}

// sitThrough follows silence from the beginning of a line.
func (c *check) sitThrough(r *root) {
	silent := map[*node]set{}
	for i := range r.edges {
		c.sit(silent, r, &r.edges[i], r.edges[i].in, nil)
	}
	for range longestSilence {
		if len(silent) == 0 {
			return
		}
		next := map[*node]set{}
		for _, n := range c.inOrder(silent) {
			for i := range n.edges {
				if x := &n.edges[i]; x.option.any().Kind == menus.Silence {
					in := silent[n].clone()
					in.within(x.in)
					c.sit(next, r, x, in, n)
				}
			}
		}
		silent = next
	}
	for _, n := range c.inOrder(silent) {
		c.suspect(suspect{
			rule: silentCaller, part: c.place(n), node: n, in: silent[n],
			text: "A caller who says nothing is asked this for ever.",
			fix:  "Let `otherwise:` lead to a person, or take it out: it does so by itself.",
		})
	}
}

// sit notes where silence led, and reports a call that ends of it without help.
func (c *check) sit(silent map[*node]set, r *root, x *edge, in set, n *node) {
	switch {
	case in.isEmpty() || x.logged || x.to.expect == menus.ADesk:
	case x.ended == "":
		if silent[x.to] == nil {
			silent[x.to] = c.empty()
		}
		silent[x.to].grow(c.after(x, in))
	default:
		in = in.clone()
		in.without(c.ofText[menus.NoNumber])
		if n == nil || in.isEmpty() {
			return // nothing can be promised to somebody who hides their number
		}
		c.suspect(suspect{
			rule: silentCaller, part: c.through(n, x), node: n, edge: x, in: in,
			text: "A caller to " + r.line.Name + " who says nothing hears this, and the call ends.",
			fix:  "Let `otherwise:` lead to a person, or take it out: it does so by itself.",
		})
	}
}

// inOrder gives the nodes of a set by the order in which they were found.
func (c *check) inOrder(of map[*node]set) []*node {
	var all []*node
	for _, n := range c.nodes {
		if of[n] != nil {
			all = append(all, n)
		}
	}
	return all
}

// nobodyIsSentAway proves of a step that it does not end a call for being slow to answer. A question of yes or no may: it
// offers more to somebody who has been helped already.
func (c *check) nobodyIsSentAway(n *node) {
	step := c.step(n)
	if step.BuiltIn || step.Survey != "" || step.Waits != menus.AnAnswer || step.Answer == "yes-no" {
		return
	}
	for i := range n.edges {
		x := &n.edges[i]
		if x.option.any().Kind == menus.Silence && x.ended == menus.EndAnswer && !x.logged {
			c.suspect(suspect{
				rule: cutOff, part: c.place(n), node: n, edge: x, in: x.in,
				text: "A caller who is slow to answer here is sent away.",
				fix:  "Let `otherwise:` lead to a person, or take it out: it does so by itself.",
			})
		}
	}
}
