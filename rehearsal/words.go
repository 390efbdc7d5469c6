package rehearsal

import (
	"fmt"
	"strings"

	"campusline/menus"
)

// did is an input in words.
func did(in menus.Input, channel menus.Channel) string {
	if in.MeansNothing() {
		return does(channel) + " something nobody understands"
	}
	switch in.Kind {
	case menus.Begin:
		return beginning(in.Words, channel)
	case menus.Keys:
		return "presses " + in.Words
	case menus.Speech:
		return fmt.Sprintf("says %q", in.Words)
	case menus.Written:
		return fmt.Sprintf("texts %q", in.Words)
	case menus.Recorded:
		return recorded(in)
	case menus.Connected:
		return connected(in.Words)
	}
	return "says nothing"
}

// does is what callers do with words.
func does(channel menus.Channel) string {
	if channel == menus.Text {
		return "texts"
	}
	return "says"
}

func beginning(words string, channel menus.Channel) string {
	switch {
	case channel == menus.Call:
		return "calls"
	case words == "":
		return "texts the line"
	}
	return fmt.Sprintf("texts %q", words)
}

func recorded(in menus.Input) string {
	switch {
	case in.Key != "" && in.Key != "#":
		return "presses " + in.Key + " instead of leaving a message"
	case in.Seconds == 0:
		return "leaves an empty message"
	}
	return fmt.Sprintf("leaves a message of %d s", in.Seconds)
}

func connected(result string) string {
	switch result {
	case menus.Reached:
		return "a person at the desk answers"
	case menus.Busy:
		return "the desk is busy"
	case menus.NoAnswer:
		return "nobody at the desk answers"
	case menus.Screened:
		return "a machine answers at the desk"
	case menus.LeftLine:
		return "hangs up"
	}
	return "the desk cannot be connected"
}

// inWords says what an act does, "" for what another part of the transcript says already.
func (c Call) inWords(act menus.Act) string {
	switch act := act.(type) {
	case menus.Feedback:
		return fmt.Sprintf("logs a %s about %s%s: case %d", act.Kind, act.Topic, c.ofCampus(act.Campus, " for "), act.Case)
	case menus.Transfer:
		return fmt.Sprintf("rings %s%s, %s, for %d s", c.Version.DeskCalled(act.Desk, act.Campus, c.Version.Tags()[0]),
			c.ofCampus(act.Campus, " at "), c.Version.Languages[0].Phone(act.Number, true)+extension(act.Keys), act.Ring)
	case menus.ShowAnswer:
		return "keeps that the caller was told the answer for everybody " + act.Answer
	case menus.AnswerHelped:
		if act.Helped {
			return "keeps that the answer helped"
		}
		return fmt.Sprintf("makes a case of what was written: case %d", act.Case)
	case menus.TextCaller:
		return fmt.Sprintf("texts the caller: %s", act.Body)
	case menus.Give:
		return "keeps what the caller can give"
	case menus.TellCoordinators:
		return "passes what was written on to those who run it"
	case menus.TakeBack:
		return "takes back what the caller has offered"
	case menus.RefuseCalls:
		return "enters that they want no more calls by a recorded voice"
	case menus.RememberLanguage:
		return "remembers that the caller speaks " + c.Version.Language(act.Language).EnglishName
	}
	return ""
}

// extension is the keys sent to a desk as people write them, without the waits before them.
func extension(keys string) string {
	if digits := strings.TrimLeft(keys, "w"); digits != "" {
		return " ext " + digits
	}
	return ""
}

func (c Call) ofCampus(id, before string) string {
	if campus := c.Version.Campus(id); campus != nil {
		return before + campus.Name
	}
	return ""
}

// awaits says what is waited for.
func awaits(expect menus.Expect, channel menus.Channel, ended string) string {
	switch {
	case ended != "":
		return ""
	case channel == menus.Text:
		return "a text"
	case expect.Awaiting == menus.ARecording:
		return "a message"
	case expect.Awaiting == menus.ADesk:
		return "the desk to answer"
	case expect.Speech:
		return "keys or words"
	}
	return "keys"
}

// ending says how it ended, or what is waited for.
func (t Transcript) ending() string {
	switch t.Ended {
	case "":
		return "the line waits for " + t.Exchanges[len(t.Exchanges)-1].Awaits
	case menus.EndPerson:
		return "a person takes the call"
	case menus.EndPromise:
		return "ends with a promise: a case is logged"
	case menus.EndHungUp:
		return "the caller hangs up"
	}
	return "ends: the menu has said what there is to say"
}
