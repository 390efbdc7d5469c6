package reports

import (
	"fmt"

	"campusline/menus"
	"campusline/results"
)

// tooFew is what stands in the place of rows that something could be told from of so few people.
const tooFew = "too few answered, so nobody is told how"

// row is how many people of a group are alike in something. Who they are is nowhere.
func (a asking) row(g *results.Group, what string, people int) Row {
	return a.said(g, what, thousands(people))
}

func (a asking) said(g *results.Group, what, value string) Row {
	return Row{ID: what, Group: g.Name, At: a.wave.At, Value: value}
}

// cameTo are the rows of how many answered of a group, by the figures of [responseColumns].
func (a asking) cameTo(g *results.Group) [][]Row {
	r := g.Rate
	if g.Hidden {
		hidden := []Row{a.said(g, "", tooFew)}
		return [][]Row{{a.row(g, "asked", r.Asked)}, hidden, hidden}
	}
	return [][]Row{
		{a.row(g, "asked, and it arrived", r.Delivered), a.row(g, "asked, and it is not known to have arrived", r.Asked-r.Delivered)},
		{a.row(g, "came to the end", r.Done), a.row(g, "began", r.Begun-r.Done), a.row(g, "did not begin", r.Asked-r.Begun)},
		{a.row(g, "answered without being asked", r.ByThemselves)},
	}
}

// rows are how many of a group gave each answer to a question, by the figures of its table.
func (a asking) rows(g *results.Group, item *results.Item, figures int) [][]Row {
	all := make([][]Row, 1+2*figures)
	if item.Hidden {
		for i := range all {
			all[i] = []Row{a.said(g, "", tooFew)}
		}
		return all
	}
	all[0] = a.answers(g, item)
	for i := range item.Figures {
		f := &item.Figures[i]
		all[1+2*i], all[2+2*i] = a.answered(g, item, f), a.moves(g, item, f)
	}
	return all
}

// answers are how many gave each of the answers there are; of words, only how many there are.
func (a asking) answers(g *results.Group, item *results.Item) []Row {
	var all []Row
	for i := range item.Figures {
		all = append(all, a.answered(g, item, &item.Figures[i])...)
	}
	if len(all) == 0 && item.Answered > 0 {
		all = []Row{a.row(g, "words", item.Answered)}
	}
	return all
}

// answered are how many gave the answers that make up a figure.
func (a asking) answered(g *results.Group, item *results.Item, f *results.Figure) []Row {
	switch {
	case item.Kind == menus.YesNoQuestion:
		return []Row{a.row(g, f.Of, f.Count), a.row(g, "no", item.Answered-f.Count)}
	case f.Of != results.Mean:
		return []Row{a.row(g, f.Of, f.Count)}
	case len(item.Counts) == 0:
		return []Row{a.row(g, "a number", f.Count)}
	}
	var all []Row
	for _, c := range item.Counts {
		all = append(all, a.row(g, number(c.Value), c.People))
	}
	return all
}

// moves are what a figure was in the wave before and what it is now, none where they are not compared.
func (a asking) moves(g *results.Group, item *results.Item, f *results.Figure) []Row {
	if f.Change == nil {
		return nil
	}
	unit := Percent
	if f.Of == results.Mean {
		unit = Score
	}
	before := results.Wave{ID: f.Change.Since}
	now := fmt.Sprintf("%s of %s", written(f.Value, unit), thousands(item.Answered))
	return []Row{a.said(g, a.wave.Called(), now), a.said(g, before.Called(), written(f.Value-f.Change.By, unit))}
}

// shares are how many people are of a language.
func (a asking) shares(of func(results.Share) int) []Row {
	var all []Row
	for _, s := range a.wave.Mix {
		all = append(all, Row{ID: s.Name, Group: s.Language, At: a.wave.At, Value: thousands(of(s))})
	}
	return all
}

// opensEach adds rows to figures, in the order of the columns. A figure opens, though nothing counts for it.
func (t *Table) opensEach(all ...[]Row) {
	if t.rows == nil {
		t.rows = map[string][]Row{}
	}
	for i, rows := range all {
		name := t.Columns[i].Name
		t.rows[name] = append(t.rows[name], rows...)
	}
}
