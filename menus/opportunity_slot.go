package menus

import (
	"time"

	"campusline/translations"
)

// opportunityNames are the names in braces that stand for something of the opportunity spoken of.
func opportunityNames() []string {
	return []string{"opportunity", "when", "place", "code", "seats", "going", "position", "calendar", "until", noteSlot, arrivalSlot}
}

// opportunitySlot gives the words for a placeholder about the opportunity spoken of; false where the name is another's.
func (t *taking) opportunitySlot(name string, language int, written bool) (string, bool) {
	if t.state.Opportunity == "" || !isOpportunityName(name) || t.asksFor(name) {
		return "", false
	}
	l := t.version.Languages[language]
	o := t.spokenOf()
	switch {
	case name == "code":
		return code(l, t.state.Opportunity, written), true
	case o == nil:
		return "", true
	}
	switch name {
	case "opportunity":
		return t.titleOf(o, l, written), true
	case "when":
		return t.moments(l, t.startOf(o), true, written), true
	case "place":
		return t.placeOf(o, language, written), true
	case "seats":
		return l.Number(min(o.Free, largestNumber)), true
	case "going":
		return l.Number(o.Party), true
	case noteSlot:
		return t.noteOf(o, l), true
	case arrivalSlot:
		return t.arrivalAt(o, l, written), true
	case "calendar":
		return t.calendarLink(o, language), true
	case "until":
		return t.moments(l, o.Until.In(t.version.District.Zone), !o.Until.IsZero(), written), true
	}
	return l.Number(o.Position), true
}

// calendarLink is where the calendar file of an opportunity is had in a language.
func (t *taking) calendarLink(o *Opportunity, language int) string {
	if o.Calendar == "" || language == 0 {
		return o.Calendar
	}
	return o.Calendar + "/" + t.version.Languages[language].Tag
}

// asksFor says whether the menu asks for an answer of this name itself.
func (t *taking) asksFor(name string) bool {
	m := t.version.menus[t.state.Menu]
	return m != nil && t.version.askedIn(m, name) != nil
}

func isOpportunityName(name string) bool {
	for _, n := range opportunityNames() {
		if n == name {
			return true
		}
	}
	return false
}

// titleIn is what an opportunity is called in a language, or as it was written first.
func titleIn(o *Opportunity, tag string) string {
	if title := o.Title[tag]; title != "" {
		return title
	}
	return o.Title[""]
}

// startOf is when an opportunity begins, in the district's zone.
func (t *taking) startOf(o *Opportunity) time.Time { return o.Start.In(t.version.District.Zone) }

// placeOf is where an opportunity is: its campus, and where on it.
func (t *taking) placeOf(o *Opportunity, language int, written bool) string {
	place := o.Place
	if place != "" && !written && !t.canName() {
		place = ""
	}
	switch c := t.version.campuses[o.Campus]; {
	case c != nil:
		return t.version.Languages[language].Beside(t.version.nameOf(c, language), place)
	case place != "":
		return place
	}
	return t.version.District.Name
}

// given says what the person has given so far: the visits, or the hours.
func (t *taking) given(name string, l *translations.Language) string {
	if t.opportunities == nil {
		return ""
	}
	given, knowledge := t.opportunities.Given()
	switch {
	case knowledge != Found:
		return ""
	case name == "visits":
		return l.Number(given.Visits)
	}
	helped := time.Duration(given.Minutes) * time.Minute
	if !t.canName() {
		return l.Number(int(helped.Round(time.Hour).Hours())) // whole numbers are recorded, and no others
	}
	return l.Hours(helped)
}
