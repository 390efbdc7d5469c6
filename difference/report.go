package difference

import (
	"maps"
	"slices"
	"sync"

	"campusline/menus"
	"campusline/rehearsal"
)

// Difference is one thing that callers will notice.
type Difference struct {
	Kind Kind `json:"kind"`
	// Sentence says all of it for people.
	Sentence  string   `json:"sentence"`
	Lines     []string `json:"lines"`     // E.164 numbers of the lines on which it is noticed
	Channels  []string `json:"channels"`  // call, text
	Languages []string `json:"languages"` // of those who notice it
	Campuses  []string `json:"campuses"`  // ids of one campus of each kind at which it is noticed; none: of no campus
	Hours     string   `json:"hours"`     // when it is noticed, "" for always
	Was       string   `json:"was"`
	Now       string   `json:"now"`
	Segments  [2]int   `json:"segments"` // of the text that grows most, before and after; 0 where none grows
	// Example is what one caller does who notices it on the second version; none where no single call shows it.
	Example *rehearsal.Transcript `json:"example,omitempty"`
}

// both is two versions with what they have in common.
type both struct {
	a, b     *side
	calendar menus.Both
	kinds    campusKinds
}

// Between gives what callers of a line will notice when the first version gives way to the second, nothing if they
// cannot notice anything.
func Between(a, b *menus.Version) []Difference {
	if a.Hash == b.Hash {
		return nil
	}
	calendar, kinds := menus.BothOf(a, b), kindsOf(a, b)
	var walkers [2]*walker
	var all sync.WaitGroup
	for i, channel := range []menus.Channel{menus.Call, menus.Text} {
		all.Go(func() {
			walkers[i] = newWalker(newBoth(a, b, calendar, kinds), channel)
			walkers[i].walk()
		})
	}
	all.Wait()
	d := newBoth(a, b, calendar, kinds)
	found := d.ofLines()
	for _, g := range grouped(walkers[:]...) {
		found = append(found, d.difference(g))
	}
	return append(found, d.toAPerson()...)
}

func newBoth(a, b *menus.Version, calendar menus.Both, kinds campusKinds) *both {
	cellsA, cellsB := make([]menus.Cell, len(calendar.Cells)), make([]menus.Cell, len(calendar.Cells))
	for i, c := range calendar.Cells {
		cellsA[i], cellsB[i] = c.A, c.B
	}
	values := map[string]string{}
	return &both{newSide(a, cellsA, values), newSide(b, cellsB, values), calendar, kinds}
}

// difference tells a group.
func (d *both) difference(g *group) Difference {
	w := g.wordings(d.b.version.Tags())[0]
	x := Difference{
		Kind: g.kind, Sentence: d.sentence(g), Languages: slices.Sorted(maps.Keys(g.languages)), Lines: []string{}, Campuses: []string{},
		Example: d.example(&g.first), Hours: d.hours(g.campuses), Was: d.filled(g, w.was), Now: d.filled(g, w.now), Segments: g.segments,
	}
	for channel := range g.channels {
		x.Channels = append(x.Channels, channel.String())
	}
	for line := range g.lines {
		x.Lines = append(x.Lines, line.Number)
	}
	for campus := range g.campuses {
		if campus != "" {
			x.Campuses = append(x.Campuses, campus)
		}
	}
	slices.Sort(x.Channels)
	slices.Sort(x.Lines)
	slices.Sort(x.Campuses)
	return x
}

// ofLines tells of lines and languages that only one of the versions has.
func (d *both) ofLines() []Difference {
	var all []Difference
	add := func(kind Kind, sentence string, lines ...string) {
		all = append(all, Difference{Kind: kind, Sentence: sentence, Lines: lines, Channels: []string{"call", "text"}, Languages: []string{}, Campuses: []string{}})
	}
	only := func(v, other *menus.Version, line func(*menus.Line), language func(tag, name string)) {
		for _, l := range v.Lines {
			if _, has := other.Line(l.Number); !has {
				line(l)
			}
		}
		for _, l := range v.Languages {
			if !other.Speaks(l.Tag) {
				language(l.Tag, l.EnglishName)
			}
		}
	}
	only(d.a.version, d.b.version,
		func(l *menus.Line) {
			add(LineGone, "Whoever reaches "+lineName(l)+" now comes to "+lineName(d.b.version.Lines[0])+", since no line has that number any more.", l.Number)
		},
		func(_, name string) { add(LanguageGone, "Nobody is served in "+name+" any more.") })
	only(d.b.version, d.a.version,
		func(l *menus.Line) {
			add(LineNew, "There is a new line: "+lineName(l)+". Before, its number led to "+lineName(d.a.version.Lines[0])+".", l.Number)
		},
		func(_, name string) { add(LanguageNew, "Callers can be served in "+name+" now.") })
	return all
}
