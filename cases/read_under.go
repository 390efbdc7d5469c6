package cases

import "go.yaml.in/yaml/v4"

// putUnder puts a team under the one that it names. The campuses of a team may each name theirs.
func (r *reading) putUnder(w *written) {
	switch {
	case w.under == nil:
	case w.under.Kind != yaml.MappingNode:
		r.help(w.under, r.made(w))
	case r.each[w.name] == nil:
		r.Add(w.under, "Name one team.", "The team `%s` is one alone, and can stand under one other.", w.name)
	default:
		r.Each(w.under, "`under`", func(_ string, key, campuses *yaml.Node) {
			var teams []*Team
			for _, campus := range r.Named(campuses, "A part of `under`", "a campus", r.campusIDs()) {
				if t := r.each[w.name][campus]; t != nil {
					teams = append(teams, t)
				}
			}
			r.help(key, teams)
		})
	}
}

// made are the teams that were made of what is written.
func (r *reading) made(w *written) []*Team {
	var teams []*Team
	for _, t := range r.rules.Teams {
		if t.ID == w.name || r.each[w.name] != nil && t == r.each[w.name][t.Campus] {
			teams = append(teams, t)
		}
	}
	return teams
}

// help puts teams under the one that is named, which is that of their own campus where there is one at every campus.
func (r *reading) help(named *yaml.Node, teams []*Team) {
	name := r.Name(named, "`under`", "a team", r.teamNames())
	if name == "" {
		return
	}
	for _, t := range teams {
		above := r.rules.Team(name)
		if each := r.each[name]; each != nil {
			above = each[t.Campus]
		}
		if above == nil {
			r.Add(named, "Name a team that is one alone.", "There is no `%s` for the team `%s` to stand under.", name, t.ID)
			continue
		}
		t.Under = above.ID
	}
}
