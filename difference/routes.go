package difference

import (
	"cmp"
	"slices"
	"strings"

	"campusline/cases"
	"campusline/menus"
)

// tellable is what a menu logs about something, or what comes without a menu.
type tellable struct{ kinds, campuses []string }

// routes tells what comes to another team, or is owed or guarded otherwise: everything that menus of both versions log, about
// every campus, in every language, and with the words that lines of either teams.yaml listen for.
func (c *answering) routes() {
	told := c.tellable()
	words := slices.Compact(slices.Sorted(slices.Values(append(c.was.Words(), c.now.Words()...))))
	found := handlings{all: told}
	for _, topic := range sortedNames(told) {
		for _, kind := range told[topic].kinds {
			for _, campus := range told[topic].campuses {
				if campus != "" && c.a.version.Campus(c.idBefore(campus)) == nil {
					continue // nothing could be told about it
				}
				for _, language := range c.spokenByBoth() {
					x := cases.Told{Kind: kind, Topic: topic, Campus: campus, Language: language}
					plain := c.handled(x)
					found.add(x, plain)
					for _, word := range words {
						x.Words = word
						found.add(x, without(c.handled(x), plain))
					}
				}
			}
		}
	}
	for _, h := range found.joined() {
		c.add(OtherAnswering, listed(h.was), h.now, "%s", c.handlingWords(h, told))
	}
}

// tellable lists every topic that both versions can log.
func (c *answering) tellable() map[string]*tellable {
	was, now := loggedBy(c.a.version), loggedBy(c.b.version)
	both := map[string]*tellable{}
	for topic, x := range now {
		if was[topic] != nil {
			both[topic] = x
		}
	}
	return both
}

func loggedBy(v *menus.Version) map[string]*tellable {
	everywhere := []string{""}
	for _, c := range v.Campuses {
		everywhere = append(everywhere, c.ID)
	}
	all := map[string]*tellable{}
	for _, topic := range cases.OtherTopics() {
		all[topic] = &tellable{menus.Kinds(), everywhere}
	}
	for _, x := range v.LoggedSteps() {
		t := cmp.Or(all[x.Topic], &tellable{})
		all[x.Topic] = t
		kinds, campuses := menus.Kinds(), everywhere
		if x.Kind != "" {
			kinds = []string{x.Kind}
		}
		switch {
		case x.Campus != "":
			campuses = []string{x.Campus}
		case x.NeedsCampus:
			campuses = everywhere[1:]
		}
		t.kinds, t.campuses = with(t.kinds, kinds...), with(t.campuses, campuses...)
	}
	return all
}

// with adds what is not there yet, and leaves the list as it was.
func with(list []string, more ...string) []string {
	for _, m := range more {
		if !slices.Contains(list, m) {
			list = append(slices.Clip(list), m)
		}
	}
	return list
}

// The things that are noticed of how something is answered.
const (
	byTeam      = "team"
	inTime      = "reply"
	toTheEnd    = "end"
	urgently    = "urgent"
	guarded     = "guarded"
	letGoBy     = "let go by"
	yes         = "yes"
	no          = "no"
	nobodysTask = "nobody"
)

// handling is one thing that is noticed of how something is answered, as it was and is.
type handling struct{ what, was, now string }

// handled is all that has changed in how something is answered.
func (c *answering) handled(x cases.Told) []handling {
	before := x
	before.Campus = c.idBefore(x.Campus)
	was, now := c.was.Route(before), c.now.Route(x)
	all := []handling{{urgently, yesOrNo(was.Urgent), yesOrNo(now.Urgent)}, {guarded, yesOrNo(was.Sensitive), yesOrNo(now.Sensitive)}}
	if counterpart(was.Team, c.now) != now.Team || was.NoAnswer != now.NoAnswer {
		from, to := comesTo(c.was, &was, before.Campus), comesTo(c.now, &now, x.Campus)
		if from == to {
			from, to = was.Team.Name, now.Team.Name
		}
		all = append(all, handling{byTeam, from, to})
	}
	ofTeams := was.Promise == was.Team.Promise && now.Promise == now.Team.Promise && counterpart(was.Team, c.now) == now.Team
	if !ofTeams && !was.NoAnswer && !now.NoAnswer { // what a team owes is told of the team
		all = append(all, handling{inTime, was.Promise.Reply.String(), now.Promise.Reply.String()},
			handling{toTheEnd, was.Promise.Resolve.String(), now.Promise.Resolve.String()})
	}
	if was.Sensitive && now.Sensitive {
		all = append(all, handling{letGoBy, c.reviewers(c.was, &was, before), c.reviewers(c.now, &now, x)})
	}
	return slices.DeleteFunc(all, func(h handling) bool { return h.was == h.now })
}

// idBefore is the id that a campus of the second version has in the first, which may have had another for the same name.
func (c *answering) idBefore(id string) string {
	now := c.b.version.Campus(id)
	if now == nil || c.a.version.Campus(id) != nil {
		return id
	}
	for _, was := range c.a.version.Campuses {
		if was.Name == now.Name {
			return was.ID
		}
	}
	return id
}

// comesTo says to whom something comes: the team's name, or that it is the campus's own.
func comesTo(r *cases.Rules, a *cases.Assignment, campus string) string {
	switch {
	case a.NoAnswer:
		return nobodysTask
	case a.Team == r.Own(campus) && strings.HasSuffix(a.Team.ID, " at "+campus):
		return "the campus’s own team"
	}
	return a.Team.Name
}

// reviewers are those who let an answer go, where a line of teams.yaml names them; who leads is told of the teams.
func (c *answering) reviewers(r *cases.Rules, a *cases.Assignment, x cases.Told) string {
	ids := r.Reviewers(cases.Case{
		Kind: x.Kind, Topic: x.Topic, Campus: x.Campus, Language: x.Language, Team: a.Team.ID, SensitiveFor: a.SensitiveFor,
	})
	leads := []string{a.Team.Lead}
	for _, above := range r.Above(a.Team) {
		leads = with(leads, above.Lead)
	}
	if slices.Equal(ids, leads) {
		return "whoever leads"
	}
	return c.people(slices.Sorted(slices.Values(ids)))
}

func yesOrNo(is bool) string {
	if is {
		return yes
	}
	return no
}

// without leaves out of some handlings those that are the same whatever the words are.
func without(all, plain []handling) []handling {
	return slices.DeleteFunc(all, func(h handling) bool { return slices.Contains(plain, h) })
}
