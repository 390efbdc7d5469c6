package proof

import "campusline/menus"

// option is one thing that can be done at a node: the same in every language, or in each by its own words.
type option struct {
	inputs    []menus.Input // one, or by language
	languages []int         // those in which it can be done, nil for all
	able      set           // the situations in which it can be done, nil until that is asked
	meant     int           // the place of the first option of the node that means the same
	danger    bool          // it tells of a danger; no figure counts on it
}

// in gives what is done where a language is spoken.
func (o *option) in(language int) menus.Input {
	if len(o.inputs) == 1 {
		return o.inputs[0]
	}
	return o.inputs[language]
}

// any gives what is done in some language: all but the words are the same in each.
func (o *option) any() menus.Input {
	if o.languages == nil {
		return o.inputs[0]
	}
	return o.in(o.languages[0])
}

// goesBack says whether it is the key for the exchange before.
func (o *option) goesBack() bool {
	in := o.any()
	return in.Kind == menus.Keys && in.Words == "*" || in.Kind == menus.Recorded && in.Key == "*"
}

// isWords says whether an input depends on the language it is in.
func isWords(in menus.Input) bool { return in.Kind == menus.Speech || in.Kind == menus.Written }

// options gives what can be done in a state. What means the same in several languages is one option.
func (e *explorer) options(s menus.State) []*option {
	byLanguage := make([][]menus.Input, len(e.languages))
	for language, tag := range e.languages {
		s.Language = tag
		byLanguage[language] = e.version.Inputs(s)
	}
	found := meanings{explorer: e, state: s, first: map[string]int{}}
	for i, in := range byLanguage[0] {
		if !isWords(in) {
			s.Language = e.languages[0]
			found.add(e.version.Meaning(s, in, &e.world), &option{inputs: []menus.Input{in}})
			continue
		}
		found.addWords(byLanguage, i)
	}
	return found.all
}

// meanings gathers options by what they mean.
type meanings struct {
	explorer *explorer
	state    menus.State
	all      []*option
	first    map[string]int // the first of each meaning
}

// addWords adds what is said or written in each language at one place among its inputs, in as many options as it has
// meanings.
func (m *meanings) addWords(byLanguage [][]menus.Input, place int) {
	said := map[string]*option{}
	var order []string
	for language, inputs := range byLanguage {
		m.state.Language = m.explorer.languages[language]
		meaning := m.explorer.version.Meaning(m.state, inputs[place], &m.explorer.world)
		o := said[meaning]
		if o == nil {
			o = &option{inputs: make([]menus.Input, len(byLanguage)), danger: m.explorer.version.Danger(inputs[place].Words) != ""}
			said[meaning] = o
			order = append(order, meaning)
		}
		o.inputs[language] = inputs[place]
		o.languages = append(o.languages, language)
	}
	for _, meaning := range order {
		if o := said[meaning]; len(o.languages) == len(byLanguage) {
			o.languages = nil
		}
		m.add(meaning, said[meaning])
	}
}

// add adds an option. One that can be done in every language stands for all later ones that mean the same.
func (m *meanings) add(meaning string, o *option) {
	o.meant = len(m.all)
	if first, known := m.first[meaning]; known {
		o.meant = first
	} else if o.languages == nil {
		m.first[meaning] = o.meant
	}
	m.all = append(m.all, o)
}
