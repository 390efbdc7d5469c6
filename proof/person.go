package proof

import (
	"campusline/menus"
	"campusline/translations"
)

// aPersonIsAlwaysThere proves that whoever asks for a person, by 0 or by word, has a desk rung for them or can leave a
// message that is kept.
func (c *check) aPersonIsAlwaysThere() {
	promises := c.promises()
	for _, n := range c.nodes {
		if !isFirstTry(n) {
			continue
		}
		for _, x := range c.askingForAPerson(n) {
			if x.logged || x.to.expect == menus.ADesk || promises[x.to.id] {
				continue
			}
			c.suspect(suspect{
				rule: noPerson, part: c.personPart(n, x), node: n, edge: x, in: x.in,
				text: "Whoever asks for a person here reaches none, and cannot leave a message.",
				fix:  "Let it lead to `person`, to a desk, or to a message that is kept with `log:`.",
			})
		}
	}
}

// askingForAPerson gives what happens when a person is asked for at a node.
func (c *check) askingForAPerson(n *node) []*edge {
	key := "0"
	for i := range n.edges {
		if in := n.edges[i].option.any(); in.Kind == menus.Keys && in.Words == "*0" {
			key = "*0"
		}
	}
	var asking []*edge
	for i := range n.edges {
		switch in := n.edges[i].option.any(); {
		case in.Kind == menus.Keys && in.Words == key,
			in.Kind == menus.Recorded && in.Key == "0",
			in.Kind == menus.Written && c.isPerson(n.edges[i].option):
			asking = append(asking, &n.edges[i])
		}
	}
	return asking
}

// isPerson says whether what is written is the word for a person, in the languages in which it is written.
func (c *check) isPerson(o *option) bool {
	for language, l := range c.version.Languages {
		if o.in(language).Words == l.Words(translations.WordsPerson)[0] {
			return true
		}
	}
	return false
}

// promises says, by node, whether a message left there is kept, so that somebody answers it.
func (c *check) promises() []bool {
	promises := make([]bool, len(c.nodes))
	for _, n := range c.nodes {
		for i := range n.edges {
			if n.expect == menus.ARecording && isMessage(n.edges[i].option.any()) && n.edges[i].logged {
				promises[n.id] = true
			}
		}
	}
	return promises
}

// isMessage says whether an input is a message where one is asked for.
func isMessage(in menus.Input) bool {
	switch in.Kind {
	case menus.Recorded:
		return in.Seconds > 0 && in.Key == ""
	case menus.Written:
		return in.Words == menus.AnyMessage
	}
	return false
}

// personPart gives the part that decides where asking for a person leads.
func (c *check) personPart(n *node, x *edge) int {
	if x.choice > 0 {
		return x.choice
	}
	if person := c.version.PartOf("person", 0); !c.parts[person].BuiltIn {
		return person
	}
	return c.place(n)
}

// everyMessageIsKept proves that what is said after the tone is logged before the menu that asked for it is left.
func (c *check) everyMessageIsKept() {
	for _, n := range c.nodes {
		if n.expect != menus.ARecording || !isFirstTry(n) {
			continue
		}
		for i := range n.edges {
			x := &n.edges[i]
			if isMessage(x.option.any()) && !x.logged && !x.kept && x.to.state.Menu != n.state.Menu {
				c.suspect(suspect{
					rule: messageLost, part: c.place(n), node: n, edge: x, in: x.in,
					text: "The message that is left here is kept by nobody.",
					fix:  "Add `log:` with a `topic:` to this step, or to a later step of the same menu.",
				})
			}
		}
	}
}
