package difference

import (
	"slices"
	"sync"

	"campusline/cases"
	"campusline/menus"
)

// side is one of the two versions.
type side struct {
	version   *menus.Version
	cells     []menus.Cell // both calendars' states, with what holds in this version
	byFact    []set        // the situations in which each fact of its calendar holds
	ofKnown   set
	ofTexting [textings]set
	world     world
	values    map[string]string // the value that stands for all values of an answer, shared with the other side
	rules     func() *cases.Rules
	home      menus.Place // the beginning that stands for those of all lines, since each is gone through by itself
}

func newSide(v *menus.Version, cells []menus.Cell, values map[string]string) *side {
	s := &side{version: v, cells: cells, values: values}
	s.world.side = s
	s.rules = sync.OnceValue(func() *cases.Rules {
		rules, _ := cases.ReadRules(menus.Files(v.Files), v)
		return rules
	})
	s.ofKnown = s.empty()
	for i := range s.ofTexting {
		s.ofTexting[i] = s.empty()
	}
	s.byFact = make([]set, v.Facts())
	for f := range s.byFact {
		s.byFact[f] = s.empty()
	}
	for cell := range cells {
		for k := range callers {
			s.situate(situation(cell*callers + k))
		}
	}
	return s
}

func (s *side) empty() set { return make(set, (len(s.cells)*callers+63)/64) }

// situate notes what holds in a situation.
func (s *side) situate(x situation) {
	s.ofTexting[x.texting()].add(x)
	if x.known() {
		s.ofKnown.add(x)
	}
	for f := range s.byFact {
		if s.cells[x.cell()].Holds(menus.Fact(f)) {
			s.byFact[f].add(x)
		}
	}
}

// step takes a step in a situation.
func (s *side) step(state menus.State, input menus.Input, x situation) menus.Outcome {
	s.world.reset(x)
	return s.version.Step(state, input, &s.world)
}

// plain leaves out of a state what cannot make a difference to what is heard from there on.
func (s *side) plain(state menus.State) menus.State {
	if state.Done {
		return menus.State{Channel: state.Channel, Language: state.Language, Menu: state.Menu, Done: true}
	}
	state.Taken, state.Kind, state.Home = 1, "", s.home
	if state.Case != 0 {
		state.Case = 1
	}
	if !s.version.SaysCase(state.Menu) {
		state.Case = 0
	}
	if n := len(state.Trail); n > 0 && s.version.GoesBack(state.Menu) {
		state.Trail = state.Trail[n-1:]
	} else {
		state.Trail = nil
	}
	state.Answers = s.remembered(state)
	for i, a := range state.Answers {
		value, known := s.values[a.Name]
		if !known {
			value = a.Value
			s.values[a.Name] = value
		}
		state.Answers[i].Value = value
	}
	return state
}

// remembered are the answers that may still be said back: in the menu itself, or where it leads back to, as the one that
// asks for another language does.
func (s *side) remembered(state menus.State) []menus.Answer {
	here := s.version.SaidIn(state.Menu, state.Answers)
	for _, place := range state.Trail {
		for _, a := range s.version.SaidIn(place.Menu, state.Answers) {
			if !slices.ContainsFunc(here, func(b menus.Answer) bool { return b.Name == a.Name }) {
				here = append(here, a)
			}
		}
	}
	return here
}

// asksForCampus says whether a campus is asked for in a state.
func (s *side) asksForCampus(state menus.State) bool { return s.part(&state).Answer == "campus" }

// campusName is what the campus spoken of is called, "" for none.
func (s *side) campusName(state *menus.State) string {
	if c := s.version.Campus(state.Campus); c != nil {
		return s.version.NameOf(c, state.Language)
	}
	return ""
}
