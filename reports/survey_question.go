package reports

import (
	"fmt"

	"campusline/menus"
	"campusline/results"
)

// question is the table of a question: how many answered it, and each figure with its change since the wave before.
func (a asking) question(at int) Table {
	everybody := &a.wave.Groups[0].Items[at]
	name := a.survey.Survey + "-" + everybody.Question
	t := Table{Name: a.name() + "-" + everybody.Question, Title: a.title() + ": " + everybody.Asks}
	t.Columns = []Column{answeredColumn(name)}
	for i := range everybody.Figures {
		t.Columns = append(t.Columns, a.columns(name, everybody, i)...)
	}
	if everybody.Hidden {
		t.Notes = []string{fmt.Sprintf("Not shown, so that nothing can be told of fewer than %d people.", a.survey.Least)}
	}
	for i := range a.wave.Groups {
		g := &a.wave.Groups[i]
		item := &g.Items[at]
		t.add(i, Line{Group: g.ID, Name: g.Name, Cells: cellsOf(item, len(everybody.Figures))})
		t.opensEach(a.rows(g, item, len(everybody.Figures))...)
	}
	return t
}

// columns are a figure and its change. What they came to for everybody stands in words, with how sure it is.
func (a asking) columns(name string, item *results.Item, at int) []Column {
	f := &item.Figures[at]
	title, unit, moved := f.Of, Percent, PointsMoved
	switch item.Kind {
	case menus.ScaleQuestion, menus.NumberQuestion:
		title, unit, moved = "Mean", Score, MeanMoved
	case menus.ChoiceQuestion:
		name = fmt.Sprintf("%s-%d", name, at+1)
	}
	return []Column{
		{name, title, item.Words(f, a.wave.Groups[0].Rate, a.survey.Least), unit, nil},
		changeColumn(name, moved),
	}
}

func answeredColumn(name string) Column {
	return Column{name + "-answered", "Answered", "Answers that count.", Count, nil}
}

func changeColumn(name string, unit Unit) Column {
	return Column{
		name + "-change", "Change", "Since the wave before, where the question had the same words. It is called clear where chance alone " +
			"would hardly bring as much.", unit, nil,
	}
}

// questionColumns are the figures of a question, before anybody has answered it.
func questionColumns(name string) []Column {
	return []Column{
		answeredColumn(name),
		{
			name, "Figure", "The mean of a scale or a number, or who said yes, of those who answered. A choice has one for each answer, " +
				"in order: `-1`, `-2`.", Percent, nil,
		},
		changeColumn(name, PointsMoved),
	}
}

// cellsOf are the cells of a question, for as many figures as everybody has.
func cellsOf(item *results.Item, figures int) []Cell {
	cells := []Cell{{Value: float64(item.Answered), Known: !item.Hidden, Hidden: item.Hidden, Count: item.Answered}}
	for i := range figures {
		if i >= len(item.Figures) {
			cells = append(cells, Cell{Hidden: item.Hidden}, Cell{Hidden: item.Hidden})
			continue
		}
		f := &item.Figures[i]
		cells = append(cells, Cell{
			Value: f.Value, Known: true, Count: f.Count, Of: item.Answered, Low: f.Low, High: f.High,
		}, moved(f.Change))
	}
	return cells
}

func moved(c *results.Change) Cell {
	if c == nil {
		return Cell{}
	}
	return Cell{Value: c.By, Known: true, Low: c.Low, High: c.High, Unclear: !c.Clear}
}
