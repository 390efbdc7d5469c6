package phonetree

import (
	"bytes"
	"io"
	"strings"

	svg "github.com/ajstarks/svgo"

	"campusline/menus"
)

// Picture draws the tree of a line as SVG: a box for each menu, with what is said and every way on, and a line from the
// way that leads to it first. A way to a menu that is drawn elsewhere names it.
func Picture(w io.Writer, v *menus.Version, outline menus.Outline) error {
	p := newLayout(v, outline)
	var b bytes.Buffer
	canvas := svg.New(&b)
	width, height := p.size()
	canvas.Startview(width, height, 0, 0, width, height)
	canvas.Title(Title(v, outline))
	canvas.Rect(0, 0, width, height, "fill:white")
	canvas.Text(margin, margin+4, Title(v, outline), "font-family:sans-serif;font-size:20px;font-weight:bold;fill:#1c2733")
	for _, box := range p.boxes {
		for _, r := range box.rows {
			if r.to != nil {
				p.connect(canvas, box, r)
			}
		}
	}
	for _, box := range p.boxes {
		draw(canvas, box)
	}
	canvas.End()
	_, err := w.Write(b.Bytes())
	return err
}

// connect draws the line from a row to the box that it leads to.
func (p *layout) connect(canvas *svg.SVG, from *box, r boxRow) {
	x1, y1 := from.x+boxWidth, from.y+r.y-4
	x2, y2 := r.to.x, r.to.y+headHeight/2
	mid := (x1 + x2) / 2
	canvas.Bezier(x1, y1, mid, y1, mid, y2, x2, y2, "fill:none;stroke:#7c8a99;stroke-width:1.5px")
}

// draw draws a box: its name on a coloured head that says what it waits for, and its rows.
func draw(canvas *svg.SVG, b *box) {
	canvas.Gid("menu-" + b.name)
	canvas.Title(b.full)
	canvas.Roundrect(b.x, b.y, boxWidth, b.height, 6, 6, "fill:#fbfcfd;stroke:#b9c3cd")
	canvas.Roundrect(b.x, b.y, boxWidth, headHeight, 6, 6, "fill:"+b.colour)
	canvas.Rect(b.x, b.y+headHeight-6, boxWidth, 6, "fill:"+b.colour)
	canvas.Text(b.x+padding, b.y+headHeight-7, b.name, "font-family:sans-serif;font-size:13px;font-weight:bold;fill:white")
	for _, r := range b.rows {
		style := "font-family:sans-serif;font-size:11px;fill:#1c2733"
		if r.said {
			style = "font-family:sans-serif;font-size:11px;font-style:italic;fill:#4a5866"
		}
		if r.key != "" {
			canvas.Text(b.x+padding, b.y+r.y, r.key, "font-family:sans-serif;font-size:11px;font-weight:bold;fill:#0b4f8a")
		}
		canvas.Text(b.x+padding+r.indent, b.y+r.y, r.words, style)
	}
	canvas.Gend()
}

// The colours of the heads, each dark enough for white letters (WCAG AA).
const (
	asks    = "#0b5cad" // keys or words
	records = "#8a5a00"
	rings   = "#1b6e3c"
	says    = "#55606b" // something, and goes on
)

func colour(m menus.OutlinedMenu) string {
	of := says
	for _, s := range m.Steps {
		switch s.Waits {
		case menus.ADesk:
			of = rings
		case menus.ARecording:
			return records
		case menus.AnAnswer:
			return asks
		}
	}
	return of
}

// wrapped breaks words into the rows of a box. What is too long for it ends in an ellipsis.
func wrapped(words string) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(words) {
		if line != "" && len([]rune(line))+1+len([]rune(word)) > charactersWide {
			lines = append(lines, line)
			line = ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	if line != "" {
		lines = append(lines, line)
	}
	if len(lines) > mostRows {
		lines = lines[:mostRows]
		lines[mostRows-1] += " …"
	}
	return lines
}
