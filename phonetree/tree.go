// Package phonetree shows what a line's menus say and where they lead: as a tree of text, as a picture, and as a
// document to print, with the hours of the year at which a person answers. All of it is made of the version that
// answers calls, so that it can never differ from what callers get.
package phonetree

import (
	"fmt"
	"io"
	"strings"

	"campusline/menus"
)

// Text writes the tree of a line: each menu below the way that leads to it first, and by its name wherever another way
// leads to it again.
func Text(w io.Writer, v *menus.Version, outline menus.Outline) error {
	t := tree{version: v, outline: outline, menus: byName(outline), told: map[string]bool{}}
	t.line(0, Title(v, outline))
	for _, m := range outline.Menus {
		if !t.told[m.Name] {
			t.line(1, m.Name+keywords(m))
			t.menu(2, m)
		}
	}
	_, err := io.WriteString(w, t.out.String())
	return err
}

// Title names what an outline shows: the line, its number, calls or texts, and the language.
func Title(v *menus.Version, o menus.Outline) string {
	return fmt.Sprintf("%s, %s, %ss in %s", o.Line.Name, v.Language(o.Language).Phone(o.Line.Number, true), o.Channel,
		v.Language(o.Language).EnglishName)
}

func byName(o menus.Outline) map[string]menus.OutlinedMenu {
	all := map[string]menus.OutlinedMenu{}
	for _, m := range o.Menus {
		all[m.Name] = m
	}
	return all
}

// tree writes menus below one another.
type tree struct {
	version *menus.Version
	outline menus.Outline
	menus   map[string]menus.OutlinedMenu
	told    map[string]bool
	out     strings.Builder
}

func (t *tree) line(depth int, words string) {
	t.out.WriteString(strings.Repeat("  ", depth) + words + "\n")
}

// menu writes what a menu does that has not been written yet.
func (t *tree) menu(depth int, m menus.OutlinedMenu) {
	t.told[m.Name] = true
	for _, s := range m.Steps {
		if !isInside(m, s.Step) {
			t.step(depth, m, s)
		}
	}
}

func keywords(m menus.OutlinedMenu) string {
	if m.Keywords == "" {
		return ""
	}
	return " [by text: " + m.Keywords + "]"
}

// isInside says whether a step stands inside a choice, where it is written instead.
func isInside(m menus.OutlinedMenu, step int) bool {
	for _, s := range m.Steps {
		for _, c := range s.Choices {
			if c.Inside > 0 && c.Inside == step {
				return true
			}
		}
	}
	return false
}

func (t *tree) step(depth int, m menus.OutlinedMenu, s menus.OutlinedStep) {
	for _, w := range s.Ways {
		if w.Kind == menus.WhenPart {
			t.way(depth, m.Name, "if "+w.When, w)
		}
	}
	for _, words := range s.Words {
		t.line(depth, "“"+strings.ReplaceAll(words.Words, "\n", " / ")+"”")
	}
	if s.Waits == menus.ADesk {
		t.line(depth, rung(t.version, t.outline, s))
	}
	for _, c := range s.Choices {
		t.choice(depth, m, c)
	}
	for _, done := range done(s) {
		t.line(depth, done)
	}
	for _, w := range s.Ways {
		if w.Kind != menus.WhenPart {
			t.way(depth, m.Name, wayName(w.Kind), w)
		}
	}
}

// rung says which desk a step rings, and at which number. By text the family is given the number instead.
func rung(v *menus.Version, o menus.Outline, s menus.OutlinedStep) string {
	does := "rings "
	if o.Channel == menus.Text {
		does = "gives the number of "
	}
	if s.Rung == nil {
		return does + orFirst(s.Desk) + " of that campus"
	}
	return does + s.Desk + ", " + number(v, s.Rung)
}

// orFirst is what a desk is called that depends on the campus.
func orFirst(desk string) string {
	if desk == "" {
		return "the first desk"
	}
	return desk
}

// number is a desk's phone number as people read it.
func number(v *menus.Version, d *menus.Desk) string {
	words := v.Languages[0].Phone(d.Phone, true)
	if extension := strings.TrimLeft(d.Keys, "w"); extension != "" {
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

// wayName is what a way on is called.
func wayName(k menus.PartKind) string {
	switch k {
	case menus.NoAnswerPart:
		return "no answer"
	case menus.GoPart:
		return ""
	}
	return string(k)
}

func (t *tree) choice(depth int, m menus.OutlinedMenu, c menus.OutlinedChoice) {
	label := c.Key + "  " + c.For
	if c.Inside == 0 {
		t.way(depth, m.Name, label, c.OutlinedWay)
		return
	}
	t.line(depth, label)
	for _, s := range m.Steps {
		if s.Step == c.Inside {
			t.step(depth+2, m, s)
		}
	}
}

// way writes a way on, and below it the menu that it leads to first.
func (t *tree) way(depth int, from, label string, w menus.OutlinedWay) {
	words := strings.TrimSpace(label + " → " + destination(w))
	m, known := t.menus[w.To]
	if !known || t.told[w.To] || m.From != from {
		t.line(depth, words)
		return
	}
	t.line(depth, words+keywords(m))
	t.menu(depth+1, m)
}

// destination says where a way leads.
func destination(w menus.OutlinedWay) string {
	if w.Campus != "" {
		return w.To + " at " + w.Campus
	}
	return w.To
}
