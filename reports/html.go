package reports

import (
	"fmt"
	"html/template"
	"io"
	"time"
)

// RowsShown is how many rows of a figure stand in the page. The command line has them all.
const RowsShown = 100

// HTML writes a report as a page that needs nothing else: no script, no other file. No phone number and no words of a family
// are in it.
func (r *Report) HTML(w io.Writer) error {
	page, err := template.New("report").Parse(reportPage)
	if err != nil {
		return fmt.Errorf("reading the page of a report: %w", err)
	}
	return page.Execute(w, r.page())
}

// reportAsPage is what the page holds.
type reportAsPage struct {
	*Report
	Span, AsOf string
	Tiles      []tile
	Parts      []part
	Days       []string // of alarms
}

// tile is a figure with a goal.
type tile struct{ Title, For, Value, From, Goal, Class, Verdict string }

// part is a table with all that belongs to it.
type part struct {
	Name, Title string
	Heads       []Column
	All         []string
	Lines       []partLine
	Reasons     []Reason
	Notes       []string
	Opened      []opened
}

type partLine struct {
	Name  string
	Cells []string
}

// opened is a figure with its rows.
type opened struct {
	Column
	Value, From string
	Rows        []Row
	More        string // how many more there are, "" for none
	Nothing     string // why there are no rows, "" where there are
}

func (r *Report) page() reportAsPage {
	p := reportAsPage{Report: r, Span: r.Span(), AsOf: r.Now.Format("January 2, 2006, 15:04")}
	for i := range r.Tables {
		t := &r.Tables[i]
		p.Parts = append(p.Parts, r.part(t))
		for j := range t.Columns {
			if t.Columns[j].Goal != nil {
				p.Tiles = append(p.Tiles, tileOf(&t.Columns[j], t.All.Cells[j], r.Now))
			}
		}
	}
	for i := range r.Alarms {
		p.Days = append(p.Days, r.Alarms[i].Day.Format("Monday, January 2, 2006")+": "+r.Alarms[i].Words()+".")
	}
	return p
}

// tileOf says in words whether the goal is met, since colour alone says it to nobody who cannot see it.
func tileOf(c *Column, cell Cell, now time.Time) tile {
	t := tile{Title: c.Title, For: c.Goal.For, Value: cell.Words(c.Unit), From: cell.From(c.Unit), Goal: "Goal: " + c.Goal.words(c.Unit)}
	t.Class, t.Verdict = c.Goal.standing(cell, c.Unit, now)
	return t
}

func (r *Report) part(t *Table) part {
	p := part{Name: t.Name, Title: t.Title, Heads: t.Columns, Reasons: t.Reasons, Notes: t.Notes, All: t.cells(&t.All)}
	for i := range t.Lines {
		p.Lines = append(p.Lines, partLine{t.Lines[i].Name, t.cells(&t.Lines[i])})
	}
	for j := range t.Columns {
		p.Opened = append(p.Opened, r.opened(t, j))
	}
	return p
}

func (t *Table) cells(l *Line) []string {
	all := make([]string, len(l.Cells))
	for i := range l.Cells {
		all[i] = l.Cells[i].Words(t.Columns[i].Unit)
	}
	return all
}

func (r *Report) opened(t *Table, j int) opened {
	c := &t.Columns[j]
	o := opened{Column: *c, Value: t.All.Cells[j].Words(c.Unit), From: t.All.Cells[j].From(c.Unit)}
	rows, ok := t.Rows(c.Name)
	if ok && len(rows) == 0 {
		o.Nothing = nothingOf(&t.All.Cells[j])
	}
	o.Rows = rows[:min(len(rows), RowsShown)]
	if all := max(len(rows), t.All.Cells[j].Count); ok && all > RowsShown { // of some no more than are shown were read
		o.More = fmt.Sprintf("%s more: campusline report %s --rows %s", thousands(all-RowsShown), r.Name, c.Name)
	}
	return o
}

// nothingOf says why a figure has no rows.
func nothingOf(c *Cell) string {
	switch {
	case c.Hidden:
		return "It does not open, so that nothing can be told of few people."
	case !c.Known:
		return "There is nothing to open, since it is not known."
	}
	return "There is nothing to open, since nothing counts for it."
}

// When is the time of a row in the zone of the report.
func (r *Report) When(row Row) string { return row.At.In(r.zone).Format("2006-01-02 15:04") }
