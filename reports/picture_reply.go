package reports

import (
	"fmt"
	"time"

	svg "github.com/ajstarks/svgo"
)

// hoursDrawn is how much open time the curve of replies shows, where its goal is no later.
const hoursDrawn = 24

// replies draws which part of the cases had a reply within how much open time, and the goal of half of them.
func replies(lives []*Life, goal *Goal) Picture {
	var spans []Span
	for _, l := range lives {
		if s, counts := first(l); counts {
			spans = append(spans, s)
		}
	}
	words := repliesInWords(spans, goal)
	points, step := Curve(spans), hourStep(goal)
	at := func(hours float64) int {
		return plotLeft + int(min(1, hours/float64(hoursDrawn*step))*(plotRight-plotLeft))
	}
	part := func(row, _ int) string { return written(100*repliedWithin(points, row*step), Percent) }
	return drawn("How soon families heard from us", words, plotBottom+28, func(c *svg.SVG) {
		for _, percent := range []int{0, 50, 90, 100} {
			y := plotBottom - percent*plotHeight/100
			c.Line(plotLeft, y, plotRight, y, rule)
			c.Text(plotLeft-6, y+4, fmt.Sprintf("%d%%", percent), endWords)
		}
		for hours := 0; hours <= hoursDrawn*step; hours += 4 * step {
			c.Text(at(float64(hours)), plotBottom+18, fmt.Sprintf("%d h", hours), midWords)
		}
		c.Line(at(goal.Value), plotTop, at(goal.Value), plotBottom, goalRule)
		goalWords(c, at(goal.Value), "goal: half of them by here")
		x, y := curve(points, hoursDrawn*step, at)
		c.Polyline(x, y, `class="line"`)
	}).told([]string{"Within", "Had a reply"}, openHours(step), part)
}

// hourStep is how many hours of the curve take the room of one, so that a goal of days is drawn where it is.
func hourStep(goal *Goal) int { return 1 + int(goal.Value)/hoursDrawn }

// goalWords stand above the line of a goal, on the side that has room.
func goalWords(c *svg.SVG, x int, words string) {
	if x > (plotLeft+plotRight)/2 {
		c.Text(x-5, plotTop-4, words, endWords)
		return
	}
	c.Text(x+5, plotTop-4, words, softWords)
}

// repliesInWords says how soon half of the cases had a reply, or how many had one at all.
func repliesInWords(spans []Span, goal *Goal) string {
	if took, known := Quantile(spans, 0.5); known {
		return fmt.Sprintf("Half of the cases had a reply within %s of open time; the goal: %s.", written(took.Hours(), Hours), goal.words(Hours))
	}
	replied := 0
	for _, s := range spans {
		if s.Done {
			replied++
		}
	}
	if replied == 0 {
		return "No case has had a reply."
	}
	return fmt.Sprintf("Fewer than half of the cases have had a reply: %s of %s.", thousands(replied), thousands(len(spans)))
}

// openHours are the rows of the table of replies: every hour that is drawn, or every so many.
func openHours(step int) []string {
	var names []string
	for h := range hoursDrawn + 1 {
		names = append(names, written(float64(h*step), Hours))
	}
	return names
}

// repliedWithin is the part that took so many hours at most.
func repliedWithin(points []Point, hours int) float64 {
	part := 0.0
	for _, p := range points {
		if p.Took <= time.Duration(hours)*time.Hour {
			part = 1 - p.Left
		}
	}
	return part
}

// curve are the corners of the steps of a curve, as many hours as are drawn.
func curve(points []Point, drawn int, place func(hours float64) int) (x, y []int) {
	x, y = []int{plotLeft}, []int{plotBottom}
	for _, p := range points {
		if p.Took > time.Duration(drawn)*time.Hour {
			break
		}
		at, height := place(p.Took.Hours()), plotBottom-int((1-p.Left)*plotHeight)
		x, y = append(x, at, at), append(y, y[len(y)-1], height)
	}
	return append(x, plotRight), append(y, y[len(y)-1])
}

