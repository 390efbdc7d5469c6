package rehearsal

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"campusline/menus"
)

// usualMessage is how many seconds a message lasts when a script does not say; the simulated phone leaves the same.
const usualMessage = 8

// recording is what a rehearsal's messages are called by.
const recording = "recording"

// ParseInput reads a word of a script, where this is awaited. The words are those of the simulated phone, and what a
// desk does when it is rung:
//
//	1, 101#, *0        presses keys
//	silence            says and presses nothing until the time is up
//	record, record:20  leaves a message of 8 or 20 seconds
//	hangup             hangs up
//	answers, busy, no-answer, fails, screened   what the desk does, where one is rung
//	anything else      is said aloud; where a message is asked for, it is the message
//
// "say:" before a word says it aloud, whatever it is. The error says, for the person who wrote the script, what does
// not fit.
func ParseInput(word string, awaiting menus.Expect) (menus.Input, error) {
	if word == "hangup" {
		return menus.Input{Kind: menus.Connected, Words: menus.LeftLine}, nil
	}
	switch awaiting.Awaiting {
	case menus.Nothing:
		return menus.Input{}, fmt.Errorf("the call is over before %q", word)
	case menus.ADesk:
		return parseDesk(word)
	case menus.ARecording:
		return parseMessage(word)
	}
	return parseAnswer(word, awaiting.Digits)
}

// desks are what a script says that a desk does, and how the transfer ends then.
func desks() map[string]string {
	return map[string]string{
		"answers": menus.Reached, "busy": menus.Busy, "no-answer": menus.NoAnswer, "fails": menus.Failed, "screened": menus.Screened,
	}
}

func parseDesk(word string) (menus.Input, error) {
	result, ok := desks()[word]
	if !ok {
		return menus.Input{}, fmt.Errorf("a desk is being rung, so what comes next is what it does: %s, or hangup; not %q",
			strings.Join(slices.Sorted(maps.Keys(desks())), ", "), word)
	}
	return menus.Input{Kind: menus.Connected, Words: result}, nil
}

func parseMessage(word string) (menus.Input, error) {
	in := menus.Input{Kind: menus.Recorded, Words: recording}
	switch name, length, _ := strings.Cut(word, ":"); {
	case word == "silence" || word == "":
		return menus.Input{Kind: menus.Silence}, nil
	case name == "record":
		seconds, err := messageLength(length)
		in.Seconds = seconds
		return in, err
	case isKeys(word):
		// Keys end a message; of those that do, 0, star and 9 mean something (see ivr).
		in.Seconds = 1
		if at := strings.IndexAny(word, "#*09"); at >= 0 && word[at] != '#' {
			in.Key = word[at : at+1]
		}
		return in, nil
	}
	in.Seconds = len(strings.Fields(strings.TrimPrefix(word, "say:")))/2 + 2
	return in, nil
}

func messageLength(length string) (int, error) {
	if length == "" {
		return usualMessage, nil
	}
	seconds, err := strconv.Atoi(length)
	if err != nil || seconds < 0 {
		return 0, fmt.Errorf("%q is not a number of seconds to record", length)
	}
	return seconds, nil
}

var errNoMessage = errors.New("no message is asked for here, so nothing is recorded")

func parseAnswer(word string, digits int) (menus.Input, error) {
	name, _, _ := strings.Cut(word, ":")
	switch {
	case word == "silence" || word == "":
		return menus.Input{Kind: menus.Silence}, nil
	case name == "say":
		return menus.Input{Kind: menus.Speech, Words: strings.TrimPrefix(word, "say:")}, nil
	case name == "record":
		return menus.Input{}, errNoMessage
	case isKeys(word):
		return parseKeys(word, digits)
	}
	return menus.Input{Kind: menus.Speech, Words: word}, nil
}

// parseKeys reads keys as the carrier sends them: so many as are asked for, or those before the pound key. Keys for
// the next question too are refused, since then it is not heard.
func parseKeys(keys string, digits int) (menus.Input, error) {
	pressed := keys
	if digits != 1 {
		pressed = strings.TrimSuffix(keys, "#")
	}
	switch {
	case digits > 0 && len(pressed) > digits:
		return menus.Input{}, fmt.Errorf("%q is more keys than the question takes, which is %d; write what answers the next question apart", keys, digits)
	case digits != 1 && strings.Contains(pressed, "#"):
		return menus.Input{}, fmt.Errorf("%q goes on behind the pound key, which ends the answer; write what answers the next question apart", keys)
	case pressed == "":
		return menus.Input{Kind: menus.Silence}, nil
	}
	return menus.Input{Kind: menus.Keys, Words: pressed}, nil
}

func isKeys(word string) bool { return word != "" && strings.Trim(word, "0123456789*#") == "" }

// Play takes the call by a script, as far as it leads. By text each word is one text. The error is that of the first
// word that does not fit, with the transcript up to there.
func (c Call) Play(script ...string) (Transcript, error) {
	opening := menus.Input{Kind: menus.Begin}
	if c.Channel == menus.Text && len(script) > 0 {
		opening.Words, script = script[0], script[1:]
	}
	u := c.begin(opening)
	for _, word := range script {
		if u.over() {
			break
		}
		in := menus.Input{Kind: menus.Written, Words: word}
		if c.Channel == menus.Call {
			var err error
			if in, err = ParseInput(word, u.expect); err != nil {
				return u.transcript, err
			}
		}
		u.take(in)
	}
	return u.transcript, nil
}
