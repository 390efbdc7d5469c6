package difference

import (
	"cmp"
	"slices"

	"campusline/cases"
	"campusline/menus"
)

// answering collects what differs in who answers families.
type answering struct {
	*both
	was, now *cases.Rules
	all      []Difference
}

// ofTeams tells what families and staff notice of another teams.yaml: by when an answer is owed and by whom, who is told, and
// what comes to which team.
func ofTeams(a, b *menus.Version) []Difference {
	c := answering{both: &both{a: &side{version: a}, b: &side{version: b}}}
	c.was, _ = cases.ReadRules(menus.Files(a.Files), a)
	c.now, _ = cases.ReadRules(menus.Files(b.Files), b)
	c.teams()
	c.staff()
	c.roles()
	c.routes()
	return c.all
}

func (c *answering) add(kind Kind, was, now, sentence string, words ...any) {
	c.all = append(c.all, whole(kind, nil, was, now, sentence, words...))
}

// teamPair is a team in both versions. One is the same under another id where families read the same name.
type teamPair struct{ was, now *cases.Team }

// teams tells which teams are gone or new, and what is other about those that both versions have.
func (c *answering) teams() {
	var pairs []teamPair
	var gone, added []string
	for _, was := range c.was.Teams {
		if now := counterpart(was, c.now); now != nil {
			pairs = append(pairs, teamPair{was, now})
			continue
		}
		gone = append(gone, was.Name)
	}
	for _, now := range c.now.Teams {
		if counterpart(now, c.was) == nil {
			added = append(added, now.Name)
		}
	}
	if len(gone) > 0 {
		c.add(OtherTeam, few(gone, "teams"), "", "Nobody answers as the team of %s any more.", few(gone, "teams"))
	}
	if len(added) > 0 {
		c.add(OtherTeam, "", few(added, "teams"), "Families now are answered by a new team too: %s.", few(added, "teams"))
	}
	for _, t := range c.traits() {
		c.trait(&t, pairs)
	}
	if was, now := c.was.LowScore, c.now.LowScore; was != now {
		c.add(OtherTeam, "", "", "A case now is looked at again when its family gives it a score of %d or less, not of %d or less.", now, was)
	}
	if was, now := c.was.Silence, c.now.Silence; was != now {
		c.add(OtherTeam, was.String(), now.String(), "Whoever was asked something now has %s to answer before the case is closed, not %s.", now, was)
	}
}

// counterpart is the same team by other rules, nil if there is none.
func counterpart(t *cases.Team, rules *cases.Rules) *cases.Team {
	if i := slices.IndexFunc(rules.Teams, func(x *cases.Team) bool { return x.ID == t.ID }); i >= 0 {
		return rules.Teams[i]
	}
	if i := slices.IndexFunc(rules.Teams, func(x *cases.Team) bool { return x.Name == t.Name }); i >= 0 {
		return rules.Teams[i]
	}
	return nil
}

// trait is something about a team that somebody notices.
type trait struct {
	of       func(*side, *cases.Rules, *cases.Team) string
	sentence string // with the teams, how it is, and how it was
}

func (c *answering) traits() []trait {
	return []trait{
		{func(_ *side, _ *cases.Rules, t *cases.Team) string { return t.Promise.Reply.String() }, "Families now are owed a reply of %s within %s, not within %s."},
		{func(_ *side, _ *cases.Rules, t *cases.Team) string { return t.Promise.Resolve.String() }, "Cases of %s now are to be closed within %s, not within %s."},
		{ownName, "Families now read another name of %s: “%s”, not “%s”."},
		{func(_ *side, _ *cases.Rules, t *cases.Team) string { return t.Clock.Hours() }, "What is owed by %s now counts in the hours “%s”, not “%s”."},
		{func(_ *side, _ *cases.Rules, t *cases.Team) string { return c.people(t.People) }, "Whoever writes to %s now is answered by %s, not by %s."},
		{func(_ *side, _ *cases.Rules, t *cases.Team) string { return c.people([]string{t.Lead}) }, "Whoever is told when something of %s is late now is %s, not %s."},
		{helper, "When nobody of %s can answer, now %s does, not %s."},
	}
}

// people names people by their ids, as they are called by now: another name is told by itself.
func (c *answering) people(ids []string) string {
	var names []string
	for _, id := range ids {
		switch {
		case c.now.Person(id) != nil:
			names = append(names, c.now.PersonName(id))
		case id != "":
			names = append(names, c.was.PersonName(id))
		}
	}
	return cmp.Or(listed(names), "nobody")
}

// ownName is what families read, "" where it is the name of its campus, which is told where callers hear it.
func ownName(s *side, _ *cases.Rules, t *cases.Team) string {
	if campus := s.version.Campus(t.Campus); campus != nil && campus.Name == t.Name {
		return ""
	}
	return t.Name
}

// helper is the team that helps when nobody of a team can.
func helper(_ *side, r *cases.Rules, t *cases.Team) string {
	if t.Under == "" {
		return "nobody"
	}
	return r.Team(t.Under).Name
}

// trait tells what has changed in the same way for several teams once.
func (c *answering) trait(t *trait, pairs []teamPair) {
	teams := map[[2]string][]string{}
	var order [][2]string
	for _, p := range pairs {
		change := [2]string{t.of(c.a, c.was, p.was), t.of(c.b, c.now, p.now)}
		if change[0] == change[1] {
			continue
		}
		if teams[change] == nil {
			order = append(order, change)
		}
		teams[change] = append(teams[change], p.now.Name)
	}
	for _, change := range order {
		c.add(OtherTeam, change[0], change[1], t.sentence, teamsNamed(teams[change], pairs), change[1], change[0])
	}
}

// teamsNamed names teams, by those that are left out where these are few.
func teamsNamed(names []string, of []teamPair) string {
	var others []string
	for _, p := range of {
		if !slices.Contains(names, p.now.Name) {
			others = append(others, p.now.Name)
		}
	}
	switch {
	case len(names) > 1 && len(others) == 0:
		return "every team"
	case len(names) > 3*len(others):
		return "every team but " + listed(others)
	}
	return few(names, "teams")
}
