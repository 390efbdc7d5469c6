package cases

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
)

// written is a team as it is written. One of every campus becomes a team for each.
type written struct {
	name    string
	key     *yaml.Node
	title   string
	lead    string
	people  *yaml.Node
	at      string
	levels  []string
	hours   string
	under   *yaml.Node
	promise Promise
	wrong   bool // something of it was reported already
}

func (r *reading) teams(n *yaml.Node) {
	var all []*written
	r.Each(n, "`teams`", func(name string, key, value *yaml.Node) {
		switch {
		case name == nobody:
			r.Add(key, "Call it something else.", "`nobody` has a meaning of its own.")
		case r.isGood(key, "a team"):
			all = append(all, r.team(name, key, value))
		}
	})
	for _, w := range all {
		if len(w.levels) == 0 || w.wrong {
			r.keep(w, r.version.Campus(w.at), w.name, r.peopleOf(w, ""))
			continue
		}
		r.everywhere(w)
	}
	for _, w := range all {
		r.putUnder(w)
	}
}

func (r *reading) team(name string, key, value *yaml.Node) *written {
	w, before := &written{name: name, key: key, people: &yaml.Node{}}, len(r.Problems)
	r.Parts(value, "The team", namesOf(teamWords()), func(part string, value *yaml.Node) {
		switch part {
		case "name":
			w.title = r.Words(value, "The team's name")
		case "people":
			w.people = value
		case "lead":
			w.lead = r.Name(value, "`lead`", "one of `people`", r.personIDs())
		case "at":
			w.at = r.Name(value, "`at`", "a campus", r.campusIDs())
		case "of":
			w.levels = r.Named(value, "`of`", "a level of campuses.yaml", r.levels())
		case "hours":
			w.hours = r.Name(value, "`hours`", "hours of calendar.yaml", r.version.HoursNames())
		case "under":
			w.under = value
		default:
			r.promisePart(&w.promise, part, value)
		}
	})
	if w.at != "" && len(w.levels) > 0 {
		r.Add(key, "Keep one of the two.", "A team is `at:` one campus or one `of:` every campus of a level.")
	}
	w.wrong = len(r.Problems) > before
	return w
}

// everywhere makes a team for each campus of some levels.
func (r *reading) everywhere(w *written) {
	r.each[w.name] = map[string]*Team{}
	if w.people.Kind != yaml.MappingNode {
		r.Add(w.key, "Write the people of each campus, like `people: {oak-hill: [reyes, cole]}`.", "The team `%s` stands at every campus, and it is not said who is at which.", w.name)
		return
	}
	r.Each(w.people, "`people`", func(campus string, key, _ *yaml.Node) {
		c := r.version.Campus(campus)
		switch {
		case c == nil:
			r.Unknown(key, r.campusIDs(), "`%s` is not a campus.", campus)
		case !slices.Contains(w.levels, c.Level):
			r.Add(key, "Take it out, or add its level to `of:`.", "The campus `%s` is none of those that the team is of.", campus)
		}
	})
	for _, c := range r.version.Campuses {
		if !slices.Contains(w.levels, c.Level) {
			continue
		}
		people := r.peopleOf(w, c.ID)
		if people == nil {
			continue // the last team answers for it, which check tells of
		}
		r.each[w.name][c.ID] = r.keep(w, c, w.name+" at "+c.ID, people)
	}
}

// peopleOf are those of a team, or of it at a campus.
func (r *reading) peopleOf(w *written, campus string) []string {
	n := w.people
	if campus != "" {
		n = nil
		for i := 0; i+1 < len(w.people.Content); i += 2 {
			if w.people.Content[i].Value == campus {
				n = w.people.Content[i+1]
			}
		}
	}
	switch {
	case n == nil || n.Kind == 0:
		return nil
	case n.Kind == yaml.MappingNode && w.wrong:
		return nil
	case n.Kind == yaml.MappingNode:
		w.wrong = true
		r.Add(n, "Write them like `people: [reyes, cole]`, or add `of:` with the levels of these campuses.", "The team `%s` has people of several campuses.", w.name)
		return nil
	}
	return r.Named(n, "`people`", "one of `people`", r.personIDs())
}

// keep makes a team of what is written of it.
func (r *reading) keep(w *written, campus *menus.Campus, id string, people []string) *Team {
	t := &Team{ID: id, Name: w.title, Lead: w.lead, People: people, Promise: w.promise.or(r.promise), At: placeOf(w.key)}
	hours := w.hours
	if campus != nil {
		t.Campus = campus.ID
		t.Name = strings.ReplaceAll(t.Name, "{campus}", campus.Name)
		if hours == "" {
			hours = r.version.HoursOf(campus)
		}
		if r.rules.own[campus.ID] == nil {
			r.rules.own[campus.ID] = t // the first is the campus's own
		}
	}
	if t.Name == "" && campus != nil {
		t.Name = campus.Name
	}
	if t.Name == "" && !w.wrong {
		r.Add(w.key, "Add `name:` with what families read, such as `Transportation`.", "The team `%s` has no name.", w.name)
	}
	if t.Lead == "" && len(people) > 0 {
		t.Lead = people[0]
	}
	if t.Lead == "" && !w.wrong {
		r.Add(w.key, "Add `people:`, of whom the first leads, or `lead:`.", "The team `%s` has nobody.", id)
	}
	t.Clock = r.clock(hours)
	r.rules.Teams = append(r.rules.Teams, t)
	return t
}

// clock makes each clock once, since making one is dear.
func (r *reading) clock(hours string) *menus.Clock {
	if r.clocks[hours] == nil {
		r.clocks[hours], _ = r.version.Clock(hours)
	}
	return r.clocks[hours]
}
