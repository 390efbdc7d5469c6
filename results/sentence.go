package results

import (
	"fmt"
	"strconv"
	"strings"

	"campusline/menus"
)

// called is a wave as people read it: fall 2026.
func called(wave string) string {
	if wave == "" {
		return "all events"
	}
	return strings.ReplaceAll(wave, "-", " ")
}

// short is the id of a wave without its year.
func (w *Wave) short() string {
	name, _, _ := strings.Cut(w.ID, "-")
	return name
}

// Called is the wave as people read it.
func (w *Wave) Called() string { return called(w.ID) }

// Words tell how many answered: "405 of 1,204 that were asked came to the end (34%)".
func (r Rate) Words() string {
	percent, known := r.Percent()
	if !known {
		return people(r.ByThemselves, "person answered", "people answered") + " by themselves."
	}
	words := fmt.Sprintf("%s of %s that were asked came to the end (%.0f%%), %s began, and %s of the texts arrived.",
		thousands(r.Done), thousands(r.Asked), percent, thousands(r.Begun), thousands(r.Delivered))
	if r.ByThemselves > 0 {
		words += fmt.Sprintf(" %s by themselves, and are not counted in.", people(r.ByThemselves, "more answered", "more answered"))
	}
	return words
}

// answered tells how many of a group came to the end.
func (g *Group) answered() string {
	percent, known := g.Rate.Percent()
	switch {
	case g.Hidden:
		return fmt.Sprintf("%s: %s asked; how many answered is not shown", g.Name, thousands(g.Rate.Asked))
	case !known:
		return g.Name + ": " + people(g.Rate.ByThemselves, "person answered", "people answered") + " by themselves"
	}
	return fmt.Sprintf("%s: %s of %s came to the end (%.0f%%)", g.Name, thousands(g.Rate.Done), thousands(g.Rate.Asked), percent)
}

// Words tell a figure with how sure it is and how many it is of, and never a change without: "7.9 of 10 (7.6 to 8.2), 412 of
// 1,204 answered (34%). Up 0.4 (0.1 to 0.7) since fall 2026: more than chance."
func (item *Item) Words(f *Figure, rate Rate, least int) string {
	if item.Hidden {
		return fmt.Sprintf("not shown, so that nothing can be told of fewer than %d people.", least)
	}
	words := item.value(f) + ", " + item.of(rate) + "."
	if f.Change != nil {
		words += " " + item.change(f.Change)
	}
	return words
}

// value is a figure with its interval.
func (item *Item) value(f *Figure) string {
	switch {
	case f.Of != Mean:
		return fmt.Sprintf("%.0f%% (%.0f%% to %.0f%%)", f.Value, f.Low, f.High)
	case item.Kind == menus.ScaleQuestion:
		return fmt.Sprintf("%.1f of %d (%.1f to %.1f)", f.Value, item.Max, f.Low, f.High)
	}
	return fmt.Sprintf("%.1f (%.1f to %.1f)", f.Value, f.Low, f.High)
}

// of is how many have answered.
func (item *Item) of(rate Rate) string {
	if rate.Asked == 0 {
		return people(item.Answered, "answered", "answered")
	}
	return fmt.Sprintf("%s of %s answered (%s)", thousands(item.Answered), thousands(rate.Asked), percentOf(item.Answered, rate.Asked))
}

func (item *Item) change(c *Change) string {
	switch {
	case !c.Clear && signed(c.By, item.digits()) == signed(0, item.digits()):
		return fmt.Sprintf("The same as in %s (%s to %s).", called(c.Since), signed(c.Low, item.digits()), signed(c.High, item.digits()))
	case !c.Clear:
		return fmt.Sprintf("%s since %s: it may be chance.", item.by(c), called(c.Since))
	}
	return fmt.Sprintf("%s since %s: more than chance.", item.by(c), called(c.Since))
}

// by is a change with its interval, in the direction in which it went.
func (item *Item) by(c *Change) string {
	way, size, low, high := "Up", c.By, c.Low, c.High
	if size < 0 {
		way, size, low, high = "Down", -size, -c.High, -c.Low
	}
	digits, unit := item.digits(), ""
	if digits == 0 {
		unit = " points"
	}
	return fmt.Sprintf("%s %s%s (%s to %s)", way, signed(size, digits), unit, signed(low, digits), signed(high, digits))
}

// digits are how many stand behind the point: none in a percentage.
func (item *Item) digits() int {
	if item.Kind == menus.ScaleQuestion || item.Kind == menus.NumberQuestion {
		return 1
	}
	return 0
}

// signed is a number with a true minus, and none before a nought.
func signed(x float64, digits int) string {
	words := strconv.FormatFloat(x, 'f', digits, 64)
	if number, negative := strings.CutPrefix(words, "-"); negative {
		if strings.Trim(number, "0.") == "" {
			return number
		}
		return "−" + number
	}
	return words
}

// people counts, in one of two words.
func people(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return thousands(n) + " " + more
}

// thousands writes a number with a comma between its thousands.
func thousands(n int) string {
	digits := strconv.Itoa(n)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}
