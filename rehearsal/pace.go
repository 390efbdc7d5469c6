package rehearsal

import (
	"math"
	"strings"

	"campusline/menus"
	"campusline/translations"
)

// How long what callers and desks do takes, in seconds. The line waits five seconds for a key or a word; ringing is
// as the simulated phone does it (carrier: five seconds are added to the ring time that it is given).
const (
	perKey    = 1
	patience  = 5
	pickUp    = 6
	ringMore  = 5
	turnedOff = 2 // until a call is known to be busy or not to be connected
)

// secondsOf is how long an input takes.
func secondsOf(in menus.Input, expect menus.Expect) float64 {
	switch in.Kind {
	case menus.Keys:
		return float64(perKey * keysPressed(in.Words, expect.Digits))
	case menus.Speech:
		return translations.Seconds(in.Words)
	case menus.Silence:
		return patience
	case menus.Recorded:
		return float64(in.Seconds)
	case menus.Connected:
		return ringing(in.Words, expect.Transfer)
	}
	return 0
}

// keysPressed counts the keys of an answer, with the pound key where it takes one to end it.
func keysPressed(keys string, digits int) int {
	if digits == len(keys) {
		return len(keys)
	}
	return len(keys) + 1
}

func ringing(result string, t *menus.Transfer) float64 {
	switch {
	case t == nil:
		return 0
	case result == menus.NoAnswer:
		return float64(t.Ring + ringMore)
	case result == menus.Busy, result == menus.Failed:
		return turnedOff
	}
	return pickUp
}

// said is a prompt as it is heard or read. A language that has no voice and is not recorded is not said on a call, since
// no voice of another language may read it; a text's punctuation is exchanged for what costs less, as it is sent.
func (u *underway) said(prompt menus.Prompt) []Saying {
	all := make([]Saying, 0, len(prompt))
	for _, p := range prompt {
		s := Saying{Language: p.Language, Words: strings.TrimSpace(p.Words)}
		switch {
		case u.call.Channel == menus.Text:
			s.Words = translations.Smart(s.Words)
		case !u.call.Version.IsHeard(p.Language):
			continue
		default:
			s.Seconds = rounded(u.call.Version.Seconds(p))
		}
		all = append(all, s)
	}
	return all
}

// rounded is seconds to a tenth.
func rounded(seconds float64) float64 { return math.Round(seconds*10) / 10 }
