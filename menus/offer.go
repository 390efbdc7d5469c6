package menus

import (
	"slices"
	"strconv"
)

// giftKinds are what sorts of things a family can offer.
func giftKinds() []string { return []string{"time", "place", "skill", "thing"} }

// The acts of offering what a family can give.
type (
	// Give keeps what a family can give. Said are the numbers of the exchanges in which it was told: what it is, and then
	// when it can be had.
	Give struct {
		Kind   string // time, place, skill or thing; "" where nobody was asked
		Campus string // id; "" for anywhere
		Said   []int
	}
	// TakeBack takes back all that the person has offered.
	TakeBack struct{}
)

func (Give) act()     {}
func (TakeBack) act() {}

// isOfOffers says whether something that a step does is about what families offer, and not about an opportunity.
func isOfOffers(do string) bool { return do == doOffer || do == doTakeBack }

// offer does what a step does about what a family offers. What was said in its menu tells what that is. Nobody can be
// asked for it whose number is not known.
func (t *taking) offer(s *step) {
	t.refused = t.isWithheld()
	switch {
	case t.refused:
	case s.do == doTakeBack:
		t.acts = append(t.acts, TakeBack{})
	default:
		o := Give{Campus: t.state.Campus, Said: t.saidIn(s.menu)}
		if slices.Contains(giftKinds(), t.state.Kind) {
			o.Kind = t.state.Kind
		}
		t.acts = append(t.acts, o)
	}
}

// saidIn are the numbers of the exchanges in which a menu was given messages, in the order in which it asks for them.
func (t *taking) saidIn(m *menu) []int {
	var said []int
	for _, s := range m.steps {
		value, given := t.state.answer(s.name)
		if s.answer != wordsAnswer || !given {
			continue
		}
		if n, err := strconv.Atoi(value); err == nil {
			said = append(said, n)
		}
	}
	return said
}
