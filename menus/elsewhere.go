package menus

// wayElsewhere finds the way on that a text means in another language of the district than the present one: "القائمة" in an
// English conversation. Where several languages have the word the present one stays; where they mean different ways by it, it
// is none.
func (v *Version) wayElsewhere(folded string, present int) (w way, language int) {
	language = present
	for i := range v.words {
		switch found := v.words[i].ways[folded]; {
		case i == present, found == noWay, found == wayYes, found == wayNo:
		case w == noWay:
			w, language = found, i
		case w != found:
			return noWay, present
		default:
			language = present
		}
	}
	return w, language
}

// meaningElsewhere is what a text means in another language, where it means nothing in the present one. A short answer, such as
// a name, may be such a word as well, so there it counts only if it is no answer.
func (t *taking) meaningElsewhere(s *step, folded string) meaning {
	if t.input.Kind != Written || s.kind == asking && s.answer != wordsAnswer {
		return meaning{}
	}
	return t.wayInOther(folded)
}

// wayInOther is wayElsewhere as a meaning.
func (t *taking) wayInOther(folded string) meaning {
	w, language := t.version.wayElsewhere(folded, t.language)
	if w == noWay {
		return meaning{}
	}
	m := meaning{kind: meansWay, way: w}
	if language != t.language {
		m.language = t.version.Languages[language].Tag
	}
	return m
}

// isAnswer says whether the words of the input are an answer to what a step asks.
func (t *taking) isAnswer(s *step) bool {
	switch {
	case s.answer == campusAnswer:
		return len(t.version.campusesCalled(t.language, t.input.Words, s.of)) > 0
	case s.answer.trait() != "", s.answer == sharedAnswer:
		return false // what is one was understood before
	}
	_, ok := t.read(s, t.input.Words, false)
	return ok
}

// goesOnIn takes a way on, in the language in which it was meant.
func (t *taking) goesOnIn(s *step, m meaning) {
	if m.language != "" {
		t.chooseLanguage(m.language)
	}
	t.goesOn(s, m.way)
}
