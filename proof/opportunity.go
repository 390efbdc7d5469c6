package proof

import "campusline/menus"

// Opportunity tells of a made-up opportunity, which stands as its code says. Its start is told from the moment of the step.
func (w *world) Opportunity(code string) (menus.Opportunity, menus.Knowledge) {
	return menus.Pretended{Longest: true, Now: w.Now()}.Opportunity(code)
}

// Near gives made-up codes near to one that is none.
func (w *world) Near(written string) []string { return menus.Pretended{}.Near(written) }

// Find finds made-up opportunities. Whether there are any depends on the caller, so it is noted that it was asked.
func (w *world) Find(wanted menus.Search) ([]menus.Opportunity, menus.Knowledge) {
	return menus.Pretended{Longest: true, Now: w.Now(), Known: w.Known(), Texting: w.Texting()}.Find(wanted)
}

// Traits gives made-up skills and languages.
func (w *world) Traits(of menus.Trait, kinds []string) ([]string, menus.Knowledge) {
	return menus.Pretended{}.Traits(of, kinds)
}

// Attendee tells of somebody made-up.
func (w *world) Attendee(code, digits string) (menus.Opportunity, menus.Knowledge) {
	return menus.Pretended{Longest: true, Now: w.Now()}.Attendee(code, digits)
}

// AtCampusPhone says whether the caller counts as one at a campus's phone.
func (w *world) AtCampusPhone() bool {
	return menus.Pretended{Known: w.Known(), Texting: w.Texting()}.AtCampusPhone()
}

// Given tells what somebody made-up has given.
func (w *world) Given() (menus.Given, menus.Knowledge) { return menus.Pretended{}.Given() }
