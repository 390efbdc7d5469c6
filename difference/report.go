package difference

import (
	"maps"
	"slices"
	"sync"

	"campusline/menus"
	"campusline/rehearsal"
)

// Difference is one thing that families or staff will notice.
type Difference struct {
	Kind Kind `json:"kind"`
	// Sentence says all of it for people.
	Sentence  string   `json:"sentence"`
	Lines     []string `json:"lines"`           // E.164 numbers of the lines on which it is noticed
	Channels  []string `json:"channels"`        // call, text
	Languages []string `json:"languages"`       // of those who notice it
	Campuses  []string `json:"campuses"`        // ids of one campus of each kind at which it is noticed; none: of no campus
	Hours     string   `json:"hours"`           // when it is noticed, "" for always
	Dates     []string `json:"dates,omitempty"` // the days of a change of the calendar, like 2026-10-20
	Was       string   `json:"was"`
	Now       string   `json:"now"`
	Segments  [2]int   `json:"segments"` // of the text that grows most, before and after; 0 where none grows
	// Example is what one caller does who notices it on the second version; none where no single call shows it.
	Example *rehearsal.Transcript `json:"example,omitempty"`
	// Details are the things that a difference of this one cause is made of, each with a sentence of its own; none where
	// there is nothing more to say.
	Details []Difference `json:"details,omitempty"`
}

// both is two versions with what they have in common.
type both struct {
	a, b     *side
	shown    *menus.Version // the one on which examples are taken
	calendar menus.Both
	kinds    campusKinds
}

// Between gives what families and staff will notice when the first version gives way to the second, nothing if nobody can
// notice anything.
func Between(a, b *menus.Version) []Difference {
	if a.Hash == b.Hash {
		return nil
	}
	found := slices.Concat(ofLines(a, b), ofDistrict(a, b), ofTeams(a, b), ofKeeping(a, b), ofSurveys(a, b), ofRecordings(a, b))
	if hearTheSame(a, b) {
		return found
	}
	withoutTimes := b.WithTimesOf(a)
	if withoutTimes == nil {
		found = append(found, noticed(a, b, b)...)
	} else {
		found = append(found, noticed(a, withoutTimes, b)...)
		found = append(found, noticed(withoutTimes, b, b)...)
	}
	if !slices.ContainsFunc(found, func(d Difference) bool { return slices.Contains(d.Channels, menus.Call.String()) }) {
		return found // whoever hears nothing else takes as long
	}
	return append(found, toAPerson(a, b)...)
}

// noticed gives what callers notice between two versions, those things that have one cause in the calendar together.
func noticed(a, b, shown *menus.Version) []Difference {
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
	d.shown = shown
	var found []Difference
	byChange := map[*menus.Change][]*group{}
	for _, g := range grouped(walkers[:]...) {
		if change := g.first.change; change != nil {
			byChange[change] = append(byChange[change], g)
			continue
		}
		found = append(found, d.difference(g))
	}
	for i := range calendar.Changes {
		if change := &calendar.Changes[i]; len(byChange[change]) > 0 {
			found = append(found, d.ofChange(change, byChange[change]))
		}
	}
	return found
}

func newBoth(a, b *menus.Version, calendar menus.Both, kinds campusKinds) *both {
	cellsA, cellsB := make([]menus.Cell, len(calendar.Cells)), make([]menus.Cell, len(calendar.Cells))
	for i, c := range calendar.Cells {
		cellsA[i], cellsB[i] = c.A, c.B
	}
	values := map[string]string{}
	return &both{a: newSide(a, cellsA, values), b: newSide(b, cellsB, values), shown: b, calendar: calendar, kinds: kinds}
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
