package menus

import "campusline/translations"

// build makes the menu: where it begins, the question whether to answer again, the intro, the questions with what they
// offer, the words for who breaks off, and the thanks.
func (b *surveyBuilder) build() {
	of := &b.survey.steps
	b.plainStep(nil).gate = true
	of.again = b.ownStep(nil)
	of.again.kind, of.again.answer, of.again.ask = asking, yesNoAnswer, b.ofProduct(translations.SurveyAgain, b.questionsAt)
	of.again.at = b.questionsAt
	of.intro = b.plainStep(b.intro)
	for _, q := range b.survey.Questions {
		b.place(q.step)
		for _, offer := range q.offers {
			b.place(offer)
		}
	}
	of.later = b.ownStep(b.ofProduct(translations.SurveyLater, b.survey.at))
	of.thanks = b.plainStep(b.thanks)
	b.placeCall()
	b.menu.written = len(b.menu.steps)
	b.survey.menu = b.menu
	b.join()
	b.readDays()
}

// plainStep puts a step behind the others that only says something.
func (b *surveyBuilder) plainStep(says *text) *step {
	s := &step{menu: b.menu, at: b.survey.at, survey: b.survey, say: says}
	if says != nil {
		s.at = says.at
	}
	b.place(s)
	return s
}

// ownStep is a plain step with words of the product's own.
func (b *surveyBuilder) ownStep(says *text) *step {
	s := b.plainStep(says)
	s.ofProduct = true
	return s
}

func (b *surveyBuilder) place(s *step) {
	s.index = len(b.menu.steps)
	b.menu.steps = append(b.menu.steps, s)
}

// join ties the steps together.
func (b *surveyBuilder) join() {
	of, at := &b.survey.steps, b.survey.at
	of.intro.next = implied(b.toQuestion(0, at))
	of.again.yes, of.again.no = of.intro.next, implied(b.toStepOf(of.thanks, toSurveyEnd, at))
	of.again.otherwise = implied(b.toStepOf(of.later, "later", at))
	of.later.next = implied(destination{kind: toMenu, name: endMenu, at: at})
	of.thanks.next = b.then
	b.joinCall()
	for place, q := range b.survey.Questions {
		q.step.next, q.step.otherwise = implied(b.toQuestion(place+1, q.at)), implied(b.toStepOf(of.later, "later", q.at))
		for i := range q.after {
			q.after[i].question = max(b.survey.placeOf(q.after[i].on), place+1)
		}
		if q.On != "" {
			q.step.when = []branch{b.skipped(q, place)}
		}
	}
	for _, do := range b.waiting {
		do()
	}
}

// skipped leads around a question on the channel on which it is not asked.
func (b *surveyBuilder) skipped(q *Question, place int) branch {
	words, kind := "text", whenText
	if q.On == Text.String() {
		words, kind = "call", whenCall
	}
	return branch{words: words, all: []condition{{kind: kind}}, to: implied(b.toQuestion(place+1, q.at))}
}

// implied is a way that follows from how surveys are made.
func implied(d destination) destination {
	d.implied = true
	return d
}
