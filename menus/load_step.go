package menus

import (
	"slices"
	"strings"
)

// readStep reads one step and puts it at the end of its menu.
func (l *loader) readStep(m *menu, index int, at position, fields []field) {
	m.steps = append(m.steps, l.step(m, index, at, fields))
}

func (l *loader) step(m *menu, index int, at position, fields []field) *step {
	s := &step{menu: m, index: index, at: at}
	if len(fields) == 0 {
		l.add(at, "empty", "Give it something to do, such as `say: Thank you for calling.`", "The menu `%s` has a step with nothing in it.", m.name)
	}
	for _, f := range fields {
		if !l.readWords(s, f) && !l.readAnswer(s, f) && !l.readRoute(s, f) {
			l.unknown(f, menuParts())
		}
	}
	l.settle(s, fields)
	return s
}

// readWords reads the parts of a step that are said, written or recorded.
func (l *loader) readWords(s *step, f field) bool {
	switch f.name {
	case "say":
		s.say = l.newText(f.value, "`say`")
	case "ask":
		s.ask = l.newText(f.value, "`ask`")
		l.become(s, asking, f)
	case "record":
		s.ask = l.newText(f.value, "`record`")
		l.become(s, recording, f)
	case "choose":
		l.become(s, choosing, f)
		l.readChoices(s, f)
	case "transfer":
		s.desk = l.text(f.value, "`transfer`")
		l.become(s, transferring, f)
	case "log":
		s.log = l.readLog(f)
	case "text":
		s.text = l.newText(f.value, "`text`")
	case "then":
		s.then = l.newText(f.value, "`then`")
	case "do":
		s.do = l.oneOf(f.value, deeds(), "`do`")
	case "party":
		s.party = l.text(f.value, "`party`")
	case "person":
		s.person = l.text(f.value, "`person`")
	default:
		return false
	}
	return true
}

// become sets what a step waits for, and reports a step that would wait for two things.
func (l *loader) become(s *step, kind stepKind, f field) {
	if s.kind != passing && s.kind != kind {
		l.add(f.at, "two things at once", "Make two steps of it.", "A step waits for one thing only, so `%s` cannot stand here too.", f.name)
		return
	}
	s.kind = kind
}

// readAnswer reads the parts of a step that say what is asked for.
func (l *loader) readAnswer(s *step, f field) bool {
	switch f.name {
	case "answer":
		name := l.text(f.value, "`answer`")
		kind, ok := answerKindOf(name)
		if !ok && name != "" {
			l.add(f.value.at(), "unknown answer", didYouMean(name, answerNames[1:]), "`%s` is not a kind of answer.", name)
		}
		s.answer = kind
		l.become(s, asking, f)
	case "as":
		s.name = l.text(f.value, "`as`")
		l.goodName(field{name: s.name, at: f.value.at()}, "an answer")
	case "length":
		s.min, s.max = l.lengths(f.value)
	case "from":
		s.min = l.number(f.value, "`from`", 0, largestNumber)
	case "to":
		s.max = l.number(f.value, "`to`", 0, largestNumber)
	case "find":
		s.find = l.someOf(f.value, findable(), "`find`")
	case "by":
		s.by = l.list(f.value, "`by`")
	case "about":
		s.about = l.list(f.value, "`about`")
	case "of":
		s.of = l.list(f.value, "`of`")
	case "or":
		s.orZIP = l.oneOf(f.value, []string{zipAnswer.String()}, "`or`") != ""
	case "ring":
		s.ring = l.number(f.value, "`ring`", shortestRing, longestRing)
	default:
		return false
	}
	return true
}

// readRoute reads the parts of a step that lead on.
func (l *loader) readRoute(s *step, f field) bool {
	switch f.name {
	case "when":
		for _, b := range l.fields(f.value, "`when`") {
			s.when = append(s.when, branch{b.name, l.conditions(b), l.destination(b.value)})
		}
	case "go":
		s.next = l.destination(f.value)
	case "yes":
		s.yes = l.destination(f.value)
	case "no":
		s.no = l.destination(f.value)
	case "otherwise":
		s.otherwise = l.destination(f.value)
	case "busy":
		s.busy = l.destination(f.value)
	case "no-answer":
		s.noAnswer = l.destination(f.value)
	case "failed":
		s.failed = l.destination(f.value)
	case "none":
		s.none = l.destination(f.value)
	case "narrow":
		s.narrow = l.destination(f.value)
	default:
		return false
	}
	return true
}

// oneOf reads one of some words.
func (l *loader) oneOf(n node, words []string, what string) string {
	word := l.text(n, what)
	if word != "" && !slices.Contains(words, word) {
		l.add(n.at(), "unknown word", didYouMean(word, words), "`%s` is nothing that can stand behind %s.", word, what)
		return ""
	}
	return word
}

// someOf reads some of some words.
func (l *loader) someOf(n node, words []string, what string) []string {
	all := l.list(n, what)
	for _, word := range all {
		if !slices.Contains(words, word) {
			l.add(n.at(), "unknown word", didYouMean(word, words), "`%s` is nothing that can stand behind %s.", word, what)
			return nil
		}
	}
	return all
}

// largestNumber bounds what a number can be asked up to.
const largestNumber = 999_999

// readLog reads what is recorded as feedback.
func (l *loader) readLog(of field) *logging {
	g := &logging{}
	for _, f := range l.fields(of.value, "`log`") {
		switch f.name {
		case "kind":
			g.kind = l.kind(f.value, feedbackKinds, "of feedback")
		case "topic":
			g.topic = l.text(f.value, "`topic`")
		case "campus":
			g.campus = l.text(f.value, "`campus`")
			l.at["log "+g.campus] = f.value.at()
		default:
			l.unknown(f, logWords())
		}
	}
	if g.topic == "" {
		l.add(of.at, "missing", "Add `topic:`, such as `topic: transportation`.", "What is logged here has no topic.")
	}
	return g
}

// feedbackKinds are the kinds of what people tell us.
var feedbackKinds = []string{KindOfText, "concern", "suggestion", "compliment"}

// choiceKinds are the kinds that can be chosen on the way: of feedback, and of what is offered.
func choiceKinds() []string { return append(slices.Clone(feedbackKinds), giftKinds()...) }

// kind reads one of some kinds.
func (l *loader) kind(n node, kinds []string, what string) string {
	kind := l.text(n, "`kind`")
	if kind == "" || slices.Contains(kinds, kind) {
		return kind
	}
	l.add(n.at(), "unknown kind", "It can be: "+strings.Join(kinds, ", ")+".", "`%s` is not a kind %s.", kind, what)
	return ""
}
