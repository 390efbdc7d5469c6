package cases

import (
	"slices"
	"time"

	"campusline/menus"
)

// File is where a district says who answers, in its folder.
const File = "teams.yaml"

// Rules are who answers what, by when, and who may do what: a district's teams.yaml. They never change once read, and any
// number of goroutines may ask them.
type Rules struct {
	// People are in the order of their file, and so are Teams; one that stands at every campus of a level is there once for
	// each, in the order of the campuses.
	People []*Person
	Teams  []*Team
	// Otherwise is the team that every case comes to which no rule and no campus claims. There always is one.
	Otherwise *Team
	// Written says that the district has a teams.yaml in which nothing is wrong.
	Written bool
	// LowScore is the highest of the ratings from 1 to 10 after which a case is looked at again.
	LowScore int
	// Silence is how long we wait for a family before a case is closed.
	Silence Term

	version   *menus.Version
	routes    []route
	sensitive []sensitive
	roles     []role
	own       map[string]*Team // of each campus, its own team
	wall      *menus.Clock     // by which what is urgent is owed
}

// Clock is the clock by which a case is owed: that of its team, or where it is urgent the one on the wall, since whoever is
// in danger on a Saturday night cannot wait for Monday.
func (r *Rules) Clock(c *Case) *menus.Clock { return r.clock(r.Team(c.Team), c.Urgent) }

func (r *Rules) clock(team *Team, urgent bool) *menus.Clock {
	if urgent {
		return r.wall
	}
	return team.Clock
}

// Person finds a person by id, nil if there is none.
func (r *Rules) Person(id string) *Person {
	return r.personWith(func(p *Person) bool { return p.ID == id })
}

// PersonCalled finds the person who has a phone number (E.164), nil if nobody has.
func (r *Rules) PersonCalled(number string) *Person {
	return r.personWith(func(p *Person) bool { return number != "" && p.Phone == number })
}

// PersonMailed finds the person who has a mail address, nil if nobody has. Capital letters make no difference.
func (r *Rules) PersonMailed(address string) *Person {
	return r.personWith(func(p *Person) bool { return address != "" && sameAddress(p.Email, address) })
}

func (r *Rules) personWith(is func(*Person) bool) *Person {
	if i := slices.IndexFunc(r.People, is); i >= 0 {
		return r.People[i]
	}
	return nil
}

// Team finds a team by its id. A case of a team that is no longer there is the last one's.
func (r *Rules) Team(id string) *Team {
	if i := slices.IndexFunc(r.Teams, func(t *Team) bool { return t.ID == id }); i >= 0 {
		return r.Teams[i]
	}
	return r.Otherwise
}

// HasTeam says whether there is a team of that id.
func (r *Rules) HasTeam(id string) bool {
	return slices.ContainsFunc(r.Teams, func(t *Team) bool { return t.ID == id })
}

// Above are the teams that help when nobody of a team can, the nearest first. The last one is [Rules.Otherwise].
func (r *Rules) Above(t *Team) []*Team {
	var all []*Team
	for t.Under != "" && len(all) < len(r.Teams) {
		t = r.Team(t.Under)
		all = append(all, t)
	}
	return all
}

// Standing is who does a person's work at a moment: they themselves, else whoever stands in for them, or nil when that is
// nobody.
func (r *Rules) Standing(id string, at time.Time) *Person {
	for range len(r.People) {
		p := r.Person(id)
		if p == nil {
			return nil
		}
		away, standIn := p.IsAway(at)
		if !away {
			return p
		}
		id = standIn
	}
	return nil // people who are away stand in for one another
}

// Answering are the people who can answer for a team at a moment, with those who speak the language first, and else in the
// order of their file. Whoever is away is replaced by whoever stands in. It is empty when nobody can; see [Rules.Leading].
func (r *Rules) Answering(t *Team, language string, at time.Time) []*Person {
	var all []*Person
	for _, id := range t.People {
		if p := r.Standing(id, at); p != nil && !slices.Contains(all, p) {
			all = append(all, p)
		}
	}
	first := r.first()
	slices.SortStableFunc(all, func(a, b *Person) int {
		return rank(b.Speaks(language, first)) - rank(a.Speaks(language, first))
	})
	return all
}

// Speakers are the people who can answer in a language at a moment: those of a team, and then those of the teams above it.
func (r *Rules) Speakers(t *Team, language string, at time.Time) []*Person {
	var all []*Person
	for _, team := range append([]*Team{t}, r.Above(t)...) {
		for _, p := range r.Answering(team, language, at) {
			if p.Speaks(language, r.first()) && !slices.Contains(all, p) {
				all = append(all, p)
			}
		}
	}
	return all
}

// Own is the team that belongs to a campus, nil if none does.
func (r *Rules) Own(campus string) *Team { return r.own[campus] }

func rank(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// Leading is who is told at a moment when something of a team is late: its lead, else whoever stands in, else the next lead
// above. It is nil only where nobody up to the last team can be told.
func (r *Rules) Leading(t *Team, at time.Time) *Person {
	for _, team := range append([]*Team{t}, r.Above(t)...) {
		if p := r.Standing(team.Lead, at); p != nil && p.CanBeTold() {
			return p
		}
	}
	return nil
}

// first is the tag of the district's first language, which everybody of staff speaks.
func (r *Rules) first() string { return r.version.Languages[0].Tag }
