package menus

import (
	"hash/fnv"
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

// traits are the values of a trait that there are, the most frequent first; none where they cannot be told or named.
func (t *taking) traits(of Trait) []string {
	if t.opportunities == nil || !t.canName() {
		return nil
	}
	all, _ := t.opportunities.Traits(of)
	return all
}

// traitValue is the value of a trait that an answer stands for, "" for none.
func (t *taking) traitValue(of Trait, key string) string {
	for _, value := range t.traits(of) {
		if TraitKey(value) == key {
			return value
		}
	}
	return ""
}

// traitName is what a value of a trait is called in the language spoken.
func (t *taking) traitName(of Trait, value string) string {
	held, known := translations.Lookup(value)
	if of != HeldTrait || !known {
		return value
	}
	return namedIn(t.version.Languages[t.language], []*translations.Language{held})[0]
}

// traitAnswered takes the words for one of the values there are.
func (t *taking) traitAnswered(s *step, words string) {
	value := t.traitMeant(s.answer.trait(), translations.Fold(words))
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

// traitMeant is the only value of a trait that words name: as a whole, or by the beginning of one of its words.
func (t *taking) traitMeant(of Trait, folded string) string {
	found := ""
	for _, value := range t.traits(of) {
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
