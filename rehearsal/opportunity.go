package rehearsal

import "campusline/menus"

// pretended are the opportunities of a rehearsal.
func (w *world) pretended() menus.Pretended {
	return menus.Pretended{Now: w.call.At, Known: w.call.Known, Texting: w.call.Texting}
}

// Opportunity tells of a made-up opportunity.
func (w *world) Opportunity(code string) (menus.Opportunity, menus.Knowledge) {
	return w.pretended().Opportunity(code)
}

// Near gives made-up codes near to one that is none.
func (w *world) Near(written string) []string { return w.pretended().Near(written) }

// Find finds made-up opportunities.
func (w *world) Find(wanted menus.Search) ([]menus.Opportunity, menus.Knowledge) {
	return w.pretended().Find(wanted)
}

// Traits gives made-up skills and languages.
func (w *world) Traits(of menus.Trait, kinds []string) ([]string, menus.Knowledge) {
	return w.pretended().Traits(of, kinds)
}

// Attendee tells of somebody made-up.
func (w *world) Attendee(code, digits string) (menus.Opportunity, menus.Knowledge) {
	return w.pretended().Attendee(code, digits)
}

// AtCampusPhone says whether the caller counts as one at a campus's phone.
func (w *world) AtCampusPhone() bool {
	return w.pretended().AtCampusPhone()
}

// Given tells what somebody made-up has given.
func (w *world) Given() (menus.Given, menus.Knowledge) { return w.pretended().Given() }
