package menus

import (
	"slices"
	"strconv"

	"campusline/translations"
)

// findable lists the kinds of opportunities that a step can offer.
func findable() []string { return []string{"volunteer", "workshop", "event", "meeting", findAll} }

// findAll offers opportunities of every kind.
const findAll = "all"

// The keys behind those of the opportunities that are offered.
const (
	nextKey = MostListed + 1 // offers the next ones
	textKey = MostListed + 2 // has those that are offered sent as a text
)

// finds says whether a step offers opportunities.
func (s *step) finds() bool { return len(s.find) > 0 }

// kinds are those that a step offers, none for all.
func (s *step) kinds() []string {
	if slices.Contains(s.find, findAll) {
		return nil
	}
	return s.find
}

// offerFound offers opportunities, three at a time: near the campus spoken of, or near the ZIP code that was answered. It
// gives the step to go on with where there are none.
func (t *taking) offerFound(s *step) *step {
	found, knowledge := t.found(s)
	widened := false
	if knowledge == Found && len(found) == 0 && t.isNarrowed(s) {
		t.widen()
		t.state.Page = 0
		widened = true
		t.sayPhrase(translations.NothingLikeThat)
		found, knowledge = t.found(s)
	}
	switch {
	case knowledge == CannotTell:
		return t.version.menus[cannotTellMenu].steps[0]
	case len(found) == 0 && s.none.given():
		return t.follow(s, &s.none)
	case len(found) == 0:
		return t.version.menus[nothingFoundMenu].steps[0]
	}
	t.state.Between = nil
	for i := range found[:min(len(found), MostListed)] {
		t.state.Between = append(t.state.Between, found[i].Code)
	}
	if t.state.Page == 0 && !widened {
		t.say(s.say)
		t.say(s.ask)
	}
	t.offerListed(s, len(found) > MostListed)
	t.await(s)
	return nil
}

// isNarrowed says whether an answer narrows what a step offers.
func (t *taking) isNarrowed(s *step) bool {
	return slices.ContainsFunc(t.state.Answers, func(a Answer) bool { return slices.Contains(s.by, a.Name) })
}

// found asks the world for the opportunities of the page that is offered. That the campus spoken of was asked for is the world's to
// note, which knows whether it makes a difference.
func (t *taking) found(s *step) ([]Opportunity, Knowledge) {
	if t.opportunities == nil {
		return nil, CannotTell
	}
	wanted := Search{Kinds: s.kinds(), Campus: t.state.Campus, ZIP: t.nearZIP(), Skip: t.state.Page * MostListed}
	t.narrowed(s, &wanted)
	return t.opportunities.Find(wanted)
}

// nearZIP is the ZIP code near which something is sought: the one answered, else that of the campus spoken of.
func (t *taking) nearZIP() string {
	if zip, given := t.state.answer(zipAnswer.String()); given {
		return zip
	}
	if c := t.version.campuses[t.state.Campus]; c != nil {
		return c.ZIP()
	}
	return ""
}

// canName says whether opportunities can be named by their titles: on a call in a language that is heard from recordings there
// are none of them, and codes are said instead.
func (t *taking) canName() bool {
	if t.state.Channel == Text {
		return true
	}
	if t.linguist != nil && !t.chosen {
		t.linguist.AskedLanguage()
	}
	return t.version.Languages[t.language].Voice.Name != ""
}

// offerListed says what is offered, and how to hear more.
func (t *taking) offerListed(s *step, more bool) {
	l := t.version.Languages[t.language]
	var templates []template
	for i, code := range t.state.Between {
		templates = append(templates, t.listed(t.titleAndTime(code), i+1, i == 0))
	}
	if more {
		templates = append(templates, t.listed(l.Phrase(translations.MoreOpportunities), nextKey, false))
	}
	if t.canSendList() {
		templates = append(templates, t.listed(l.Phrase(translations.TextOpportunities), textKey, false))
	}
	if s.narrow.given() {
		templates = append(templates, t.listed(l.Phrase(translations.NarrowOpportunities), narrowKey, false))
	}
	t.speak(join(separatorOf(t.state.Channel), templates...))
}

// canSendList says whether what is offered can be sent as a text: to a caller who can be texted.
func (t *taking) canSendList() bool { return t.state.Channel == Call && t.world.Texting() == CanText }

// askAgain offers the same opportunities again.
func (t *taking) askAgain(s *step) {
	found, _ := t.found(s)
	t.offerListed(s, len(found) > MostListed)
	t.await(s)
}

// nextByKey offers the next opportunities.
func (t *taking) nextByKey(s *step, keys string) bool {
	if !s.finds() || keys != strconv.Itoa(nextKey) || len(t.state.Between) < MostListed {
		return false
	}
	found, _ := t.found(s)
	if len(found) <= MostListed {
		return false
	}
	t.state.Page++
	t.enter(s)
	return true
}
