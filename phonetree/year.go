package phonetree

import (
	"bytes"
	"fmt"
	"io"

	svg "github.com/ajstarks/svgo"

	"campusline/translations"
)

// The measures of the picture of a year, in pixels.
const (
	dayWidth   = 3
	hourHeight = 6
	yearLeft   = 48 // for the hours
	yearTop    = 58 // for the name and the months
	yearBottom = 34 // for what the colours mean
)

// shade is the colour of a cover; they differ in lightness too, for those who do not tell colours apart.
func shade(c Cover) string { return [...]string{"#b3261e", "#c9d3dc", "#f2d58a", "#1b6e3c"}[c] }

// YearStrip draws the year of a line as SVG: a column for each day, from midnight at the top to midnight, coloured by
// what a caller gets who asks for a person.
func YearStrip(w io.Writer, l *translations.Language, name string, days []Day) error {
	var b bytes.Buffer
	canvas := svg.New(&b)
	width, height := yearLeft+dayWidth*len(days)+margin, yearTop+24*hourHeight+yearBottom
	canvas.Startview(width, height, 0, 0, width, height)
	canvas.Title(label(l, translations.ShownYear) + ": " + name)
	canvas.Rect(0, 0, width, height, "fill:white")
	canvas.Text(yearLeft, 22, name, "font-family:sans-serif;font-size:14px;font-weight:bold;fill:#1c2733")
	drawDays(canvas, days)
	drawHours(canvas, len(days))
	drawMonths(canvas, l, days)
	drawLegend(canvas, l, days)
	canvas.End()
	_, err := w.Write(b.Bytes())
	return err
}

// drawDays draws the parts of all days, those of days that follow one another and are alike as one.
func drawDays(canvas *svg.SVG, days []Day) {
	for from := 0; from < len(days); {
		to := from + 1
		for to < len(days) && fmt.Sprint(days[to].Parts) == fmt.Sprint(days[from].Parts) {
			to++
		}
		for _, p := range days[from].Parts {
			y := p.From * hourHeight / 60
			canvas.Rect(yearLeft+from*dayWidth, yearTop+y, (to-from)*dayWidth, p.To*hourHeight/60-y, "fill:"+shade(p.Cover))
		}
		from = to
	}
}

const small = "font-family:sans-serif;font-size:10px;fill:#4a5866"

func drawHours(canvas *svg.SVG, days int) {
	for hour := 0; hour <= 24; hour += 6 {
		y := yearTop + hour*hourHeight
		canvas.Text(yearLeft-6, y+4, fmt.Sprintf("%d:00", hour), small+";text-anchor:end")
		canvas.Line(yearLeft, y, yearLeft+days*dayWidth, y, "stroke:white;stroke-width:0.6;stroke-opacity:0.7")
	}
}

func drawMonths(canvas *svg.SVG, l *translations.Language, days []Day) {
	for i, d := range days {
		x := yearLeft + i*dayWidth
		if d.Date.Day() == 1 && i > 0 {
			canvas.Line(x, yearTop-14, x, yearTop+24*hourHeight, "stroke:#1c2733;stroke-width:0.5;stroke-opacity:0.5")
		}
		if d.Date.Day() == 1 || i == 0 && d.Date.Day() < 7 {
			canvas.Text(x+3, yearTop-5, l.Date(d.Date), small)
		}
	}
}

func drawLegend(canvas *svg.SVG, l *translations.Language, days []Day) {
	x, y := yearLeft, yearTop+24*hourHeight+12
	for _, c := range []Cover{Person, Promise, Answer, Nobody} {
		if minutes(days, c) == 0 {
			continue
		}
		canvas.Rect(x, y, 10, 10, "fill:"+shade(c))
		canvas.Text(x+15, y+9, c.in(l), small)
		x += 150
	}
	canvas.Text(x, y+9, share(l, days), small)
}
