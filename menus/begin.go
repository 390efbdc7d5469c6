package menus

import (
	"slices"
	"strings"

	"campusline/translations"
)

// begin takes the first input. A call begins where its line says; a first text may already say what it is about. It is
// answered in the language it is written in, unless another than the district's first is remembered for the number: of
// somebody known only by a list, by a call that ended early or by an opt-out nobody knows what they speak. Who has never
// been in touch is also told how to get another language, and whoever was understood in another the way back.
func (t *taking) begin(s *step) {
	if t.state.Channel == Call {
		t.enter(s)
		return
	}
	known, offered := t.world.Known(), t.language
	folded := translations.Fold(t.input.Words)
	var rivals []int
	if !known || offered == 0 && len(folded) >= leastTelling {
		var meant int
		meant, rivals = t.version.languageOf(t.input.Words, t.language)
		t.speakAs(meant)
	}
	guessed := t.language
	t.beginText(s, folded)
	t.arrive()
	if !known || guessed != offered {
		t.offerLanguages(offered, rivals)
	}
}

// leastTelling is the bytes of a text from which on it can change the language of somebody known. Two or three Latin
// letters may be a slip or a name: "na" is no in Urdu, "han" yes.
const leastTelling = 4

func (t *taking) beginText(s *step, folded string) {
	if m := t.meaningOfDanger(); m.kind == meansDanger {
		t.toHelp(s, m)
		return
	}
	coded := t.meaningOfCode(s)
	if coded.kind == meansOpportunity && (t.searchedByZIP(s, coded) || t.beginOpportunity(s, coded)) {
		return
	}
	if m := t.meaningOfCase(); m.kind == meansCase {
		t.joinByNumber(s, m.number)
		return
	}
	if k := t.keywordMeant(folded); k != nil {
		t.speakAsKeyword(k)
		t.enter(k.menu.steps[0])
		return
	}
	if language, says := t.withdrawsIn(folded); says && t.world.Texting() != OptedOut {
		t.withdrawOwn(s, language)
		return
	}
	anywhere := t.meaningAnywhere(folded)
	if t.replied(s, anywhere) || t.answersOffer(s, anywhere) || t.thanked() {
		return
	}
	if tag, ok := t.version.languageNamed(folded, t.state.Channel); ok && tag != t.state.Language {
		t.chooseLanguage(tag)
	}
	if coded.kind == meansOpportunity {
		t.sayPhrase(translations.CodeNotFound)
	}
	t.enter(s)
	t.arrive()
	if coded.kind != meansOpportunity {
		t.beginWith(folded)
	}
}

// beginWith takes the first text as an answer to the first question where it clearly is one, and as asking for a person
// or another language wherever it does.
func (t *taking) beginWith(folded string) {
	s := t.version.stepAt(t.state.Menu, t.state.Step)
	if t.state.Done || s == nil {
		return
	}
	w := t.version.words[t.language].ways[folded]
	if w == noWay {
		other := t.wayInOther(folded)
		if w = other.way; other.language != "" {
			t.chooseLanguage(other.language)
		}
	}
	switch w {
	case wayPerson:
		t.unsay()
		t.toPerson(s)
		return
	case wayLanguage:
		t.unsay()
		t.toLanguage(s)
		return
	case noWay:
	default:
		return
	}
	if _, isKeys := asKeys(t.input.Words); isKeys {
		return
	}
	if s.kind == choosing {
		if i, ok := t.version.choiceOf(s, t.language, folded); ok && t.isClear(s, i, folded) {
			t.unsay()
			t.choose(s, s.choices[i])
			return
		}
	}
	if m := t.meaningOfSearch(folded); m.kind == meansSearch {
		t.unsay()
		t.beginSearch(m)
		return
	}
	if m := t.meaningOfName(folded); m.kind != meansNothing {
		t.unsay()
		t.beginNamed(m)
		return
	}
	if t.sharedByKeyword(s, meaning{}) {
		t.unsay()
		return
	}
	if isSentence(folded) {
		t.unsay()
		t.askedByText()
	}
}

// speakAs goes on in the language that somebody wrote in, and remembers it when it is another.
func (t *taking) speakAs(language int) {
	if language != t.language {
		t.chooseLanguage(t.version.Languages[language].Tag)
	}
}

// speakAsKeyword goes on in the language of a keyword. One in the district's first language stands on flyers for everybody, and
// says nothing about whoever is spoken to in another.
func (t *taking) speakAsKeyword(k *keyword) {
	if k.language != 0 {
		t.speakAs(k.language)
	}
}

// languageOf guesses the language of a first text. It stays with the present one unless more of the words are known in
// another, and those are two at least or the whole text. Rivals are the languages it may as well be in: "salam" greets in
// Arabic and in Urdu.
func (v *Version) languageOf(written string, present int) (best int, rivals []int) {
	folded := translations.Fold(written)
	words := strings.Fields(folded)
	best, most := present, v.familiar(present, folded, words)+v.told(present, written)
	for i := range v.Languages {
		n := v.familiar(i, folded, words) + v.told(i, written)
		switch {
		case n > most && (n >= 2 || n == len(words)):
			best, most, rivals = i, n, nil
		case n == most && i != best:
			rivals = append(rivals, i)
		}
	}
	return best, rivals
}

// told adds up how surely the letters of a text are those of a language.
func (v *Version) told(language int, written string) int {
	n := 0
	for word := range strings.FieldsSeq(written) {
		n += v.Languages[language].Tells(word)
	}
	return n
}

// familiar counts the words of a text that a language knows: its keywords, those of what means the same everywhere, and
// those that are in every sentence. Of a whole text that is a keyword every word counts.
func (v *Version) familiar(language int, folded string, words []string) int {
	if v.knows(language, folded) {
		return len(words)
	}
	n := 0
	for _, word := range words {
		if v.words[language].everyday[word] || v.knows(language, word) {
			n++
		}
	}
	return n
}

func (v *Version) knows(language int, folded string) bool {
	if v.words[language].ways[folded] != noWay || v.isSkillIn(folded, language) {
		return true
	}
	for i := range v.keywords {
		if k := &v.keywords[i]; k.language == language && k.folded == folded {
			return true
		}
	}
	return false
}

// offerLanguages says in each other language of the district by which word it is had. Whose words were in another
// language than the line began in needs no more than the way back to that, and to the rivals of the guess.
func (t *taking) offerLanguages(first int, rivals []int) {
	if s := t.version.stepAt(t.state.Menu, t.state.Step); s != nil && s.answer == languageAnswer {
		return // they are being offered
	}
	for i, l := range t.version.Languages {
		if i != t.language && (t.language == first || i == first || slices.Contains(rivals, i)) {
			t.speak(t.version.phrase(i, translations.LanguageByWordWritten, "language", l.Name, "word", strings.ToUpper(l.Name)))
		}
	}
}

// LanguageOf guesses the language that something was written in, of the district's: the present one, unless more speaks for
// another. Both are tags.
func (v *Version) LanguageOf(written, present string) string {
	best, _ := v.languageOf(written, v.languageIndex(present))
	return v.Languages[best].Tag
}
