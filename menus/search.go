package menus

import (
	"slices"
	"time"

	"campusline/translations"
)

// offering is the step of a menu that offers opportunities, or that of a menu that it leads on to; nil where there is none.
func (m *menu) offering() *step {
	for _, s := range m.steps {
		for i := range s.when {
			if to := s.when[i].to.menu; to != nil && to.steps[0].finds() {
				return to.steps[0]
			}
		}
		switch next := s.next.menu; {
		case s.finds():
			return s
		case s.answer == campusAnswer && next != nil && next.steps[0].finds():
			return next.steps[0]
		}
	}
	return nil
}

// meaningOfSearch is what a text or saying means that names what somebody looks for, with one of the words that begin a menu
// of what there is, or with a skill or a ZIP code.
func (t *taking) meaningOfSearch(folded string) meaning {
	found, ok := t.soughtInAny(folded)
	if !ok {
		return meaning{}
	}
	var begun *menu
	switch {
	case found.keyword != nil && found.narrows():
		begun = found.keyword.menu
	case found.keyword != nil:
		return meaning{}
	case found.skill != "":
		begun = t.version.begunBy(string(SkillTrait))
	case found.zip != "":
		begun = t.version.begunBy(zipAnswer.String())
	}
	if begun == nil {
		return meaning{}
	}
	return meaning{kind: meansSearch, menu: begun.name, sought: &found}
}

// meaningOfSearchAt is the same at a step: by text wherever no message is being taken, in speech where a call chooses first.
func (t *taking) meaningOfSearchAt(s *step, folded string) meaning {
	switch {
	case t.input.Kind == Speech:
		return t.meaningOfSpoken(s, folded)
	case s.finds(), s.answer == wordsAnswer:
		return meaning{}
	}
	m := t.meaningOfSearch(folded)
	if m.kind == meansSearch && s.kind != choosing && m.sought.keyword == nil {
		return meaning{} // it is an answer, or meant to be one
	}
	return m
}

// beginSearch offers what somebody looks for.
func (t *taking) beginSearch(m meaning) {
	if m.sought.keyword != nil {
		t.speakAsKeyword(m.sought.keyword)
	}
	t.forgetSearch()
	t.speakOf(t.homeCampus())
	at := t.version.menus[m.menu].offering()
	t.keepSought(at, m.sought)
	t.state.Page = 0
	t.enter(at)
}

// keepSought keeps what is sought where a step looks for it.
func (t *taking) keepSought(at *step, found *sought) {
	if found.campus != "" || found.zip != "" {
		t.speakOf(found.campus)
		t.state.forget(zipAnswer.String())
	}
	if found.zip != "" {
		t.state.keep(zipAnswer.String(), found.zip)
	}
	for _, name := range at.by {
		if value := found.of(t.version.answerKinds[name]); value != "" {
			t.state.keep(name, value)
		}
	}
}

// narrowByWords takes words said at a list of opportunities, such as "Saturday", "gardening" or "Oak Hill", as what to narrow it
// by, or as where it is to be near.
func (t *taking) narrowByWords(s *step, words string) bool {
	if !s.finds() {
		return false
	}
	found, ok := t.soughtIn(translations.Fold(words), s)
	if !ok || found.keyword != nil || !found.narrows() || !s.looksFor(&found, t.version) {
		return false
	}
	t.keepSought(s, &found)
	t.state.Page = 0
	t.enter(s)
	return true
}

// looksFor says whether a step narrows what it offers by all that is sought.
func (s *step) looksFor(found *sought, v *Version) bool {
	for _, kind := range []answerKind{dateAnswer, skillAnswer, heldAnswer} {
		if found.of(kind) != "" && !slices.ContainsFunc(s.by, func(name string) bool { return v.answerKinds[name] == kind }) {
			return false
		}
	}
	return true
}

// forgetSearch forgets by what opportunities were narrowed, and near which ZIP code they were to be.
func (t *taking) forgetSearch() {
	t.widen()
	if t.version.answerKinds[zipAnswer.String()] == zipAnswer {
		t.state.forget(zipAnswer.String())
	}
}

// daySought reads the day that somebody looks for.
func (t *taking) daySought(value string) time.Time {
	day, err := time.ParseInLocation(time.DateOnly, value, t.version.District.Zone)
	if err != nil {
		return time.Time{}
	}
	return day
}
