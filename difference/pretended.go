package difference

import "campusline/menus"

// What the world tells of opportunities, surveys, cases and shared answers is made up, the same on both versions, so that every
// way on from each is compared. What depends on the caller is noted as asked.

func (w *world) pretended() menus.Pretended {
	return menus.Pretended{Now: w.Now(), Known: w.Known(), Texting: w.Texting()}
}

// Opportunity tells of a made-up one, which stands as its code says.
func (w *world) Opportunity(code string) (menus.Opportunity, menus.Knowledge) {
	return menus.Pretended{Now: w.Now()}.Opportunity(code)
}

// Near gives made-up codes near to one that is none.
func (w *world) Near(written string) []string { return menus.Pretended{}.Near(written) }

// Find finds made-up opportunities.
func (w *world) Find(wanted menus.Search) ([]menus.Opportunity, menus.Knowledge) {
	return w.pretended().Find(wanted)
}

// Traits gives made-up skills and languages.
func (w *world) Traits(of menus.Trait, kinds []string) ([]string, menus.Knowledge) {
	return menus.Pretended{}.Traits(of, kinds)
}

// Attendee tells of somebody made-up.
func (w *world) Attendee(code, digits string) (menus.Opportunity, menus.Knowledge) {
	return menus.Pretended{Now: w.Now()}.Attendee(code, digits)
}

// AtCampusPhone says whether the caller counts as one at a campus's phone.
func (w *world) AtCampusPhone() bool { return w.pretended().AtCampusPhone() }

// Given tells what somebody made-up has given.
func (w *world) Given() (menus.Given, menus.Knowledge) { return menus.Pretended{}.Given() }

// Survey tells how somebody made-up stands to a survey.
func (w *world) Survey(name, wave string) (menus.SurveyStanding, menus.Knowledge) {
	return w.pretended().Survey(name, wave)
}

// InReplyTo is what the first text is a reply to.
func (w *world) InReplyTo() menus.About { return w.about }

// Case tells of a made-up case.
func (w *world) Case(which menus.CaseSought) (menus.Case, menus.Knowledge) {
	p := menus.Pretended{Now: w.Now()}
	if which.Open && which.Topic == "" {
		p.Known = w.Known()
	}
	return p.Case(which)
}

// SharedBy is none: keywords of answers stand in no file.
func (w *world) SharedBy(keyword, language string) (menus.SharedAnswer, bool) {
	return menus.Pretended{}.SharedBy(keyword, language)
}

// SharedTo is the made-up answer to the one question that has one.
func (w *world) SharedTo(question, language, campus string) (menus.SharedAnswer, bool) {
	return menus.Pretended{}.SharedTo(question, language, campus)
}

// SharedAbout are made-up answers.
func (w *world) SharedAbout(topics []string, language, campus string) []menus.SharedAnswer {
	return w.pretended().SharedAbout(topics, language, campus)
}

// Shared is the made-up answer.
func (w *world) Shared(id, language string) (menus.SharedAnswer, bool) {
	return menus.Pretended{}.Shared(id, language)
}
