package menus

import (
	"strconv"
	"sync"

	"campusline/translations"
)

// compile makes ready, once, everything that a step would otherwise do for every caller.
func (v *Version) compile(texts []*text) {
	v.thanking = everyThanking()
	v.pageLanguages()
	v.compileLanguages(texts)
	for _, m := range v.menus {
		for _, d := range m.destinations() {
			m.goesBack = m.goesBack || d.kind == toBack
		}
	}
	v.numberParts()
	v.carried, v.parties, v.narrowing, v.begins = v.findCarried(), v.findParties(), v.findNarrowing(), v.findBegunBy()
	v.asksForOpportunities = v.findAsking()
	v.languageNames = namesOfLanguages(v.Languages)
	v.languageHints = hintsOfLanguages(v.Languages)
	v.languagesCalled = namedIn(v.Languages[0], v.Languages)
	v.names = v.campusNames()
	v.standIns = findStandIns(v.Campuses)
	v.keywords = v.compileKeywords()
	for _, c := range v.Campuses {
		v.campusHints = append(v.campusHints, v.allNames(c)...)
	}
}

// compileLanguages makes ready what is said, written and heard, in each language beside the others.
func (v *Version) compileLanguages(texts []*text) {
	n := len(v.Languages)
	v.phrases, v.words = make([]map[translations.Phrase]template, n), make([]vocabulary, n)
	for _, t := range texts {
		t.said, t.written = make([]template, n), make([]template, n)
	}
	for _, m := range v.menus {
		for _, s := range m.steps {
			s.spoken, s.written, s.heard = make([]rendering, n), make([]rendering, n), make([]hearing, n)
		}
	}
	var each sync.WaitGroup
	for i := range n {
		each.Go(func() { v.compileLanguage(i, texts) })
	}
	each.Wait()
}

func (v *Version) compileLanguage(i int, texts []*text) {
	for _, t := range texts {
		t.said[i], t.written[i] = v.template(t, i, Call), v.template(t, i, Text)
	}
	v.phrases[i], v.words[i] = v.preparedPhrases(i), v.vocabulary(i)
	for _, m := range v.menus {
		for _, s := range m.steps {
			s.spoken[i], s.written[i] = v.render(s, i, Call), v.render(s, i, Text)
			if s.kind == choosing {
				s.heard[i] = v.hear(s, i)
			}
		}
	}
}

// preparedPhrases makes ready the product's sentences that steps say as they are.
func (v *Version) preparedPhrases(language int) map[translations.Phrase]template {
	all := map[translations.Phrase]template{}
	for _, p := range []translations.Phrase{
		translations.NotHeard, translations.NotUnderstood, translations.CampusNotFound, translations.WhichCampus,
		translations.CodeNotFound, translations.FindingPerson, translations.TextSent, translations.CannotText,
	} {
		all[p] = v.phrase(language, p)
	}
	return all
}

// render makes what a waiting step says. The first time it is what the editor wrote and the choices; again it is
// the question alone, with the ways on that every step has.
func (v *Version) render(s *step, language int, channel Channel) rendering {
	question := v.question(s, language, channel)
	separator, how := separatorOf(channel), v.how(s, language, channel)
	return rendering{
		full:  join(separator, s.say.in(language, channel), question, how),
		again: join(separator, question, how, v.everywhere(s, language, channel)),
	}
}

// separatorOf is what stands between sentences: a text puts each on its own line.
func separatorOf(channel Channel) string {
	if channel == Text {
		return "\n"
	}
	return " "
}

func (v *Version) question(s *step, language int, channel Channel) template {
	if s.kind != choosing {
		return s.ask.in(language, channel)
	}
	choices := []template{s.ask.in(language, channel)}
	for i, c := range s.choices {
		choices = append(choices, v.choice(c, language, channel, i == 0))
	}
	return join(separatorOf(channel), choices...)
}

// choice makes "For the front office, press 1." or, in a text, "Reply 1 for the front office".
func (v *Version) choice(c *choice, language int, channel Channel, first bool) template {
	words, spoken := v.wordsIn(c.said, language, channel)
	return v.option(words, spoken, string(c.key), channel, first)
}

// option offers one thing by its key. A thing that begins with the language's word of purpose keeps it.
func (v *Version) option(words string, language int, key string, channel Channel, first bool) template {
	purpose := v.Languages[language].IsPurpose(words)
	p := translations.Choice
	switch {
	case channel == Call && purpose:
		p = translations.ChoiceTo
	case channel == Text && first && purpose:
		p = translations.FirstChoiceToWritten
	case channel == Text && first:
		p = translations.FirstChoiceWritten
	case channel == Text && purpose:
		p = translations.ChoiceToWritten
	case channel == Text:
		p = translations.ChoiceWritten
	}
	return v.phrase(language, p, "choice", words, "key", key)
}

// how makes the sentence that says how a question is answered.
func (v *Version) how(s *step, language int, channel Channel) template {
	switch {
	case s.kind == recording, s.kind == asking && s.answer == wordsAnswer:
		return v.phrase(language, either(channel, translations.HowRecord, translations.HowWordsWritten))
	case s.kind != asking:
		return nil
	}
	if len(s.ends) > 0 {
		return v.howScale(s, language, channel)
	}
	from, to := strconv.Itoa(s.min), strconv.Itoa(s.max)
	switch s.answer {
	case yesNoAnswer:
		return v.phrase(language, either(channel, translations.HowYesNo, translations.HowYesNoWritten))
	case digitsAnswer:
		return v.phrase(language, either(channel, translations.HowDigits, translations.HowDigitsWritten))
	case numberAnswer, scoreAnswer:
		return v.phrase(language, either(channel, translations.HowNumber, translations.HowNumberWritten), "from", from, "to", to)
	case zipAnswer:
		return v.phrase(language, either(channel, translations.HowZIP, translations.HowZIPWritten))
	case dateAnswer:
		return v.phrase(language, either(channel, translations.HowDate, translations.HowDateWritten))
	case codeAnswer, opportunityAnswer:
		if s.finds() {
			return nil
		}
		return v.phrase(language, either(channel, translations.HowCode, translations.HowCodeWritten))
	case campusAnswer:
		return v.phrase(language, either(channel, translations.HowCampus, translations.HowCampusWritten))
	case caseAnswer:
		return v.phrase(language, either(channel, translations.HowDigits, translations.HowDigitsWritten))
	case languageAnswer:
		return v.languageChoices(s, channel)
	}
	return nil
}

func either(channel Channel, said, written translations.Phrase) translations.Phrase {
	if channel == Text {
		return written
	}
	return said
}

// everywhere makes the sentence that names the ways on which every step has.
func (v *Version) everywhere(s *step, language int, channel Channel) template {
	switch {
	case s.kind == transferring || s.answer == languageAnswer:
		return nil
	case channel == Text:
		return v.phrase(language, translations.EveryAnswerWritten)
	case s.kind == choosing && s.offers('0'):
		return v.phrase(language, translations.EveryChoice)
	case s.kind == choosing, s.answer == yesNoAnswer, s.byOneKey():
		return join(" ", v.phrase(language, translations.PersonByKey), v.phrase(language, translations.EveryChoice))
	case s.answer == campusAnswer:
		return join(" ", v.phrase(language, translations.SpellCampus), v.phrase(language, translations.EveryAnswer))
	case s.kind == asking && s.answer != wordsAnswer:
		return v.phrase(language, translations.EveryAnswer)
	}
	return nil
}

// offers says whether a key is one of the step's own choices.
func (s *step) offers(key byte) bool {
	for _, c := range s.choices {
		if c.key == key {
			return true
		}
	}
	return false
}
