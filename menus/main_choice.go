package menus

import (
	"maps"

	"campusline/translations"
)

// findMains finds the steps at which the lines' calls choose first: behind what they say, and behind the question for the
// language.
func (v *Version) findMains() map[*step]bool {
	mains, seen := map[*step]bool{}, map[*step]bool{}
	var visit func(*step)
	to := func(s *step, d *destination) {
		switch {
		case d.menu != nil && d.kind == toMenu:
			visit(d.menu.steps[0])
		case d.kind == onward:
			visit(v.following(s))
		}
	}
	visit = func(s *step) {
		if s == nil || seen[s] || s.menu.builtin {
			return
		}
		seen[s] = true
		for i := range s.when {
			to(s, &s.when[i].to)
		}
		switch {
		case s.kind == choosing:
			mains[s] = true
		case s.kind == passing || s.answer == languageAnswer:
			to(s, &s.next)
		}
	}
	for _, line := range v.Lines {
		visit(line.calls.menu.steps[0])
	}
	return mains
}

// hearKeywords has words that begin a menu be understood where calls choose first, and the recogniser listen for them: keywords
// of the menus that can be chosen from there on, and the skills where opportunities are offered behind it.
func (v *Version) hearKeywords() {
	v.mains = map[*step]map[*menu]bool{}
	mains := v.findMains()
	for s := range mains {
		v.mains[s] = chosenFrom(s, mains)
	}
	v.addUnchosen()
	for s := range mains {
		for i := range v.Languages {
			s.heard[i].hints = append(s.heard[i].hints, v.wordsHeard(s, i)...)
		}
	}
}

// addUnchosen adds the menus that no choice leads to and only a keyword begins, such as one that takes back an offer, to those
// lines on which opportunities are offered.
func (v *Version) addUnchosen() {
	chosen := map[*menu]bool{}
	for _, all := range v.mains {
		maps.Copy(chosen, all)
	}
	for s, all := range v.mains {
		if !v.offersBehind(s) {
			continue
		}
		for _, m := range v.menus {
			if m.keywords != nil && !m.builtin && !chosen[m] {
				all[m] = true
			}
		}
	}
}

// chosenFrom are the menus that can be come to from a step by choosing and answering, without those at which calls choose first
// on another line.
func chosenFrom(s *step, mains map[*step]bool) map[*menu]bool {
	all := map[*menu]bool{}
	var visit func(*menu)
	visit = func(m *menu) {
		if m == nil || all[m] || m.builtin || m != s.menu && mains[m.steps[0]] {
			return
		}
		all[m] = true
		for _, d := range m.destinations() {
			visit(d.menu)
		}
	}
	visit(s.menu)
	return all
}

// offersBehind says whether opportunities are offered behind a step at which calls choose first.
func (v *Version) offersBehind(s *step) bool {
	for m := range v.mains[s] {
		if m.offering() != nil {
			return true
		}
	}
	return false
}

// wordsHeard are the keywords and skills that are understood at a step, in a language.
func (v *Version) wordsHeard(s *step, language int) []string {
	var words []string
	for k := range v.keywords {
		if v.keywords[k].language == language && v.mains[s][v.keywords[k].menu] {
			words = append(words, v.keywords[k].folded)
		}
	}
	if v.begunBy(string(SkillTrait)) == nil || !v.offersBehind(s) {
		return words
	}
	for _, s := range v.skills {
		words = append(words, s.told[language])
	}
	return words
}

// meaningOfSpoken is what words mean that begin a menu and are spoken where a call chooses first.
func (t *taking) meaningOfSpoken(s *step, folded string) meaning {
	menus, isMain := t.version.mains[s]
	if !isMain {
		return meaning{}
	}
	if k := t.keywordMeant(folded); k != nil && menus[k.menu] {
		return meaning{kind: meansKeyword, keyword: k}
	}
	if !t.version.offersBehind(s) {
		return meaning{}
	}
	return t.meaningOfSearch(folded)
}

// namesSpoken tries what begins a menu where calls choose first: one keyword of each menu, in the first language where it has
// none in the one spoken, and a skill.
func (i *inputs) namesSpoken() {
	v := i.version
	menus, isMain := v.mains[i.step]
	if !isMain {
		return
	}
	for _, name := range sortedKeys(v.menus) {
		if m := v.menus[name]; menus[m] && m.keywords != nil {
			words, _ := v.wordsIn(m.keywords, i.language, Text)
			i.add(Speech, translations.Fold(translations.Listed(words)[0]))
		}
	}
	if len(v.skills) > 0 && v.begunBy(string(SkillTrait)) != nil && v.offersBehind(i.step) {
		i.add(Speech, v.skills[0].told[i.language])
	}
}
