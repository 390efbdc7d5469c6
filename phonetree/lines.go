package phonetree

import (
	"slices"
	"strings"

	"campusline/menus"
)

// line is one line of a menu as every form shows it: words that callers hear, what is done, or a way on.
type line struct {
	key    string // of a choice
	said   string // words that callers hear
	words  string // what is done, or what the way on is for
	way    *menus.OutlinedWay
	inside bool // it belongs to the choice above
}

// listing makes the lines of a menu.
type listing struct {
	version *menus.Version
	outline menus.Outline
	menu    menus.OutlinedMenu
	all     []line
}

// linesOf gives the lines of a menu, in the order in which they happen.
func linesOf(v *menus.Version, o menus.Outline, m menus.OutlinedMenu) []line {
	l := listing{version: v, outline: o, menu: m}
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
	for _, words := range done(s) {
		l.all = append(l.all, line{words: words, inside: inside})
	}
	l.ways(s, inside, func(k menus.PartKind) bool { return k != menus.WhenPart })
}

func (l *listing) ways(s menus.OutlinedStep, inside bool, of func(menus.PartKind) bool) {
	for _, w := range s.Ways {
		if of(w.Kind) {
			l.all = append(l.all, line{words: wayName(w), way: &w, inside: inside})
		}
	}
}

// choice lists a choice, and what it does where it does more than lead on.
func (l *listing) choice(c menus.OutlinedChoice) {
	if c.Inside == 0 {
		l.all = append(l.all, line{key: c.Key, words: c.For, way: &c.OutlinedWay})
		return
	}
	l.all = append(l.all, line{key: c.Key, words: c.For})
	for _, s := range l.menu.Steps {
		if s.Step == c.Inside {
			l.step(s, true)
		}
	}
}

// rung says which desk a step rings, and at which number. By text the family is given the number instead.
func (l *listing) rung(s menus.OutlinedStep) string {
	does := "rings "
	if l.outline.Channel == menus.Text {
		does = "gives the number of "
	}
	switch {
	case s.Rung != nil:
		return does + s.Desk + ", " + number(l.version, s.Rung)
	case s.Desk == "":
		return does + "the first desk of that campus"
	}
	return does + s.Desk + " of that campus"
}

// number is a desk's phone number as people read it.
func number(v *menus.Version, d *menus.Desk) string {
	words := v.Languages[0].Phone(d.Phone, true)
	if extension := strings.TrimLeft(d.Keys, "w"); extension != "" { // without the waits before it
		words += " ext " + extension
	}
	return words
}

// done says what a step does once it is answered.
func done(s menus.OutlinedStep) []string {
	var all []string
	if s.Logs != "" {
		all = append(all, "logs: "+s.Logs)
	}
	for _, x := range s.Texts {
		all = append(all, "texts “"+x.Words+"”")
	}
	for _, x := range s.Then {
		all = append(all, "then “"+x.Words+"”")
	}
	return all
}

// wayName is what a way on is called that is no choice.
func wayName(w menus.OutlinedWay) string {
	switch w.Kind {
	case menus.WhenPart:
		return "if " + w.When
	case menus.NoAnswerPart:
		return "no answer"
	case menus.GoPart:
		return ""
	}
	return string(w.Kind)
}

// destination says where a way leads.
func destination(w *menus.OutlinedWay) string {
	if w.Campus != "" {
		return w.To + " at " + w.Campus
	}
	return w.To
}

// leading is what a way on is called, with where it leads.
func leading(l line) string { return strings.TrimSpace(l.words + " → " + destination(l.way)) }
