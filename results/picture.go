package results

import (
	"bytes"
	"fmt"
	"io"

	svg "github.com/ajstarks/svgo"

	"campusline/menus"
)

// The measures of the picture, in pixels.
const (
	margin     = 24
	nameWidth  = 210
	trackWidth = 330
	wordsWidth = 330
	rowHeight  = 24
	askHeight  = 52
	headHeight = 92
	width      = 2*margin + nameWidth + trackWidth + wordsWidth
)

const (
	ink  = "font-family:sans-serif;font-size:12px;fill:#1c2733"
	bold = "font-family:sans-serif;font-size:13px;font-weight:bold;fill:#1c2733"
	soft = "font-family:sans-serif;font-size:11px;fill:#4a5866"
)

// row is one figure as it is drawn.
type row struct {
	name   string
	item   *Item
	figure *Figure // nil for one that is not shown
}

// Picture draws the newest wave as SVG: each figure as a dot, between which figures it lies as a line, and what it was in the wave
// before as a hollow square. Nothing is told by colour alone.
func (r *Results) Picture(w io.Writer) error {
	var b bytes.Buffer
	c := svg.New(&b)
	if len(r.Waves) == 0 {
		c.Startview(width, headHeight, 0, 0, width, headHeight)
		c.Title(r.Title + ": nobody has answered yet")
		c.Text(margin, margin+10, r.Title+": nobody has answered yet", bold)
		c.End()
		_, err := w.Write(b.Bytes())
		return err
	}
	r.draw(c, &r.Waves[0])
	_, err := w.Write(b.Bytes())
	return err
}

func (r *Results) draw(c *svg.SVG, w *Wave) {
	height := headHeight + margin
	for i := range w.Groups[0].Items {
		if rows := w.rows(i); len(rows) > 0 {
			height += askHeight + len(rows)*rowHeight
		}
	}
	title := r.Title + ", " + w.Called()
	c.Startview(width, height, 0, 0, width, height)
	c.Title(title)
	c.Desc(w.description(r.Least))
	c.Rect(0, 0, width, height, "fill:white")
	c.Text(margin, margin+10, title, "font-family:sans-serif;font-size:18px;font-weight:bold;fill:#1c2733")
	c.Text(margin, margin+32, w.Groups[0].Rate.Words(), ink)
	c.Text(margin, margin+50, w.key(), soft)
	y := headHeight
	for i := range w.Groups[0].Items {
		if rows := w.rows(i); len(rows) > 0 {
			y = drawItem(c, &w.Groups[0].Items[i], rows, y)
		}
	}
	c.End()
}

// key says what the marks mean.
func (w *Wave) key() string {
	words := "A dot is what they answered, and the line between which figures it lies."
	if w.Before != "" {
		words += " A hollow square is " + called(w.Before) + "."
	}
	return words
}

// rows are what is drawn of a question: each group where there is one figure, else each choice of everybody.
func (w *Wave) rows(at int) []row {
	everybody := &w.Groups[0].Items[at]
	if everybody.Kind == menus.WordsQuestion {
		return nil
	}
	var all []row
	if everybody.Kind == menus.ChoiceQuestion {
		for i := range everybody.Figures {
			all = append(all, row{everybody.Figures[i].Of, everybody, &everybody.Figures[i]})
		}
		return all
	}
	for i := range w.Groups {
		g := &w.Groups[i]
		one := row{name: g.Name, item: &g.Items[at]}
		if len(one.item.Figures) > 0 {
			one.figure = &one.item.Figures[0]
		}
		all = append(all, one)
	}
	return all
}

// drawItem draws a question with its rows, and gives where the next one begins.
func drawItem(c *svg.SVG, item *Item, rows []row, y int) int {
	c.Text(margin, y+22, shortened(item.Asks, 110), bold)
	low, high := item.axis()
	c.Text(margin+nameWidth, y+40, item.end(low), soft)
	c.Text(margin+nameWidth+trackWidth, y+40, item.end(high), soft+";text-anchor:end")
	y += askHeight
	for _, one := range rows {
		c.Text(margin, y+4, shortened(one.name, 32), ink)
		one.draw(c, y, low, high)
		y += rowHeight
	}
	return y
}

// axis is from where to where figures of a question are drawn.
func (item *Item) axis() (low, high float64) {
	if item.Kind == menus.ScaleQuestion || item.Kind == menus.NumberQuestion {
		return float64(item.Min), float64(item.Max)
	}
	return 0, 100
}

// end is an end of the axis, in words.
func (item *Item) end(value float64) string {
	if item.digits() == 0 {
		return fmt.Sprintf("%.0f%%", value)
	}
	return fmt.Sprintf("%.0f", value)
}

func (one row) draw(c *svg.SVG, y int, low, high float64) {
	const left = margin + nameWidth
	at := func(value float64) int { return left + int(trackWidth*(value-low)/max(high-low, 1)+0.5) }
	c.Line(left, y, left+trackWidth, y, "stroke:#c9d2da;stroke-width:1")
	if one.figure == nil {
		words := "nobody answered"
		if one.item.Hidden {
			words = "not shown: too few"
		}
		c.Text(left+trackWidth+14, y+4, words, soft)
		return
	}
	f := one.figure
	from, to := at(f.Low), at(f.High)
	c.Line(from, y, to, y, "stroke:#1c2733;stroke-width:3")
	c.Line(from, y-5, from, y+5, "stroke:#1c2733;stroke-width:1")
	c.Line(to, y-5, to, y+5, "stroke:#1c2733;stroke-width:1")
	if f.Change != nil {
		c.Square(at(f.Value-f.Change.By)-4, y-4, 8, "fill:white;stroke:#1c2733;stroke-width:1.5")
	}
	c.Circle(at(f.Value), y, 5, "fill:#2f6f9f;stroke:#1c2733;stroke-width:1")
	c.Text(left+trackWidth+14, y+4, one.item.short(f), soft)
}

// short is a figure as it stands beside its mark.
func (item *Item) short(f *Figure) string {
	words := item.value(f) + fmt.Sprintf(", %s answered", thousands(item.Answered))
	switch {
	case f.Change == nil:
		return words
	case f.Change.Clear && f.Change.By < 0:
		return words + "; less than before"
	case f.Change.Clear:
		return words + "; more than before"
	}
	return words + "; change unclear"
}

// description tells the picture to those who cannot see it.
func (w *Wave) description(least int) string {
	words := w.Groups[0].Rate.Words()
	for i := range w.Groups[0].Items {
		for _, one := range w.rows(i) {
			words += " " + one.item.Asks + " " + one.name + ": "
			if one.figure == nil && !one.item.Hidden {
				words += "nobody answered."
				continue
			}
			words += one.item.Words(one.figure, Rate{}, least)
		}
	}
	return words
}

func shortened(words string, most int) string {
	if letters := []rune(words); len(letters) > most {
		return string(letters[:most-1]) + "…"
	}
	return words
}
