package menus

// readOffer reads what is offered at once to somebody who gave an answer: a case that is kept, a desk, or a menu. With
// `ask` it is done after yes; after no the survey goes on.
func (b *surveyBuilder) readOffer(q *Question, at int, way surveyWay, to *destination) {
	deed := &step{menu: b.menu, at: way.offer.at, survey: b.survey}
	var ask *text
	var lead destination
	for _, f := range b.fields(way.offer.value, "`offer`") {
		switch f.name {
		case "ask":
			ask = b.newText(f.value, "`ask`")
		case "log":
			deed.log, deed.at = b.readLog(f), f.at
		case "transfer":
			deed.kind, deed.desk, deed.at = transferring, b.text(f.value, "`transfer`"), f.at
		case "go":
			lead = b.destination(f.value)
		default:
			b.unknown(f, offerWords())
		}
	}
	if deed.log == nil && deed.desk == "" && !lead.given() {
		b.add(way.offer.at, "missing", "Add `log:`, `transfer:` with a desk, or `go:` with a menu.", "Nothing is offered here.")
		return
	}
	if !lead.given() {
		b.addDeed(q, at, way, deed)
		b.whenKnown(func() { lead = b.toStepOf(deed, "offer", way.at) })
	}
	if ask == nil {
		b.whenKnown(func() { *to = lead })
		return
	}
	asks := &step{menu: b.menu, at: ask.at, kind: asking, answer: yesNoAnswer, ask: ask, survey: b.survey}
	q.offers = append(q.offers, asks)
	b.whenKnown(func() {
		*to = b.toStepOf(asks, "offer", way.at)
		asks.yes, asks.no = lead, implied(b.towards(at, way.on, way.at))
		asks.otherwise = implied(b.toStepOf(b.survey.steps.later, "later", way.at))
	})
}

// addDeed puts the step that does what is offered behind its question. Nobody can be called back whose number is withheld,
// so nothing is promised to them.
func (b *surveyBuilder) addDeed(q *Question, at int, way surveyWay, deed *step) {
	q.offers = append(q.offers, deed)
	if deed.log == nil {
		return
	}
	deed.then = b.ofProduct(offerKept, deed.at)
	deed.when = []branch{{words: "no number", all: []condition{{kind: whenNoNumber}}}}
	b.whenKnown(func() {
		deed.next = implied(b.towards(at, way.on, way.at))
		deed.when[0].to = deed.next
	})
}

// offerKept is what somebody is told whose case is kept, in the words of the product's own promise.
const offerKept = "Thank you. Someone will answer within one school day. Your case number is {case}."
