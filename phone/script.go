package phone

import (
	"fmt"
	"strconv"
	"strings"
)

// usualMessage is how many seconds a message lasts when a script does not say.
const usualMessage = 8

// Do does what one word of a script says:
//
//	1, 101#, *0        presses keys
//	silence            says and presses nothing until the time is up
//	record, record:20  leaves a message of 8 or 20 seconds
//	hangup             hangs up
//	anything else      is said aloud; where a message is asked for, it is the message
//
// "say:" before a word says it aloud, whatever it is.
func (call *Call) Do(word string) error {
	if words, found := strings.CutPrefix(word, "say:"); found {
		return call.Speak(words)
	}
	switch name, length, _ := strings.Cut(strings.ToLower(word), ":"); {
	case word == "silence" || word == "":
		return call.Silence()
	case word == "hangup":
		return call.HangUp()
	case name == "record":
		return call.recordFor(length)
	case strings.Trim(word, "0123456789*#") == "":
		return call.Press(word)
	case call.State().Record != nil:
		return call.Record(secondsToSay(word))
	}
	return call.Speak(word)
}

func (call *Call) recordFor(length string) error {
	if length == "" {
		return call.Record(usualMessage)
	}
	seconds, err := strconv.Atoi(length)
	if err != nil || seconds < 0 {
		return fmt.Errorf("%q is not a number of seconds to record", length)
	}
	return call.Record(seconds)
}

// secondsToSay is how long a message of these words would last, at two words a second and never too short to count.
func secondsToSay(words string) int { return len(strings.Fields(words))/2 + 2 }
