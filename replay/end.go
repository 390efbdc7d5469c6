package replay

import (
	"fmt"
	"strings"

	"campusline/menus"
)

// end is where a session came to: what it is compared by, and what it is called.
type end struct {
	kind  endKind
	what  string // what makes it the same as another of its kind
	words string // what it came to, fit for "reached …" and "now reach …"
}

type endKind uint8

const (
	waiting endKind = iota // something was asked, and the caller left or the recording ends there
	person
	promised
	answered
	ringing   // a desk is rung, and who knows whether it would have answered
	messaging // a message is asked for, and who knows whether it would have been left
)

// endOf says where turns came to on a version.
func endOf(v *menus.Version, turns []turn, channel menus.Channel) end {
	last := &turns[len(turns)-1]
	switch {
	case last.ended == menus.EndPerson:
		rang := lastRung(turns)
		return end{person, numberOf(rang), deskWords(v, rang)}
	case last.ended == menus.EndPromise:
		return end{promised, loggedIn(v, turns), promiseWords(turns)}
	case last.ended == menus.EndAnswer:
		return end{answered, "", quoted(last.words())}
	case last.expect.Awaiting == menus.ADesk, last.ended == menus.EndHungUp:
		rang := lastRung(turns)
		return end{ringing, numberOf(rang), deskWords(v, rang)}
	case last.expect.Awaiting == menus.ARecording && channel == menus.Call:
		return end{messaging, "", quoted(last.words())}
	}
	return end{waiting, "", quoted(last.words())}
}

// lastRung is the desk rung last.
func lastRung(turns []turn) *menus.Transfer {
	for i := len(turns) - 1; i >= 0; i-- {
		if turns[i].rang != nil {
			return turns[i].rang
		}
	}
	return nil
}

func numberOf(t *menus.Transfer) string {
	if t == nil {
		return ""
	}
	return t.Number + t.Keys
}

func deskWords(v *menus.Version, t *menus.Transfer) string {
	if t == nil {
		return "a person"
	}
	return v.DeskCalled(t.Desk, t.Campus, v.Tags()[0])
}

// rung lists the numbers of all desks rung.
func rung(turns []turn) string {
	var all []string
	for i := range turns {
		if turns[i].rang != nil {
			all = append(all, numberOf(turns[i].rang))
		}
	}
	return strings.Join(all, " ")
}

// loggedIn lists everything logged, campuses by what they are called.
func loggedIn(v *menus.Version, turns []turn) string {
	var all []string
	for i := range turns {
		for _, f := range turns[i].logged {
			campus := ""
			if c := v.Campus(f.Campus); c != nil {
				campus = c.Name
			}
			all = append(all, f.Kind+"\x00"+f.Topic+"\x00"+campus)
		}
	}
	return strings.Join(all, "\n")
}

// promiseWords says what the last promise was about.
func promiseWords(turns []turn) string {
	for i := len(turns) - 1; i >= 0; i-- {
		if n := len(turns[i].logged); n > 0 {
			f := turns[i].logged[n-1]
			return fmt.Sprintf("%s (%s)", f.Kind, f.Topic)
		}
	}
	return "something"
}

// longestQuote is as much of what was said as is needed to recognise it, in characters.
const longestQuote = 72

func quoted(words string) string {
	words = strings.Join(strings.Fields(words), " ")
	if words == "" {
		return "nothing"
	}
	if r := []rune(words); len(r) > longestQuote {
		words = strings.TrimRight(string(r[:longestQuote-1]), " ,.") + "…"
	}
	return "“" + words + "”"
}

// was says what callers came to.
func (e end) was() string {
	switch e.kind {
	case person:
		return "reached " + e.words
	case promised:
		return "left a " + e.words
	case answered:
		return "heard " + e.words
	case ringing:
		return "left while " + e.words + " rang"
	case messaging:
		return "left when asked for a message at " + e.words
	}
	return "left at " + e.words
}

// is says what callers would come to now.
func (e end) is() string {
	switch e.kind {
	case person:
		return "reach " + e.words
	case promised:
		return "leave a " + e.words
	case answered:
		return "hear " + e.words + " and no more"
	case ringing:
		return "are put through to " + e.words
	case messaging:
		return "are asked to leave a message"
	}
	return "are at " + e.words
}
