package menus

import (
	"strings"

	"campusline/translations"
)

// thanking are the words of one language by which somebody thanks, and those that may stand beside them.
type thanking struct{ thanks, yes, no map[string]bool }

// thankingIn gathers them. Whoever thanks may do so in any language that the product ships, whatever the line speaks.
func thankingIn(l *translations.Language) thanking {
	return thanking{listed(l, translations.WordsThanks), listed(l, translations.WordsYes), listed(l, translations.WordsNo)}
}

func listed(l *translations.Language, list translations.Phrase) map[string]bool {
	all := map[string]bool{}
	for _, word := range l.Words(list) {
		all[word] = true
	}
	return all
}

// everyThanking is thankingIn of every language that the product ships.
func everyThanking() []thanking {
	var all []thanking
	for _, tag := range translations.Shipped() {
		if l, ok := translations.Lookup(tag); ok {
			all = append(all, thankingIn(l))
		}
	}
	return all
}

// isThanks says whether a text is nothing but thanks: "OK, thank you", "no thanks", or a thumb up.
func (v *Version) isThanks(words string) bool {
	folded := translations.Fold(words)
	if folded == "" {
		return translations.IsKindSign(words)
	}
	for i := range v.thanking {
		if v.thanking[i].says(folded) {
			return true
		}
	}
	return false
}

// says says whether folded words are thanks, with yes or no beside them.
func (x *thanking) says(folded string) bool {
	words, thanks := strings.Fields(folded), false
	for len(words) > 0 {
		n := 0
		for length := len(words); length > 0 && n == 0; length-- {
			part := strings.Join(words[:length], " ")
			switch {
			case x.thanks[part], x.no[part] && x.endsInThanks(words[:length]):
				n, thanks = length, true
			case x.yes[part]:
				n = length
			}
		}
		if n == 0 {
			return false
		}
		words = words[n:]
	}
	return thanks
}

// endsInThanks says whether the last of some words are thanks: "no thank you".
func (x *thanking) endsInThanks(words []string) bool {
	for i := 1; i < len(words); i++ {
		if x.thanks[strings.Join(words[i:], " ")] {
			return true
		}
	}
	return false
}

// thanked answers somebody who only thanks us.
func (t *taking) thanked() bool {
	if !t.version.isThanks(t.input.Words) {
		return false
	}
	t.enter(t.version.menus[thankedMenu].steps[0])
	return true
}

// thankedInstead takes a text that is nothing but thanks kindly where a step waits for something else: it is no choice, no
// message that somebody would have to answer, and no reason to ask again. In a survey it may be an answer, in a district's own
// menu it may be the message that is asked for, and where somebody is in danger everything is kept.
func (t *taking) thankedInstead(s *step, m meaning) bool {
	if t.state.Channel != Text || t.input.Kind != Written || s.question != nil || t.inCrisis() || !t.version.isThanks(t.input.Words) {
		return false
	}
	switch m.kind {
	case meansChoice:
		if _, named := s.heard[t.language].exact[translations.Fold(t.input.Words)]; named {
			return false
		}
	case meansMessage:
		if !s.menu.builtin {
			return false
		}
	case meansQuestion:
	case meansNothing, meansAnswer:
		if s.kind != choosing && !s.menu.needsCase {
			return false
		}
	default:
		return false
	}
	t.leave(s)
	return t.thanked()
}
