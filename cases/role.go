package cases

import "slices"

// Right is something that a member of staff may be allowed to do with a case.
type Right string

// The rights. Whoever may do one of the first three may do those before it.
const (
	// ToSee is to read a case and hear its recordings.
	ToSee Right = "see"
	// ToAnswer is to claim, answer, hand over, close and reopen it.
	ToAnswer Right = "answer"
	// ToReview is to let an answer go that waits for a second pair of eyes.
	ToReview Right = "review"
	// ToShare is to publish an answer for everyone.
	ToShare Right = "share"
	// ToReport is to see figures and lists of cases, without the words of sensitive ones.
	ToReport Right = "report"
	// ToForget is to see, give out and forget all that is held of a person, whatever campus and topic it is about.
	ToForget Right = "forget"
)

// Rights lists every right, in order.
func Rights() []Right { return []Right{ToSee, ToAnswer, ToReview, ToShare, ToReport, ToForget} }

// role is one line of `roles:`.
type role struct {
	about
	who []string
	may []Right
}

// Role is a line of `roles:`.
type Role struct {
	Who   []string // people, by their ids
	May   []Right
	About string // what it is about, in words; "" for everything
}

// Forgetters are the people who may see, give out and forget all that is held of a person, by their ids.
func (r *Rules) Forgetters() []string {
	var all []string
	for i := range r.roles {
		if x := &r.roles[i]; slices.Contains(x.may, ToForget) {
			all = append(all, x.who...)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// Roles are the lines of `roles:`, in order.
func (r *Rules) Roles() []Role {
	all := make([]Role, len(r.roles))
	for i := range r.roles {
		x := &r.roles[i]
		all[i] = Role{x.who, x.may, x.String()}
	}
	return all
}

// May says whether a person may do something with a case: by what teams.yaml says under `roles:`, by being in its team, or by
// leading it or a team above. A sensitive case is reviewed by those whom teams.yaml names for it, and where it names nobody
// by who leads.
func (r *Rules) May(person string, to Right, c Case) bool {
	if r.Person(person) == nil {
		return false
	}
	return slices.ContainsFunc(r.rightsIn(person, c), func(has Right) bool { return has.covers(to) })
}

// covers says whether having one right is having another.
func (x Right) covers(other Right) bool {
	return x == other || x == ToAnswer && other == ToSee || x == ToReview && (other == ToSee || other == ToAnswer)
}

// rightsIn are the rights that a person has in a case.
func (r *Rules) rightsIn(person string, c Case) []Right {
	var rights []Right
	told := Told{Kind: c.Kind, Topic: c.Topic, Campus: c.Campus, Language: c.Language}
	for i := range r.roles {
		x := &r.roles[i]
		if slices.Contains(x.who, person) && x.concerns(r, told) && (!c.Sensitive || x.named()) {
			rights = append(rights, x.may...)
		}
	}
	team := r.Team(c.Team)
	if c.Owner == person || slices.Contains(team.People, person) {
		rights = append(rights, ToAnswer)
	}
	if r.leads(person, team) {
		rights = append(rights, ToAnswer, ToReport)
	}
	if c.Sensitive && slices.Contains(r.Reviewers(c), person) {
		rights = append(rights, ToReview)
	}
	return rights
}

// named says whether a role is about some topics and not about everything: only such a one lets somebody outside of the team
// read what is sensitive.
func (x *role) named() bool { return len(x.topics) > 0 }

// leads says whether a person leads a team or one above it.
func (r *Rules) leads(person string, t *Team) bool {
	return t.Lead == person || slices.ContainsFunc(r.Above(t), func(above *Team) bool { return above.Lead == person })
}

// Reviewers are the people who may let an answer go, by their ids: those whom the first line of `sensitive:` that fits names,
// by the word for which the case is sensitive where the line has words, else the leads of its team and of those above.
// Whoever wrote the answer must not be the one who lets it go.
func (r *Rules) Reviewers(c Case) []string {
	told := c.told(c.SensitiveFor)
	for i := range r.sensitive {
		if s := &r.sensitive[i]; len(s.reviewers) > 0 && s.fits(r, told) {
			return s.reviewers
		}
	}
	team := r.Team(c.Team)
	leads := []string{}
	for _, t := range append([]*Team{team}, r.Above(team)...) {
		if t.Lead != "" && !slices.Contains(leads, t.Lead) {
			leads = append(leads, t.Lead)
		}
	}
	return leads
}

// Names says whether a person has any part: in a team, as its lead, by standing in, by reviewing, or by a role.
func (r *Rules) Names(person string) bool {
	return slices.ContainsFunc(r.Teams, func(t *Team) bool { return t.Has(person) }) ||
		slices.ContainsFunc(r.roles, func(x role) bool { return slices.Contains(x.who, person) }) ||
		slices.ContainsFunc(r.sensitive, func(x sensitive) bool { return slices.Contains(x.reviewers, person) }) ||
		slices.ContainsFunc(r.People, func(p *Person) bool {
			return slices.ContainsFunc(p.Away, func(a Away) bool { return a.StandIn == person })
		})
}