// spread draws of each group the median, as a dot, and how far nine of ten reach, as a bar.
func spread(t *Table, title string) Picture {
	middle, most := t.columnOf("first-median"), t.columnOf("first-90")
	lines, goal := t.shown(), t.goalOf("first-median").Value
	longest := longestOf(goal, t.shown(), middle, most)
	at := func(hours float64) int { return nameWidth + int(min(1, hours/longest)*(pictureWidth-nameWidth-190)) }
	words := "The dot is the median, the bar reaches to where nine of ten had a reply, in open hours. " +
		"The line is the goal of the median."
	return drawn(title, words, 20+len(lines)*rowHeight, func(c *svg.SVG) {
		for i, l := range lines {
			y := groupRow(c, i, l.Name)
			median, ninety := l.Cells[middle], l.Cells[most]
			if !median.Known {
				c.Text(nameWidth, y+13, "no reply was owed", softWords)
				continue
			}
			c.Rect(nameWidth, y+4, max(1, at(ninety.Value)-nameWidth), 8, track)
			c.Circle(at(median.Value), y+8, 6, bar)
			c.Text(at(max(ninety.Value, median.Value))+10, y+13, median.Words(Hours)+" / "+ninety.Words(Hours), softWords)
		}
		c.Line(at(goal), 0, at(goal), len(lines)*rowHeight, goalRule)
		c.Text(at(goal), len(lines)*rowHeight+14, "goal", midWords)
	})
}

// longestOf is how many hours a picture of these columns has room for: the goal, what is known, and some more where something
// takes longer than that and nobody knows how long.
func longestOf(goal float64, lines []Line, columns ...int) float64 {
	longest, open := max(goal, 1), 0.0
	for _, l := range lines {
		for _, i := range columns {
			if c := l.Cells[i]; c.AtLeast {
				open = max(open, c.Value)
			} else {
				longest = max(longest, c.Value)
			}
		}
	}
	if open > longest {
		longest += longest / 4
	}
	return longest
}

// scores draws the score of each group with what it lies between, and always beside it how many gave one.
func scores(t *Table, title string) Picture {
	score, rate := t.columnOf("score"), t.columnOf("rated")
	lines, goal := t.shown(), t.goalOf("score").Value
	at := func(score float64) int {
		return nameWidth + int((min(10, max(1, score))-1)/9*(pictureWidth-nameWidth-250))
	}
	words := "Nobody has given a score yet."
	if t.All.Cells[score].Known {
		words = fmt.Sprintf("In all the score is %s of 10, given for %s of the cases closed.",
			t.All.Cells[score].Words(Score), t.All.Cells[rate].Words(Percent))
	}
	return drawn(title, words, 20+len(lines)*rowHeight, func(c *svg.SVG) {
		for i, l := range lines {
			y := groupRow(c, i, l.Name)
			s, r := l.Cells[score], l.Cells[rate]
			c.Rect(nameWidth, y+7, at(10)-nameWidth, 2, track)
			if !s.Known {
				c.Text(at(10)+12, y+13, "nobody gave one", softWords)
				continue
			}
			if s.High > s.Low {
				c.Rect(at(s.Low), y+4, max(2, at(s.High)-at(s.Low)), 8, track)
			}
			c.Circle(at(s.Value), y+8, 6, bar)
			c.Text(at(10)+12, y+13, fmt.Sprintf("%s, by %s (%s)", s.Words(Score), r.Words(Percent), r.From(Percent)), softWords)
		}
		c.Line(at(goal), 0, at(goal), len(lines)*rowHeight, goalRule)
		c.Text(at(goal), len(lines)*rowHeight+14, "goal "+written(goal, Score), midWords)
	})
}

// transfers draws how the last transfer of each call ended, from the table of that.
func transfers(t *Table) Picture {
	turned := Table{Columns: []Column{{Name: "transfers", Unit: Count}}, All: Line{Cells: t.All.Cells[:1]}}
	for i, c := range t.Columns {
		turned.Lines = append(turned.Lines, Line{Name: c.Title, Cells: []Cell{t.All.Cells[i]}})
	}
	turned.Lines = turned.Lines[1:]
	return bars(&turned, "transfers", "How transfers ended")
}
