package difference

import (
	"slices"

	"campusline/menus"
)

// choicePair is a choice as each version offers it; one side is empty where only the other offers it.
type choicePair struct{ a, b menus.Offer }

func (c *choicePair) both() bool { return c.a.Key != "" && c.b.Key != "" }

// renamed is what the first version called a choice that keeps its key and is called otherwise now, "" otherwise.
func (c *choicePair) renamed() string {
	if c.a.Words != c.b.Words {
		return c.a.Words
	}
	return ""
}

// pairChoices pairs the choices of two steps by what they are for, and those left by their key.
func pairChoices(as, bs []menus.Offer) []choicePair {
	var all []choicePair
	taken := map[int]bool{}
	var left []menus.Offer
	for _, a := range as {
		if i := slices.IndexFunc(bs, func(b menus.Offer) bool { return b.Words == a.Words }); i >= 0 && !taken[i] {
			taken[i] = true
			all = append(all, choicePair{a, bs[i]})
			continue
		}
		left = append(left, a)
	}
	for _, a := range left {
		c := choicePair{a: a}
		for i, b := range bs {
			if !taken[i] && b.Key == a.Key {
				c.b, taken[i] = b, true
				break
			}
		}
		all = append(all, c)
	}
	for i, b := range bs {
		if !taken[i] {
			all = append(all, choicePair{b: b})
		}
	}
	return all
}

// compareOffers pairs what both versions offer at a pair, and notes the choices that are gone, new or under another key.
func (w *walker) compareOffers(p *pair, in set) []choicePair {
	choices := pairChoices(w.a.version.Offers(p.a), w.b.version.Offers(p.b))
	if p.a.Tries > 0 {
		return choices
	}
	for _, c := range choices {
		f := finding{kind: ChoiceMoved, pair: p, in: in, at: in.first(), state: p.b}
		switch {
		case !c.both() && w.a.part(&p.a).Answer == "language": // said of the version as a whole
			continue
		case c.b.Key == "":
			f.kind, f.was, f.key = ChoiceGone, c.a.Words, c.a.Key
		case c.a.Key == "":
			f.kind, f.now, f.key = ChoiceNew, c.b.Words, c.b.Key
		case c.a.Key != c.b.Key:
			f.was, f.now, f.key = c.a.Key, c.b.Key, c.a.Key
			f.choice = c.b.Words
		default:
			continue
		}
		f.group = []string{p.a.Menu, p.b.Menu, f.key, c.b.Key}
		w.find(f)
	}
	return choices
}
