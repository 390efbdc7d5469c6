package proof

import "campusline/menus"

// graph is everything that can happen on the lines of a version by call, or by text.
type graph struct {
	version *menus.Version
	channel menus.Channel
	nodes   []*node
	roots   []*root
}

// root is where the calls or texts of a line begin, in the language remembered for the caller.
type root struct {
	line   *menus.Line
	survey *menus.Survey   // that begins by itself, nil where the line's own menu does
	who    menus.Answering // a call of ours that begins it
	aside  *aside          // what begins by itself otherwise, nil where the line's own menu does
	start  menus.State
	spot
	edges []edge // of the first input
}

// node is a state in which something is awaited, or the end. The campus spoken of and the language are part of the
// situation, not of the node, so that a step which does not ask for them is explored once for all.
type node struct {
	id     int
	state  menus.State // as it was first met, with what cannot make a difference left out
	home   int         // the number of where its line begins
	in     set         // the situations in which it can be reached
	fresh  set         // those of them in which it was not explored yet
	edges  []edge
	expect menus.Awaiting
	kin    *kin
	part   int // the last of the district's own steps on that way, 0 for none
}

// edge is one thing that can be done at a node, in some situations, and where it leads.
type edge struct {
	*effect
	option *option
	in     set
	to     *node
	late   bool // it is only come to by somebody who listens while an hour begins or ends
}
