package menus

import (
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
	t.offerListed(len(found) > MostListed)
	t.await(s)
	return nil
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
func (t *taking) offerListed(more bool) {
	v, channel := t.version, t.state.Channel
	var templates []template
	for i, code := range t.state.Between {
		templates = append(templates, v.option(t.titleAndTime(code), t.language, strconv.Itoa(i+1), channel, i == 0))
	}
	if more {
		words := v.Languages[t.language].Phrase(translations.MoreOpportunities)
		templates = append(templates, v.option(words, t.language, strconv.Itoa(nextKey), channel, false))
	}
	if t.canSendList() {
		words := v.Languages[t.language].Phrase(translations.TextOpportunities)
		templates = append(templates, v.option(words, t.language, strconv.Itoa(textKey), channel, false))
	}
	t.speak(join(separatorOf(channel), templates...))
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
			lines = append(lines, code+": "+titleOf(o, l.Tag)+", "+t.moments(l, t.startOf(o), true, true))
		}
	}
	t.acts = append(t.acts, TextCaller{Language: l.Tag, Body: strings.Join(lines, "\n")})
	t.sayPhrase(translations.TextSent)
	t.askAgain(s)
	return true
}

// askAgain offers the same opportunities again.
func (t *taking) askAgain(s *step) {
	found, _ := t.found(s)
	t.offerListed(len(found) > MostListed)
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
	return titleOf(o, l.Tag) + ", " + t.moments(l, t.startOf(o), true, written)
}
