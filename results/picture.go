package results

import (
	"bytes"
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
