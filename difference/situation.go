package difference

import (
	"math/bits"
	"time"

	"campusline/menus"
)

// situation is what stays the same for the length of a call: the state of both calendars, whether the caller is known,
// and whether they can be texted. Situations are numbered, so that a set of them is a bit for each.
type situation int

// callers are the kinds of caller: known or new, times whether they can be texted.
const (
	textings = 3
	callers  = 2 * textings
)

func at(cell int, known bool, texting menus.Texting) situation {
	k := int(texting)
	if known {
		k += textings
	}
	return situation(cell*callers + k)
}

func (x situation) cell() int              { return int(x) / callers }
func (x situation) known() bool            { return int(x)%callers >= textings }
func (x situation) texting() menus.Texting { return menus.Texting(int(x) % textings) } //nolint:gosec // below 3

// set is a set of situations.
type set []uint64

func (s set) add(x situation)      { s[x/64] |= 1 << (x % 64) }
func (s set) has(x situation) bool { return s[x/64]&(1<<(x%64)) != 0 }
func (s set) clone() set           { return append(set(nil), s...) }

// first is the lowest situation of the set, -1 of an empty one.
func (s set) first() situation {
	for i, w := range s {
		if w != 0 {
			return situation(i*64 + bits.TrailingZeros64(w))
		}
	}
	return -1
}

// join adds all of another set, and says whether anything was new.
func (s set) join(other set) (grew bool) {
	for i, w := range other {
		grew = grew || w&^s[i] != 0
		s[i] |= w
	}
	return grew
}

// without takes away all of another set.
func (s set) without(other set) {
	for i, w := range other {
		s[i] &^= w
	}
}

// within keeps only what is in another set too.
func (s set) within(other set) {
	for i, w := range other {
		s[i] &= w
	}
}

// meets says whether two sets have anything in common.
func (s set) meets(other set) bool {
	for i, w := range other {
		if s[i]&w != 0 {
			return true
		}
	}
	return false
}

// world is a step's world in one situation, on one of the versions. It notes what the step asked.
type world struct {
	side      *side
	situation situation
	facts     []menus.Fact
	known     bool
	texting   bool
	told      bool
	about     menus.About // what the text is a reply to
}

func (w *world) reset(x situation) {
	*w = world{side: w.side, situation: x, facts: w.facts[:0], about: w.about}
}

// Now is the first moment of the calendars' state.
func (w *world) Now() time.Time { return w.side.cells[w.situation.cell()].At }

// Known says whether the caller is known, and notes that it was asked.
func (w *world) Known() bool {
	w.known = true
	return w.situation.known()
}

// Texting says whether the caller can be texted, and notes that it was asked.
func (w *world) Texting() menus.Texting {
	w.texting = true
	return w.situation.texting()
}

// NextCase gives every case the same number.
func (w *world) NextCase() int { return 10017 }

// Asked notes a fact of the calendar.
func (w *world) Asked(f menus.Fact, _ bool) { w.facts = append(w.facts, f) }

// AskedCampus is of no interest: the campus is part of the state here.
func (w *world) AskedCampus() {}

// Took is of no interest.
func (w *world) Took(int) {}

// Unsaid is of no interest.
func (w *world) Unsaid() {}

// Circled is of no interest.
func (w *world) Circled() {}

// ToldTime notes that the caller was told something that depends on the day.
func (w *world) ToldTime(menus.Times) { w.told = true }

// keepAlike keeps the situations that give the same answers to all that the step asked.
func (w *world) keepAlike(in set) {
	keep := func(holding set) {
		if holding.has(w.situation) {
			in.within(holding)
		} else {
			in.without(holding)
		}
	}
	for _, f := range w.facts {
		keep(w.side.byFact[f])
	}
	if w.known {
		keep(w.side.ofKnown)
	}
	if w.texting {
		keep(w.side.ofTexting[w.situation.texting()])
	}
}
