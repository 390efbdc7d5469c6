package staff

import (
	"fmt"
	"strings"
	"unicode"

	"campusline/translations"
)

// wordsOfVerbs are the words that orders begin with.
func wordsOfVerbs() []string {
	return []string{
		"cases", "show", "read", "claim", "answer", "reply", "spoken", "ask", "note", "hand", "hand-over", "close", "reopen", "approve", "refuse",
	}
}

// How sure it has to be that a word is a mistyped verb.
const (
	shortestVerb  = 5 // letters of a verb that is known without the number of a case: "noet" alone may be anything
	mostSlips     = 1 // in such a word
	besideNumbers = 2 // slips in one beside the number of a case, where the verb has as many letters
)

// verbMeant finds the verb that a word is, or is by a few slips, "" for none. A verb with an ending, as in "closed", is another
// word and no slip.
func verbMeant(word string, besideNumber bool) verb {
	word = strings.ToLower(strings.TrimFunc(word, unicode.IsPunct))
	if v := verbCalled(word); v != "" || word == string(toList) {
		if v == "" {
			v = toList
		}
		return v
	}
	best, least := "", besideNumbers+1
	for _, known := range wordsOfVerbs() {
		allowed := mostSlips
		switch long := len(known) >= shortestVerb; {
		case !long && !besideNumber, strings.HasPrefix(word, known) && !besideNumber:
			continue
		case long && besideNumber:
			allowed = besideNumbers
		}
		if d := translations.Distance(word, known); d <= allowed && d < least {
			best, least = known, d
		}
	}
	if best == string(toList) {
		return toList
	}
	return verbCalled(best)
}

// orderMeant reads a text that names a case as the order that it seems to be: "clsoe 10253", "claim10253", "anwser 10253 The
// bus is back.", "please close 10253". It is false where none is near.
func orderMeant(text string) (order, bool) {
	first, rest := cutWord(apart(text))
	if number, ok := caseNumber(first); ok { // the text itself has them together, or is an order
		return order{verbMeant(rest, true), number, ""}, rest != "" && verbMeant(rest, true).standsAlone()
	}
	if number, words, ok := numbered(rest); ok {
		v := verbMeant(first, true)
		return order{v, number, words}, v != "" && v != toList
	}
	words := strings.Fields(text)
	if len(words) > mostAsked {
		return order{}, false
	}
	for i, word := range words {
		number, words, ok := numbered(strings.Join(words[i+1:], " "))
		if v := verbCalled(word); ok && v.standsAlone() && words == "" {
			return order{verb: v, number: number}, true
		}
	}
	return order{}, false
}

// mostAsked is how many words a text has at most that asks us to do something: "could you please close case 10253".
const mostAsked = 6

// apart puts a space between the letters and the digits of a text's first word: "claim10253", "close#10253", "10253close".
func apart(text string) string {
	first, rest := cutWord(text)
	var before rune
	for i, r := range first {
		letterFirst := unicode.IsLetter(before) && (unicode.IsDigit(r) || r == '#')
		if letterFirst || unicode.IsDigit(before) && unicode.IsLetter(r) || before == ':' && unicode.IsDigit(r) {
			return strings.TrimSpace(first[:i] + " " + first[i:] + " " + rest)
		}
		before = r
	}
	return text
}

// isSlipBehindNumber says whether the one word behind the number of a case is a verb by a slip: "10253 clsoe". Sent to the
// family it would be no answer.
func isSlipBehindNumber(text string) bool {
	first, rest := cutWord(text)
	_, isNumber := caseNumber(first)
	return isNumber && verbCalled(rest) == "" && verbMeant(rest, true).standsAlone()
}

// unnumbered reads a text that names no case as the order that it seems to be: one word that is a verb by a slip, or a few
// that begin with one which begins no sentence of a parent's.
func unnumbered(text string) (order, bool) {
	first, rest := cutWord(text)
	switch v := verbMeant(first, false); {
	case v == "":
		return order{}, false
	case rest == "":
		return order{verb: v}, true
	case v == toAnswer, v == toClaim, v == toApprove, v == toRefuse, v == toReopen:
		return order{verb: v, words: rest}, true
	}
	return order{}, false
}

// isSlipAlone says whether a text is one word that is a verb by a slip, or a verb by a slip and the number of a case.
func isSlipAlone(text string) bool {
	o, ok := orderMeant(text)
	if !ok {
		o, ok = unnumbered(text)
	}
	return ok && o.words == ""
}

// text is the order as it is to be written.
func (o *order) text() string {
	parts := []string{strings.ToUpper(string(o.verb))}
	if o.number != 0 {
		parts = append(parts, fmt.Sprint(o.number))
	}
	if o.words != "" {
		parts = append(parts, o.words)
	}
	return strings.Join(parts, " ")
}

// about is what an order that is to be confirmed is kept under: the number of its case, or "" where it names none.
func (o *order) about() string {
	if o.number == 0 {
		return ""
	}
	return fmt.Sprint(o.number)
}

// mentioned is the first number in a text that may be the one of a case, 0 for none.
func mentioned(text string) int {
	for word := range strings.FieldsSeq(text) {
		if number, ok := caseNumber(strings.TrimFunc(word, func(r rune) bool { return !unicode.IsDigit(r) })); ok {
			return number
		}
	}
	return 0
}
