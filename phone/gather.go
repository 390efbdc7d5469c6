package phone

import (
	"net/url"
	"strconv"
	"strings"
	"time"
)

func newGather(verb *element) *Gather {
	input := strings.Fields(verb.attr("input", "dtmf"))
	g := &Gather{FinishOnKey: verb.attr("finishOnKey", "#"), Language: verb.attr("language", "en-US"), verb: verb}
	for _, kind := range input {
		g.Keys = g.Keys || kind == "dtmf"
		g.Speech = g.Speech || kind == "speech"
	}
	g.NumDigits, _ = strconv.Atoi(verb.attr("numDigits", "0")) // checked by the rules
	g.Timeout = seconds(verb.attr("timeout", "5"))
	for hint := range strings.SplitSeq(verb.attr("hints", ""), ",") {
		if hint = strings.TrimSpace(hint); hint != "" {
			g.Hints = append(g.Hints, hint)
		}
	}
	return g
}

// seconds reads a whole number of seconds that the rules have checked.
func seconds(value string) time.Duration {
	n, _ := strconv.Atoi(value)
	return time.Duration(n) * time.Second
}

// reachGather asks the caller, or takes the keys typed ahead, which stop the
// prompt before it is heard.
func (call *Call) reachGather(verb *element) error {
	gather := newGather(verb)
	if gather.Keys && call.typed != "" {
		return call.takeKeys(gather)
	}
	for _, child := range verb.elements() {
		if err := call.hear(child); err != nil {
			return err
		}
	}
	call.state.Gather = gather
	return nil
}

// Press presses keys, 0–9 * and #, in answer to what is asked. Keys beyond what
// is asked for are kept for the next question. A question that listens only for
// words takes them for silence; a recording ends at the first of its keys.
func (call *Call) Press(keys string) error {
	awaited, err := call.act(Event{Kind: Presses, Text: keys})
	if err != nil {
		return err
	}
	if awaited.Record != nil {
		return call.leave(awaited.Record, recording{seconds: 1, key: firstOf(keys, awaited.Record.FinishOnKey)})
	}
	if !awaited.Gather.Keys || keys == "" {
		return call.unanswered(awaited.Gather)
	}
	call.typed += keys
	return call.takeKeys(awaited.Gather)
}

// Speak says words in answer to what is asked. A question that listens only for
// keys takes them for silence; at a recording they are the message.
func (call *Call) Speak(words string) error {
	awaited, err := call.act(Event{Kind: Speaks, Text: words, Seconds: spoken(words).Seconds()})
	if err != nil {
		return err
	}
	if awaited.Record != nil {
		return call.leave(awaited.Record, recording{seconds: int(spoken(words)/time.Second) + 1})
	}
	if !awaited.Gather.Speech || strings.TrimSpace(words) == "" {
		return call.unanswered(awaited.Gather)
	}
	if err := call.pass(spoken(words)); err != nil {
		return err
	}
	said := url.Values{"SpeechResult": {words}, "Language": {awaited.Gather.Language}}
	if call.options.confidence != "" {
		said.Set("Confidence", call.options.confidence)
	}
	return call.proceed(awaited.Gather.verb, said)
}

// Silence says and presses nothing until the line has waited long enough.
func (call *Call) Silence() error {
	awaited, err := call.act(Event{Kind: Silent})
	if err != nil {
		return err
	}
	if awaited.Record != nil {
		return call.recordSilence(awaited.Record)
	}
	return call.unanswered(awaited.Gather)
}

// unanswered lets a question's time run out.
func (call *Call) unanswered(g *Gather) error {
	call.typed = ""
	if err := call.pass(g.Timeout); err != nil {
		return err
	}
	return call.empty(g)
}

// empty takes no answer for one. Carrier: control goes to the verb after
// Gather, unless it wants to be told.
func (call *Call) empty(g *Gather) error {
	if g.verb.attr("actionOnEmptyResult", "false") == "true" {
		return call.proceed(g.verb, url.Values{"Digits": {""}, "msg": {"Gather End"}})
	}
	return call.follow()
}

// takeKeys answers a question with keys already typed.
func (call *Call) takeKeys(g *Gather) error {
	digits, finishedOn, rest, complete := g.read(call.typed)
	call.typed = rest
	if !complete {
		if err := call.pass(g.Timeout); err != nil {
			return err
		}
	}
	if digits == "" {
		return call.empty(g)
	}
	given := url.Values{"Digits": {digits}, "msg": {"Gather End"}}
	if finishedOn != "" {
		given.Set("FinishedOnKey", finishedOn)
	}
	return call.proceed(g.verb, given)
}

// read takes from the keys typed what the question wants. It is complete if
// the number of keys or the finishing key was reached, and else the time was.
func (g *Gather) read(typed string) (digits, finishedOn, rest string, complete bool) {
	for i := range len(typed) {
		key := typed[i : i+1]
		if key == g.FinishOnKey {
			return typed[:i], key, typed[i+1:], true
		}
		if i+1 == g.NumDigits {
			return typed[:i+1], "", typed[i+1:], true
		}
	}
	return typed, "", "", false
}
