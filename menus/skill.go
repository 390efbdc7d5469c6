package menus

import (
	"slices"
	"strings"

	"campusline/translations"
)

// skill is something that people may be able to do, and that helps somewhere. What can be joined names the skills that
// help by any of their words; families are told, and find them, by those of their own language.
type skill struct {
	name string // as district.yaml has it
	said *text  // what families call it: words with commas between, of which the first is the one they are told

	told   []string   // by language: the first word
	called [][]string // by language: all words, folded
}

// readSkills reads what families like to do.
func (l *loader) readSkills(n node) {
	for _, f := range l.fields(n, "`skills`") {
		if l.goodName(f, "a skill") {
			l.version.skills = append(l.version.skills, &skill{name: f.name, said: l.newNames(f.value, "What families call the skill")})
		}
	}
}

// compileSkills makes the skills ready to be told and heard in every language, and refuses words that would mean two.
func (l *loader) compileSkills() {
	v := l.version
	for _, s := range v.skills {
		for i := range v.Languages {
			words, _ := v.wordsIn(s.said, i, Text)
			listed := slices.DeleteFunc(translations.Listed(words), func(word string) bool { return word == "" })
			s.told = append(s.told, append(slices.Clone(listed), s.name)[0])
			for j := range listed {
				listed[j] = translations.Fold(listed[j])
			}
			s.called = append(s.called, listed)
		}
	}
	for i := range v.Languages {
		l.checkSkills(i)
	}
}

func (l *loader) checkSkills(language int) {
	of, in := l.version.Languages[language], ""
	if language > 0 {
		in = "In " + of.EnglishName + ", "
	}
	owner := map[string]*skill{}
	for _, s := range l.version.skills {
		for _, word := range s.called[language] {
			switch k := l.version.keywordOf(word, language); {
			case owner[word] == s:
				l.add(s.said.at, "skill", "Keep one of them.", "%s`%s` is written twice here.", in, word)
			case owner[word] != nil:
				l.add(s.said.at, "skill", "Choose another word for one of them.", "%s`%s` names the skill `%s` already.", in, word, owner[word].name)
			case k != nil && k.language == language:
				l.warn(s.said.at, "skill", "Choose another word for one of them.", "%s`%s` begins the menu `%s` already.", in, word, k.menu.name)
			}
			owner[word] = s
		}
	}
}

// Skill gives the name by which district.yaml has a skill: that name, or any of its words in any language of the district.
func (v *Version) Skill(words string) (name string, known bool) {
	if s := v.skillCalled(words, 0); s != nil {
		return s.name, true
	}
	return "", false
}

// Skills are the names of the skills that the district has words for, in the order of their file.
func (v *Version) Skills() []string {
	var names []string
	for _, s := range v.skills {
		names = append(names, s.name)
	}
	return names
}

// skillCalled finds the skill that has a name, or that words are exactly what families call it, best in the language
// spoken; nil for none.
func (v *Version) skillCalled(words string, language int) *skill {
	folded := translations.Fold(words)
	var found *skill
	for _, s := range v.skills {
		switch {
		case s.name == words, slices.Contains(s.called[language], folded):
			return s
		case found == nil && slices.ContainsFunc(s.called, func(called []string) bool { return slices.Contains(called, folded) }):
			found = s
		}
	}
	return found
}

// skillNamed finds the skill with a name, nil for none.
func (v *Version) skillNamed(name string) *skill {
	for _, s := range v.skills {
		if s.name == name {
			return s
		}
	}
	return nil
}

// skillMeant finds the only skill that folded words name: as a whole, or by the beginning of one of its words.
func (v *Version) skillMeant(folded string, language int) *skill {
	if s := v.skillCalled(folded, language); s != nil || len(folded) < leastOfSkill {
		return s
	}
	var found *skill
	for _, s := range v.skills {
		begins := func(called string) bool { return strings.Contains(" "+called, " "+folded) }
		switch {
		case !slices.ContainsFunc(s.called[language], begins):
		case found == nil:
			found = s
		default:
			return nil // several are called so
		}
	}
	return found
}

// isSkillIn says whether a skill is called so in a language.
func (v *Version) isSkillIn(folded string, language int) bool {
	return slices.ContainsFunc(v.skills, func(s *skill) bool { return slices.Contains(s.called[language], folded) })
}

// values are what opportunities may have for a skill: its name, and its words in the first language.
func (s *skill) values() []string {
	return append([]string{s.name}, s.called[0]...)
}
