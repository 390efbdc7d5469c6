package menus

import "slices"

// back gives the exchange before this one; where there is none, this one again.
func (t *taking) back(s *step) *step {
	if s.kind != passing && s.menu.back != nil && s.menu.back.kind == toMenu {
		return t.follow(s, s.menu.back)
	}
	t.askedTrail()
	for n := len(t.state.Trail); n > 0; n = len(t.state.Trail) {
		place := t.state.Trail[n-1]
		t.state.Trail = t.state.Trail[: n-1 : n-1]
		if before := t.version.stepAt(place.Menu, place.Step); before != nil {
			if place.Campus != t.state.Campus {
				t.speakOf(place.Campus)
			}
			return before
		}
	}
	return s
}

// goBack follows a "back" that the menu itself says: out of a step inside a choice to the choices, and out of any other
// to the exchange before this menu. Where there is none it leads to the line's menu.
func (t *taking) goBack(s *step) *step {
	t.askedTrail()
	if s.index < s.menu.written {
		for n := len(t.state.Trail); n > 0 && t.state.Trail[n-1].Menu == s.menu.name; n = len(t.state.Trail) {
			t.state.Trail = t.state.Trail[: n-1 : n-1]
		}
	}
	if len(t.state.Trail) == 0 {
		return t.home()
	}
	return t.back(s)
}

// askedTrail tells a follower that it makes a difference which exchanges were before this one.
func (t *taking) askedTrail() {
	if t.follower != nil {
		t.follower.AskedTrail()
	}
}

// home gives the step at which the session's line begins, with nothing said yet about a campus.
func (t *taking) home() *step {
	t.speakOf(t.homeCampus())
	t.state.Opportunity, t.state.Page, t.state.OfCase = "", 0, 0
	t.forgetSearch()
	t.forgetShared()
	if s := t.version.stepAt(t.state.Home.Menu, 0); s != nil {
		return s
	}
	return t.version.menus[personMenu].steps[0]
}

// homeCampus is the campus of the session's line, "" for the district.
func (t *taking) homeCampus() string {
	if t.follower != nil {
		t.follower.AskedHome("")
	}
	return t.state.Home.Campus
}

// beginsAt says whether the session's line begins at a menu.
func (t *taking) beginsAt(m *menu) bool {
	if t.follower != nil {
		t.follower.AskedHome(m.name)
	}
	return m.name == t.state.Home.Menu
}

// leave remembers the exchange being left, for "back". An exchange left before is remembered once, so that a caller
// who goes in circles does not have to go back through each of them.
func (t *taking) leave(s *step) {
	here := Place{s.menu.name, s.index, t.state.Campus}
	trail := t.state.Trail
	if at := slices.Index(trail, here); at >= 0 {
		trail = trail[:at]
	}
	if len(trail) >= maxTrail {
		trail = trail[1:]
	}
	kept := make([]Place, len(trail), len(trail)+1)
	copy(kept, trail)
	t.state.Trail = append(kept, here)
}
