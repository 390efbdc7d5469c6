package phonetree

import (
	"strings"

	"campusline/menus"
)

// The measures of a picture, in pixels.
const (
	boxWidth   = 280
	between    = 56 // columns
	gap        = 16 // boxes of a column
	margin     = 28
	top        = 64 // below the title
	headHeight = 24
	rowHeight  = 15
	padding    = 10
	keyIndent  = 16
	// charactersWide is how many characters of eleven pixels fit into a box.
	charactersWide = 44
	mostLines      = 4 // of one text
)

// layout is where everything of a picture stands: each menu right of the one from which a caller comes to it first.
type layout struct {
	version *menus.Version
	outline menus.Outline
	boxes   []*box
	byName  map[string]*box
}

// box is a menu in the picture.
type box struct {
	name, colour, full string
	depth              int
	x, y, height       int
	rows               []boxRow
	menu               menus.OutlinedMenu
	children           []*box
	led                bool // a line leads to it
}

// boxRow is a line of words in a box.
type boxRow struct {
	y, indent  int
	key, words string
	said       bool // these are words that a caller hears
	to         *box // where it leads, if that box stands right of this one
}

func newLayout(v *menus.Version, outline menus.Outline) *layout {
	p := &layout{version: v, outline: outline, byName: map[string]*box{}}
	var roots []*box
	for _, m := range outline.Menus {
		b := &box{name: m.Name, colour: colour(m), menu: m}
		p.byName[m.Name] = b
		p.boxes = append(p.boxes, b)
		if parent := p.byName[m.From]; parent != nil {
			b.depth = parent.depth + 1
			parent.children = append(parent.children, b)
		} else {
			roots = append(roots, b)
		}
	}
	for _, b := range p.boxes {
		p.fill(b)
	}
	y := top
	for _, b := range roots {
		y = b.place(y)
	}
	return p
}

// place puts a box and those right of it below y, and gives where they end.
func (b *box) place(y int) int {
	b.x, b.y = margin+b.depth*(boxWidth+between), y
	end := y
	for _, c := range b.children {
		end = c.place(end)
	}
	return max(end, y+b.height+gap)
}

func (p *layout) size() (width, height int) {
	for _, b := range p.boxes {
		width = max(width, b.x+boxWidth+margin)
		height = max(height, b.y+b.height+margin)
	}
	return width, height
}

// fill writes the rows of a box.
func (p *layout) fill(b *box) {
	b.height = headHeight + rowHeight
	var full []string
	for _, s := range b.menu.Steps {
		for _, said := range s.Words {
			full = append(full, said.Words)
		}
		if !isInside(b.menu, s.Step) {
			p.step(b, s)
		}
	}
	b.full = strings.Join(append([]string{b.name}, full...), "\n")
	b.height -= rowHeight / 2
}

func (p *layout) step(b *box, s menus.OutlinedStep) {
	for _, w := range s.Ways {
		if w.Kind == menus.WhenPart {
			p.way(b, 0, "", "if "+w.When, w)
		}
	}
	for _, said := range s.Words {
		for _, line := range wrapped("“"+said.Words+"”", mostLines) {
			b.row(boxRow{words: line, said: true})
		}
	}
	if s.Waits == menus.ADesk {
		for _, line := range wrapped(rung(p.version, p.outline, s), mostLines) {
			b.row(boxRow{words: line})
		}
	}
	for _, c := range s.Choices {
		p.choice(b, c)
	}
	for _, said := range s.Then {
		for _, line := range wrapped("“"+said.Words+"”", mostLines) {
			b.row(boxRow{words: line, said: true})
		}
	}
	for _, w := range s.Ways {
		if w.Kind != menus.WhenPart {
			p.way(b, 0, "", wayName(w.Kind), w)
		}
	}
}

// choice writes a choice, and what it does where it does more than lead on.
func (p *layout) choice(b *box, c menus.OutlinedChoice) {
	if c.Inside == 0 {
		p.way(b, keyIndent, c.Key, c.For, c.OutlinedWay)
		return
	}
	for _, s := range b.menu.Steps {
		if s.Step != c.Inside {
			continue
		}
		does := ""
		if s.Waits == menus.ADesk {
			does = ": " + rung(p.version, p.outline, s)
		}
		for i, line := range wrapped(c.For+does, mostLines) {
			r := boxRow{indent: keyIndent, words: line}
			if i == 0 {
				r.key = c.Key
			}
			b.row(r)
		}
		for _, w := range s.Ways {
			p.way(b, keyIndent, "", wayName(w.Kind), w)
		}
	}
}

// way writes a way on. Where its box stands right of this one a line leads there, else it is named.
func (p *layout) way(b *box, indent int, key, label string, w menus.OutlinedWay) {
	r := boxRow{key: key, indent: indent, words: label}
	if to := p.byName[w.To]; to != nil && to.menu.From == b.name && !to.led {
		r.to, to.led = to, true
	}
	if r.to == nil || label == "" {
		r.words = strings.TrimSpace(label + " → " + destination(w))
	}
	b.row(r)
}

func (b *box) row(r boxRow) {
	r.y = b.height + 2
	b.height += rowHeight
	b.rows = append(b.rows, r)
}
