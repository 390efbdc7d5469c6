package reports

import (
	"slices"
	"time"
)

// standing is where a figure stands with its goal: a word for how it looks, and words for people.
func (g *Goal) standing(c Cell, unit Unit, now time.Time) (class, words string) {
	met, known := g.Met(c)
	switch {
	case !known:
		return "unknown", "Not known yet"
	case met:
		return "met", "Met"
	case g.Plan == nil:
		return "missed", "Not met"
	case !now.Before(g.Plan.By):
		return "missed", "Not met in time"
	}
	due := *g
	due.Value = g.due(now)
	if on, _ := due.Met(c); on {
		return "met", "On the way"
	}
	words = "Behind: it was to be " + written(due.Value, unit) + " by now"
	if c.Low < due.Value && due.Value < c.High {
		words += ", which may be chance"
	}
	return "missed", words
}

// toward puts the goals of a district in the place of those that good districts publish, and says where each figure stands.
func (r *Report) toward(aims []Aim) {
	for i := range r.Tables {
		t := &r.Tables[i]
		for j := range t.Columns {
			c := &t.Columns[j]
			if at := slices.IndexFunc(aims, func(a Aim) bool { return a.Figure == c.Name }); at >= 0 {
				goal := aims[at].Goal
				c.Goal = &goal
			}
			if c.Goal != nil {
				_, c.Goal.Standing = c.Goal.standing(t.All.Cells[j], c.Unit, r.Now)
			}
		}
	}
}

// Goals is a report on every figure that has a goal, out of other reports. Of a survey it is the newest wave.
func Goals(o Options, from ...Report) Report {
	r := o.report("goals", "Where our goals stand")
	seen := map[string]bool{}
	for i := range from {
		for j := range from[i].Tables {
			if t, any := from[i].Tables[j].withGoals(seen); any {
				r.Tables = append(r.Tables, t)
			}
		}
	}
	return r
}

// withGoals is the table with only those figures that have a goal and were not seen yet. It is false where there are none.
func (t *Table) withGoals(seen map[string]bool) (Table, bool) {
	short := Table{Name: t.Name, Title: t.Title, rows: map[string][]Row{}}
	short.All = Line{Group: t.All.Group, Name: t.All.Name}
	for _, l := range t.Lines {
		short.Lines = append(short.Lines, Line{Group: l.Group, Name: l.Name})
	}
	for j, c := range t.Columns {
		if c.Goal == nil || seen[c.Name] {
			continue
		}
		seen[c.Name] = true
		short.Columns = append(short.Columns, c)
		if rows, ok := t.Rows(c.Name); ok {
			short.rows[c.Name] = rows
		}
		short.All.Cells = append(short.All.Cells, t.All.Cells[j])
		for i := range t.Lines {
			short.Lines[i].Cells = append(short.Lines[i].Cells, t.Lines[i].Cells[j])
		}
	}
	return short, len(short.Columns) > 0
}
