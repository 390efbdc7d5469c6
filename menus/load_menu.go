package menus

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

const mappingKind = yaml.MappingNode

// readMenus reads a file of menus.
func (l *loader) readMenus(root node) {
	for _, f := range l.fields(root, "This file") {
		if !l.goodName(f, "a menu") {
			continue
		}
		if f.name == "back" || f.name == "repeat" {
			l.add(f.at, "name", "Choose another name.", "`%s` has a meaning of its own and cannot be the name of a menu.", f.name)
			continue
		}
		if other := l.version.menus[f.name]; other != nil && !other.builtin {
			l.add(f.at, "written twice", "Give one of them another name.", "There is a menu `%s` already, in %s line %d.", f.name, other.at.file, other.at.line)
			continue
		}
		m := l.readMenu(f)
		l.version.menus[f.name] = m
		l.order = append(l.order, m)
	}
}

func (l *loader) readMenu(of field) *menu {
	m := &menu{name: of.name, at: of.at, builtin: of.at.file == builtinFile}
	var own []field
	for _, f := range l.fields(of.value, fmt.Sprintf("The menu `%s`", m.name)) {
		switch f.name {
		case "needs":
			l.readNeeds(m, f.value)
		case "keywords":
			m.keywords = l.wordList(f.value, "`keywords`")
		case "begun-by":
			m.begunBy = l.readBegunBy(f.value)
		case "back":
			d := l.destination(f.value)
			m.back = &d
		case "steps":
			for i, item := range l.items(f.value, "`steps`") {
				l.readStep(m, i, item.at(), l.fields(item, "A step"))
			}
		default:
			own = append(own, f)
		}
	}
	if len(own) > 0 && len(m.steps) > 0 {
		l.add(own[0].at, "steps", "Move it into one of the steps.", "`%s` stands beside `steps`.", own[0].name)
	} else if len(m.steps) == 0 {
		l.readStep(m, 0, of.at, own)
	}
	m.written = len(m.steps)
	l.unfold(m)
	return m
}

// readNeeds reads what a menu is about: one thing, or several.
func (l *loader) readNeeds(m *menu, n node) {
	for _, words := range l.list(n, "`needs`") {
		switch words {
		case "campus":
			m.needsCampus = true
		case "opportunity":
			m.needsOpportunity = true
		case "case":
			m.needsCase = true
		default:
			m.needsCampus = true // what it says is not found fault with twice
			l.add(n.at(), "needs", "A menu can need `campus`, `opportunity` or `case`.", "`%s` is nothing a menu can need.", words)
		}
	}
}

// readBegunBy reads what is named by the texts that begin a menu.
func (l *loader) readBegunBy(n node) []string {
	named := l.list(n, "`begun-by`")
	for _, word := range named {
		if !slices.Contains(begunByWords(), word) {
			l.add(n.at(), "unknown word", didYouMean(word, begunByWords()), "`%s` is nothing that can stand behind `begun-by`.", word)
		}
	}
	return named
}

// wordList reads words separated by commas, which a translator translates as one.
func (l *loader) wordList(n node, what string) *text {
	t := &text{source: strings.Join(l.list(n, what), ", "), at: n.at(), builtin: n.file == builtinFile}
	t.texted = t.source
	l.texts = append(l.texts, t)
	return t
}

// unfold gives the steps that stand inside a choice a place behind the written ones, so that a state can name them.
func (l *loader) unfold(m *menu) {
	for _, s := range m.steps[:m.written] {
		for _, c := range s.choices {
			if c.inside == nil {
				continue
			}
			c.inside.index = len(m.steps)
			m.steps = append(m.steps, c.inside)
			c.to = destination{kind: toStep, name: "choice", at: c.at, menu: m, step: c.inside.index}
		}
	}
}
