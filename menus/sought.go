package menus

import (
	"slices"
	"strings"
)

// sought is what somebody looks for, in one text or saying: "volunteer at Oak Hill on Saturday", "reading 78701".
type sought struct {
	keyword *keyword // of a menu that offers opportunities, nil where it has none
	campus  string   // id
	zip     string   // five digits
	skill   string   // the key of a value of the trait
	held    string   // likewise
	day     string   // as [time.DateOnly]
}

// longestSought is the words of the longest text that is looked at as what somebody looks for.
const longestSought = 10

// soughtIn reads what somebody looks for, at a list of what there is or, with nil, anywhere. It is false where a word is left
// that says nothing of it, or something is said twice.
func (t *taking) soughtIn(folded string, at *step) (sought, bool) {
	var found sought
	words := strings.Fields(folded)
	if len(words) == 0 || len(words) > longestSought {
		return found, false
	}
	for len(words) > 0 {
		n := t.readSought(&found, words, at)
		if n == 0 && !t.version.words[t.language].small[words[0]] {
			return found, false
		}
		words = words[max(n, 1):]
	}
	return found, true
}

// maySeek says whether words can be what somebody looks for at all: whether one of them belongs to a keyword of what is offered
// or to a skill, or is a ZIP code. Most texts are known at once not to be.
func (v *Version) maySeek(folded string) bool {
	if len(v.skills) == 0 && v.begunBy(string(SkillTrait)) != nil {
		return true // skills are what the opportunities have
	}
	for word := range strings.FieldsSeq(folded) {
		if v.seeking[word] || len(word) == zipLength && strings.Trim(word, "0123456789") == "" {
			return true
		}
		if len(word) >= leastOfSkill && slices.ContainsFunc(v.skillWords, func(known string) bool { return strings.HasPrefix(known, word) }) {
			return true
		}
	}
	return false
}

// findSeeking finds the words that [Version.maySeek] looks for.
func (v *Version) findSeeking() {
	v.seeking = map[string]bool{}
	for i := range v.keywords {
		if v.keywords[i].menu.offering() != nil {
			for word := range strings.FieldsSeq(v.keywords[i].folded) {
				v.seeking[word] = true
			}
		}
	}
	for _, s := range v.skills {
		v.seeking[s.name] = true
		for _, called := range s.called {
			for _, words := range called {
				v.skillWords = append(v.skillWords, strings.Fields(words)...)
			}
		}
	}
	for _, word := range v.skillWords {
		v.seeking[word] = true
	}
}

// soughtInAny reads what somebody looks for in the language spoken, or in that of the keyword that a text has.
func (t *taking) soughtInAny(folded string) (sought, bool) {
	if !t.version.maySeek(folded) {
		return sought{}, false
	}
	found, ok := t.soughtIn(folded, nil)
	if ok || t.input.Kind != Written {
		return found, ok
	}
	present := t.language
	defer func() { t.language = present }()
	for i := range t.version.Languages {
		if i == present {
			continue
		}
		t.language = i
		if found, ok := t.soughtIn(folded, nil); ok && found.keyword != nil && found.keyword.language == i {
			return found, true
		}
	}
	return sought{}, false
}

// readSought reads the longest part of what somebody looks for that words begin with, and says how many words it took.
func (t *taking) readSought(found *sought, words []string, at *step) int {
	for n := min(longestName, len(words)); n > 0; n-- {
		if t.takeSought(found, strings.Join(words[:n], " "), at) {
			return n
		}
	}
	return 0
}

func (t *taking) takeSought(found *sought, words string, at *step) bool {
	if t.takePlace(found, words) {
		return true
	}
	if k := t.version.keywordOf(words, t.language); found.keyword == nil && k != nil && k.menu.offering() != nil {
		found.keyword = k
		return true
	}
	if t.version.words[t.language].small[words] {
		return false
	}
	if value := t.traitMeant(SkillTrait, words, nil); value != "" && found.skill == "" {
		found.skill = TraitKey(value)
		return true
	}
	if held := t.heldMeant(words, at); held != "" && found.held == "" {
		found.held = held
		return true
	}
	if strings.Trim(words, "0123456789") == "" || found.day != "" {
		return false // a number is no day
	}
	day, is := t.readDate(words, false)
	if is {
		found.day = day
	}
	return is
}

// heldMeant is the key of the language that words name: one of the district's, or at a list one in which something is held.
func (t *taking) heldMeant(words string, at *step) string {
	if i, named := t.version.languageNames[words]; named {
		return TraitKey(t.version.Languages[i].Tag)
	}
	if at == nil {
		return ""
	}
	return TraitKey(t.traitMeant(HeldTrait, words, at.kinds()))
}

// takePlace takes words as the name or number of a campus, or as a ZIP code.
func (t *taking) takePlace(found *sought, words string) bool {
	if found.campus != "" || found.zip != "" {
		return false
	}
	if strings.Trim(words, "0123456789") != "" {
		found.campus = t.version.campusNamed(words)
		return found.campus != ""
	}
	if keyed := t.version.campusNumbered(words); keyed != nil {
		found.campus = keyed.ID
		return true
	}
	if len(words) == zipLength {
		found.zip = words
		return true
	}
	return false
}

// campusNumbered is the campus with a number, nil for none.
func (v *Version) campusNumbered(digits string) *Campus {
	for _, c := range v.Campuses {
		if c.Number == digits {
			return c
		}
	}
	return nil
}

// narrows says whether anything is sought by which what is offered can be narrowed, or that is near to something.
func (s *sought) narrows() bool {
	return s.campus != "" || s.zip != "" || s.skill != "" || s.held != "" || s.day != ""
}

// of is what is sought as an answer of a kind, "" for nothing.
func (s *sought) of(kind answerKind) string {
	switch kind {
	case dateAnswer:
		return s.day
	case skillAnswer:
		return s.skill
	case heldAnswer:
		return s.held
	}
	return ""
}

// name tells apart what is sought.
func (s *sought) name() string {
	return strings.Join([]string{s.campus, s.zip, s.skill, s.held, s.day}, " ")
}

// forget takes an answer out without touching the state it was copied from.
func (s *State) forget(name string) {
	if _, given := s.answer(name); given {
		s.Answers = slices.DeleteFunc(slices.Clone(s.Answers), func(a Answer) bool { return a.Name == name })
	}
}
