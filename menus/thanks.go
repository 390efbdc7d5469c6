package menus

import (
	"strings"

	"campusline/translations"
)

// thanking are the words of one language by which somebody thanks, and those that may stand beside them.
type thanking struct {
	thanks, yes, no map[string]bool
	most            int // words in any of them
}

// thankingIn gathers them. Whoever thanks may do so in any language that the product ships, whatever the line speaks.
func thankingIn(l *translations.Language) thanking {
	x := thanking{thanks: listed(l, translations.WordsThanks), yes: listed(l, translations.WordsYes), no: listed(l, translations.WordsNo)}
	for _, list := range []map[string]bool{x.thanks, x.yes, x.no} {
		for words := range list {
			x.most = max(x.most, 1+strings.Count(words, " "))
		}
	}
	return x
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
	thanks := false
	for rest := folded; rest != ""; {
		part := firstWords(rest, x.most)
		for ; part != ""; part = withoutLast(part) {
			if x.thanks[part] || x.no[part] && x.endsInThanks(part) {
				thanks = true
				break
			}
			if x.yes[part] {
				break
			}
		}
		if part == "" {
			return false
		}
		rest = strings.TrimPrefix(rest[len(part):], " ")
	}
	return thanks
}

// firstWords is so many of some folded words, all where there are fewer.
func firstWords(words string, most int) string {
	for i := range len(words) {
		if words[i] == ' ' {
			if most--; most == 0 {
				return words[:i]
			}
		}
	}
	return words
}

// withoutLast is some folded words but the last, "" for one.
func withoutLast(words string) string { return words[:max(strings.LastIndexByte(words, ' '), 0)] }

// endsInThanks says whether the last of some words are thanks: "no thank you".
func (x *thanking) endsInThanks(words string) bool {
	for _, last, more := strings.Cut(words, " "); more; _, last, more = strings.Cut(last, " ") {
		if x.thanks[last] {
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
