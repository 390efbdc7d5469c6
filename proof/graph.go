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
	survey *menus.Survey // that begins by itself, nil where the line's own menu does
	start  menus.State
	edges  []edge // of the first input
}

// node is a state in which something is awaited, or the end. The campus spoken of and the language are part of the
// situation, not of the node, so that a step which does not ask for them is explored once for all.
type node struct {
	id     int
	state  menus.State // as it was first met, with what cannot make a difference left out
	in     set         // the situations in which it can be reached
	edges  []edge
	expect menus.Awaiting
	from   way // how it was first met
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

// effect is what comes of a step, the same wherever it is taken.
type effect struct {
	language int // the language spoken from then on, -1 for the same
	campus   int // the campus spoken of from then on, -1 for the same
	said     *saying
	ended    string          // how the session ended, "" if it goes on
	logged   bool            // something was logged
	kept     bool            // an answer to a survey was kept
	texts    bool            // a text is sent to the caller
	circle   bool            // the menus led in a circle
	desk     *menus.Transfer // the desk that is rung, nil for none
	part     int             // the last of the district's own steps that it came to, 0 for none
	speaks   int             // the first of the district's own steps that it came to and that did not lead elsewhere, 0 for none
	shut     int             // the branch for closed hours that it took last, 0 for none
	choice   int             // the choice that was taken first, 0 for none
	empty    string          // a name in braces for which there was nothing to say
	cube     set             // the situations in which it goes so, wherever it is done; nil for all
}

// way is how a node was first met: from which node (nil: the line's beginning), in which situation.
type way struct {
	root      *root
	node      *node
	situation situation
}
