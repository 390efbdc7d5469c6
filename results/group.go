package results

import (
	"slices"

	"campusline/menus"
)

// cut is a part of a wave's people.
type cut struct {
	id, name string
	people   []*person
}

// cuts are everybody, and then those of each campus or language of whom there is anybody, in the district's order.
func (m *making) cuts(people []*person) []cut {
	all := []cut{{"", "Everybody", people}}
	if m.By == "" {
		return all
	}
	parts := map[string][]*person{}
	for _, p := range people {
		parts[m.groupOf(p)] = append(parts[m.groupOf(p)], p)
	}
	for _, known := range m.known {
		if people := parts[known.id]; len(people) > 0 {
			all = append(all, cut{known.id, known.name, people})
		}
	}
	return all
}

// groupOf is the campus or language of a person, "" where the district has it not, or not any more.
func (m *making) groupOf(p *person) string {
	id := p.campus
	if m.By == ByLanguage {
		id = p.language
	}
	if slices.ContainsFunc(m.known, func(c cut) bool { return c.id == id }) {
		return id
	}
	return ""
}

// known are the campuses or languages of the district, and behind them what is not known.
func (o *Options) known() []cut {
	var all []cut
	if o.By == ByLanguage {
		for _, l := range o.Version.Languages {
			all = append(all, cut{id: l.Tag, name: l.EnglishName})
		}
		return append(all, cut{name: "Another language"})
	}
	for _, c := range o.Version.Campuses {
		all = append(all, cut{id: c.ID, name: c.Name})
	}
	return append(all, cut{name: "No campus known"})
}

func (m *making) wave(r *round) Wave {
	w := Wave{ID: r.id, At: r.at, SelfChosen: r.selfChosen}
	for _, c := range r.cuts {
		g := Group{ID: c.id, Name: c.name, Rate: rateOf(c.people), Items: []Item{}}
		for _, question := range r.inOrder(m.Survey) {
			g.Items = append(g.Items, m.item(r, c, question))
		}
		w.Groups = append(w.Groups, g)
	}
	w.Mix = m.mix(r)
	w.Words = m.words(r)
	hideGroups(w.Groups, w.SelfChosen, m.Least)
	w.Words = labelled(w.Words, w.Groups)
	w.Notes = m.notes(&w, r)
	return w
}

func rateOf(people []*person) Rate {
	var rate Rate
	for _, p := range people {
		switch {
		case !p.asked && p.begun:
			rate.ByThemselves++
			continue
		case !p.asked:
			continue
		}
		rate.Asked++
		rate.Delivered += one(p.delivered)
		rate.Begun += one(p.begun)
		rate.Done += one(p.done)
	}
	return rate
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// population is how many the answers of a part stand for: all that were asked, where everybody was. Where chance had decided who is
// asked, or nobody was asked, it is not known, and 0.
func (m *making) population(r *round, of []*person) int {
	if r.selfChosen || m.Survey.Households > 0 && rateOf(r.people).Asked >= m.Survey.Households {
		return 0
	}
	return rateOf(of).Asked
}

// isWords says whether a question is answered by words, or by something that is not known any more.
func isWords(q *menus.Question) bool { return q == nil || q.Kind == menus.WordsQuestion }
