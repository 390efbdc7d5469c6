package proof

import "campusline/menus"

// suspect is one place where a rule does not hold, before those with the same cause are put together.
type suspect struct {
	rule     string
	severity menus.Severity // "" for the rule's own
	part     int            // the part of the menus that is to be mended
	weight   float64        // how bad it is, where only the worst at a place is told
	text     string
	fix      string
	check    *check
	node     *node // where it happens, nil when no call is needed to see it
	edge     *edge // what is done there, nil for nothing
	in       set   // the situations in which it happens
	root     *root // the beginning of the call, where inputs are given
	inputs   []menus.Input
	file     string // where it is to be mended, when that is no part of the menus
	line     int
	column   int
	language string
	lines    []string
}

// suspect notes a place where a rule does not hold.
func (c *check) suspect(s suspect) {
	s.check = c
	c.suspects = append(c.suspects, s)
}

// place gives the part of the menus at which a node waits: one of the district's own steps where it can be.
func (c *check) place(n *node) int {
	if part := c.version.PartOf(n.state.Menu, n.state.Step); part > 0 && !c.parts[part].BuiltIn {
		return part
	}
	if n.part > 0 {
		return n.part
	}
	return max(c.version.PartOf(n.state.Menu, n.state.Step), 0)
}

// step gives the part of the step at which a node waits, whoever wrote it.
func (c *check) step(n *node) *menus.Part {
	return &c.parts[max(c.version.PartOf(n.state.Menu, n.state.Step), 0)]
}

// isFirstTry says whether a node is where a step asks for the first time, and asks what it was written to ask.
func isFirstTry(n *node) bool {
	return !n.state.Done && n.expect != menus.ADesk && n.state.Tries == 0 && len(n.state.Between) == 0
}
