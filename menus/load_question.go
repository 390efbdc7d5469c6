package menus

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// The numbers that a scale can have at its ends.
const (
	lowestOfScale  = 0
	highestOfScale = 10
)

// readQuestion reads one question, and makes a step of it.
func (b *surveyBuilder) readQuestion(of field) {
	if !b.goodName(of, "a question") {
		return
	}
	if of.name == toSurveyEnd {
		b.add(of.at, "name", "Choose another name.", "`%s` has a meaning of its own and cannot be the name of a question.", of.name)
	}
	q := &Question{Name: of.name, at: of.at}
	q.step = &step{menu: b.menu, at: of.at, kind: asking, survey: b.survey, question: q}
	b.survey.Questions = append(b.survey.Questions, q)
	at := len(b.survey.Questions) - 1
	for _, f := range b.fields(of.value, "A question") {
		if !b.readAsking(q, f) && !b.readLeading(q, at, f) {
			b.unknown(f, questionWords())
		}
	}
	b.settleQuestion(q)
}

// readAsking reads the parts of a question that say what is asked and how it is answered.
func (b *surveyBuilder) readAsking(q *Question, f field) bool {
	s := q.step
	switch f.name {
	case "ask":
		s.ask = b.newText(f.value, "`ask`")
		q.Asks = s.ask.source
		if q.Asks == "" {
			q.Asks = s.ask.texted
		}
	case "answer":
		b.answerOfQuestion(q, f.value)
	case "scale":
		b.readScale(q, f)
	case "from":
		s.min = b.number(f.value, "`from`", 0, largestNumber)
	case "to":
		s.max = b.number(f.value, "`to`", 0, largestNumber)
	case "by":
		q.On = b.oneOf(f.value, []string{Call.String(), Text.String()}, "`by`")
	default:
		return false
	}
	return true
}

// kindOfQuestion sets how a question is answered, and reports one that would be answered in two ways.
func (b *surveyBuilder) kindOfQuestion(q *Question, kind string, f field) {
	if q.Kind != "" && q.Kind != kind {
		b.add(f.at, "two things at once", "Make two questions of it.", "A question is answered in one way only, so `%s` cannot stand here too.", f.name)
		return
	}
	q.Kind = kind
}

func (b *surveyBuilder) answerOfQuestion(q *Question, n node) {
	kinds := []string{YesNoQuestion, NumberQuestion, WordsQuestion}
	name := b.text(n, "`answer`")
	kind, _ := answerKindOf(name)
	for _, k := range kinds {
		if k == name {
			b.kindOfQuestion(q, name, field{name: "answer", at: n.at()})
			q.step.answer = kind
			return
		}
	}
	q.Kind = WordsQuestion // so that it is not found fault with twice
	if name != "" {
		b.add(n.at(), "unknown answer", didYouMean(name, kinds), "`%s` is not a kind of answer to a survey; there are also `scale` and `choose`.", name)
	}
}

// readScale reads the two ends of a scale with what they mean.
func (b *surveyBuilder) readScale(q *Question, of field) {
	b.kindOfQuestion(q, ScaleQuestion, of)
	ends := b.fields(of.value, "`scale`")
	if len(ends) != 2 {
		b.add(of.at, "scale", "Write it like `scale: {1: not at all, 5: very much}`.", "A scale has two ends, each with words.")
		return
	}
	low, lowIs := strconv.Atoi(ends[0].name)
	high, highIs := strconv.Atoi(ends[1].name)
	if lowIs != nil || highIs != nil || low < lowestOfScale || high <= low || high > highestOfScale {
		b.add(of.at, "scale", "Write it like `scale: {1: not at all, 5: very much}`.", "A scale goes from a small number to a larger one, from %d to %d.", lowestOfScale, highestOfScale)
		return
	}
	q.step.answer, q.step.min, q.step.max = numberAnswer, low, high
	q.step.ends = []*text{b.newText(ends[0].value, "What the scale begins with"), b.newText(ends[1].value, "What the scale ends with")}
}

// settleQuestion fills in what a question leaves out, and reports what does not fit together.
func (b *surveyBuilder) settleQuestion(q *Question) {
	s := q.step
	if q.Asks == "" {
		b.add(q.at, "missing", "Add `ask:` with the question.", "The question `%s` asks nothing.", q.Name)
	}
	switch q.Kind {
	case "":
		b.add(q.at, "missing", "Add `scale`, `choose`, or `answer:` with yes-no, number or words.", "The question `%s` does not say how it is answered.", q.Name)
	case ChoiceQuestion:
		s.kind = choosing
	case ScaleQuestion, NumberQuestion:
		settleBounds(s)
	}
	if q.Kind != NumberQuestion && q.Kind != ScaleQuestion && (s.max > 0 || len(s.spans) > 0) {
		b.add(q.at, "out of place", "Take it out, or ask for a number.", "`from`, `to` and `when` only mean something beside a scale or a number.")
	}
	if s.min > s.max {
		b.add(q.at, "number", "Change the two round.", "`from` is larger than `to`.")
	}
	q.Min, q.Max = s.min, s.max
	q.Item = q.item()
}

// item names a question as it is asked.
func (q *Question) item() string {
	const digits = 12
	parts := []string{q.Kind, strconv.Itoa(q.Min), strconv.Itoa(q.Max)}
	for _, t := range append([]*text{q.step.ask}, q.step.ends...) {
		if t != nil {
			parts = append(parts, t.source, t.texted)
		}
	}
	sum := sha256.Sum256([]byte(strings.Join(append(parts, q.Choices...), "\x00")))
	return hex.EncodeToString(sum[:])[:digits]
}
