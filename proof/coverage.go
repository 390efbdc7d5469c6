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
	persons, promises, answers := c.leadingTo(c.rings), c.leadingTo(keeps), c.leadingTo(answered)
	for _, r := range c.roots {
		if r.byItself() {
			continue // it is open for some days only
		}
		best := covered{
			root: r, none: c.begun(r), person: c.fromTheStart(r, persons, c.rings),
			promise: c.fromTheStart(r, promises, keeps), answer: c.fromTheStart(r, answers, answered),
		}
		best.settle()
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

// rings gives the situations in which an edge rings a desk that is open.
func (c *check) rings(x *edge) set {
	if x.desk == nil {
		return nil
	}
	return c.back.meet(x.in, c.open(x.desk))
}

// open gives the situations in which a desk is open.
func (c *check) open(desk *menus.Transfer) set {
	fact := c.version.DeskOpenFact(desk.Desk, desk.Campus)
	open, known := c.back.holding[fact]
	if !known {
		open = c.back.keep(c.byFact[fact])
		c.back.holding[fact] = open
	}
	return open
}

// keeps gives those in which an edge keeps what was said.
func keeps(x *edge) set {
	if x.logged {
		return x.in
	}
	return nil
}

// answered gives those in which an edge ends with words.
func answered(x *edge) set {
	if x.ended == menus.EndAnswer && !x.said.silent {
		return x.in
	}
	return nil
}

// covered is the best help there is at a root, by situation, where no campus is spoken of.
type covered struct {
	root                          *root
	person, promise, answer, none set
}

// settle keeps of each kind of help only where there is none better.
func (b *covered) settle() {
	b.promise.without(b.person)
	b.answer.without(b.person)
	b.answer.without(b.promise)
	b.none.without(b.person)
	b.none.without(b.promise)
	b.none.without(b.answer)
}

// begun gives the situations in which a line can be called or texted.
func (c *check) begun(r *root) set {
	all := c.empty()
	for i := range r.edges {
		all.grow(c.atNoCampus(r.edges[i].in))
	}
	return all
}

// fromTheStart gives the situations in which the beginning of a line is, or leads to, what is looked for.
func (c *check) fromTheStart(r *root, leading []set, found func(*edge) set) set {
	all := c.empty()
	for i := range r.edges {
		x := &r.edges[i]
		all.grow(found(x))
		all.grow(c.before(&into{in: x.in, language: x.language, campus: x.campus}, leading[x.to.id]))
	}
	return c.atNoCampus(all)
}

// atNoCampus gives the situations whatever campus and language is spoken, as those of the first plane.
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
