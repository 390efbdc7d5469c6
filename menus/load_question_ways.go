package menus

import (
	"regexp"
	"strconv"
	"strings"
)

// readLeading reads the parts of a question that say where answers lead.
func (b *surveyBuilder) readLeading(q *Question, at int, f field) bool {
	switch f.name {
	case "yes", "no":
		b.kindOfQuestion(q, YesNoQuestion, f)
		q.step.answer = yesNoAnswer
		to := &q.step.yes
		if f.name == no {
			to = &q.step.no
		}
		b.lead(q, at, b.readWay(f), to)
	case "choose":
		b.readSurveyChoices(q, at, f)
	case "when":
		b.readSpans(q, at, f)
	default:
		return false
	}
	return true
}

// surveyWay is where an answer leads, as it is written.
type surveyWay struct {
	value string // the answer
	on    string // the name of a question or toSurveyEnd, "" for the next question
	offer *field
	at    position
}

// readWay reads where yes or no leads: the name of a question, or parts.
func (b *surveyBuilder) readWay(of field) surveyWay {
	way := surveyWay{value: of.name, at: of.at}
	if of.value.isWords() {
		way.on = b.text(of.value, "The way on")
		return way
	}
	for _, f := range b.fields(of.value, "`"+of.name+"`") {
		switch f.name {
		case "go":
			way.on = b.text(f.value, "`go`")
		case "offer":
			way.offer = &f
		default:
			b.unknown(f, surveyAnswerWords())
		}
	}
	return way
}

// lead has an answer lead on, by what is offered then.
func (b *surveyBuilder) lead(q *Question, at int, way surveyWay, to *destination) {
	if way.on != "" {
		q.after = append(q.after, questionWay{value: way.value, on: way.on, at: way.at})
	}
	if way.offer != nil {
		b.readOffer(q, at, way, to)
		return
	}
	b.whenKnown(func() { *to = b.towards(at, way.on, way.at) })
}

// readSurveyChoices reads the choices of a question.
func (b *surveyBuilder) readSurveyChoices(q *Question, at int, of field) {
	b.kindOfQuestion(q, ChoiceQuestion, of)
	for _, f := range b.fields(of.value, "`choose`") {
		if len(f.name) != 1 || f.name < "1" || f.name > "8" {
			b.add(f.at, "key", "Use the keys 1 to 8.", "`%s` cannot be the key of a choice.", f.name)
			continue
		}
		b.readSurveyChoice(q, at, f)
	}
	if len(q.step.choices) == 0 {
		b.add(of.at, "empty", "Add one, such as `1: {for: food}`.", "`choose` has no choices.")
	}
}

func (b *surveyBuilder) readSurveyChoice(q *Question, at int, of field) {
	c := &choice{key: of.name[0], at: of.at}
	way := surveyWay{at: of.at}
	for _, f := range b.fields(of.value, "The choice") {
		switch f.name {
		case "for":
			c.said = b.newText(f.value, "`for`")
			way.value = c.said.source
		case "words":
			c.words = b.wordList(f.value, "`words`")
		case "go":
			way.on = b.text(f.value, "`go`")
		case "offer":
			way.offer = &f
		default:
			b.unknown(f, surveyChoiceWords())
		}
	}
	if c.said == nil {
		b.add(of.at, "missing", "Add `for:`, such as `for: food`.", "The choice %s does not say what it is for.", of.name)
		c.said = &text{at: of.at, builtin: true}
	}
	q.step.choices = append(q.step.choices, c)
	q.Choices = append(q.Choices, way.value)
	b.lead(q, at, way, &c.to)
}

var spanOfNumbers = regexp.MustCompile(`^(\d{1,6})(?:\s*-\s*(\d{1,6}))?$`)

// readSpans reads where numbers lead: `1-2: why`.
func (b *surveyBuilder) readSpans(q *Question, at int, of field) {
	for _, f := range b.fields(of.value, "`when`") {
		m := spanOfNumbers.FindStringSubmatch(f.name)
		if m == nil {
			b.add(f.at, "numbers", "Write it like `1-2: why`, with the name of a question or `end`.", "`%s` are not numbers of the scale.", f.name)
			continue
		}
		way := questionWay{on: b.text(f.value, "The way on"), at: f.at}
		way.from, _ = strconv.Atoi(m[1])
		way.to = way.from
		if m[2] != "" {
			way.to, _ = strconv.Atoi(m[2])
		}
		q.after = append(q.after, way)
		span := &spanWay{way: way}
		q.step.spans = append(q.step.spans, span)
		b.whenKnown(func() { span.to = b.towards(at, way.on, way.at) })
	}
}

// whenKnown does something once every question is known.
func (b *surveyBuilder) whenKnown(do func()) { b.waiting = append(b.waiting, do) }

// towards is the way from the question at a place to another by its name, or with "" to the next one.
func (b *surveyBuilder) towards(from int, name string, at position) destination {
	place := from + 1
	if name != "" {
		place = b.placeOf(from, name, at)
	}
	return b.toQuestion(place, at)
}

// placeOf is the place of a question that is led to, which has to lie ahead, so that every survey comes to its end.
func (b *surveyBuilder) placeOf(from int, name string, at position) int {
	place := b.survey.placeOf(name)
	switch {
	case place < 0:
		b.add(at, "unknown question", didYouMean(name, append(b.survey.namesBehind(from), toSurveyEnd)), "`%s` is not a question of this survey.", name)
		return from + 1
	case place <= from:
		b.add(at, "leads back", "Lead to a later question, or to `end`.", "`%s` has been asked before.", name)
		return from + 1
	}
	return place
}

// toQuestion is the way to the question at a place, or behind the last to the end.
func (b *surveyBuilder) toQuestion(place int, at position) destination {
	s, name := b.survey.steps.thanks, toSurveyEnd
	if place < len(b.survey.Questions) {
		s, name = b.survey.Questions[place].step, b.survey.Questions[place].Name
	}
	return b.toStepOf(s, strings.TrimSpace(name), at)
}

func (b *surveyBuilder) toStepOf(s *step, name string, at position) destination {
	return destination{kind: toStep, name: name, at: at, menu: b.menu, step: s.index}
}
