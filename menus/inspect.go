package menus

import "time"

// Facts is how many facts of the calendar there are.
func (v *Version) Facts() int { return len(v.allHours) * int(factKinds) }

// Keywords gives one keyword of each menu that has some, in a language.
func (v *Version) Keywords(language string) []string {
	i := v.languageIndex(language)
	seen := map[*menu]bool{}
	var words []string
	for _, k := range v.keywords {
		if k.language == i && !seen[k.menu] {
			seen[k.menu] = true
			words = append(words, k.folded)
		}
	}
	return words
}

// NamesThatBegin gives a text for each kind of name that begins a menu: that of a campus, and a skill that a pretended
// opportunity has.
func (v *Version) NamesThatBegin() []string {
	var names []string
	if v.begunBy("campus") != nil && len(v.Campuses) > 0 {
		names = append(names, v.Campuses[0].Name)
	}
	if v.begunBy(string(SkillTrait)) != nil {
		names = append(names, pretendedSkills()[0])
	}
	return names
}

// AllKeywords gives every word that begins a menu by text in a language, in the form in which words are compared.
func (v *Version) AllKeywords(language string) []string {
	i := v.languageIndex(language)
	var words []string
	for _, k := range v.keywords {
		if k.language == i {
			words = append(words, k.folded)
		}
	}
	return words
}

// SaidIn keeps the answers that a menu says back, or that may be said back in a menu behind it, and of one about an opportunity
// how many people come. The others make no difference to what a caller hears from there on.
func (v *Version) SaidIn(name string, answers []Answer) []Answer {
	m := v.menus[name]
	if m == nil {
		return nil
	}
	var kept []Answer
	for _, a := range answers {
		if m.saidBack[a.Name] || v.carried[a.Name] || m.needsOpportunity && v.parties[a.Name] {
			kept = append(kept, a)
		}
	}
	return kept
}

// SaysCase says whether a menu's texts say the number of a case.
func (v *Version) SaysCase(name string) bool {
	m := v.menus[name]
	return m != nil && m.saidBack["case"]
}

// NeedsOpportunity says whether a step speaks of the opportunity of a state. The one that was spoken of before makes no
// difference to where any other leads.
func (v *Version) NeedsOpportunity(menu string, step int) bool {
	s := v.stepAt(menu, step)
	return s != nil && s.needsOpportunity
}

// NeedsCase says whether a menu is about a case.
func (v *Version) NeedsCase(name string) bool {
	m := v.menus[name]
	return m != nil && m.needsCase
}

// GoesBack says whether a menu leads back by itself to the exchange before it.
func (v *Version) GoesBack(name string) bool {
	m := v.menus[name]
	return m != nil && m.goesBack
}

// LeadsBack says whether any of [Version.Inputs] leads by itself back to the exchange before a state. Who is asked again has
// been given that way already.
func (v *Version) LeadsBack(s State) bool {
	at := v.stepAt(s.Menu, s.Step)
	return v.GoesBack(s.Menu) && (s.Tries == 0 || at.kind == transferring || at.otherwise.kind == toBack)
}

// Told gives the words of some times where a campus is spoken of, or with "" none, in a language at a moment. Texts that
// tell these and are alike but for them are alike where the words are.
func (v *Version) Told(times Times, language, campus string, at time.Time) string {
	t := &taking{version: v, state: State{Channel: Text, Campus: campus}, moment: at.In(v.District.Zone), language: v.languageIndex(language)}
	told := ""
	for i, name := range [...]string{"opens", "closes", "holiday"} {
		if times&(1<<i) != 0 {
			told += t.slot(name, t.language, true) + "\n"
		}
	}
	return told
}
