package phonetree

import (
	"testing"

	"campusline/menus"
	"campusline/menus/menustest"
)

func TestBoxesOfAPictureDoNotOverlapAndRowsStayInside(t *testing.T) {
	t.Parallel()
	v := menustest.Sample(t)
	for _, line := range v.Lines {
		p := newLayout(v, v.Outline(line, menus.Call, "es"))
		for i, a := range p.boxes {
			for _, b := range p.boxes[:i] {
				if a.x < b.x+boxWidth && b.x < a.x+boxWidth && a.y < b.y+b.height && b.y < a.y+a.height {
					t.Errorf("%s overlaps %s", a.name, b.name)
				}
			}
			for _, r := range a.rows {
				if r.y < headHeight || r.y > a.height || len([]rune(r.words)) > charactersWide+20 {
					t.Errorf("%q of %s does not stay inside", r.words, a.name)
				}
			}
			if a.menu.From != "" && !a.led {
				t.Errorf("no line leads to %s", a.name)
			}
		}
	}
}
