package reports

import (
	"fmt"
	"slices"
	"time"

	svg "github.com/ajstarks/svgo"

	"campusline/menus"
)

// plot is the room of a picture in which something is drawn against time, in pixels.
const (
	plotLeft   = 48
	plotRight  = pictureWidth - 16
	plotTop    = 34
	plotHeight = 170
	plotBottom = plotTop + plotHeight
	labelWidth = 60 // of a date
)

// weeks draws how many cases each week had, by kind.
func (o *Options) weeks(lives []*Life) Picture {
	kinds := menus.Kinds()
	first := monday(o.From.In(o.Version.District.Zone))
	var counts [][]int
	for day := first; day.Before(o.To); day = day.AddDate(0, 0, 7) {
		counts = append(counts, make([]int, len(kinds)))
	}
	most, busiest := 1, 0
	for _, l := range lives {
		week := int(monday(l.OpenedAt.In(o.Version.District.Zone)).Sub(first).Hours()/24+0.5) / 7
		if kind := slices.Index(kinds, l.Kind); kind >= 0 && week >= 0 && week < len(counts) {
			counts[week][kind]++
			if n := sum(counts[week]); n > most {
				most, busiest = n, week
			}
		}
	}
	words := fmt.Sprintf("The most came in the week of %s: %d.", first.AddDate(0, 0, 7*busiest).Format("January 2"), most)
	names := make([]string, len(counts))
	for week := range counts {
		names[week] = first.AddDate(0, 0, 7*week).Format("January 2, 2006")
	}
	cell := func(week, kind int) string { return thousands(counts[week][kind]) }
	return drawn("Cases by week", words, plotBottom+28, func(c *svg.SVG) {
		legend(c, kinds)
		axis(c, most)
		width := (plotRight - plotLeft) / max(1, len(counts))
		for week, parts := range counts {
			o.week(c, plotLeft+week*width, width, parts, most)
			if week%(1+labelWidth/max(1, width)) == 0 {
				c.Text(plotLeft+week*width, plotBottom+18, first.AddDate(0, 0, 7*week).Format("Jan 2"), softWords)
			}
		}
	}).told(append([]string{"Week of"}, kinds...), names, cell)
}

// week draws the bar of one week.
func (o *Options) week(c *svg.SVG, x, width int, parts []int, most int) {
	y := plotBottom
	for kind, n := range parts {
		height := (n*plotHeight + most/2) / most
		y -= height
		c.Rect(x, y, max(1, width-width/6-1), height, fmt.Sprintf(`class="k%d"`, kind))
	}
}

func legend(c *svg.SVG, names []string) {
	for i, name := range names {
		x := plotLeft + i*130
		c.Rect(x, 4, 12, 12, fmt.Sprintf(`class="k%d"`, i))
		c.Text(x+18, 14, name+"s", inkWords)
	}
}

// axis draws the lines of none, half and the most.
func axis(c *svg.SVG, most int) {
	for _, n := range []int{0, most / 2, most} {
		y := plotBottom - n*plotHeight/most
		c.Line(plotLeft, y, plotRight, y, rule)
		c.Text(plotLeft-6, y+4, thousands(n), endWords)
	}
}

func sum(all []int) (total int) {
	for _, n := range all {
		total += n
	}
	return total
}

// monday is the beginning of a week.
func monday(at time.Time) time.Time {
	return time.Date(at.Year(), at.Month(), at.Day()-(int(at.Weekday())+6)%7, 0, 0, 0, 0, at.Location())
}

// times draws at which hours of the week cases come in.
func (o *Options) times(lives []*Life) Picture {
	days := []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	counts := make([][24]int, len(days))
	for _, l := range lives {
		at := l.OpenedAt.In(o.Version.District.Zone)
		counts[(int(at.Weekday())+6)%7][at.Hour()]++
	}
	return heat("When families tell us", "cases", days, counts)
}

// givenUp draws at which step and hour people give up, are asked again, or ask for a person.
func (o *Options) givenUp(stops []Stop) Picture {
	var names []string
	for _, s := range merged(stops, (*Place).place) {
		if len(names) < 10 && s.trouble() > 0 {
			names = append(names, s.place())
		}
	}
	counts := make([][24]int, len(names))
	for i := range stops {
		if row := slices.Index(names, stops[i].place()); row >= 0 && stops[i].Hour >= 0 && stops[i].Hour < 24 {
			counts[row][stops[i].Hour] += stops[i].trouble()
		}
	}
	return heat("Where and when people give up, are asked again, or ask for a person", "times", names, counts)
}

// heat draws a row for each name and a column for each hour of the day; the more, the darker, and the number stands in it.
func heat(title, unit string, names []string, counts [][24]int) Picture {
	most, row, hour := 0, 0, 0
	for i := range counts {
		for h, n := range counts[i] {
			if n > most {
				most, row, hour = n, i, h
			}
		}
	}
	words := "There is nothing to show."
	if most > 0 {
		words = fmt.Sprintf("The most: %s at %d:00, %s %s.", names[row], hour, thousands(most), unit)
	}
	const left, size = 150, (pictureWidth - 150) / 24
	return drawn(title, words, 24+len(names)*rowHeight, func(c *svg.SVG) {
		for h := 0; h < 24; h += 3 {
			c.Text(left+h*size+size/2, 12, fmt.Sprintf("%d:00", h), midWords)
		}
		for i, name := range names {
			c.Text(left-8, 24+i*rowHeight+17, shortened(name, 22), `class="ink" text-anchor="end"`)
			for h, n := range counts[i] {
				warm(c, left+h*size, 24+i*rowHeight, size-2, n, most)
			}
		}
	}).told(hours(), names, func(row, hour int) string { return thousands(counts[row][hour]) })
}

// hours are the heads of a table with a column for each hour of the day.
func hours() []string {
	heads := []string{"At"}
	for h := range 24 {
		heads = append(heads, fmt.Sprintf("%d:00", h))
	}
	return heads
}

// warm draws one cell: of five steps of darkness, so that it can be told apart in print.
func warm(c *svg.SVG, x, y, size, n, most int) {
	step := 0
	if n > 0 {
		step = 1 + 4*(n-1)/max(1, most-1)
	}
	c.Rect(x, y, size, rowHeight-4, fmt.Sprintf(`class="h%d"`, min(step, 5)))
	if n > 0 {
		c.Text(x+size/2, y+16, compact(n), fmt.Sprintf(`class="w%d" text-anchor="middle"`, min(step, 5)))
	}
}

// compact writes a number into little room.
func compact(n int) string {
	if n >= 1000 {
		return fmt.Sprintf("%dk", n/1000)
	}
	return fmt.Sprint(n)
}
