package difference

import (
	"fmt"
	"slices"

	"campusline/cases"
	"campusline/translations"
)

// staff tells what is other about people who answer in both versions.
func (c *answering) staff() {
	for _, now := range c.now.People {
		was := c.was.Person(now.ID)
		if was == nil {
			continue // their teams tell that they are new
		}
		c.person(was, now)
	}
}

func (c *answering) person(was, now *cases.Person) {
	if was.Name != now.Name {
		c.add(OtherStaff, was.Name, now.Name, "Families now read the name %s, not %s.", now.Name, was.Name)
	}
	for _, way := range []struct{ was, now, what, at string }{
		{was.Phone, now.Phone, "texts", "number"}, {was.Email, now.Email, "mails", "address"},
	} {
		switch {
		case way.was == way.now:
		case way.now == "":
			c.add(OtherStaff, "", "", "%s now gets no %s about cases any more.", now.Name, way.what)
		case way.was == "":
			c.add(OtherStaff, "", "", "%s now gets %s about cases.", now.Name, way.what)
		default: // what it is now stands in the file, and belongs to nobody else
			c.add(OtherStaff, "", "", "%s now gets %s about cases at another %s.", now.Name, way.what, way.at)
		}
	}
	for _, tag := range onOneSide(was.Languages, now.Languages) {
		how := "no longer answers in"
		if slices.Contains(now.Languages, tag) {
			how = "now answers in"
		}
		c.add(OtherStaff, "", "", "%s %s %s.", now.Name, how, languageNamed(tag))
	}
	if before, after := c.awayWords(c.was, was), c.awayWords(c.now, now); before != after {
		c.add(OtherStaff, before, after, "%s now is %s, not %s.", now.Name, after, before)
	}
}

// languageNamed is the English name of a language that ships.
func languageNamed(tag string) string {
	if language, ships := translations.Lookup(tag); ships {
		return language.EnglishName
	}
	return tag
}

// awayWords says when a person is away.
func (c *answering) awayWords(rules *cases.Rules, p *cases.Person) string {
	const layout = "2 January 2006"
	if len(p.Away) == 0 {
		return "there all year"
	}
	all := make([]string, len(p.Away))
	for i, a := range p.Away {
		all[i] = fmt.Sprintf("away from %s to %s", a.From.Format(layout), a.To.AddDate(0, 0, -1).Format(layout))
		if a.StandIn != "" {
			all[i] += fmt.Sprintf(" (%s stands in)", rules.PersonName(a.StandIn))
		}
	}
	return listed(all)
}

// roles tells who may do more, or less, than they could.
func (c *answering) roles() {
	was, now := c.mayDo(c.was), c.mayDo(c.now)
	for _, x := range now {
		if !slices.Contains(was, x) {
			c.add(OtherStaff, "", x.what, "%s now may %s.", x.who, x.what)
		}
	}
	for _, x := range was {
		if !slices.Contains(now, x) {
			c.add(OtherStaff, x.what, "", "%s no longer may %s.", x.who, x.what)
		}
	}
}

// mayDo is one thing that a person may do by a role.
type mayDo struct{ who, what string }

func (c *answering) mayDo(r *cases.Rules) []mayDo {
	var all []mayDo
	for _, role := range r.Roles() {
		about := ""
		if role.About != "" {
			about = " cases of " + role.About
		}
		for _, id := range role.Who {
			for _, right := range role.May {
				what := string(right) + about
				if right == cases.ToForget {
					what = "see, give out and forget all that is held of a person"
				}
				all = append(all, mayDo{c.people([]string{id}), what})
			}
		}
	}
	return all
}
