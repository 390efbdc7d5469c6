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
		o := Give{Campus: t.campusToldOf(), Said: t.saidIn(s.menu)}
		if slices.Contains(giftKinds(), t.state.Kind) {
			o.Kind = t.state.Kind
		}
		t.acts = append(t.acts, o)
	}
}

// saidIn are the numbers of the exchanges in which a menu was given messages, in the order in which it asks for them. Where it
// asks for none, they are those of the menu that keeps offers and was given one last: more is asked once it is kept.
func (t *taking) saidIn(m *menu) []int {
	if said := t.messagesIn(m); said != nil || m.asksForMessages() {
		return said
	}
	var last []int
	for _, name := range sortedKeys(t.version.menus) {
		other := t.version.menus[name]
		keeps := slices.ContainsFunc(other.steps, func(s *step) bool { return s.do == doOffer })
		if said := t.messagesIn(other); keeps && said != nil && (last == nil || said[0] > last[0]) {
			last = said
		}
	}
	return last
}

// messagesIn are the numbers of the exchanges in which a menu was given messages. One from before the first is left over from
// an earlier time.
func (t *taking) messagesIn(m *menu) []int {
	var said []int
	for _, s := range m.steps {
		value, given := t.state.answer(s.name)
		if s.answer != wordsAnswer || !given {
			continue
		}
		if n, err := strconv.Atoi(value); err == nil && (len(said) == 0 || n > said[0]) {
			said = append(said, n)
		}
	}
	return said
}

// asksForMessages says whether some step of a menu asks for a message.
func (m *menu) asksForMessages() bool {
	return slices.ContainsFunc(m.steps, func(s *step) bool { return s.answer == wordsAnswer })
}
