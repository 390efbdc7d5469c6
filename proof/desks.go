package proof

// desksAreOpen proves that no desk is rung at an hour at which it is closed.
func (c *check) desksAreOpen() {
	c.eachEdge(func(n *node, x *edge) {
		if x.desk == nil || x.late || c.version.RingsAlways(x.desk.Desk) {
			return // who has listened past the end of the hours is still tried
		}
		closed := c.back.less(x.in, c.open(x.desk))
		if closed == nil {
			return
		}
		c.suspect(suspect{
			rule: ringsClosed, part: c.through(n, x), node: n, edge: x, in: closed,
			text: "Here the desk `" + x.desk.Desk + "` is rung while it is closed.",
			fix:  "Add `when: {closed: …}` before it, or give the desk the hours at which it answers.",
		})
	})
}

// desksAreNotLines proves that no desk's number is a line of the district.
func (c *check) desksAreNotLines() {
	lines := map[string]string{}
	for _, l := range c.version.Lines {
		lines[l.Number] = l.Name
	}
	seen := map[string]bool{}
	c.eachEdge(func(n *node, x *edge) {
		if x.desk == nil || lines[x.desk.Number] == "" || seen[x.desk.Desk+x.desk.Campus] {
			return
		}
		seen[x.desk.Desk+x.desk.Campus] = true
		file, line, column := c.version.DeskWritten(x.desk.Desk, x.desk.Campus)
		c.suspect(suspect{
			rule: ringsItself, file: file, line: line, column: column, node: n, edge: x, in: x.in,
			text: "The desk `" + x.desk.Desk + "` has the number of a line, " + lines[x.desk.Number] + ": it would call itself.",
			fix:  "Give it the number that rings in the office.",
		})
	})
}
