package reports

import (
	"fmt"
	"math"
	"strings"
)

// Words is a figure as people read it: 93%, 6.5 h, or – where there is none.
func (c Cell) Words(unit Unit) string {
	switch {
	case c.Hidden:
		return "too few"
	case !c.Known:
		return "–"
	case unit.changes():
		return c.change(unit)
	}
	if c.AtLeast {
		return "over " + written(c.Value, unit)
	}
	return written(c.Value, unit)
}

// From is what a percentage or a mean was made of: 27 of 29, or of 12.
func (c Cell) From(unit Unit) string {
	switch {
	case !c.Known || unit == Count || unit.changes():
		return ""
	case unit == Percent:
		return fmt.Sprintf("%s of %s", thousands(c.Count), thousands(c.Of))
	}
	return "of " + thousands(c.Of)
}

// Between says between what a percentage or a score lies, but for one time in twenty, "" where that is not known.
func (c Cell) Between(unit Unit) string {
	if c.Low == 0 && c.High == 0 || !c.Known {
		return ""
	}
	if unit.changes() {
		return Cell{Value: c.Low}.change(unit) + " to " + Cell{Value: c.High}.change(unit)
	}
	return written(c.Low, unit) + " to " + written(c.High, unit)
}

func written(value float64, unit Unit) string {
	switch unit {
	case Percent:
		return fmt.Sprintf("%.0f%%", floorNear(value))
	case Hours:
		if value >= 100 {
			return thousands(int(math.Round(value))) + " h"
		}
		return fmt.Sprintf("%.1f h", value)
	case Seconds:
		return fmt.Sprintf("%.0f s", value)
	case Score:
		return fmt.Sprintf("%.1f", value)
	case Count, Change, MeanMoved, PointsMoved:
	}
	return thousands(int(math.Round(value)))
}

// floorNear keeps a percentage that is nearly all, or nearly nothing, from being told as that.
func floorNear(percent float64) float64 {
	switch {
	case percent > 99 && percent < 100:
		return 99
	case percent > 0 && percent < 1:
		return 1
	}
	return percent
}

// thousands writes a number with commas.
func thousands(n int) string {
	digits := fmt.Sprint(n)
	var parts []string
	for len(digits) > 3 && n >= 0 {
		parts = append([]string{digits[len(digits)-3:]}, parts...)
		digits = digits[:len(digits)-3]
	}
	return strings.Join(append([]string{digits}, parts...), ",")
}
