package phone

import (
	"slices"
	"strings"
)

// rule says what a verb may hold. The tables of rules are never written to.
type rule struct {
	attributes attributes
	required   []string
	children   []string // elements allowed within
	words      bool     // whether words may stand within
	further    func(e *element) *Fault
}

// check finds fault with an element and everything within it.
func check(e *element, rules map[string]rule) *Fault {
	r, known := rules[e.name]
	if !known {
		return faultf(12200, "<%s> is not a verb that is known here", e.name)
	}
	if fault := r.attributes.check(e); fault != nil {
		return fault
	}
	for _, name := range r.required {
		if _, given := e.attrs[name]; !given {
			return faultf(0, "<%s> needs %s", e.name, name)
		}
	}
	if !r.words && e.hasWords() {
		return faultf(12200, "<%s> has words in it, which nobody would hear: %q", e.name, e.text())
	}
	for _, child := range e.elements() {
		if !slices.Contains(r.children, child.name) {
			return faultf(forbiddenChild(e.name), "<%s> may not be within <%s>", child.name, e.name)
		}
		if fault := check(child, rules); fault != nil {
			return fault
		}
	}
	if r.further != nil {
		return r.further(e)
	}
	return nil
}

// forbiddenChild answers the carrier's code for an element in a wrong place.
func forbiddenChild(parent string) int {
	if parent == "Gather" {
		return 13320
	}
	return 12200
}

// voiceVerbs are the verbs a caller's document is made of.
func voiceVerbs() []string {
	return []string{"Say", "Play", "Pause", "Gather", "Record", "Dial", "Redirect", "Hangup", "Reject"}
}

// checkVoice finds fault with a document for a caller.
func checkVoice(root *element) *Fault {
	if fault := check(root, voiceRules); fault != nil {
		return fault
	}
	verbs := root.elements()
	for i, verb := range verbs {
		last := i == len(verbs)-1
		if verb.name == "Gather" && last && verb.attr("actionOnEmptyResult", "false") != "true" {
			return faultf(0, "nothing follows <Gather>: a silent caller would be cut off")
		}
		if verb.name == "Reject" && i > 0 {
			return faultf(0, "<Reject> is not the first verb, and the call is already answered")
		}
	}
	return nil
}

// checkWhisper finds fault with a document for a desk before it is bridged.
func checkWhisper(root *element) *Fault {
	for _, verb := range root.elements() {
		if slices.Contains([]string{"Dial", "Record", "Reject"}, verb.name) {
			return faultf(12200, "<%s> may not be in a whisper", verb.name)
		}
	}
	return check(root, voiceRules)
}

// checkMessages finds fault with a document that answers a text.
func checkMessages(root *element) *Fault {
	if fault := check(root, messageRules); fault != nil {
		return fault
	}
	messages := 0
	for _, verb := range root.elements() {
		if verb.name == "Message" {
			messages++
		}
	}
	if messages > 10 {
		return faultf(14109, "%d messages answer one text; the carrier sends 10", messages)
	}
	return nil
}

var messageRules = map[string]rule{
	"Response": {children: []string{"Message", "Redirect"}},
	"Message": {
		attributes: attributes{"to": anything(), "from": anything(), "action": isURL(), "method": method(), "statusCallback": isURL()},
		children:   []string{"Body", "Media"},
		words:      true,
		further:    checkMessage,
	},
	"Body":     {words: true},
	"Media":    {words: true, further: needsURL},
	"Redirect": {attributes: attributes{"method": method()}, words: true, further: needsURL},
}

// checkMessage finds fault with the content of one message.
func checkMessage(e *element) *Fault {
	bodies, media := 0, 0
	for _, child := range e.elements() {
		if child.name == "Body" {
			bodies++
		} else {
			media++
		}
	}
	words := messageBody(e)
	switch {
	case bodies > 1 || (bodies == 1 && e.hasWords()):
		return faultf(14103, "<Message> has more than one body")
	case media > 10:
		return faultf(0, "<Message> has %d media; the carrier sends 10", media)
	case strings.TrimSpace(words) == "" && media == 0:
		return faultf(14103, "<Message> is empty")
	case len([]rune(words)) > 1600:
		return faultf(21617, "<Message> has %d characters; the carrier sends 1600", len([]rune(words)))
	}
	return nil
}

// messageBody answers the words of a message, line breaks kept.
func messageBody(e *element) string {
	var words strings.Builder
	for _, child := range e.children {
		if child.name == "" || child.name == "Body" {
			child.writeText(&words)
		}
	}
	return strings.TrimSpace(words.String())
}

func needsURL(e *element) *Fault {
	if e.text() == "" {
		return faultf(11100, "<%s> has no URL in it", e.name)
	}
	return nil
}
