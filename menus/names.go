package menus

import "campusline/translations"

// ChoiceName is something that a choice can be called.
type ChoiceName struct {
	Part  int // the choice's number among the version's parts
	Words string
	Other bool // it is one of its other words, not what it is for
}

// ChoiceNames gives all that the choices of a step can be called in a language, as they are written.
func (v *Version) ChoiceNames(menu string, step int, language string) []ChoiceName {
	s := v.stepAt(menu, step)
	if s == nil {
		return nil
	}
	i := v.languageIndex(language)
	var names []ChoiceName
	for _, c := range s.choices {
		words, _ := v.wordsIn(c.said, i, Call)
		names = append(names, ChoiceName{Part: c.to.part, Words: words})
		if c.words == nil {
			continue
		}
		others, _ := v.wordsIn(c.words, i, Call)
		for _, other := range translations.Listed(others) {
			names = append(names, ChoiceName{Part: c.to.part, Words: other, Other: true})
		}
	}
	return names
}

// KeywordsTaken gives the keywords that mean something else at every step, such as "menu".
func (v *Version) KeywordsTaken() []ChoiceName {
	var taken []ChoiceName
	for _, k := range v.keywords {
		_, isLanguage := v.languageNames[k.folded]
		if v.words[k.language].ways[k.folded] != noWay || isLanguage {
			taken = append(taken, ChoiceName{Part: k.menu.steps[0].part, Words: k.folded})
		}
	}
	return taken
}
