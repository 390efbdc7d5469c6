package replay

import (
	"fmt"

	"campusline/menus"
)

// story tells what the caller did until it goes another way, and what is heard there on either version. What somebody
// said or wrote as a message is theirs, and is not told.
func story(was, now []turn, differs int) []string {
	if differs < 0 {
		differs = len(was) - 1
	}
	var told []string
	for i := 0; i <= differs && i < len(was); i++ {
		told = append(told, did(&was[i], isMessage(was, i)))
	}
	told = append(told, "then heard "+quoted(was[min(differs, len(was)-1)].words()))
	if differs < len(now) {
		return append(told, "now hears "+quoted(now[differs].words()))
	}
	return append(told, "now has heard "+quoted(now[len(now)-1].words())+" before")
}

// isMessage says whether an input answers a question for a message.
func isMessage(turns []turn, i int) bool {
	return i > 0 && turns[i-1].expect.Awaiting == menus.ARecording
}

// did is what the caller did, in words.
func did(t *turn, message bool) string {
	in := t.input
	switch {
	case message && (in.Kind == menus.Written || in.Kind == menus.Recorded):
		return "leaves a message"
	case in.Kind == menus.Begin && in.Words != "" && t.before.Channel == menus.Text, in.Kind == menus.Written:
		return "texts " + quoted(in.Words)
	case in.Kind == menus.Begin:
		return "begins"
	case in.Kind == menus.Keys:
		return "presses " + in.Words
	case in.Kind == menus.Speech:
		return "says " + quoted(in.Words)
	case in.Kind == menus.Recorded:
		return "leaves a message"
	case in.Kind == menus.Connected:
		return fmt.Sprintf("is put through (%s)", in.Words)
	}
	return "says nothing"
}
