package proof

import (
	"math"
	"time"

	"campusline/menus"
)

// world is a step's world in one situation. It notes what the step asked.
type world struct {
	space     *space
	lines     map[string]uint64 // a bit for each menu at which lines begin
	situation situation
	facts     []menus.Fact
	known     bool
	texting   bool
	campus    bool
	language  bool
	trail     bool        // it was asked which exchanges were before
	homes     uint64      // the menus at which lines begin that it made a difference to begin at
	about     menus.About // what a text is a reply to
	circled   bool
	unfilled  string      // a name in braces for which there was nothing to say
	times     menus.Times // those that were told
	moved     bool        // another campus, or the same again, was set
	chosen    bool        // another language, or the same again, was set
	parts     []int       // those the step took, in order
	unsaid    int         // of them, those at the beginning of which nothing is said after all
	taken     []bool      // those any step took
}

func (w *world) reset(x situation) {
	*w = world{space: w.space, lines: w.lines, situation: x, about: w.about, facts: w.facts[:0], parts: w.parts[:0], taken: w.taken}
}

// halve forgets what the first half of a step asked, which is in no doubt for the second.
func (w *world) halve() {
	w.facts, w.known, w.texting, w.campus, w.language, w.trail, w.homes = w.facts[:0], false, false, false, false, false, 0
}

// asked says whether anything was asked of the world that differs from situation to situation.
func (w *world) asked() bool {
	return len(w.facts) > 0 || w.known || w.texting || w.campus || w.language
}

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

// AskedLanguage notes that the language spoken was asked for.
func (w *world) AskedLanguage() { w.language = true }

// SetLanguage notes that the language was set.
func (w *world) SetLanguage() { w.chosen = true }

// AskedHome notes that it makes a difference whether the line begins at a menu, or for "" where.
func (w *world) AskedHome(menu string) {
	if menu == "" {
		w.homes = everywhere
		return
	}
	w.homes |= w.lines[menu]
}

// AskedTrail notes that it makes a difference which exchanges were before.
func (w *world) AskedTrail() { w.trail = true }

// everywhere are all menus at which lines begin.
const everywhere = math.MaxUint64

// Took notes a part of the menus.
func (w *world) Took(part int) {
	w.parts = append(w.parts, part)
	w.taken[part] = true
}

// Unfilled notes a name in braces for which there was nothing to say.
func (w *world) Unfilled(name string) { w.unfilled = name }

// ToldTime notes that what is said depends on the day.
func (w *world) ToldTime(which menus.Times) { w.times |= which }

// Unsaid notes that nothing will be said of the parts that were taken so far.
func (w *world) Unsaid() { w.unsaid = len(w.parts) }

// Circled notes that the menus led in a circle.
func (w *world) Circled() { w.circled = true }

// circle is the first of the district's own steps that lead in a circle, wherever that was entered; without one it is
// otherwise.
func (w *world) circle(parts []menus.Part, otherwise int) int {
	first, taken := otherwise, map[int]bool{}
	for _, number := range w.parts {
		if taken[number] && parts[number].Kind == menus.StepPart && !parts[number].BuiltIn {
			first = min(first, number)
		}
		taken[number] = true
	}
	return first
}
