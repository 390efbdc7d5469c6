package menus

import (
	"strconv"

	"campusline/translations"
)

// askTrait asks for one of the values there are of a trait, three at a time. Where there are none it asks nothing, and
// gives the step to go on with.
func (t *taking) askTrait(s *step) *step {
	if len(t.traits(s.answer.trait(), t.version.narrowing[s.name])) == 0 {
		return t.after(s, &s.next)
	}
	if t.state.Page == 0 {
		t.say(s.say)
		t.say(s.ask)
	}
	t.offerTraits(s)
	return nil
}

// offerTraits offers the values of the page by their keys.
func (t *taking) offerTraits(s *step) {
	all := t.traits(s.answer.trait(), t.version.narrowing[s.name])
	from := min(t.state.Page*MostListed, len(all))
	page := all[from:min(from+MostListed, len(all))]
	t.state.Between = nil
	var templates []template
	for i, value := range page {
		t.state.Between = append(t.state.Between, TraitKey(value))
		templates = append(templates, t.listed(t.traitName(s.answer.trait(), value), i+1, i == 0))
	}
	if len(all) > from+MostListed {
		more := t.version.Languages[t.language].Phrase(translations.MoreOpportunities)
		templates = append(templates, t.listed(more, nextKey, false))
	}
	t.speak(join(separatorOf(t.state.Channel), templates...))
	t.await(s)
}

// listed offers one thing of a list by its key.
func (t *taking) listed(words string, key int, first bool) template {
	return t.version.option(words, t.language, strconv.Itoa(key), t.state.Channel, first)
}

// nextTraits offers the next values, the first behind the last.
func (t *taking) nextTraits(s *step, keys string) bool {
	if s.answer.trait() == "" || keys != strconv.Itoa(nextKey) || len(t.state.Between) < MostListed {
		return false
	}
	t.state.Page++
	if t.state.Page*MostListed >= len(t.traits(s.answer.trait(), t.version.narrowing[s.name])) {
		t.state.Page = 0
	}
	t.enter(s)
	return true
}
