package menus

import (
	"fmt"
	"strings"

	"campusline/audio"
	"campusline/translations"
)

// pieces are the words that have to be recorded so that everything the lines say on calls can be put together in a
// language: sentence by sentence, what stands between two names in braces, and all that can be filled in there.
func (v *Version) pieces(language int) []audio.Piece {
	p := collecting{version: v, language: language, filled: map[string]bool{}}
	p.productsWords()
	for _, name := range sortedKeys(v.menus) {
		if m := v.menus[name]; !m.builtin || !m.isAboutAnswer() && (!m.isAboutOpportunities() || v.asksForOpportunities) {
			for _, s := range m.steps {
				if s.answer == sharedAnswer {
					continue // where nothing is said but what is recorded, it is not asked
				}
				p.step(s)
			}
		}
	}
	if !v.isHeard(language) {
		p.offer()
	}
	p.desks()
	p.traits()
	p.values()
	return p.found.All()
}

// collecting collects the words of one language.
type collecting struct {
	version  *Version
	language int
	found    audio.Pieces
	filled   map[string]bool // names in braces that were met
}

// productPlace is where words are said that the product says by itself.
const productPlace = "the product"

// productsWords are the sentences that every district's lines can say, and what numbers, times and days are made of.
func (p *collecting) productsWords() {
	l := p.version.Languages[p.language]
	for _, phrase := range []translations.Phrase{
		translations.NotHeard, translations.NotUnderstood, translations.CampusNotFound, translations.CodeNotFound, translations.ManyCampuses,
		translations.WhichCampus, translations.FindingPerson, translations.Choice, translations.ChoiceTo,
		translations.PersonByKey, translations.EveryChoice, translations.EveryAnswer,
		translations.HowYesNo, translations.HowDigits, translations.HowZIP, translations.HowDate, translations.HowCode,
		translations.HowCampus, translations.SpellCampus, translations.HowRecord,
		translations.Connecting, translations.NobodyAtDesk, translations.TextSent, translations.CannotText,
		translations.Apology, translations.CallAgain, translations.CodeTwice,
		translations.TodayAt, translations.TomorrowAt, translations.WeekdayAt, translations.DateAt, translations.TodayFromTo,
	} {
		p.pattern(l.Phrase(phrase))
	}
	if p.language == 0 {
		p.pattern(l.Phrase(translations.Whisper))
		p.pattern(l.Phrase(translations.WhisperLanguage))
	}
	if p.version.asksForOpportunities {
		for _, phrase := range []translations.Phrase{
			translations.MoreOpportunities, translations.TextOpportunities, translations.NarrowOpportunities,
			translations.NoPlaceFree,
		} {
			p.found.Add(l.Phrase(phrase), productPlace, true)
		}
		p.pattern(l.Phrase(translations.NothingLikeThat))
		p.pattern(l.Phrase(translations.OpportunityArrival))
	}
	p.pattern(l.Phrase(translations.ChooseLanguage)) // so that it is offered whatever its key is
	p.found.Add(l.Spoken, productPlace, true)
	for _, words := range []translations.Phrase{translations.WordsYes, translations.WordsNo} {
		first, _, _ := strings.Cut(l.Phrase(words), ",")
		p.found.Add(first, productPlace, true)
	}
	for _, pattern := range l.SaidPatterns() {
		p.pattern(pattern)
	}
}

// pattern adds the sentences of the product's words with names in braces, and what stands between those.
func (p *collecting) pattern(words string) {
	for _, x := range parse(words) {
		p.found.AddSentences(x.words, productPlace, true)
	}
}

// step adds what a step says on a call.
func (p *collecting) step(s *step) {
	place, product := p.placeOf(s.at)
	add := func(t template) {
		for _, piece := range t {
			if piece.language == p.language {
				p.parts(piece.parts, place, product)
			}
		}
	}
	for i := range s.spoken {
		add(s.spoken[i].full)
		add(s.spoken[i].again)
	}
	for _, t := range []*text{s.say, s.then} {
		if t != nil {
			for i := range t.said {
				add(t.said[i])
			}
		}
	}
	if s.answer == campusAnswer {
		p.filled["campus"] = true // when several are called alike, each is offered by its name
	}
}

// parts adds fixed words, and notes what is filled in between them.
func (p *collecting) parts(parts []part, place string, product bool) {
	for _, x := range parts {
		for _, form := range x.forms {
			p.parts(form, place, product)
		}
		if x.slot != "" {
			p.filled[x.slot] = true
			continue
		}
		p.found.AddSentences(x.words, place, product)
	}
}

// placeOf tells a translator where something is said.
func (p *collecting) placeOf(at position) (place string, product bool) {
	if at.file == builtinFile {
		return productPlace, true
	}
	return fmt.Sprintf("%s:%d", at.file, at.line), false
}

// traits adds what skills and languages are called, where opportunities are looked for by them.
func (p *collecting) traits() {
	v := p.version
	if len(v.narrowing) == 0 {
		return
	}
	for _, s := range v.skills {
		p.found.Add(s.told[p.language], districtFile, false)
	}
	for _, name := range namedIn(v.Languages[p.language], v.Languages) {
		p.found.Add(name, districtFile, false)
	}
}

// offer adds how the language is offered, which callers hear once something of it is recorded.
func (p *collecting) offer() {
	v := p.version
	key := 1
	for _, i := range v.offered(Call) {
		if i < p.language {
			key++
		}
	}
	for _, piece := range v.languageChoice(p.language, key) {
		p.parts(piece.parts, districtFile, false)
	}
}

// desks adds what every desk is called.
func (p *collecting) desks() {
	v := p.version
	add := func(desks []*Desk) {
		for _, d := range desks {
			words, _ := v.wordsIn(d.Said, p.language, Call)
			place, _ := p.placeOf(d.Said.at)
			p.found.Add(words, place, false)
		}
	}
	add(v.District.desks)
	for _, c := range v.Campuses {
		add(c.Desks)
	}
}

// values adds what can be filled in for the names that were met. Times, days and digits are the product's words.
func (p *collecting) values() {
	v := p.version
	for _, name := range sortedKeys(p.filled) {
		switch kind := v.answerKinds[name]; {
		case name == "district":
			p.found.Add(v.District.Name, districtFile, false)
		case name == "campus", kind == campusAnswer:
			for _, c := range v.Campuses {
				p.found.Add(v.nameOf(c, p.language), campusesFile, false)
			}
		case name == "place":
			p.found.Add(v.District.Name, districtFile, false)
			for _, c := range v.Campuses {
				p.found.Add(v.nameOf(c, p.language), campusesFile, false)
			}
		case name == "address":
			for _, c := range v.Campuses {
				p.found.Add(c.Address, campusesFile, false)
			}
		case name == "holiday":
			for _, c := range v.calendar.closures {
				p.holiday(c.name)
			}
		}
	}
}

func (p *collecting) holiday(name *text) {
	if name == nil {
		return
	}
	words, _ := p.version.wordsIn(name, p.language, Call)
	place, _ := p.placeOf(name.at)
	p.found.Add(words, place, false)
}
