package menus

import (
	"slices"
	"strconv"

	"campusline/translations"
)

// campusAnswered looks for the campus meant. A tie asks which of them, and where too many are called so, for more of
// the name.
func (t *taking) campusAnswered(s *step, words string, keyed bool) {
	var found []*Campus
	if keyed {
		found = t.version.campusesKeyed(words, s.of)
	} else {
		found = t.version.campusesCalled(t.language, words, s.of)
	}
	switch n := len(found); {
	case n == 0 && t.nearAnswered(s, words):
	case n == 0:
		t.retry(s, translations.CampusNotFound)
	case n == 1:
		t.pick(s, found[0].ID)
	case n > mostAsked:
		t.state.Between = nil
		t.retry(s, translations.ManyCampuses)
	default:
		t.state.Between = make([]string, len(found))
		for i, c := range found {
			t.state.Between[i] = c.ID
		}
		t.askWhich(s)
	}
}

// askWhich asks which campus of a tie, or which opportunity, is meant.
func (t *taking) askWhich(s *step) {
	channel := t.state.Channel
	var templates []template
	if s.answer == campusAnswer {
		templates = append(templates, t.version.phrase(t.language, translations.WhichCampus))
	}
	for i, id := range t.state.Between {
		if name := t.nameOfOne(s, id); name != "" {
			templates = append(templates, t.version.option(name, t.language, strconv.Itoa(i+1), channel, i == 0))
		}
	}
	t.speak(join(separatorOf(channel), templates...))
	t.await(s)
}

// nameOfOne is what one of those asked about is called, "" where nothing can be told of it.
func (t *taking) nameOfOne(s *step, id string) string {
	if s.answer == opportunityAnswer {
		l := t.version.Languages[t.language]
		return l.Beside(code(l, id, t.state.Channel == Text), t.titleAndTime(id))
	}
	if c := t.version.campuses[id]; c != nil {
		return t.version.nameOf(c, t.language)
	}
	return ""
}

// pickedByKey takes the key of one of the campuses asked about.
func (t *taking) pickedByKey(s *step, keys string) bool {
	if len(keys) != 1 {
		return false
	}
	i := int(keys[0]) - '1'
	if i < 0 || i >= len(t.state.Between) {
		return false
	}
	switch picked := t.state.Between[i]; {
	case s.answer == opportunityAnswer:
		t.pickOpportunity(s, picked)
	case s.answer.trait() != "":
		t.pickTrait(s, picked)
	case s.answer == sharedAnswer:
		t.pickShared(s, picked)
	default:
		t.pick(s, picked)
	}
	return true
}

// campusMeant finds the one of the campuses asked about that the words name.
func (t *taking) campusMeant(s *step) (id string, ok bool) {
	if len(t.state.Between) == 0 {
		return "", false
	}
	var among []string
	for _, c := range t.version.campusesCalled(t.language, t.input.Words, s.of) {
		if slices.Contains(t.state.Between, c.ID) {
			among = append(among, c.ID)
		}
	}
	if len(among) != 1 {
		return "", false
	}
	return among[0], true
}

// pick takes a campus as the answer, and as the one spoken of from here on.
func (t *taking) pick(s *step, id string) {
	t.leave(s)
	t.speakOf(id)
	if s.orZIP {
		t.state.forget(zipAnswer.String())
	}
	t.state.Between = nil
	if s.name != "campus" {
		t.state.keep(s.name, id)
	}
	t.enter(t.after(s, &s.next))
}
