package menus

import (
	"slices"
	"strconv"
)

// narrowKey leads on from the opportunities that are offered to what they can be narrowed by.
const narrowKey = MostListed + 3

// narrowed adds to a search the answers by which a step narrows what it offers.
func (t *taking) narrowed(s *step, wanted *Search) {
	for _, name := range s.by {
		value, given := t.state.answer(name)
		if !given {
			continue
		}
		switch t.version.answerKinds[name] {
		case dateAnswer:
			wanted.Day = t.daySought(value)
		case skillAnswer:
			wanted.Skills = t.skillsSought(value, s.kinds())
		case heldAnswer:
			wanted.Held = t.traitValue(HeldTrait, value, nil)
		}
	}
}

// widen forgets by what opportunities were narrowed. It does not touch the answers of the state it was copied from.
func (t *taking) widen() {
	narrows := func(a Answer) bool {
		_, does := t.version.narrowing[a.Name]
		return does
	}
	if slices.ContainsFunc(t.state.Answers, narrows) {
		t.state.Answers = slices.DeleteFunc(slices.Clone(t.state.Answers), narrows)
	}
}

// findNarrowing finds the answers by which opportunities are narrowed, each with the kinds of those, nil for all.
func (v *Version) findNarrowing() map[string][]string {
	narrowed, ofAll := map[string][]string{}, map[string]bool{}
	for _, m := range v.menus {
		for _, s := range m.steps {
			for _, name := range s.by {
				narrowed[name] = append(narrowed[name], s.find...)
				ofAll[name] = ofAll[name] || s.kinds() == nil
			}
		}
	}
	for name, kinds := range narrowed {
		slices.Sort(kinds)
		if narrowed[name] = slices.Compact(kinds); ofAll[name] {
			narrowed[name] = nil
		}
	}
	return narrowed
}

// narrowByKey leads to the menu that asks what to narrow by.
func (t *taking) narrowByKey(s *step, keys string) bool {
	if !s.narrow.given() || keys != strconv.Itoa(narrowKey) || len(t.state.Between) == 0 {
		return false
	}
	t.leave(s)
	t.state.Page = 0
	t.enter(t.follow(s, &s.narrow))
	return true
}

// resolveNarrowing proves that the answers by which a step narrows what it offers are asked for.
func (l *loader) resolveNarrowing(s *step) {
	for _, name := range s.by {
		switch l.version.answerKinds[name] {
		case dateAnswer, skillAnswer, heldAnswer:
		default:
			l.add(s.at, "unknown answer to narrow by",
				"Ask for it with `answer: date`, `answer: skill` or `answer: held-in`, and `as: "+name+"`.",
				"No question asks for a day, a skill or a language under the name `%s`.", name)
		}
	}
}
