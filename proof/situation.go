package proof

import (
	"math/bits"
	"time"

	"campusline/menus"
)

// situation is what a step may ask of the world and of the call so far: the calendar's state, whether the caller is
// known, whether they can be texted, and the campus spoken of. The first three stay the same for the length of a call.
//
// Situations are numbered so that a set of them is a bit for each, and so that those of one campus lie together.
type situation int

// callers are the kinds of caller: known or new, times whether they can be texted.
const (
	textings = 3
	callers  = 2 * textings
)

// space numbers the situations of a version.
type space struct {
	cells    []menus.Cell
	campuses []string // "" for none, then one campus of each kind
	words    int      // of a set, for each campus
}

func newSpace(v *menus.Version) *space {
	s := &space{cells: v.Cells(), campuses: append([]string{""}, v.StandIns()...)}
	s.words = (len(s.cells)*callers + 63) / 64
	return s
}

func (s *space) at(campus, cell int, known bool, texting menus.Texting) situation {
	k := 0
	if known {
		k = 1
	}
	return situation(campus*s.words*64 + cell*callers + k*textings + int(texting))
}

func (s *space) campus(x situation) int { return int(x) / (s.words * 64) }
func (s *space) cell(x situation) int   { return int(x) % (s.words * 64) / callers }
func (s *space) known(x situation) bool { return int(x)%(s.words*64)%callers >= textings }
func (s *space) texting(x situation) menus.Texting {
	return menus.Texting(int(x) % (s.words * 64) % textings)
}

// set is a set of situations.
type set []uint64

func (s *space) empty() set { return make(set, len(s.campuses)*s.words) }

func (s set) add(x situation)      { s[x/64] |= 1 << (x % 64) }
func (s set) has(x situation) bool { return s[x/64]&(1<<(x%64)) != 0 }

func (s set) isEmpty() bool {
	for _, w := range s {
		if w != 0 {
			return false
		}
	}
	return true
}

// first is the lowest situation of the set, -1 of an empty one.
func (s set) first() situation {
	for i, w := range s {
		if w != 0 {
			return situation(i*64 + bits.TrailingZeros64(w))
		}
	}
	return -1
}

func (s set) clone() set { return append(set(nil), s...) }

// join adds all of another set, and gives what was new, nil when nothing was.
func (s set) join(other set) (fresh set) {
	for i, w := range other {
		if w&^s[i] == 0 {
			continue
		}
		if fresh == nil {
			fresh = make(set, len(s))
		}
		fresh[i] = w &^ s[i]
		s[i] |= w
	}
	return fresh
}

// grow adds all of another set, and says whether anything was new.
func (s set) grow(other set) bool {
	grew := false
	for i, w := range other {
		if w&^s[i] != 0 {
			s[i] |= w
			grew = true
		}
	}
	return grew
}

// meet makes this set what two others have in common, and says whether that is anything.
func (s set) meet(a, b set) bool {
	any := uint64(0)
	for i, w := range a {
		s[i] = w & b[i]
		any |= s[i]
	}
	return any != 0
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

// onlyCampus keeps the situations of one campus.
func (s *space) onlyCampus(x set, campus int) {
	for i := range x {
		if i/s.words != campus {
			x[i] = 0
		}
	}
}

// moved gives the situations that a set becomes when another campus is spoken of.
func (s *space) moved(x set, campus int) set {
	all := s.empty()
	for i, w := range x {
		all[campus*s.words+i%s.words] |= w
	}
	return all
}

// world is a step's world in one situation. It notes what the step asked.
type world struct {
	space     *space
	situation situation
	facts     []menus.Fact
	known     bool
	texting   bool
	campus    bool
	circled   bool
	unfilled  string // a name in braces for which there was nothing to say
	moved     bool   // another campus, or the same again, was set
	parts     []int  // those the step took, in order
	taken     []bool // those any step took
}

func (w *world) reset(x situation) {
	*w = world{space: w.space, situation: x, facts: w.facts[:0], parts: w.parts[:0], taken: w.taken}
}

// asked says whether anything was asked of the world that differs from situation to situation.
func (w *world) asked() bool { return len(w.facts) > 0 || w.known || w.texting || w.campus }

// Now is the first moment of the calendar's state.
func (w *world) Now() time.Time { return w.space.cells[w.space.cell(w.situation)].At }

// Known says whether the caller is known, and notes that it was asked.
func (w *world) Known() bool {
	w.known = true
	return w.space.known(w.situation)
}

// Texting says whether the caller can be texted, and notes that it was asked.
func (w *world) Texting() menus.Texting {
	w.texting = true
	return w.space.texting(w.situation)
}

// NextCase gives every case the same number, as long as those of a first year.
func (w *world) NextCase() int { return 10017 }

// Asked notes a fact of the calendar.
func (w *world) Asked(f menus.Fact, _ bool) { w.facts = append(w.facts, f) }

// AskedCampus notes that the campus spoken of was asked for.
func (w *world) AskedCampus() { w.campus = true }

// SpokeOf notes that the campus spoken of was set.
func (w *world) SpokeOf() { w.moved = true }

// Took notes a part of the menus.
func (w *world) Took(part int) {
	w.parts = append(w.parts, part)
	w.taken[part] = true
}

// Unfilled notes a name in braces for which there was nothing to say.
func (w *world) Unfilled(name string) { w.unfilled = name }

// Circled notes that the menus led in a circle.
func (w *world) Circled() { w.circled = true }

// size counts the situations of a set.
func (s set) size() int {
	n := 0
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

func (s set) remove(x situation) { s[x/64] &^= 1 << (x % 64) }
