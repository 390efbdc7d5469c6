package difference

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"campusline/menus"
)

// effect is what a change of the calendar does to callers, by what matters to them.
type effect struct {
	heard  *group   // the greatest of the things that are heard otherwise, nil where only desks are others
	lost   []*group // a desk was rung, and none is now
	gained []*group // the other way round
	moved  []*group // another desk is rung
}

// effectOf sorts what is noticed of a change.
func (d *both) effectOf(groups []*group) effect {
	var e effect
	for _, g := range groups {
		switch was, now := g.first.reached[0], g.first.reached[1]; {
		case was != "" && now == "":
			e.lost = append(e.lost, g)
		case was == "" && now != "":
			e.gained = append(e.gained, g)
		case was != now:
			e.moved = append(e.moved, g)
		case e.heard == nil || d.weightOf(g) > d.weightOf(e.heard):
			e.heard = g
		}
	}
	return e
}

// weightOf says how much a thing that is heard tells of a change: another place more than other words, what most
// campuses have more than what few have, and a call more than a text.
func (d *both) weightOf(g *group) int {
	weight := 0
	for id := range g.campuses {
		weight += 10 * max(len(d.kinds.members[id]), 1)
	}
	if g.kind == OtherPlace {
		weight += 100_000
	}
	if g.channels[menus.Call] {
		weight += 50_000
	}
	if d.doing(g) == "" {
		weight += 25_000
	}
	if g.first.slot == "" {
		weight += 10_000
	}
	return weight
}

// clausesOf says an effect: what is heard, and which desks are reached. Who it is and when is said again only where it is
// not as in the clause before.
func (d *both) clausesOf(e effect) []string {
	var all []string
	by, where, times := "", "", ""
	add := func(who string, g *group, what string) {
		whereNow, timesNow := d.where(g), d.times(g)
		now := "now"
		if len(all) > 0 {
			now = ""
			if whereNow == where {
				whereNow = ""
			}
			if timesNow == times {
				timesNow = ""
			}
			if who == by && whereNow+timesNow == "" {
				who = "they"
			}
		}
		by, where, times = d.who(g), d.where(g), d.times(g)
		all = append(all, joined(who, whereNow, timesNow, now, what))
	}
	if g := e.heard; g != nil {
		add(joined(d.who(g), d.doing(g)), g, d.what(g))
	}
	if len(e.lost) > 0 {
		g := gathered(e.lost)
		add(d.who(g), g, losing(e.lost))
	}
	if len(e.gained) > 0 {
		g := gathered(e.gained)
		add(d.who(g), g, gaining(e.gained))
	}
	for _, groups := range d.byDesks(e.moved) {
		g := gathered(groups)
		add(d.who(g), g, "reach "+g.first.reached[1]+", not "+g.first.reached[0])
	}
	return all
}

// mostMoved is how many desks that are rung instead of others are told; the others stand in the details.
const mostMoved = 3

// byDesks puts together the groups with the same desks, those first that most campuses have.
func (d *both) byDesks(all []*group) [][]*group {
	byPair := map[[2]string][]*group{}
	for _, g := range all {
		byPair[g.first.reached] = append(byPair[g.first.reached], g)
	}
	pairs := slices.SortedFunc(maps.Keys(byPair), func(x, y [2]string) int {
		return cmp.Or(d.weightOf(gathered(byPair[y]))-d.weightOf(gathered(byPair[x])), cmp.Compare(x[0]+x[1], y[0]+y[1]))
	})
	var first [][]*group
	for _, pair := range pairs[:min(len(pairs), mostMoved)] {
		first = append(first, byPair[pair])
	}
	return first
}

// message is what callers are told to do who reach nobody.
const message = "asked to leave a message"

// losing says what callers get instead of a person.
func losing(groups []*group) string {
	no := "no longer reach " + fewNames(desks(groups, 0))
	if slices.ContainsFunc(groups, func(g *group) bool { return g.first.now == "are "+message }) {
		return "are " + message + ", and " + no
	}
	return no
}

// gaining says which persons callers get, and instead of what.
func gaining(groups []*group) string {
	reach := "reach " + fewNames(desks(groups, 1))
	if slices.ContainsFunc(groups, func(g *group) bool { return g.first.was == "are "+message }) {
		return reach + ", and are no longer " + message
	}
	return reach + ", which did not ring before"
}

// desks are those that are rung in groups, on the first side or the second.
func desks(groups []*group, side int) []string {
	names := map[string]bool{}
	for _, g := range groups {
		names[g.first.reached[side]] = true
	}
	return slices.Sorted(maps.Keys(names))
}

// fewNames lists names, as many as are listened to.
func fewNames(names []string) string {
	const most = 4
	if len(names) > most+1 {
		return fmt.Sprintf("%s and %d other desks", strings.Join(names[:most], ", "), len(names)-most)
	}
	return listed(names)
}

// times are the parts of the day at which a group is noticed, "" where it is all day or differs from day to day.
func (d *both) times(g *group) string {
	cells := make([]bool, len(d.calendar.Cells))
	for _, in := range g.campuses {
		for i, noticed := range d.cellsOf(in) {
			cells[i] = cells[i] || noticed
		}
	}
	minutes := [minutesOfDay + 1]bool{}
	for _, day := range d.calendar.Days {
		if !d.isOfChange(day, g.first.change) {
			continue
		}
		for _, s := range day.Stretches {
			for m := s.From; m < s.To && cells[s.Cell]; m++ {
				minutes[m] = true
			}
		}
	}
	var parts []part
	for m, from := 0, -1; m <= minutesOfDay; m++ {
		switch {
		case minutes[m] && from < 0:
			from = m
		case !minutes[m] && from >= 0:
			parts, from = append(parts, part{from, m}), -1
		}
	}
	return timesWords(parts)
}

// isOfChange says whether a day is one of a change's own, not the evening before.
func (d *both) isOfChange(day menus.BothDay, change *menus.Change) bool {
	return slices.ContainsFunc(change.Days, func(c menus.ChangedDay) bool { return c.At.Equal(day.At) })
}
