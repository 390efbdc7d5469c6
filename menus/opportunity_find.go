package menus

import (
	"slices"
	"strconv"
	"strings"

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

// offerFound offers opportunities, three at a time: near the campus spoken of, or near the ZIP code that was answered. It
// gives the step to go on with where there are none.
func (t *taking) offerFound(s *step) *step {
	found, knowledge := t.found(s)
	if knowledge == Found && len(found) == 0 && t.isNarrowed(s) && t.canName() {
		t.widen()
		t.state.Page = 0
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
	if t.state.Page == 0 {
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

// found asks the world for the opportunities of the page that is offered.
func (t *taking) found(s *step) ([]Opportunity, Knowledge) {
	switch {
	case !t.canName():
		return nil, Found
	case t.opportunities == nil:
		return nil, CannotTell
	}
	wanted := Search{Campus: t.state.Campus, Skip: t.state.Page * MostListed}
	if t.observer != nil && !t.spoken {
		t.observer.AskedCampus()
	}
	if s.find != findAll {
		wanted.Kind = s.find
	}
	wanted.ZIP, _ = t.state.answer(zipAnswer.String())
	t.narrowed(s, &wanted)
	return t.opportunities.Find(wanted)
}

// canName says whether opportunities can be named: on a call in a language that is heard from recordings, there are none of
// their titles.
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

// sentByKey sends what is offered as a text, each with its code.
func (t *taking) sentByKey(s *step, keys string) bool {
	if s.find == "" || keys != strconv.Itoa(textKey) || len(t.state.Between) == 0 || !t.canSendList() {
		return false
	}
	l := t.version.Languages[t.language]
	var lines []string
	for _, code := range t.state.Between {
		if o, knowledge := t.opportunity(code); knowledge == Found {
			lines = append(lines, code+": "+l.Beside(titleOf(o, l.Tag), t.moments(l, t.startOf(o), true, true)))
		}
	}
	t.acts = append(t.acts, TextCaller{Language: l.Tag, Body: strings.Join(lines, "\n")})
	t.sayPhrase(translations.TextSent)
	t.askAgain(s)
	return true
}

// keyInList is the key of what stands below a list, by the words with which it is offered: MORE. It is empty for other words.
func (t *taking) keyInList(s *step, folded string) string {
	if s.find == "" && s.answer.trait() == "" && s.answer != sharedAnswer {
		return ""
	}
	if s.answer == sharedAnswer && folded == translations.Fold(t.version.Languages[t.language].Phrase(translations.SomethingElse)) {
		return strconv.Itoa(noneKey)
	}
	for key, phrase := range map[int]translations.Phrase{
		nextKey: translations.MoreOpportunities, textKey: translations.TextOpportunities, narrowKey: translations.NarrowOpportunities,
	} {
		if folded == translations.Fold(t.version.Languages[t.language].Phrase(phrase)) {
			return strconv.Itoa(key)
		}
	}
	return ""
}

// askAgain offers the same opportunities again.
func (t *taking) askAgain(s *step) {
	found, _ := t.found(s)
	t.offerListed(s, len(found) > MostListed)
	t.await(s)
}

// nextByKey offers the next opportunities.
func (t *taking) nextByKey(s *step, keys string) bool {
	if s.find == "" || keys != strconv.Itoa(nextKey) || len(t.state.Between) < MostListed {
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

// titleAndTime names an opportunity by its title, day and time, in a list of several.
func (t *taking) titleAndTime(code string) string {
	o, knowledge := t.opportunity(code)
	if knowledge != Found {
		return ""
	}
	l, written := t.version.Languages[t.language], t.state.Channel == Text
	return l.Beside(titleOf(o, l.Tag), t.moments(l, t.startOf(o), true, written))
}
