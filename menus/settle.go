package menus

import "strings"

// belongs names, for each part of a step that only makes sense beside another, that other part.
func belongs(part string) (beside string, fits func(*step) bool) {
	isA := func(k answerKind) func(*step) bool {
		return func(s *step) bool { return s.kind == asking && s.answer == k }
	}
	switch part {
	case "ring", "busy", "no-answer", "failed":
		return "transfer", func(s *step) bool { return s.kind == transferring }
	case "length":
		return "answer: digits", isA(digitsAnswer)
	case "from", "to":
		return "answer: number", isA(numberAnswer)
	case "of", "or":
		return "answer: campus", isA(campusAnswer)
	case "about":
		return "answer: shared", isA(sharedAnswer)
	case "none":
		return "answer: opportunity or answer: shared", func(s *step) bool { return isA(opportunityAnswer)(s) || isA(sharedAnswer)(s) }
	case "find", "by", "narrow":
		return "answer: opportunity", isA(opportunityAnswer)
	case "person":
		return "do: check person", func(s *step) bool { return s.do == doCheck }
	case "party":
		return "do", func(s *step) bool { return s.do != "" }
	case "yes", "no":
		return "answer: yes-no", isA(yesNoAnswer)
	case "answer", "as":
		return "ask", func(s *step) bool { return s.kind == asking || s.kind == recording }
	case "otherwise":
		return "choose, ask, record or transfer", func(s *step) bool { return s.kind != passing }
	}
	return "", nil
}

// settle fills in what the editor may leave out, and reports parts that do not fit together.
func (l *loader) settle(s *step, fields []field) {
	if s.kind == asking && s.answer == noAnswerKind && (s.yes.given() || s.no.given()) {
		s.answer = yesNoAnswer
	}
	if s.kind == asking && s.answer == noAnswerKind && !has(fields, "answer") {
		l.add(s.at, "missing", "Add `answer:`. It can be: "+strings.Join(answerNames[1:], ", ")+".", "This question does not say how it is answered.")
	}
	if s.kind == asking && s.ask == nil && s.answer != languageAnswer {
		l.add(s.at, "missing", "Add `ask:` with the question.", "There is an answer here, but no question.")
	}
	for _, f := range fields {
		if beside, fits := belongs(f.name); fits != nil && !fits(s) {
			l.add(f.at, "out of place", "Take it out, or add the other.", "`%s` only means something beside `%s`.", f.name, beside)
		}
	}
	settleBounds(s)
	l.settleShared(s, fields)
	if s.name == "" && s.kind == asking && s.answer != opportunityAnswer && s.answer != caseAnswer && s.answer != sharedAnswer {
		s.name = s.answer.String()
	}
	if s.kind == recording {
		s.answer = wordsAnswer
		if s.name == "" {
			s.name = "message"
		}
	}
	if s.min > s.max {
		l.add(s.at, "number", "Change the two round.", "`from` is larger than `to`.")
	}
}

func has(fields []field, name string) bool {
	for _, f := range fields {
		if f.name == name {
			return true
		}
	}
	return false
}

// settleBounds sets how long or large an answer can be.
func settleBounds(s *step) {
	switch {
	case s.kind == transferring:
	case s.answer == digitsAnswer && s.max == 0:
		s.min, s.max = 1, longestDigits
	case s.answer == numberAnswer && s.max == 0:
		s.max = max(s.min, largestNumber)
	case s.answer == scoreAnswer:
		s.min, s.max = 1, 10
	}
}
