package proof

import "campusline/menus"

// dangerIsAnswered proves that who says or writes that somebody is in danger is put through to a person, at every hour and in
// every language; else a message is taken, and they are told whom to call. That it is kept, and staff are told, is the step's
// own doing. It is tried where lines begin, since it leads to the same from everywhere.
func (c *check) dangerIsAnswered() {
	c.eachEdge(func(n *node, x *edge) {
		if n == nil || !x.option.danger {
			return
		}
		s := suspect{rule: dangerUnanswered, part: c.through(n, x), node: n, edge: x, in: x.in}
		switch {
		case x.desk != nil, c.channel == menus.Text && x.to.expect == menus.ARecording:
		case x.to.expect == menus.ARecording:
			s.severity = menus.Warning
			s.file, s.text = "district.yaml", "At these hours nobody is rung when a caller says that somebody is in danger; they are told whom to call, and can leave a message."
			s.fix = "Name a desk that answers at any hour: `crisis: {desk: …}`."
			c.suspect(s)
		default:
			s.text = "Here somebody has said that someone is in danger, and is neither put through to a person nor asked for a message."
			s.fix = "Let your menu `crisis` transfer to `crisis`, with `otherwise:` a message."
			c.suspect(s)
		}
	})
}
