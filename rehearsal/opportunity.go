package rehearsal

import (
	"time"

	"campusline/menus"
)

// A rehearsal has one opportunity, in two days from whenever it is: it is called by what it is, has a place for everybody,
// and every code that could be one is its code.
const (
	titleInRehearsal  = "Reading buddies"
	placesInRehearsal = 8
	daysAhead         = 2
)

// Opportunity tells of the opportunity of rehearsals. What the rehearsed call has done about it is not remembered.
func (w *world) Opportunity(code string) (menus.Opportunity, menus.Knowledge) {
	zone := w.call.Version.District.Zone
	day := w.call.At.In(zone).AddDate(0, 0, daysAhead)
	const nine = 9
	return menus.Opportunity{
		Code: code, Title: map[string]string{"": titleInRehearsal},
		Start: time.Date(day.Year(), day.Month(), day.Day(), nine, 0, 0, 0, zone),
		Free:  placesInRehearsal, Capacity: placesInRehearsal,
	}, menus.Found
}

// Near is never asked, since every code is one.
func (w *world) Near(string) []string { return nil }

// Find finds the opportunity of rehearsals, by the code that [menus.Version.Inputs] tries.
func (w *world) Find(menus.Search) ([]menus.Opportunity, menus.Knowledge) {
	o, known := w.Opportunity(menus.AnyCode)
	return []menus.Opportunity{o}, known
}

// Given tells of somebody who has helped twice.
func (w *world) Given() (menus.Given, menus.Knowledge) {
	return menus.Given{Visits: 2, Minutes: 240}, menus.Found
}
