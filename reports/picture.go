package reports

import (
	"bytes"
	"fmt"
	"html"
	"html/template"
	"slices"

	svg "github.com/ajstarks/svgo"
)

// Picture is a figure as it is drawn. Its colours are those of the page that it stands in.
type Picture struct {
	Title string
	Words string // what it shows, for those who cannot see it and those in a hurry
	SVG   template.HTML
	// Heads and Rows are the same as a table, of what stands in no other.
	Heads []string
	Rows  [][]string
}

// The measures of pictures, in pixels of a page 760 wide. A picture is drawn smaller where there is less room.
const (
	pictureWidth = 760
	nameWidth    = 230 // of the names at the left of bars
	rowHeight    = 28
	barHeight    = 16
	mostGroups   = 16 // drawn; the table has them all
)

// The classes of the style sheet by which words and marks get their colours.
const (
	inkWords  = `class="ink"`
	softWords = `class="soft"`
	endWords  = `class="soft" text-anchor="end"`
	midWords  = `class="soft" text-anchor="middle"`
	bar       = `class="bar"`
	track     = `class="track"`
	rule      = `class="rule"`
	goalRule  = `class="goal"`
)

// drawn draws a picture.
func drawn(title, words string, height int, on func(*svg.SVG)) Picture {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg viewBox="0 0 %d %d" role="img" aria-label="%s">`+"\n",
		pictureWidth, height, html.EscapeString(title+". "+words))
	c := svg.New(&b)
	on(c)
	c.End()
	//nolint:gosec // our own drawing, whose words are escaped
	return Picture{Title: title, Words: words, SVG: template.HTML(b.String())}
}

// groupRow writes the name of a group before its row, and gives the row's top.
func groupRow(c *svg.SVG, i int, name string) int {
	y := i * rowHeight
	c.Text(nameWidth-8, y+13, shortened(name, 30), `class="ink" text-anchor="end"`)
	return y
}

// shortened cuts a name that is too long to be drawn.
func shortened(name string, most int) string {
	if letters := []rune(name); len(letters) > most {
		return string(letters[:most-1]) + "…"
	}
	return name
}

// told gives a picture the table of what it shows: a row for each name, under heads of which the first is that of the names.
func (p Picture) told(heads, names []string, counts func(row, column int) string) Picture {
	p.Heads = heads
	for i, name := range names {
		row := []string{name}
		for j := range heads[1:] {
			row = append(row, counts(i, j))
		}
		p.Rows = append(p.Rows, row)
	}
	return p
}

// columnOf finds a figure of a table.
func (t *Table) columnOf(figure string) int {
	return slices.IndexFunc(t.Columns, func(c Column) bool { return c.Name == figure })
}

// goalOf is what a figure of a table is to be, nil where nobody says that.
func (t *Table) goalOf(figure string) *Goal { return t.Columns[t.columnOf(figure)].Goal }

// shown are the groups that are drawn: the first ones, which are the largest.
func (t *Table) shown() []Line { return t.Lines[:min(len(t.Lines), mostGroups)] }

// bars draws one figure of each group as bars.
func bars(t *Table, figure, title string) Picture {
	at, lines := t.columnOf(figure), t.shown()
	most := 1.0
	for _, l := range lines {
		most = max(most, l.Cells[at].Value)
	}
	words := ""
	if len(lines) > 0 {
		unit := t.Columns[at].Unit
		words = fmt.Sprintf("%s: %s of %s.", lines[0].Name, lines[0].Cells[at].Words(unit), t.All.Cells[at].Words(unit))
	}
	return drawn(title, words, len(lines)*rowHeight+4, func(c *svg.SVG) {
		for i, l := range lines {
			y, value := groupRow(c, i, l.Name), l.Cells[at]
			length := int(value.Value / most * (pictureWidth - nameWidth - 90))
			c.Rect(nameWidth, y, max(length, 1), barHeight, bar)
			c.Text(nameWidth+length+6, y+13, value.Words(t.Columns[at].Unit), softWords)
		}
	})
}
