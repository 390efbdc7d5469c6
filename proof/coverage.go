package proof

import "campusline/menus"

// Help is the best that a caller can reach.
type Help uint8

// From nothing to a person.
const (
	NoHelp  Help = iota
	Answer       // what there is to say
	Promise      // a message that somebody answers
	Person       // a desk is rung
)

// String is the help in a word.
func (h Help) String() string { return [...]string{"nothing", "an answer", "a promise", "a person"}[h] }

// everyMinuteIsCovered proves that at every minute of the school year, whoever reaches a line can reach a person, a
// promise or an answer, and notes which.
func (c *check) everyMinuteIsCovered() {
	for _, r := range c.roots {
		best := c.bestHelp(r)
		if !best.none.isEmpty() {
			c.suspect(suspect{
				rule: notCovered, part: c.firstPart(r), in: best.none, root: r,
				text: r.line.Name + " has neither a person nor a promise nor an answer at some hours.",
				fix:  "Look at what each `when:` leads to at that time.",
			})
		}
		c.coverage = append(c.coverage, best)
	}
}

// covered is the best help there is at a root, by situation.
type covered struct {
	root                          *root
	person, promise, answer, none set
}

// bestHelp follows everything that can be done from the beginning of a line.
func (c *check) bestHelp(r *root) covered {
	best := covered{root: r, person: c.empty(), promise: c.empty(), answer: c.empty(), none: c.empty()}
	seen := make([]set, len(c.nodes))
	var waiting []*node
	queued := make([]bool, len(c.nodes))
	here := c.empty()
	follow := func(edges []edge, in set) {
		for i := range edges {
			x := &edges[i]
			if !here.meet(x.in, in) {
				continue
			}
			best.note(c, x, here)
			if seen[x.to.id] == nil {
				seen[x.to.id] = c.empty()
			}
			if c.arrive(seen[x.to.id], here, x) && !queued[x.to.id] {
				queued[x.to.id] = true
				waiting = append(waiting, x.to)
			}
		}
	}
	for i := range r.edges {
		best.none.join(c.atNoCampus(r.edges[i].in))
		follow(r.edges[i:i+1], r.edges[i].in)
	}
	for len(waiting) > 0 {
		n := waiting[0]
		waiting = waiting[1:]
		queued[n.id] = false
		follow(n.edges, seen[n.id])
	}
	best.promise.without(best.person)
	best.answer.without(best.person)
	best.answer.without(best.promise)
	best.none.without(best.person)
	best.none.without(best.promise)
	best.none.without(best.answer)
	return best
}

// arrive adds the situations that some become by an edge to a set, and says whether any was new.
func (c *check) arrive(at, in set, x *edge) bool {
	if x.campus < 0 {
		return at.grow(in)
	}
	grew := false
	for i, w := range in {
		if to := x.campus*c.words + i%c.words; w&^at[to] != 0 {
			at[to] |= w
			grew = true
		}
	}
	return grew
}

// note notes what an edge helps with.
func (b *covered) note(c *check, x *edge, in set) {
	switch {
	case x.desk != nil:
		b.person.join(c.atNoCampus(c.whileOpen(in, x.desk)))
	case x.logged:
		b.promise.join(c.atNoCampus(in))
	case x.ended == menus.EndAnswer && !isSilent(x.prompt):
		b.answer.join(c.atNoCampus(in))
	}
}

// whileOpen keeps the situations in which a desk is open.
func (c *check) whileOpen(in set, desk *menus.Transfer) set {
	open := in.clone()
	open.within(c.byFact[c.version.DeskOpenFact(desk.Desk, desk.Campus)])
	return open
}

// atNoCampus gives the situations whatever campus is spoken of, as those of none.
func (s *space) atNoCampus(x set) set {
	all := s.empty()
	for i, w := range x {
		all[i%s.words] |= w
	}
	return all
}

// firstPart is the first of the district's own steps on a line.
func (c *check) firstPart(r *root) int {
	for i := range r.edges {
		if r.edges[i].part > 0 {
			return r.edges[i].part
		}
	}
	return 0
}
