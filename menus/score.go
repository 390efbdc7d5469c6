package menus

import (
	"strconv"
	"strings"

	"campusline/translations"
)

// The menu that asks whether a number is how well a case was answered.
const rateMeantMenu = "rate-meant"

// highestScore is the best of the scores, of which 1 is the lowest.
const highestScore = 10

// scoreOf reads a text that is nothing but a score from 1 to 10: "9", "nine", "9/10".
func scoreOf(l *translations.Language, words string) string {
	words, _ = strings.CutSuffix(strings.TrimRight(translations.PlainDigits(words), " .!۔。"), "/"+strconv.Itoa(highestScore))
	n, ok := l.ParseNumber(words)
	if !ok || n < 1 || n > highestScore {
		return ""
	}
	return strconv.Itoa(n)
}

// scoreIn reads a score in any language of the district, the present one first; "" for none.
func (v *Version) scoreIn(words string, present int) string {
	score := scoreOf(v.Languages[present], words)
	for i := 0; i < len(v.Languages) && score == ""; i++ {
		score = scoreOf(v.Languages[i], words)
	}
	return score
}

// IsScore says whether a text is nothing but a score from 1 to 10, in any language of the district.
func (v *Version) IsScore(words string) bool { return v.scoreIn(words, 0) != "" }

// rated takes a score, adds a sentence to the case that was to be rated, takes thanks as thanks, and asks again once for
// anything else that is no answer to another question.
func (t *taking) rated(s *step, m meaning, about About) bool {
	number := about.number()
	ask := t.version.menus[rateMenu].steps[0]
	score := t.version.scoreIn(t.input.Words, t.language)
	switch {
	case number == 0 || score == "" && answersHere(m):
		return false
	case score == "" && t.version.isThanks(t.input.Words):
		t.leave(s)
		return t.thanked()
	case score == "" && isSentence(translations.Fold(t.input.Words)):
		return t.repliedToCase(s, about)
	}
	t.leave(s)
	t.state.OfCase = number
	if score == "" {
		t.state.Menu, t.state.Step, t.state.Tries, t.state.Between = ask.menu.name, ask.index, 0, nil
		t.retry(ask, translations.NotUnderstood)
		return true
	}
	t.state.keep(ask.name, score)
	t.enter(t.version.following(ask))
	return true
}

// perhapsRated asks whether a number is how well a case was answered, where it may be meant for something else as well.
func (t *taking) perhapsRated(s *step, about About) bool {
	number, score := about.number(), t.version.scoreIn(t.input.Words, t.language)
	if number == 0 || score == "" {
		return false
	}
	t.leave(s)
	t.state.OfCase = number
	t.state.keep(t.version.menus[rateMenu].steps[0].name, score)
	t.enter(t.version.menus[rateMeantMenu].steps[0])
	return true
}
