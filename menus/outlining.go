package menus

import "slices"

// outlining makes an outline. It says texts as a step does, for one place after another.
type outlining struct {
	taking
	outline Outline
	seen    map[string]bool
	waiting []*menu // found and not outlined yet, those of the outline's last menus
}

// find gives a menu its place in the outline, behind those found before.
func (o *outlining) find(m *menu, from, campus string) {
	if o.seen[m.name] {
		return
	}
	o.seen[m.name] = true
	o.outline.Menus = append(o.outline.Menus, OutlinedMenu{Name: m.name, From: from, Campus: campus})
	o.waiting = append(o.waiting, m)
}

// all outlines every menu that waits, and those they lead to.
func (o *outlining) all() {
	for len(o.waiting) > 0 {
		m := o.waiting[0]
		at := len(o.outline.Menus) - len(o.waiting)
		o.menu(m, &o.outline.Menus[at])
		campus := o.state.Campus
		o.waiting = o.waiting[1:]
		if m.asksForCampus() {
			campus = "" // from here on it is whichever the caller names
		}
		o.findNext(m, o.outline.Menus[at].Steps, campus)
	}
}

// findNext finds the menus that the steps of a menu lead to.
func (o *outlining) findNext(m *menu, steps []OutlinedStep, campus string) {
	found := func(w OutlinedWay) {
		next := o.version.menus[w.To]
		switch {
		case next == nil:
		case w.Campus != "":
			o.find(next, m.name, w.Campus)
		default:
			o.find(next, m.name, campus)
		}
	}
	for _, s := range steps {
		for _, w := range s.Ways {
			found(w)
		}
		for _, c := range s.Choices {
			found(c.OutlinedWay)
		}
	}
	if m.back != nil {
		found(wayOut(m.back, BackPart))
	}
}

func (o *outlining) menu(m *menu, x *OutlinedMenu) {
	o.state.Campus = x.Campus
	if m.keywords != nil {
		x.Keywords, _ = o.version.wordsIn(m.keywords, o.language, o.state.Channel)
	}
	for _, s := range m.steps {
		x.Steps = append(x.Steps, o.step(s, x.Campus))
	}
}

func (m *menu) asksForCampus() bool {
	return slices.ContainsFunc(m.steps, func(s *step) bool { return s.answer == campusAnswer })
}
