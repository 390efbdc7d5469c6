package staff

import (
	"strconv"
	"strings"

	"campusline/cases"
)

// verb is what a member of staff wants done with a case.
type verb string

// The verbs. They are those of the command line, and English like it.
const (
	toList    verb = "cases"
	toShow    verb = "show"
	toClaim   verb = "claim"
	toAnswer  verb = "answer"
	toTell    verb = "spoken" // they have told the family by telephone, and tell us what
	toAsk     verb = "ask"
	toNote    verb = "note"
	toHand    verb = "hand"
	toHandAll verb = "hand all" // everything that they have
	toClose   verb = "close"
	toReopen  verb = "reopen"
	toApprove verb = "approve"
	toRefuse  verb = "refuse"
)

// verbCalled finds the verb that a word is, "" for none.
func verbCalled(word string) verb {
	switch v := verb(strings.ToLower(strings.TrimRight(word, ":"))); v {
	case toShow, toClaim, toAnswer, toTell, toAsk, toNote, toHand, toClose, toReopen, toApprove, toRefuse:
		return v
	case "reply":
		return toAnswer
	case "read":
		return toShow
	case "hand-over":
		return toHand
	}
	return ""
}

// standsAlone says whether a verb needs no words.
func (v verb) standsAlone() bool {
	return v == toShow || v == toClaim || v == toClose || v == toReopen || v == toApprove || v == toRefuse
}

// order is what somebody wants done with a case.
type order struct {
	verb   verb
	number int    // of the case; 0 for the one that they were told of last
	words  string // what follows, as it was written
}

// readOrder reads a text as an order. One that names its case is known by that: "ask 100017 which route?", "100017 The bus
// is back.", "100017 close". Without a case a verb stands alone or is followed by a colon, so that "close the door, please"
// is what a family is to be told, and no order.
func readOrder(text string) (o order, ok bool) {
	first, rest := cutWord(text)
	if number, ok := caseNumber(first); ok && rest != "" {
		return orderAbout(number, rest), true
	}
	if strings.EqualFold(first, string(toList)) && rest == "" {
		return order{verb: toList}, true
	}
	v := verbCalled(first)
	if v == "" {
		return order{}, false
	}
	if all, to := cutWord(rest); v == toHand && strings.EqualFold(all, "all") && isReceiver(to) {
		return order{verb: toHandAll, words: to}, true
	}
	if number, words, ok := numbered(rest); ok {
		return order{v, number, words}, true
	}
	switch {
	case rest == "" && v.standsAlone(), strings.HasSuffix(first, ":"):
		return order{verb: v, words: rest}, true
	case v == toHand && isReceiver(rest):
		return order{verb: v, words: rest}, true
	}
	return order{}, false
}

// orderAbout reads what follows the number of a case: a verb that stands alone or has a colon, or else an answer.
func orderAbout(number int, rest string) order {
	first, words := cutWord(rest)
	v := verbCalled(first)
	switch {
	case v != "" && (words == "" && v.standsAlone() || strings.HasSuffix(first, ":")), v == toHand && isReceiver(words):
		return order{v, number, words}
	}
	return order{toAnswer, number, rest}
}

// numbered cuts the number of a case off what follows a verb: "100017 words", "case 100017: words", "over 100017 to meals".
func numbered(rest string) (number int, words string, ok bool) {
	for range 3 {
		first, after := cutWord(rest)
		if number, ok := caseNumber(first); ok {
			return number, after, true
		}
		if !strings.EqualFold(first, "case") && !strings.EqualFold(first, "over") {
			return 0, "", false
		}
		rest = after
	}
	return 0, "", false
}

// mostOfReceiver is how many words "to meals" may have without the number of a case, and still be no sentence.
const mostOfReceiver = 4

// isReceiver says whether words are "to somebody", or "over to somebody", and nothing else.
func isReceiver(words string) bool {
	fields := strings.Fields(strings.ToLower(words))
	if len(fields) > 0 && fields[0] == "over" {
		fields = fields[1:]
	}
	return len(fields) > 1 && len(fields) <= mostOfReceiver && strings.TrimRight(fields[0], ":") == "to"
}

// receiver takes "to meals because it is about lunch" apart.
func receiver(words string) (to, why string) {
	first, rest := cutWord(words)
	if strings.EqualFold(first, "over") {
		first, rest = cutWord(rest)
	}
	if strings.EqualFold(strings.TrimRight(first, ":"), "to") {
		words = rest
	}
	to, why, _ = strings.Cut(words, " because ")
	return strings.Trim(to, " .,:"), strings.TrimSpace(why)
}

// command is what an order means to a case.
func (o *order) command() cases.Command {
	switch o.verb {
	case toShow:
		return cases.Look{}
	case toClaim:
		return cases.Claim{}
	case toTell:
		return cases.Answer{Words: o.words, Spoken: true}
	case toAsk:
		return cases.Ask{Words: o.words}
	case toNote:
		return cases.Note{Words: o.words}
	case toHand:
		to, why := receiver(o.words)
		return cases.HandOver{To: to, Why: why}
	case toClose:
		return cases.Close{Because: o.words}
	case toReopen:
		return cases.Reopen{Because: o.words}
	case toApprove:
		return cases.Approve{Shows: true}
	case toRefuse:
		return cases.Refuse{Because: o.words}
	}
	return cases.Answer{Words: o.words}
}

// cutWord cuts the first word off a text.
func cutWord(text string) (first, rest string) {
	text = strings.TrimSpace(text)
	end := strings.IndexAny(text, " \t\n")
	if end < 0 {
		return text, ""
	}
	return text[:end], strings.TrimSpace(text[end:])
}

// shortestCase is how many digits the number of a case has at least.
const shortestCase = 5

// caseNumber reads the number of a case: "100017", "#100017:". One that is mistyped is read as well, so that what it was to
// do is not taken for words to another family.
func caseNumber(word string) (int, bool) {
	word = strings.TrimRight(strings.TrimPrefix(word, "#"), ":,.")
	number, err := strconv.Atoi(word)
	return number, err == nil && number > 0 && len(word) >= shortestCase
}
