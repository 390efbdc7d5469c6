package menus

import (
	"regexp"
	"slices"
	"strings"

	"campusline/translations"
)

var placeholder = regexp.MustCompile(`\{([^{}]*)\}`)

// placeholderNames are the words in braces that every menu may use.
func placeholderNames() []string {
	return []string{"district", "campus", "address", "phone", "opens", "closes", "holiday", "case", "due", "hours", "visits", "emergency", "helpline", "shared"}
}

// resolvePlaceholders proves that everything in braces will have a value when it is said.
func (l *loader) resolvePlaceholders() {
	for _, m := range l.allMenus() {
		m.saidBack = m.placeholders()
		for i, s := range m.steps {
			before := l.known(m, i)
			after := before.answered(s)
			logged := l.logsBefore(m, i) || before.ofCase
			s.saysGiven = s.say.says("hours") || s.say.says("visits")
			for _, c := range s.choices {
				l.checkPlaceholders(c.said, before, logged)
			}
			l.checkPlaceholders(s.say, before, logged)
			l.checkPlaceholders(s.ask, before, logged)
			l.checkPlaceholders(s.text, after, logged || s.log != nil)
			l.checkPlaceholders(s.then, after, logged || s.log != nil)
		}
	}
}

// findCarried finds the answers that a menu says back although another one asked. Where an opportunity is spoken of, its own
// code and place are meant.
func (v *Version) findCarried() map[string]bool {
	carried := map[string]bool{}
	for _, m := range v.menus {
		for name := range m.saidBack {
			ofOpportunity := m.needsOpportunity && isOpportunityName(name)
			if !ofOpportunity && v.askedIn(m, name) == nil {
				carried[name] = true
			}
		}
	}
	return carried
}

// placeholders are the names in braces in a menu's texts.
func (m *menu) placeholders() map[string]bool {
	names := map[string]bool{}
	for _, s := range m.steps {
		texts := []*text{s.say, s.ask, s.text, s.then}
		for _, c := range s.choices {
			texts = append(texts, c.said)
		}
		for _, t := range texts {
			if t == nil {
				continue
			}
			for _, found := range placeholder.FindAllStringSubmatch(strings.Join(t.sourceWords(), " "), -1) {
				names[found[1]] = true
			}
		}
	}
	return names
}

func (l *loader) logsBefore(m *menu, index int) bool {
	if index >= m.written {
		index = m.outer(index)
	}
	for _, s := range m.steps[:index] {
		if s.log != nil || s.do == doNotHelped {
			return true
		}
	}
	return false
}

func (l *loader) checkPlaceholders(t *text, known subjects, logged bool) {
	if t == nil {
		return
	}
	l.resolveCounted(t)
	l.checkKeysInWords(t)
	for _, source := range t.sourceWords() {
		for _, found := range placeholder.FindAllStringSubmatch(source, -1) {
			l.checkPlaceholder(t, found[1], known, logged)
		}
		if strings.Count(source, "{") != strings.Count(source, "}") {
			l.add(t.at, "braces", "Write a name in braces like `{campus}`.", "A brace is opened and not closed, or closed and not opened.")
		}
	}
}

