package menus

import (
	"fmt"
	"slices"
)

// resolve ties names to what they name, when everything has been read.
func (l *loader) resolve() {
	for _, line := range l.version.Lines {
		l.resolveTo(&line.calls, subjects{})
		l.resolveTo(&line.texts, subjects{})
	}
	for _, m := range l.allMenus() {
		if m.back != nil {
			l.resolveTo(m.back, subjects{m.needsCampus, m.needsOpportunity, m.needsCase, m.isAboutAnswer()})
		}
		for i, s := range m.steps {
			before := l.known(m, i)
			s.needsOpportunity, s.needsCase = before.opportunity, before.ofCase
			l.resolveStep(s, before)
		}
	}
	l.resolveAnswers()
	for _, m := range l.allMenus() {
		for _, s := range m.steps {
			l.resolveNarrowing(s)
		}
	}
	l.resolveBegunBy()
	l.resolvePlaceholders()
	l.resolveKeywords()
	if !Refused(l.found) {
		l.resolveReach() // a name that leads nowhere makes every menu behind it look lost
	}
}

// allMenus are the menus that can be reached: the district's, and the product's own that it has not replaced.
func (l *loader) allMenus() []*menu {
	var all []*menu
	for _, m := range l.order {
		if l.version.menus[m.name] == m {
			all = append(all, m)
		}
	}
	return all
}

// knowsCampus says whether a campus is spoken of whenever a menu's step begins.
func (l *loader) knowsCampus(m *menu, index int) bool {
	if m.needsCampus {
		return true
	}
	if index >= m.written {
		index = m.outer(index)
	}
	for _, s := range m.steps[:index] {
		if s.answer == campusAnswer && !s.orZIP {
			return true
		}
	}
	return false
}

// subjects says what is spoken of: a campus, an opportunity, a case.
type subjects struct{ campus, opportunity, ofCase, answer bool }

// answered are the subjects once a step is answered.
func (before subjects) answered(s *step) subjects {
	return subjects{
		before.campus || s.answer == campusAnswer && !s.orZIP, before.opportunity || s.answer == opportunityAnswer,
		before.ofCase || s.answer == caseAnswer, before.answer,
	}
}

// known says what is spoken of whenever a menu's step begins.
func (l *loader) known(m *menu, index int) subjects {
	return subjects{l.knowsCampus(m, index), m.knowsOpportunity(index), m.knowsCase(index), m.isAboutAnswer()}
}

// knowsOpportunity says whether an opportunity is spoken of whenever a menu's step begins.
func (m *menu) knowsOpportunity(index int) bool {
	if index >= m.written {
		index = m.outer(index)
	}
	asks := func(s *step) bool { return s.answer == opportunityAnswer }
	return m.needsOpportunity || slices.ContainsFunc(m.steps[:index], asks)
}

// outer gives the written step in which a step inside a choice stands.
func (m *menu) outer(index int) int {
	for i, s := range m.steps[:m.written] {
		for _, c := range s.choices {
			if c.inside != nil && c.inside.index == index {
				return i
			}
		}
	}
	return 0
}

func (l *loader) resolveStep(s *step, before subjects) {
	after := before.answered(s)
	for i := range s.when {
		b := &s.when[i]
		// A level can only be true of a campus, so behind one a campus is spoken of.
		known := before
		known.campus = before.campus || slices.ContainsFunc(b.all, func(c condition) bool { return c.kind == whenLevel })
		known.ofCase = before.ofCase || slices.ContainsFunc(b.all, func(c condition) bool { return c.kind == whenUnrated })
		l.resolveConditions(s, b, before)
		l.resolveTo(&b.to, known)
	}
	for _, c := range s.choices {
		l.resolveTo(&c.to, after)
	}
	for _, d := range []*destination{&s.next, &s.yes, &s.no} {
		l.resolveTo(d, after)
	}
	for _, d := range []*destination{&s.otherwise, &s.busy, &s.noAnswer, &s.failed, &s.none, &s.narrow} {
		l.resolveTo(d, before)
	}
	if s.kind == transferring {
		l.resolveDesk(s, before.campus)
	}
	l.resolveDeed(s, before)
	if s.log != nil && s.log.campus != "" && l.version.campuses[s.log.campus] == nil {
		l.add(l.at["log "+s.log.campus], "unknown campus", didYouMean(s.log.campus, sortedKeys(l.version.campuses)), "`%s` is not a campus.", s.log.campus)
	}
	l.resolveAbout(s)
	for _, level := range s.of {
		if !l.isLevel(level) {
			l.add(s.at, "unknown level", didYouMean(level, l.levels()), "No campus has the level `%s`.", level)
		}
	}
}

