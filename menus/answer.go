package menus

import (
	"strconv"
	"time"

	"campusline/translations"
)

// answered takes an answer to a question. Keyed says that it came as keys.
func (t *taking) answered(s *step, words string, keyed bool) {
	if s.answer == campusAnswer {
		t.campusAnswered(s, words, keyed)
		return
	}
	if s.answer == opportunityAnswer {
		t.codeAnswered(s, words)
		return
	}
	if s.answer == caseAnswer {
		t.caseAnswered(s, words)
		return
	}
	if s.answer.trait() != "" {
		t.traitAnswered(s, words)
		return
	}
	if s.answer == sharedAnswer {
		t.sharedAnswered(s, words)
		return
	}
	value, ok := t.read(s, words, keyed)
	if !ok {
		t.retry(s, translations.NotUnderstood)
		return
	}
	t.accept(s, value)
}

// accept keeps an answer and goes on.
func (t *taking) accept(s *step, value string) {
	if s.answer == languageAnswer {
		t.chooseLanguage(value)
		t.enter(t.after(s, &s.next))
		return
	}
	t.leave(s)
	t.keepAnswer(s, value)
	to := s.answerTo(value, &s.next)
	switch {
	case value == yes && s.yes.given():
		to = &s.yes
	case value == no && s.no.given():
		to = &s.no
	}
	t.enter(t.after(s, to))
}

// keepAnswer keeps an answer: to a question of a survey for its results, to any other in the state. What somebody says to an
// offer leads on, and is kept nowhere.
func (t *taking) keepAnswer(s *step, value string) {
	switch {
	case s.question != nil:
		t.answerQuestion(s, value)
	case s.survey == nil:
		t.state.keep(s.name, value)
	}
}

// The values of an answer of yes or no.
const (
	yes = "yes"
	no  = "no"
)

// read makes the value of an answer; false when the words are none.
func (t *taking) read(s *step, words string, keyed bool) (string, bool) {
	switch s.answer {
	case yesNoAnswer:
		value, ok := map[string]string{"1": yes, "2": no}[words]
		return value, ok
	case languageAnswer:
		number, err := strconv.Atoi(words)
		i, ok := t.version.languageKeyed(s, t.state.Channel, number)
		return t.version.Languages[i].Tag, ok && err == nil
	case dateAnswer:
		return t.readDate(words, keyed)
	case numberAnswer, scoreAnswer:
		return t.readNumber(s, words)
	}
	digits, _ := t.version.Languages[t.language].ParseDigits(words)
	switch s.answer {
	case zipAnswer:
		return digits, len(digits) == zipLength
	case codeAnswer:
		return digits, isCode(digits)
	case digitsAnswer:
		return digits, len(digits) >= s.min && len(digits) <= s.max
	}
	return "", false
}

// zipLength is the digits of a ZIP code (USPS).
const zipLength = 5

func (t *taking) readNumber(s *step, words string) (string, bool) {
	l := t.version.Languages[t.language]
	n, ok := l.ParseNumber(words)
	if s.name == partyName {
		n, ok = l.ParseParty(words)
	}
	if !ok || n < s.min || n > s.max {
		return "", false
	}
	return strconv.Itoa(n), true
}

// readDate reads a day: 1 for today, 2 for tomorrow and month and day as four digits by key, and in words as the
// language says days.
func (t *taking) readDate(words string, keyed bool) (string, bool) {
	today := t.now()
	if keyed {
		switch {
		case words == "1":
			return today.Format(time.DateOnly), true
		case words == "2":
			return today.AddDate(0, 0, 1).Format(time.DateOnly), true
		case len(words) == 4:
			words = words[:2] + "/" + words[2:]
		default:
			return "", false
		}
	}
	day, ok := t.version.Languages[t.language].ParseDate(words, today)
	if !ok {
		return "", false
	}
	return day.Format(time.DateOnly), true
}

// recorded takes a recording: a message where one was asked for, unless a key asked for something else.
func (t *taking) recorded(s *step) {
	switch {
	case t.input.Key == "0":
		t.toPerson(s)
	case t.input.Key == "*":
		t.toBack(s)
	case t.input.Key == "9":
		t.toLanguage(s)
	case t.input.Seconds < shortestMessage:
		t.retry(s, translations.NotHeard)
	case s.answer != wordsAnswer:
		t.retry(s, translations.NotUnderstood)
	default:
		t.takeMessage(s)
	}
}

// takeMessage keeps in which exchange the message was given: its words or recording stand in the journey.
func (t *taking) takeMessage(s *step) {
	t.leave(s)
	if s.question != nil {
		t.answerQuestion(s, t.wordsGiven())
	} else {
		t.state.keep(s.name, strconv.Itoa(t.state.Taken-1))
	}
	t.enter(t.after(s, &s.next))
}
