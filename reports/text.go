package reports

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"
)

// Text writes a report for a terminal.
func (r *Report) Text(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s\n%s, as of %s\n", r.Title, r.District, r.Span(), r.Now.Format("January 2, 2006, 15:04"))
	for i := range r.Tables {
		if err := r.Tables[i].text(&b, r.Now); err != nil {
			return err
		}
	}
	for i := range r.Alarms {
		a := &r.Alarms[i]
		if i == 0 {
			fmt.Fprintln(&b, "\nDays on which a topic had far more cases than usual")
		}
		fmt.Fprintf(&b, "  %s: %s\n", a.Day.Format(time.DateOnly), a.Words())
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Span is the days of a report, the first and the last included.
func (r *Report) Span() string {
	return r.From.Format("January 2, 2006") + " to " + r.To.Add(-1).Format("January 2, 2006")
}

// Words tell of an alarm.
func (a *Alarm) Words() string {
	words := fmt.Sprintf("%d cases about %s, %.1f usual", a.Cases, a.Topic, a.Usual)
	if a.Campus != "" {
		words += ", " + a.Campus
	}
	return words
}

// text writes the figures of all as a list, with what they mean, and then a line for each group.
func (t *Table) text(w io.Writer, now time.Time) error {
	fmt.Fprintf(w, "\n%s\n", t.Title)
	list := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for i := range t.Columns {
		c, cell := &t.Columns[i], t.All.Cells[i]
		fmt.Fprintf(list, "  %s\t%s\t%s\t%s\t%s\n", c.Title, cell.Words(c.Unit), cell.From(c.Unit), cell.Between(c.Unit), c.goalOf(cell, now))
	}
	if err := list.Flush(); err != nil {
		return err
	}
	for _, note := range t.Notes {
		fmt.Fprintln(w, note)
	}
	for _, reason := range t.Reasons {
		fmt.Fprintf(w, "  %s: %s\n", reason.Words, thousands(reason.Texts))
	}
	if len(t.Lines) == 0 {
		return nil
	}
	fmt.Fprintln(w)
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	heads := make([]string, len(t.Columns))
	for i := range t.Columns {
		heads[i] = strings.ToUpper(t.Columns[i].Title)
	}
	fmt.Fprintf(table, "\t%s\n", strings.Join(heads, "\t"))
	for _, l := range t.Lines {
		cells := make([]string, len(l.Cells))
		for i := range l.Cells {
			cells[i] = l.Cells[i].Words(t.Columns[i].Unit)
		}
		fmt.Fprintf(table, "%s\t%s\n", l.Name, strings.Join(cells, "\t"))
	}
	return table.Flush()
}

// goalOf says the goal of a figure and whether it is met, "" where there is none.
func (c *Column) goalOf(cell Cell, now time.Time) string {
	if c.Goal == nil {
		return ""
	}
	met, known := c.Goal.Met(cell)
	switch {
	case c.Goal.Plan != nil:
		_, words := c.Goal.standing(cell, c.Unit, now)
		return words + "; goal " + c.Goal.words(c.Unit)
	case !known:
		return "goal " + c.Goal.words(c.Unit)
	case met:
		return "met: " + c.Goal.words(c.Unit)
	}
	return "NOT MET: " + c.Goal.words(c.Unit)
}

// Flat is one figure of one group, as spreadsheets like it.
type Flat struct {
	Table  string `json:"table"`
	Group  string `json:"group"` // "" for what is of none
	Name   string `json:"name"`
	Figure string `json:"figure"`
	Value  string `json:"value"` // "" where it is not known
	Count  int    `json:"count"`
	Of     int    `json:"of"`
	Low    string `json:"low"`
	High   string `json:"high"`
	Goal   string `json:"goal"`
	// Standing is where the figure of all stands with its goal, "" for those of groups.
	Standing string `json:"standing"`
}

// Flats are all figures, one after another; the group "all" of each table comes first.
func (r *Report) Flats() []Flat {
	var all []Flat
	for i := range r.Tables {
		t := &r.Tables[i]
		whole := t.All
		whole.Group = "all"
		for _, l := range append([]Line{whole}, t.Lines...) {
			for j := range l.Cells {
				all = append(all, flat(t, &l, j))
			}
		}
	}
	return all
}

func flat(t *Table, l *Line, j int) Flat {
	c, cell := &t.Columns[j], l.Cells[j]
	f := Flat{Table: t.Name, Group: l.Group, Name: l.Name, Figure: c.Name, Count: cell.Count, Of: cell.Of}
	if cell.Known {
		f.Value = fmt.Sprintf("%.4g", cell.Value)
		if c.Unit == Count {
			f.Value = fmt.Sprint(cell.Count)
		}
	}
	if cell.Low != 0 || cell.High != 0 {
		f.Low, f.High = fmt.Sprintf("%.4g", cell.Low), fmt.Sprintf("%.4g", cell.High)
	}
	if c.Goal != nil {
		f.Goal = c.Goal.words(c.Unit)
		if l.Group == "all" {
			f.Standing = c.Goal.Standing
		}
	}
	return f
}
