package proof

import (
	"campusline/menus"
	"campusline/translations"
)

// told are times in words.
type told struct {
	words string
	cost  translations.Cost
}

// hour is where the same times are told alike: a language, a campus, and a state of the calendar.
type hour struct {
	plane, cell int
	times       menus.Times
}

// dearestHours are the situations of an edge in which the times that it tells in a language are the longest: of those that
// are written in the letters of every telephone, and of those that are not.
func (c *check) dearestHours(x *edge, language int) []situation {
	longest := map[string]told{}
	at := map[string]situation{}
	c.eachHour(x.in, language, func(y situation) {
		t := c.timesOf(x, y)
		if known, ok := longest[t.cost.Encoding]; !ok || t.isLonger(known) {
			longest[t.cost.Encoding], at[t.cost.Encoding] = t, y
		}
	})
	var hours []situation
	for _, encoding := range sortedNames(at) {
		hours = append(hours, at[encoding])
	}
	return hours
}

func (t told) isLonger(u told) bool {
	return t.cost.Units > u.cost.Units || t.cost.Units == u.cost.Units && t.words < u.words
}

// timesOf are the times that an edge tells in a situation, in the language and of the campus that it leads to.
func (c *check) timesOf(x *edge, y situation) told {
	at := hour{c.landing(c.planeOf(y), x.language, x.campus), c.cell(y), x.said.times}
	t, known := c.told[at]
	if !known {
		t.words = translations.Smart(c.version.Told(at.times, c.languages[at.plane/len(c.campuses)], c.campuses[at.plane%len(c.campuses)], c.cells[at.cell].At))
		t.cost = translations.Measure(t.words)
		c.told[at] = t
	}
	return t
}
