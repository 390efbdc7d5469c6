package menus

import (
	"hash/fnv"
	"slices"
	"strconv"
	"strings"

	"campusline/translations"
)

// Trait is something by which opportunities can be told apart.
type Trait string

// The traits.
const (
	SkillTrait Trait = "skill"   // what helps to be able to do, in the words of whoever wrote it
	HeldTrait  Trait = "held-in" // the language it is held in, a BCP 47 tag
)

// trait is the one that a kind of answer is about, "" for none.
func (k answerKind) trait() Trait {
	switch k {
	case skillAnswer:
		return SkillTrait
	case heldAnswer:
		return HeldTrait
	}
	return ""
}

// TraitKey names a value of a trait in letters and digits, so that it can be kept as an answer.
func TraitKey(value string) string {
	key := strings.ReplaceAll(translations.Fold(value), " ", "-")
	for i := range len(key) {
		if !isNameByte(key[i]) {
			sum := fnv.New32a()
			_, _ = sum.Write([]byte(key)) // a hash takes everything
			return "x" + strconv.FormatUint(uint64(sum.Sum32()), 16)
		}
	}
	return key
}

// traits are the values of a trait that there are among some kinds of opportunities, or all where none is given, the most
// frequent first; none where they cannot be told. Skills that the district has words for are told by their names. Without a
// voice nothing else can be named on a call.
func (t *taking) traits(of Trait, kinds []string) []string {
	if t.opportunities == nil {
		return nil
	}
	all, _ := t.opportunities.Traits(of, kinds)
	if of != SkillTrait {
		return all
	}
	var skills []string
	for _, value := range all {
		name, known := t.version.Skill(value)
		if !known {
			name = value
		}
		if (known || t.canName()) && !slices.Contains(skills, name) {
			skills = append(skills, name)
		}
	}
	return skills
}

// traitValue is the value of a trait that an answer stands for, "" for none.
func (t *taking) traitValue(of Trait, key string, kinds []string) string {
	if s := t.version.skillNamed(key); s != nil && of == SkillTrait {
		return key
	}
	for _, value := range t.traits(of, kinds) {
		if TraitKey(value) == key {
			return value
		}
	}
	return ""
}

// skillsSought are the values by which opportunities have the skill that an answer stands for.
func (t *taking) skillsSought(key string, kinds []string) []string {
	if s := t.version.skillNamed(key); s != nil {
		return s.values()
	}
	if value := t.traitValue(SkillTrait, key, kinds); value != "" {
		return []string{value}
	}
	return nil
}

// traitName is what a value of a trait is called in the language spoken.
func (t *taking) traitName(of Trait, value string) string {
	if s := t.version.skillNamed(value); of == SkillTrait && s != nil {
		return s.told[t.language]
	}
	held, known := translations.Lookup(value)
	if of != HeldTrait || !known {
		return value
	}
	return namedIn(t.version.Languages[t.language], []*translations.Language{held})[0]
}

// traitAnswered takes the words for one of the values there are.
func (t *taking) traitAnswered(s *step, words string) {
	value := t.traitMeant(s.answer.trait(), translations.Fold(words), t.version.narrowing[s.name])
	if value == "" {
		t.retry(s, translations.NotUnderstood)
		return
	}
	t.pickTrait(s, TraitKey(value))
}

// pickTrait takes a value as the answer.
func (t *taking) pickTrait(s *step, key string) {
	t.state.Page, t.state.Between = 0, nil
	t.accept(s, key)
}

// leastOfSkill is the letters from which on the beginning of a word stands for a skill: READ for reading aloud.
const leastOfSkill = 4

// traitMeant is the only value of a trait that words name: as a whole, or by the beginning of one of its words. A skill that
// the district has words for is named also where it helps nowhere now.
func (t *taking) traitMeant(of Trait, folded string, kinds []string) string {
	if of == SkillTrait {
		if s := t.version.skillMeant(folded, t.language); s != nil {
			return s.name
		}
	}
	found := ""
	for _, value := range t.traits(of, kinds) {
		name := translations.Fold(t.traitName(of, value))
		switch {
		case folded == name, of == HeldTrait && isCalled(value, folded):
			return value
		case len(folded) < leastOfSkill || !strings.Contains(" "+name, " "+folded):
		case found == "":
			found = value
		default:
			return "" // several are called so
		}
	}
	return found
}

// isCalled says whether words are the name of a language, in itself or in English.
func isCalled(tag, folded string) bool {
	l, known := translations.Lookup(tag)
	return known && (folded == translations.Fold(l.Name) || folded == translations.Fold(l.EnglishName))
}
