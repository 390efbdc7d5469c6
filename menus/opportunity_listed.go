package menus

import (
	"slices"
	"strconv"
	"strings"

	"campusline/translations"
)

// sentByKey sends what is offered as a text, each with its code.
func (t *taking) sentByKey(s *step, keys string) bool {
	if !s.finds() || keys != strconv.Itoa(textKey) || len(t.state.Between) == 0 || !t.canSendList() {
		return false
	}
	var lines []string
	for _, code := range t.state.Between {
		if o, knowledge := t.opportunity(code); knowledge == Found {
			lines = append(lines, code+": "+t.listing(o, true))
		}
	}
	t.acts = append(t.acts, TextCaller{Language: t.state.Language, Body: strings.Join(lines, "\n")})
	t.sayPhrase(translations.TextSent)
	t.askAgain(s)
	return true
}

// titleAndTime names an opportunity in a list of several.
func (t *taking) titleAndTime(code string) string {
	o, knowledge := t.opportunity(code)
	if knowledge != Found {
		return ""
	}
	return t.listing(o, t.state.Channel == Text)
}

// listing names an opportunity by its title, day and time, and by its campus where that is not the one spoken of; and says
// where all its places are taken by others.
func (t *taking) listing(o *Opportunity, written bool) string {
	l := t.version.Languages[t.language]
	parts := []string{t.titleOf(o, l, written), t.moments(l, t.startOf(o), true, written)}
	if c := t.version.campuses[o.Campus]; c != nil && c.ID != t.state.Campus {
		parts = append(parts, t.version.nameOf(c, t.language))
	}
	if o.Free <= 0 && !o.holds() {
		parts = append(parts, l.Phrase(translations.NoPlaceFree))
	}
	return l.Beside(parts...)
}

// titleOf is what an opportunity is called, or the digits of its code where that cannot be said.
func (t *taking) titleOf(o *Opportunity, l *translations.Language, written bool) string {
	if !written && !t.canName() {
		return l.Digits(o.Code)
	}
	return titleIn(o, l.Tag)
}

// keyInList is the key of what stands below a list, by the words with which it is offered or asked for: MORE. A number that
// is spoken is a key as well. It is empty for other words.
func (t *taking) keyInList(s *step, folded string) string {
	if !s.finds() && s.answer.trait() == "" && s.answer != sharedAnswer {
		return ""
	}
	l := t.version.Languages[t.language]
	if s.answer == sharedAnswer && folded == translations.Fold(l.Phrase(translations.SomethingElse)) {
		return strconv.Itoa(noneKey)
	}
	if key, is := t.version.words[t.language].below[folded]; is {
		return strconv.Itoa(key)
	}
	if n, is := l.ParseNumber(folded); is && n >= 1 && n <= narrowKey {
		return strconv.Itoa(n)
	}
	return ""
}

// keysBelow are the keys of what stands below a list, by the words with which each is asked for and by those that offer it.
func keysBelow(l *translations.Language) map[string]int {
	keys := map[string]int{}
	for _, word := range l.Words(translations.WordsTextThis) {
		keys[word] = textKey
	}
	for _, word := range l.Words(translations.WordsMore) {
		keys[word] = nextKey
	}
	keys[translations.Fold(l.Phrase(translations.NarrowOpportunities))] = narrowKey
	keys[translations.Fold(l.Phrase(translations.TextOpportunities))] = textKey
	keys[translations.Fold(l.Phrase(translations.MoreOpportunities))] = nextKey
	return keys
}

// titleMeant is the code of the only one of those offered whose title has all telling words of what was said, "" for none.
func (t *taking) titleMeant(s *step, words string) string {
	telling := t.version.telling(t.language, translations.Fold(words))
	if !s.finds() || len(telling) == 0 {
		return ""
	}
	found := ""
	for _, code := range t.state.Between {
		o, _ := t.opportunity(code)
		if o == nil || !hasWords(o, telling) {
			continue
		}
		if found != "" {
			return "" // several are called so
		}
		found = code
	}
	return found
}

// hasWords says whether a title of an opportunity, in any language, has all of some folded words.
func hasWords(o *Opportunity, words []string) bool {
	for _, title := range o.Title {
		has := strings.Fields(translations.Fold(title))
		if !slices.ContainsFunc(words, func(word string) bool { return !slices.Contains(has, word) }) {
			return true
		}
	}
	return false
}
