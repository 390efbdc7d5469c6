package phonetree

import (
	"slices"
	"strings"

	"campusline/menus"
	"campusline/translations"
)

// line is one line of a menu as every form shows it: words that callers hear, what is done, or a way on.
type line struct {
	key    string // of a choice
	said   string // words that callers hear
	words  string // what is done, or what the way on is for
	way    *menus.OutlinedWay
	to     string // where the way leads, in words
	inside bool   // it belongs to the choice above
}

// listing makes the lines of a menu.
type listing struct {
	version  *menus.Version
	outline  menus.Outline
	language *translations.Language
	menu     menus.OutlinedMenu
	all      []line
}

// linesOf gives the lines of a menu, in the order in which they happen.
func linesOf(v *menus.Version, o menus.Outline, m menus.OutlinedMenu) []line {
	l := listing{version: v, outline: o, language: v.Language(o.Language), menu: m}
	for _, s := range m.Steps {
		if !isInside(m, s.Step) {
			l.step(s, false)
		}
	}
	return l.all
}

// isInside says whether a step stands inside a choice, where it is shown instead.
func isInside(m menus.OutlinedMenu, step int) bool {
	return slices.ContainsFunc(m.Steps, func(s menus.OutlinedStep) bool {
		return slices.ContainsFunc(s.Choices, func(c menus.OutlinedChoice) bool { return c.Inside > 0 && c.Inside == step })
	})
}

func (l *listing) step(s menus.OutlinedStep, inside bool) {
	l.ways(s, inside, func(k menus.PartKind) bool { return k == menus.WhenPart })
	for _, said := range s.Words {
		l.all = append(l.all, line{said: said.Words, inside: inside})
	}
	if s.Waits == menus.ADesk {
		l.all = append(l.all, line{words: l.rung(s), inside: inside})
	}
	for _, c := range s.Choices {
		l.choice(c)
	}
	for _, words := range l.done(s) {
		l.all = append(l.all, line{words: words, inside: inside})
	}
	l.ways(s, inside, func(k menus.PartKind) bool { return k != menus.WhenPart })
}

func (l *listing) ways(s menus.OutlinedStep, inside bool, of func(menus.PartKind) bool) {
	for _, w := range s.Ways {
		if of(w.Kind) {
			l.all = append(l.all, line{words: l.wayName(w), way: &w, to: l.destination(&w), inside: inside})
		}
	}
}

// choice lists a choice, and what it does where it does more than lead on.
func (l *listing) choice(c menus.OutlinedChoice) {
	if c.Inside == 0 {
		l.all = append(l.all, line{key: c.Key, words: c.For, way: &c.OutlinedWay, to: l.destination(&c.OutlinedWay)})
		return
	}
	l.all = append(l.all, line{key: c.Key, words: c.For})
	for _, s := range l.menu.Steps {
		if s.Step == c.Inside {
			l.step(s, true)
		}
	}
}

// number is a desk's phone number as people read it.
func number(v *menus.Version, d *menus.Desk) string {
	words := v.Languages[0].Phone(d.Phone, true)
	if extension := strings.TrimLeft(d.Keys, "w"); extension != "" { // without the waits before it
		words += " ext " + extension
	}
	return words
}

// leading is what a way on is called, with where it leads.
func (l line) leading() string { return strings.TrimSpace(l.words + " → " + l.to) }
