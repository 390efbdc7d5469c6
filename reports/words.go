package reports

import (
	"fmt"
	"math"
	"strings"
)

// Words is a figure as people read it: 93%, 6.5 h, or – where there is none.
func (c Cell) Words(unit Unit) string {
	if !c.Known {
		return "–"
	}
	if unit == Change {
		return c.change()
	}
	if c.AtLeast {
		return "over " + written(c.Value, unit)
	}
	return written(c.Value, unit)
}

// From is what a percentage or a mean was made of: 27 of 29, or of 12.
func (c Cell) From(unit Unit) string {
	switch {
	case !c.Known || unit == Count || unit == Change:
		return ""
	case unit == Percent:
		return fmt.Sprintf("%s of %s", thousands(c.Count), thousands(c.Of))
	}
	return "of " + thousands(c.Of)
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
	case Count, Change:
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