// resolveTo ties a destination to its menu, and proves that a menu which needs a campus gets one.
func (l *loader) resolveTo(d *destination, known subjects) {
	if d.kind != toMenu || d.menu != nil {
		return
	}
	d.menu = l.version.menus[d.name]
	if d.menu == nil {
		names := append(l.menusToLeadTo(), "back", "repeat")
		fix := didYouMean(d.name, names)
		if fix == "" {
			fix = fmt.Sprintf("Name one of your menus, or write one that begins with `%s:`.", d.name)
		}
		l.add(d.at, "unknown menu", fix, "`%s` is not a menu.", d.name)
		return
	}
	if d.campus != "" && l.version.campuses[d.campus] == nil {
		l.add(d.at, "unknown campus", didYouMean(d.campus, sortedKeys(l.version.campuses)), "`%s` is not a campus.", d.campus)
		return
	}
	if d.menu.needsOpportunity && !known.opportunity {
		l.opportunityNotKnown(d.at, "The menu `"+d.name+"` needs an opportunity")
	}
	if d.menu.needsCase && !known.ofCase {
		l.caseNotKnown(d.at, "The menu `"+d.name+"` needs a case")
	}
	if d.menu.needsCampus && d.campus == "" && !known.campus {
		l.add(d.at, "campus not known", "Ask for it first with `answer: campus`, or write which one: `"+d.name+" at "+l.anyCampus()+"`.",
			"The menu `%s` needs a campus, and here nobody has said which.", d.name)
	}
}

func (l *loader) anyCampus() string {
	if len(l.version.Campuses) > 0 {
		return l.version.Campuses[0].ID
	}
	return "oak-hill"
}

func (l *loader) resolveDesk(s *step, campusKnown bool) {
	if s.desk == operatorDesk || s.desk == districtDesk || s.desk == crisisDesk || s.desk == "" {
		return
	}
	desk := l.desks[s.desk]
	if desk == nil {
		l.add(s.at, "unknown desk", didYouMean(s.desk, append(sortedKeys(l.desks), operatorDesk, districtDesk, crisisDesk)), "`%s` is not a desk.", s.desk)
		return
	}
	if desk.Phone == "" && !campusKnown {
		l.add(s.at, "campus not known", "Ask for the campus first with `answer: campus`, or give the desk a `phone:` in "+districtFile+".",
			"The desk `%s` is one of a campus, and here nobody has said which.", s.desk)
	}
}

// resolveAnswers refuses one name for two kinds of answer, since what is said back depends on the kind.
func (l *loader) resolveAnswers() {
	kinds := map[string]*step{}
	for _, m := range l.allMenus() {
		for _, s := range m.steps {
			if s.name == "" {
				continue
			}
			first := kinds[s.name]
			if first == nil {
				kinds[s.name] = s
			} else if first.answer != s.answer {
				l.add(s.at, "answer name", "Give one of them another name with `as:`.", "The answer `%s` is asked for as `%s` here, and as `%s` in the menu `%s`.", s.name, s.answer, first.answer, first.menu.name)
			}
		}
	}
	l.answers = kinds
	l.version.answerKinds = map[string]answerKind{}
	for name, s := range kinds {
		l.version.answerKinds[name] = s.answer
	}
	if len(kinds) > maxAnswers {
		l.add(l.at["district"], "too many answers", "Use the same name with `as:` where the same thing is asked.", "The menus keep %d different answers; %d are the most a call can carry.", len(kinds), maxAnswers)
	}
}

// resolveReach warns of menus that nobody gets to.
func (l *loader) resolveReach() {
	reached := map[*menu]bool{}
	var visit func(*menu)
	to := func(d *destination) {
		if d.menu != nil {
			visit(d.menu)
		}
	}
	visit = func(m *menu) {
		if reached[m] {
			return
		}
		reached[m] = true
		for _, d := range m.destinations() {
			to(d)
		}
	}
	for _, line := range l.version.Lines {
		to(&line.calls)
		to(&line.texts)
	}
	for _, s := range l.version.surveys {
		visit(s.menu)
	}
	for _, m := range l.allMenus() {
		if m.builtin || m.keywords != nil || m.begunBy != nil || m.name == personMenu || m.name == endMenu || m.name == languageMenu || m.name == promiseMenu {
			visit(m)
		}
	}
	for _, m := range l.allMenus() {
		if !reached[m] {
			l.warn(m.at, "unreachable", "Lead to it with `go: "+m.name+"`, give it `keywords:`, or take it out.", "Nobody can get to the menu `%s`.", m.name)
		}
	}
	l.resolveCallingBack()
}

// destinations are all the ways out of a menu.
func (m *menu) destinations() []*destination {
	var all []*destination
	if m.back != nil {
		all = append(all, m.back)
	}
	for _, s := range m.steps {
		for i := range s.when {
			all = append(all, &s.when[i].to)
		}
		for _, c := range s.choices {
			all = append(all, &c.to)
		}
		for _, span := range s.spans {
			all = append(all, &span.to)
		}
		all = append(all, &s.next, &s.yes, &s.no, &s.otherwise, &s.busy, &s.noAnswer, &s.failed, &s.none, &s.narrow)
	}
	return all
}
