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
	mostRows       = 4 // of one text
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
	full := []string{b.name}
	for _, l := range linesOf(p.version, p.outline, b.menu) {
		if l.said != "" {
			full = append(full, l.said)
		}
		p.line(b, l)
	}
	b.full = strings.Join(full, "\n")
	b.height -= rowHeight / 2
}

// line writes a line of a menu, broken where it is too long. Where a way leads to a box that stands right of this one a
// line is drawn, else that box is named.
func (p *layout) line(b *box, l line) {
	first := boxRow{key: l.key, said: l.said != ""}
	if l.key != "" || l.inside {
		first.indent = keyIndent
	}
	words := l.words
	switch {
	case l.said != "":
		words = "“" + l.said + "”"
	case l.way != nil:
		if to := p.byName[l.way.To]; to != nil && to.menu.From == b.name && !to.led {
			first.to, to.led = to, true
		}
		if first.to == nil || words == "" {
			words = l.leading()
		}
	}
	for i, words := range wrapped(words) {
		r := first
		r.words = words
		if i > 0 {
			r.key, r.to = "", nil
		}
		b.row(r)
	}
}

func (b *box) row(r boxRow) {
	r.y = b.height + 2
	b.height += rowHeight
	b.rows = append(b.rows, r)
}
