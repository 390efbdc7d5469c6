package menus

import (
	"strings"

	"campusline/translations"
)

// respond takes what a person did at the step they were asked at.
func (t *taking) respond(s *step) {
	switch {
	case s.kind == transferring:
		t.connected(s)
	case s.kind == passing:
		t.enter(s)
	case t.input.Kind == Silence:
		t.retry(s, translations.NotHeard)
	case t.input.Kind == Keys:
		t.keyed(s, t.input.Words)
	case t.input.Kind == Recorded:
		t.recorded(s)
	case t.input.Kind == Speech || t.input.Kind == Written:
		t.worded(s)
	default:
		t.retry(s, translations.NotUnderstood)
	}
}

// keyed takes keys. 0 is a person, star goes back, pound repeats and 9 is for another language; where an answer is
// entered digit by digit the same keys stand behind a star.
func (t *taking) keyed(s *step, keys string) {
	if t.pickedByKey(s, keys) {
		return
	}
	single := s.kind == choosing || s.answer == yesNoAnswer || s.answer == languageAnswer || len(t.state.Between) > 0
	switch {
	case s.kind == choosing && t.chosenByKey(s, keys):
	case keys == "":
		t.retry(s, translations.NotHeard)
	case keys == "*0", keys == "0" && !s.answer.takesZero(s.min):
		t.toPerson(s)
	case keys == "*":
		t.toBack(s)
	case keys == "*9", keys == "9" && single && s.answer != languageAnswer:
		t.toLanguage(s)
	case keys == "9" && s.more != nil && t.state.Channel == Call:
		t.enter(s.more)
	case keys == "#" && single:
		t.repeat(s)
	case s.kind == asking && s.answer != wordsAnswer:
		t.answered(s, keys, true)
	default:
		t.retry(s, translations.NotUnderstood)
	}
}

func (t *taking) chosenByKey(s *step, keys string) bool {
	for _, c := range s.choices {
		if len(keys) == 1 && c.key == keys[0] {
			t.choose(s, c)
			return true
		}
	}
	return false
}

// choose follows a choice.
func (t *taking) choose(s *step, c *choice) {
	t.leave(s)
	if c.kind != "" {
		t.state.Kind = c.kind
	}
	t.enter(t.after(s, &c.to))
}

// worded takes words, spoken or written. What this step asks for goes first, then the ways on that every step has,
// then keywords, then what is nearly right.
func (t *taking) worded(s *step) {
	folded := translations.Fold(t.input.Words)
	if keys, ok := asKeys(t.input.Words); ok && (s.answer != wordsAnswer || len(keys) == 1) {
		t.keyed(s, keys)
		return
	}
	switch {
	case s.kind == choosing && t.chosenExactly(s, folded):
	case s.answer == yesNoAnswer && t.answeredYesNo(s, folded):
	case t.anyway(s, folded):
	case t.begunByKeyword(s, folded):
	case s.answer == wordsAnswer && t.input.Kind == Written:
		t.messageWritten(s)
	case folded == "":
		t.retry(s, translations.NotUnderstood)
	case t.pickedByName(s):
	case s.kind == choosing:
		t.chosenNearly(s, folded)
	case s.answer == languageAnswer:
		t.languageMeant(s, folded)
	case s.kind == asking:
		t.answered(s, t.input.Words, false)
	default:
		t.retry(s, translations.NotUnderstood)
	}
}

// asKeys reads a text or spoken words that are nothing but keys: "1", "2.", "101", "#".
func asKeys(words string) (string, bool) {
	trimmed := strings.Trim(words, " \t\r\n.,)!")
	if trimmed == "" || len(trimmed) > longestDigits {
		return "", false
	}
	for i := range len(trimmed) {
		if !strings.ContainsRune("0123456789*#", rune(trimmed[i])) {
			return "", false
		}
	}
	return trimmed, true
}

func (t *taking) chosenExactly(s *step, folded string) bool {
	i, ok := s.heard[t.language].exact[folded]
	if ok {
		t.choose(s, s.choices[i])
	}
	return ok
}

func (t *taking) chosenNearly(s *step, folded string) {
	if i, ok := t.version.choiceOf(s, t.language, folded); ok {
		t.choose(s, s.choices[i])
		return
	}
	t.retry(s, translations.NotUnderstood)
}

func (t *taking) answeredYesNo(s *step, folded string) bool {
	switch t.version.words[t.language].ways[folded] {
	case wayYes:
		t.answered(s, "1", true)
	case wayNo:
		t.answered(s, "2", true)
	default:
		return false
	}
	return true
}

func (t *taking) languageMeant(s *step, folded string) {
	if i, ok := t.version.languageMeant(folded, t.state.Channel); ok {
		t.accept(s, t.version.Languages[i].Tag)
		return
	}
	t.retry(s, translations.NotUnderstood)
}

// anyway takes the words that mean the same thing at every step.
func (t *taking) anyway(s *step, folded string) bool {
	if tag, ok := t.version.languageNamed(folded, t.state.Channel); ok {
		t.speakLanguage(s, tag)
		return true
	}
	switch t.version.words[t.language].ways[folded] {
	case wayPerson:
		t.toPerson(s)
	case wayBack:
		t.toBack(s)
	case wayRepeat:
		t.repeat(s)
	case wayLanguage:
		t.toLanguage(s)
	case wayMenu:
		t.leave(s)
		t.enter(t.home())
	default:
		return false
	}
	return true
}

// begunByKeyword begins a menu from anywhere by a text that is its keyword.
func (t *taking) begunByKeyword(s *step, folded string) bool {
	if t.input.Kind != Written {
		return false
	}
	k := t.version.keywordOf(folded, t.language)
	if k == nil {
		return false
	}
	t.leave(s)
	t.speakAs(k.language)
	t.speakOf(t.state.Home.Campus)
	t.enter(k.menu.steps[0])
	return true
}

func (t *taking) toPerson(s *step) {
	t.leave(s)
	t.enter(t.version.menus[personMenu].steps[0])
}

func (t *taking) toBack(s *step) { t.enter(t.back(s)) }

// toLanguage asks for another language; with two languages and a text conversation too, so that it is always said in
// the words of each.
func (t *taking) toLanguage(s *step) {
	if len(t.version.Languages) < 2 {
		t.repeat(s)
		return
	}
	t.leave(s)
	t.enter(t.version.menus[languageMenu].steps[0])
}

func (t *taking) repeat(s *step) { t.enter(s) }

// speakLanguage changes the language. At a question about the language that is its answer; elsewhere the step begins
// again in the new language.
func (t *taking) speakLanguage(s *step, tag string) {
	t.chooseLanguage(tag)
	if s.answer == languageAnswer {
		t.enter(t.after(s, &s.next))
		return
	}
	t.enter(s)
}

func (t *taking) chooseLanguage(tag string) {
	t.setLanguage(t.version.languageIndex(tag))
	t.acts = append(t.acts, RememberLanguage{tag})
}

func (t *taking) setLanguage(i int) {
	t.language = i
	t.state.Language = t.version.Languages[i].Tag
}
