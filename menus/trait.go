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

// askTrait asks for one of the values there are of a trait, three at a time. Where there are none it asks nothing, and
// gives the step to go on with.
func (t *taking) askTrait(s *step) *step {
	if len(t.traits(s.answer.trait())) == 0 {
		return t.after(s, &s.next)
	}
	if t.state.Page == 0 {
		t.say(s.say)
		t.say(s.ask)
	}
	t.offerTraits(s)
	return nil
}

// offerTraits offers the values of the page by their keys.
func (t *taking) offerTraits(s *step) {
	all := t.traits(s.answer.trait())
	from := min(t.state.Page*MostListed, len(all))
	page := all[from:min(from+MostListed, len(all))]
	t.state.Between = nil
	var templates []template
	for i, value := range page {
		t.state.Between = append(t.state.Between, TraitKey(value))
		templates = append(templates, t.listed(t.traitName(s.answer.trait(), value), i+1, i == 0))
	}
	if len(all) > from+MostListed {
		templates = append(templates, t.listed(t.version.Languages[t.language].Phrase(translations.MoreOpportunities), nextKey, false))
	}
	t.speak(join(separatorOf(t.state.Channel), templates...))
	t.await(s)
}

// listed offers one thing of a list by its key.
func (t *taking) listed(words string, key int, first bool) template {
	return t.version.option(words, t.language, strconv.Itoa(key), t.state.Channel, first)
}

// traitName is what a value of a trait is called in the language spoken.
func (t *taking) traitName(of Trait, value string) string {
	held, known := translations.Lookup(value)
	if of != HeldTrait || !known {
		return value
	}
	return namedIn(t.version.Languages[t.language], []*translations.Language{held})[0]
}

// nextTraits offers the next values, the first behind the last.
func (t *taking) nextTraits(s *step, keys string) bool {
	if s.answer.trait() == "" || keys != strconv.Itoa(nextKey) || len(t.state.Between) < MostListed {
		return false
	}
	t.state.Page++
	if t.state.Page*MostListed >= len(t.traits(s.answer.trait())) {
		t.state.Page = 0
	}
	t.enter(s)
	return true
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