func (l *loader) checkPlaceholder(t *text, name string, known subjects, logged bool) {
	if isOpportunityName(name) && (known.opportunity || l.answers[name] == nil) {
		if !known.opportunity {
			l.opportunityNotKnown(t.at, "`{"+name+"}` is about an opportunity")
		}
		return
	}
	switch name {
	case "campus", "address":
		if !known.campus {
			l.add(t.at, "campus not known", "Ask for it first with `answer: campus`, or add `needs: campus` to the menu.", "`{%s}` is said here, and nobody has said which campus.", name)
		}
		return
	case "case":
		if !logged {
			l.add(t.at, "nothing logged", "Add `log:` to this step or to one before it.", "`{case}` is said here, and nothing has been logged.")
		}
		return
	case "due":
		if !known.ofCase {
			l.caseNotKnown(t.at, "`{due}` is about a case")
		}
		return
	case "shared":
		if !known.answer {
			l.add(t.at, "answer not known", "Take it out: only `offered-answer` and `shared-answer` tell an answer that is shared.", "`{shared}` is said here, and no shared answer is spoken of.")
		}
		return
	case "district", "phone", "opens", "closes", "holiday", "hours", "visits", "emergency", "helpline":
		return
	}
	s := l.answers[name]
	if s == nil {
		l.add(t.at, "unknown placeholder", didYouMean(name, append(append(placeholderNames(), opportunityNames()...), sortedKeys(l.answers)...)), "`{%s}` stands for nothing.", name)
		return
	}
	if s.answer == wordsAnswer {
		l.add(t.at, "unknown placeholder", "Take it out: on the phone these words are a recording.", "`{%s}` cannot be said back.", name)
	}
}

// resolveKeywords proves that a keyword begins one menu only, and none that the carrier keeps for itself.
func (l *loader) resolveKeywords() {
	owner := map[string]*menu{}
	tags := l.version.Tags()
	for _, m := range l.allMenus() {
		if m.keywords == nil {
			continue
		}
		for _, word := range translations.Listed(m.keywords.source) {
			word = translations.Fold(word)
			if opting := translations.ReadOpting(word, tags); opting.Intent != translations.NoIntent {
				l.add(m.keywords.at, "keyword taken", "Choose another word.", "`%s` cannot be a keyword: phones and carriers understand it as starting, stopping or asking about texts.", word)
			}
			if other := owner[word]; other != nil && other != m && !other.builtin {
				l.add(m.keywords.at, "keyword taken", "Choose another word for one of them.", "`%s` begins the menu `%s` already.", word, other.name)
			}
			owner[word] = m
		}
	}
}

// checkTranslatedKeywords proves the same of the keywords in every other language, once they are translated.
func (l *loader) checkTranslatedKeywords() {
	v := l.version
	owner := map[string]*menu{}
	for _, k := range v.keywords {
		if other := owner[k.folded]; other != nil && other != k.menu {
			l.add(k.menu.keywords.at, "keyword taken", "Choose another word for one of them in the translation.",
				"In %s, `%s` begins the menu `%s` already.", v.Languages[k.language].EnglishName, k.folded, other.name)
		}
		owner[k.folded] = k.menu
		if k.language > 0 && translations.ReadOpting(k.folded, v.Tags()).Intent != translations.NoIntent {
			l.add(k.menu.keywords.at, "keyword taken", "Choose another word in the translation.",
				"In %s, `%s` cannot be a keyword: phones and carriers understand it as starting, stopping or asking about texts.",
				v.Languages[k.language].EnglishName, k.folded)
		}
	}
}

// checkLoops refuses steps that lead to each other without ever waiting for the caller, each circle once.
func (l *loader) checkLoops() {
	told := map[*step]bool{}
	for _, m := range l.allMenus() {
		for _, s := range m.steps {
			circle := circleFrom(l.version, s, nil)
			if len(circle) == 0 || slices.ContainsFunc(circle, func(s *step) bool { return told[s] }) {
				continue
			}
			for _, s := range circle {
				told[s] = true
			}
			l.add(circle[0].at, "loop", "Let one of them ask or choose something, or end.", "From here the menus lead in a circle without ever waiting for the caller.")
		}
	}
}

// circleFrom follows steps that wait for nothing, behind those already come through, and gives the circle they run into:
// its steps in order, none where they come to an end.
func circleFrom(v *Version, s *step, through []*step) []*step {
	if s == nil || s.kind != passing {
		return nil
	}
	if at := slices.Index(through, s); at >= 0 {
		return through[at:]
	}
	through = append(through, s)
	switch s.next.kind {
	case toRepeat:
		return []*step{s}
	case toMenu:
		return circleFrom(v, s.next.menu.steps[0], through)
	case onward:
		return circleFrom(v, v.following(s), through)
	}
	return nil
}
