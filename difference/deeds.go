package difference

import (
	"slices"

	"campusline/menus"
	"campusline/translations"
)

// deed is one thing that a caller does. What it takes differs between the versions where a choice has another key.
type deed struct {
	a, b menus.Input
	// offer is the choice that is taken, as the second version offers it; nil for everything else. Renamed is what the
	// first version called it, where it has the same key and is called otherwise now.
	offer   *menus.Offer
	renamed string
}

// same is a deed that is the same on both versions.
func same(in menus.Input) deed { return deed{a: in, b: in} }

// deeds lists everything that can be done at a pair and can make a difference: each choice that both versions offer,
// and whatever else either can take.
func (w *walker) deeds(p *pair, choices []choicePair) []deed {
	var all []deed
	offered := map[string]bool{}
	for i := range choices {
		c := &choices[i]
		offered[c.a.Key], offered[c.b.Key] = true, true
		if c.both() && p.a.Tries == 0 {
			all = append(all, deed{a: w.key(c.a.Key), b: w.key(c.b.Key), offer: &c.b, renamed: c.renamed()})
			all = append(all, w.otherWords(c)...)
		}
	}
	for _, in := range append(w.a.version.Inputs(p.a), w.b.version.Inputs(p.b)...) {
		if w.isTakenAlike(in, p, choices) || w.isOfChoice(in, choices, offered) || slices.ContainsFunc(all, func(d deed) bool { return d.a == in }) {
			continue
		}
		all = append(all, same(in))
	}
	if p.a.Tries == 0 && (w.a.asksForCampus(p.a) || w.b.asksForCampus(p.b)) {
		for _, number := range w.kinds.numbers(w.a.version, w.b.version) {
			if in := w.key(number); !slices.ContainsFunc(all, func(d deed) bool { return d.a == in }) {
				all = append(all, same(in))
			}
		}
		all = append(all, w.names()...)
	}
	return all
}

// isTakenAlike says whether an input is taken by the product in one way at every step, whatever the menus say. Asking
// again is tried by silence, words by the choices that they are for, other languages by callers who speak them from the
// beginning.
func (w *walker) isTakenAlike(in menus.Input, p *pair, choices []choicePair) bool {
	switch in.Kind {
	case menus.Keys:
		isKey := len(in.Words) == 1 && in.Words[0] >= '1' && in.Words[0] <= '9'
		return isKey && len(choices) > 0 ||
			in.Words == "9" && !slices.Contains([]string{"number", "score", "digits"}, w.a.part(&p.a).Answer) ||
			slices.Contains([]string{"#", "*9", "**", "1111"}, in.Words)
	case menus.Written:
		l := w.a.version.Language(p.a.Language) // the menu that a line begins with is gone through from there
		return in.Words == l.Words(translations.WordsLanguage)[0] || in.Words == l.Words(translations.WordsMenu)[0]
	case menus.Recorded:
		return in.Key == "9" || in.Key == "" && in.Seconds == 0
	case menus.Speech:
		return true
	}
	return false
}

// key is how a key is entered on this channel.
func (w *walker) key(key string) menus.Input {
	if w.channel == menus.Text {
		return menus.Input{Kind: menus.Written, Words: key}
	}
	return menus.Input{Kind: menus.Keys, Words: key}
}

// otherWords are the words that take a choice on one version only.
func (w *walker) otherWords(c *choicePair) []deed {
	kind := menus.Speech
	if w.channel == menus.Text {
		kind = menus.Written
	}
	var all []deed
	for _, words := range onOneSide(c.a.Others, c.b.Others) {
		all = append(all, same(menus.Input{Kind: kind, Words: words}))
	}
	return all
}

// isOfChoice says whether an input takes a choice, by its key or by what it is for: choices are paired apart.
func (w *walker) isOfChoice(in menus.Input, choices []choicePair, offered map[string]bool) bool {
	if in.Kind != menus.Keys && in.Kind != menus.Speech && in.Kind != menus.Written {
		return false
	}
	return offered[in.Words] && in.Words != "" || slices.ContainsFunc(choices, func(c choicePair) bool {
		return in.Words == c.a.Words || in.Words == c.b.Words
	})
}
