package cases

import (
	"slices"
	"time"
)

// MayAt is [Rules.May] at a moment: whoever stands in then for somebody who is away may answer their cases as well. In a
// district that names nobody, everybody may who can give commands at all.
func (r *Rules) MayAt(person string, to Right, c Case, at time.Time) bool {
	if len(r.People) == 0 {
		return person != ""
	}
	return r.May(person, to, c) || ToAnswer.covers(to) && r.standsIn(person, &c, at)
}

// standsIn says whether a person stands in for the owner of a case or for somebody of its team.
func (r *Rules) standsIn(person string, c *Case, at time.Time) bool {
	return slices.ContainsFunc(append([]string{c.Owner}, r.Team(c.Team).People...), func(id string) bool {
		p := r.Standing(id, at)
		return id != person && p != nil && p.ID == person
	})
}
