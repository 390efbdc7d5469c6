package proof

import (
	"fmt"

	"campusline/menus"
	"campusline/translations"
)

// choicesAreWhatTheySay proves that a choice called by its words is the one that is taken.
func (c *check) choicesAreWhatTheySay() {
	for _, n := range c.nodes {
		if step := c.step(n); !isFirstTry(n) || step.BuiltIn || step.Choices == 0 {
			continue
		}
		for _, language := range c.spokenIn(n.in) {
			c.choicesAreTaken(n, language)
		}
	}
}

// choicesAreTaken proves it of the choices of a node, where a language is spoken.
func (c *check) choicesAreTaken(n *node, language int) {
	for _, name := range c.version.ChoiceNames(n.state.Menu, n.state.Step, c.languages[language]) {
		if name.Other {
			continue
		}
		for i := range n.edges {
			x := &n.edges[i]
			if !isSaid(x.option.in(language), name.Words) || x.choice == name.Part || c.firstIn(x.in, language) < 0 {
				continue
			}
			c.suspect(suspect{
				rule: otherChoice, part: name.Part, node: n, edge: x, in: c.inLanguage(x.in, language),
				text: "Who says “" + name.Words + "” here does not get this choice.",
				fix:  "Call it something that no other choice and no way on is called.",
			})
		}
	}
}

func isSaid(in menus.Input, words string) bool {
	return (in.Kind == menus.Speech || in.Kind == menus.Written) && in.Words == words
}

// choicesAreFew proves that no menu offers more than people keep in mind.
func (c *check) choicesAreFew() {
	for number := range c.parts {
		part := &c.parts[number]
		if part.Kind != menus.StepPart || part.Choices <= c.limits.Choices {
			continue
		}
		s := suspect{
			rule: manyChoices, part: number,
			text: fmt.Sprintf("There are %d choices here; %d are enough.", part.Choices, c.limits.Choices),
			fix:  "Put the ones that few people want into a menu of their own.",
		}
		if part.Choices > c.limits.MostChoices {
			s.severity = menus.Error
		}
		c.suspect(s)
	}
}

// wordsAreClear proves that no word stands for two choices of a menu, and that every keyword can be used anywhere.
func (c *check) wordsAreClear() {
	for number := range c.parts {
		part := &c.parts[number]
		if part.Kind != menus.StepPart || part.Choices == 0 || part.BuiltIn {
			continue
		}
		for _, language := range c.version.Languages {
			c.wordsAreOfOneChoice(part, language)
		}
	}
	for _, k := range c.version.KeywordsTaken() {
		c.suspect(suspect{
			rule: keywordUnheard, part: k.Part,
			text: fmt.Sprintf("`%s` has a meaning at every step, so it begins this menu only as the first text.", k.Words),
			fix:  "Choose another keyword.",
		})
	}
}

func (c *check) wordsAreOfOneChoice(step *menus.Part, language *translations.Language) {
	owner := map[string]int{}
	for _, name := range c.version.ChoiceNames(step.Menu, step.Step, language.Tag) {
		folded := translations.Fold(name.Words)
		if first, taken := owner[folded]; taken && first != name.Part {
			c.suspect(suspect{
				rule: sameWords, part: name.Part, language: language.Tag,
				text: fmt.Sprintf("“%s” belongs to choice %s already.", folded, c.parts[first].Words),
				fix:  "Keep it with one of the two.",
			})
			continue
		}
		owner[folded] = name.Part
	}
}
