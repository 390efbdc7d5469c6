// Package phonetree shows what a line's menus say and where they lead: as a tree of text, as a picture, and as a
// document to print, with the hours of the year at which a person answers. All of it is made of the version that
// answers calls, so that it can never differ from what callers get.
package phonetree

import (
	"io"
	"strings"

	"campusline/menus"
	"campusline/translations"
)

// Text writes the tree of a line: each menu below the way that leads to it first, and by its name wherever another way
// leads to it again.
func Text(w io.Writer, v *menus.Version, outline menus.Outline) error {
	t := tree{version: v, outline: outline, menus: byName(outline), told: map[string]bool{}}
	t.write(0, Title(v, outline))
	for _, m := range outline.Menus {
		if !t.told[m.Name] {
			t.write(1, m.Name+t.keywords(m))
			t.menu(2, m)
		}
	}
	_, err := io.WriteString(w, t.out.String())
	return err
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

func (t *tree) write(depth int, words string) {
	t.out.WriteString(strings.Repeat("  ", depth) + strings.ReplaceAll(words, "\n", " / ") + "\n")
}

// menu writes a menu that has not been written yet.
func (t *tree) menu(depth int, m menus.OutlinedMenu) {
	t.told[m.Name] = true
	for _, l := range linesOf(t.version, t.outline, m) {
		if l.key != "" {
			l.words = l.key + "  " + l.words
		}
		at := depth
		if l.inside {
			at += 2
		}
		switch {
		case l.said != "":
			t.write(at, "“"+l.said+"”")
		case l.way != nil:
			t.way(at, m.Name, l)
		default:
			t.write(at, l.words)
		}
	}
}

func (t *tree) keywords(m menus.OutlinedMenu) string {
	if m.Keywords == "" {
		return ""
	}
	return " [" + label(t.version.Language(t.outline.Language), translations.ShownKeywords, "words", m.Keywords) + "]"
}

// way writes a way on, and below it the menu that it leads to first.
func (t *tree) way(depth int, from string, l line) {
	m, known := t.menus[l.way.To]
	if !known || t.told[m.Name] || m.From != from {
		t.write(depth, l.leading())
		return
	}
	t.write(depth, l.leading()+t.keywords(m))
	t.menu(depth+1, m)
}
