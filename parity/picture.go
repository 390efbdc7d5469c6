package parity

import (
	"bytes"
	"fmt"
	"io"

	svg "github.com/ajstarks/svgo"
)

// The measures of the picture, in pixels.
const (
	margin     = 24
	nameWidth  = 190
	panelWidth = 170
	barWidth   = 110
	rowHeight  = 30
	headHeight = 84
)

// panel is one measure, a bar for each language.
type panel struct {
	title string
	value func(r *Row) float64
	words func(r *Row) string
	// dark says that less is better, so that the longest bar is the one to look at.
	dark bool
}

func panels() []panel {
	return []panel{
		{"Texts translated", func(r *Row) float64 { return share(r.Translated, r.Texts) }, func(r *Row) string { return percent(r.Translated, r.Texts) }, false},
		{"Reviewed by a person", func(r *Row) float64 { return share(r.Reviewed, r.Texts) }, func(r *Row) string { return percent(r.Reviewed, r.Texts) }, false},
		{"Hours with a person", func(r *Row) float64 { return float64(r.PersonHours) }, func(r *Row) string { return ofCalls(r, fmt.Sprintf("%d h", r.PersonHours)) }, false},
		{"Longest way to one", func(r *Row) float64 { return r.Worst }, func(r *Row) string { return ofCalls(r, fmt.Sprintf("%.0f s", r.Worst)) }, true},
		{"Segments of all texts", func(r *Row) float64 { return float64(r.Segments) }, func(r *Row) string { return r.TextsSoFar(fmt.Sprint(r.Segments)) }, true},
	}
}

// Picture draws the languages of a district side by side as SVG, a row for each and a column of bars for each measure.
func Picture(w io.Writer, district string, rows []Row) error {
	var b bytes.Buffer
	canvas := svg.New(&b)
	all := panels()
	width, height := 2*margin+nameWidth+len(all)*panelWidth, headHeight+margin+len(rows)*rowHeight
	canvas.Startview(width, height, 0, 0, width, height)
	canvas.Title("The languages of " + district)
	canvas.Rect(0, 0, width, height, "fill:white")
	canvas.Text(margin, margin+10, "The languages of "+district, "font-family:sans-serif;font-size:18px;font-weight:bold;fill:#1c2733")
	for i := range rows {
		r, y := &rows[i], headHeight+i*rowHeight
		canvas.Text(margin, y+15, r.Name, "font-family:sans-serif;font-size:13px;fill:#1c2733")
	}
	for i, p := range all {
		p.draw(canvas, margin+nameWidth+i*panelWidth, rows)
	}
	canvas.End()
	_, err := w.Write(b.Bytes())
	return err
}

func (p *panel) draw(canvas *svg.SVG, x int, rows []Row) {
	canvas.Text(x, headHeight-14, p.title, "font-family:sans-serif;font-size:12px;font-weight:bold;fill:#4a5866")
	most := 0.0
	for i := range rows {
		most = max(most, p.value(&rows[i]))
	}
	colour := "#2f6f9f"
	if p.dark {
		colour = "#a05a2c"
	}
	for i := range rows {
		y, length := headHeight+i*rowHeight, 0
		if most > 0 {
			length = int(p.value(&rows[i]) / most * barWidth)
		}
		canvas.Rect(x, y+4, barWidth, 14, "fill:#eef2f5")
		canvas.Rect(x, y+4, length, 14, "fill:"+colour)
		canvas.Text(x+barWidth+6, y+15, p.words(&rows[i]), "font-family:sans-serif;font-size:11px;fill:#1c2733")
	}
}

// ofCalls is a figure of calls, where calls are served in the language at all.
func ofCalls(r *Row, figure string) string {
	if !r.Heard {
		return "no calls"
	}
	return figure
}

func percent(part, whole int) string {
	return fmt.Sprintf("%.0f%%", 100*share(part, whole))
}
