package reports

import (
	"fmt"
	"math"
)

// Change is how much more or less there is than before, in percent.
const Change Unit = "change"

// What a figure of a survey has moved by since the wave before.
const (
	MeanMoved   Unit = "mean moved"
	PointsMoved Unit = "points moved" // of a percentage
)

// compare adds how many there were in the span before, from its table, and whether that is more than chance.
func (t *Table) compare(before Table) {
	t.Columns = append(t.Columns, comparedColumns()...)
	t.opensBeside(before.rows[before.Columns[0].Name])
	t.All.against(before.All.Cells[0])
	counts := map[string]Cell{}
	for _, l := range before.Lines {
		counts[l.Group] = l.Cells[0]
	}
	for i := range t.Lines {
		t.Lines[i].against(counts[t.Lines[i].Group])
	}
}

func comparedColumns() []Column {
	return []Column{
		{"before", "Before", "Cases of the span of the same length before.", Count, nil},
		{
			"change", "Change", "Against before. It is called clear where chance alone would bring as much less than one time in twenty.",
			Change, nil,
		},
	}
}

// opensBeside gives the figures of a comparison their rows: what was counted before, and for the change that and what is now.
func (t *Table) opensBeside(before []Row) {
	t.rows["before"] = before
	both := make([]Row, 0, len(t.rows[t.Columns[0].Name])+len(before))
	add := func(rows []Row, when string) {
		for _, r := range rows {
			r.Value = when
			both = append(both, r)
		}
	}
	add(t.rows[t.Columns[0].Name], "now")
	add(before, "before")
	t.rows["change"] = both
}

func (l *Line) against(before Cell) {
	before.Known = true
	l.Cells = append(l.Cells, before, changed(l.Cells[0].Count, before.Count))
}

// changed is the change of a count. Both are as if drawn by chance, so how they divide what there is in all tells whether
// the difference is more than that.
func changed(now, before int) Cell {
	if before == 0 {
		return Cell{Count: now}
	}
	c := Cell{Value: 100 * float64(now-before) / float64(before), Known: true, Count: now, Of: before}
	c.Unclear = math.Abs(float64(now-before)) <= normal*math.Sqrt(float64(now+before))
	return c
}

// change says a change with its sign, and whether it may be chance.
func (c Cell) change(unit Unit) string {
	layout := map[Unit]string{Change: "%+.0f%%", MeanMoved: "%+.1f", PointsMoved: "%+.0f points"}[unit]
	words := fmt.Sprintf(layout, c.Value)
	if c.Unclear {
		return words + ", not clear"
	}
	return words
}

// changes says whether a unit is one of changes.
func (u Unit) changes() bool { return u == Change || u == MeanMoved || u == PointsMoved }
