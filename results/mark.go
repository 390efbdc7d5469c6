package results

import (
	"fmt"

	svg "github.com/ajstarks/svgo"

	"campusline/menus"
)

// row is one figure as it is drawn.
type row struct {
	name   string
	item   *Item
	figure *Figure // nil for one that is not shown
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

func shortened(words string, most int) string {
	if letters := []rune(words); len(letters) > most {
		return string(letters[:most-1]) + "…"
	}
	return words
}
