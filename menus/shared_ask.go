package menus

import (
	"slices"
	"strconv"
	"strings"

	"campusline/translations"
)

// noneKey is the key behind those of a list of shared answers, for who wants to know something else.
const noneKey = MostListed + 2

// askShared offers the shared answers there are by their questions, three at a time. It gives the step to go on with where
// there are none, and where they cannot be said, since nothing of them is recorded: there they are texted.
func (t *taking) askShared(s *step) *step {
	t.forgetShared()
	all := t.sharedAbout(s)
	if len(all) == 0 {
		return t.follow(s, &s.none)
	}
	if !t.canName() {
		t.textShared(all)
		return t.follow(s, &s.none)
	}
	if t.state.Page == 0 {
		t.say(s.say)
		t.say(s.ask)
	}
	t.offerShared(s)
	return nil
}

// sharedAbout are the shared answers that a step offers, in the language spoken. As with [taking.found], it is the world's to note
// that language and campus were asked for.
func (t *taking) sharedAbout(s *step) []SharedAnswer {
	sharing, knows := t.world.(Sharing)
	if !knows {
		return nil
	}
	return sharing.SharedAbout(s.about, t.state.Language, t.state.Campus)
}

// offerShared offers the answers of the page by their keys, and something else.
func (t *taking) offerShared(s *step) {
	all := t.sharedAbout(s)
	from := min(t.state.Page*MostListed, len(all))
	l := t.version.Languages[t.language]
	t.state.Between = nil
	var templates []template
	for i, a := range all[from:min(from+MostListed, len(all))] {
		t.state.Between = append(t.state.Between, a.ID)
		templates = append(templates, t.listed(a.Question, i+1, i == 0))
	}
	if len(all) > from+MostListed {
		templates = append(templates, t.listed(l.Phrase(translations.MoreOpportunities), nextKey, false))
	}
	templates = append(templates, t.listed(l.Phrase(translations.SomethingElse), noneKey, false))
	t.speak(join(separatorOf(t.state.Channel), templates...))
	t.await(s)
}

// textShared texts a caller the first answers, or says that they cannot be texted.
func (t *taking) textShared(all []SharedAnswer) {
	if t.world.Texting() != CanText {
		t.sayPhrase(translations.CannotText)
		return
	}
	sharing, tag := t.world.(Sharing), t.state.Language
	var told []string
	for _, listed := range all[:min(len(all), MostListed)] {
		if a, found := sharing.Shared(listed.ID, tag); found {
			told = append(told, strings.TrimSpace(a.Question+" "+a.Answer))
			t.acts = append(t.acts, ShowAnswer{Answer: a.ID, Way: SharedHeard})
		}
	}
	t.acts = append(t.acts, TextCaller{Language: tag, Body: strings.Join(told, "\n")})
	t.sayPhrase(translations.TextSent)
}

// listedShared takes a key of what stands below the answers that are offered: the next ones, the first behind the last, or
// something else.
func (t *taking) listedShared(s *step, keys string) bool {
	if s.answer != sharedAnswer || len(t.state.Between) == 0 {
		return false
	}
	switch keys {
	case strconv.Itoa(nextKey):
		if t.state.Page++; t.state.Page*MostListed >= len(t.sharedAbout(s)) {
			t.state.Page = 0
		}
		t.enter(s)
	case strconv.Itoa(noneKey):
		t.leave(s)
		t.state.Page, t.state.Between = 0, nil
		t.enter(t.follow(s, &s.none))
	default:
		return false
	}
	return true
}

// sharedAnswered takes the words for one of the answers.
func (t *taking) sharedAnswered(s *step, words string) {
	id := t.sharedMeant(s, translations.Fold(words))
	if id == "" {
		t.retry(s, translations.NotUnderstood)
		return
	}
	t.pickShared(s, id)
}

// pickShared tells an answer.
func (t *taking) pickShared(s *step, id string) {
	t.leave(s)
	t.state.Page, t.state.Between = 0, nil
	t.state.keep(answerSpokenOf, id)
	t.acts = append(t.acts, ShowAnswer{Answer: id, Way: SharedHeard})
	t.enter(t.version.menus[sharedAnswerMenu].steps[0])
}

// sharedMeant is the id of the only answer whose question has all the telling words of what somebody said, "" for none or
// more than one.
func (t *taking) sharedMeant(s *step, folded string) string {
	said := t.version.telling(t.language, folded)
	if len(said) == 0 {
		return ""
	}
	found := ""
	for _, a := range t.sharedAbout(s) {
		question := t.version.telling(t.language, translations.Fold(a.Question))
		missing := func(word string) bool { return !slices.Contains(question, word) }
		switch {
		case slices.ContainsFunc(said, missing):
		case found != "":
			return ""
		default:
			found = a.ID
		}
	}
	return found
}

// untold gives the step to go on with where a step tells a shared answer that cannot be told in the language spoken: because it
// has no words in it, or because nothing of them is recorded, and then it is texted. It is nil where it can be told.
func (t *taking) untold(s *step) *step {
	switch {
	case s.menu.name != sharedAnswerMenu && s.menu.name != sharedHeardMenu:
		return nil
	case t.sharedSaid(t.language) == "":
		return t.home()
	case t.canName():
		return nil
	}
	id, _ := t.state.answer(answerSpokenOf)
	t.textShared([]SharedAnswer{{ID: id}})
	return t.home()
}

// forgetShared forgets the shared answer that was spoken of. It does not touch the answers of the state it was copied from.
func (t *taking) forgetShared() {
	ofShared := func(a Answer) bool { return a.Name == answerSpokenOf }
	if slices.ContainsFunc(t.state.Answers, ofShared) {
		t.state.Answers = slices.DeleteFunc(slices.Clone(t.state.Answers), ofShared)
	}
}
