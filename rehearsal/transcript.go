package rehearsal

import (
	"fmt"
	"strings"
	"time"

	"campusline/menus"
)

// Transcript is all that happens in a rehearsed call or conversation. It is written as JSON with the names below.
type Transcript struct {
	Line     string    `json:"line"` // E.164
	Channel  string    `json:"channel"`
	Language string    `json:"language"` // in which it begins
	At       time.Time `json:"at"`
	Known    bool      `json:"known"`
	// Exchanges are what the caller did, one after another, each with what came of it. The first is the beginning.
	Exchanges []Exchange `json:"exchanges"`
	// Ended is how the session ended, one of the End constants of menus; "" while something is awaited.
	Ended string `json:"ended,omitempty"`
	// Seconds is how long it took; 0 for texts, for which nobody waits on the line.
	Seconds float64 `json:"seconds,omitempty"`

	call Call
}

// Exchange is one thing that the caller, or a desk, did and what came of it.
type Exchange struct {
	// Did is what was done, in words: "presses 2".
	Did string `json:"did"`
	// After is when it was done, in seconds since the beginning.
	After float64  `json:"after"`
	Said  []Saying `json:"said"`
	// Acts are what is done then, in words: "rings the front office".
	Acts []string `json:"acts,omitempty"`
	// Awaits is what is waited for then, in words; "" at the end.
	Awaits string `json:"awaits,omitempty"`

	input  menus.Input
	expect menus.Expect
	at     float64 // when the caller began to do it
}

// Saying is words in one language.
type Saying struct {
	Language string `json:"language"`
	Words    string `json:"words"`
	// Seconds is how long a voice takes to say them; 0 in a text.
	Seconds float64 `json:"seconds,omitempty"`
}

func newTranscript(c Call) Transcript {
	return Transcript{
		Line: c.Line.Number, Channel: c.Channel.String(), Language: c.Language,
		At: c.At.In(c.Version.District.Zone), Known: c.Known, call: c,
	}
}

// Inputs are the inputs that were taken, the beginning first.
func (t Transcript) Inputs() []menus.Input {
	var all []menus.Input
	for _, e := range t.Exchanges {
		all = append(all, e.input)
	}
	return all
}

// Heard is everything that was said, in order.
func (t Transcript) Heard() []Saying {
	var all []Saying
	for _, e := range t.Exchanges {
		all = append(all, e.Said...)
	}
	return all
}

// Awaiting is what is waited for at the end; nothing when the session has ended.
func (t Transcript) Awaiting() menus.Expect { return t.Exchanges[len(t.Exchanges)-1].expect }

// String is the transcript for people, a line for each thing that happens:
//
//	Friday 18 December 2026, 15:40: a call to Bus line, 512-555-0103, in English, by a new caller.
//	00:00  English (2 s)  For bus routes and stops, press 1.
//	00:02  > presses 1
func (t Transcript) String() string {
	var b strings.Builder
	b.WriteString(t.title() + "\n")
	for i, e := range t.Exchanges {
		t.write(&b, e, i == 0)
	}
	b.WriteString(t.mark(t.Seconds) + t.ending() + "\n")
	return b.String()
}

func (t Transcript) title() string {
	c := t.call
	first := c.Version.Languages[0]
	who := "a new caller"
	if t.Known {
		who = "somebody known"
	}
	switch c.Texting {
	case menus.NoNumber:
		who = "somebody without a number"
	case menus.OptedOut:
		who += " who wants no texts"
	}
	return fmt.Sprintf("%s: a %s to %s, %s, in %s, by %s.", t.At.Format("Monday 2 January 2006, 15:04"), t.Channel,
		c.Line.Name, first.Phone(t.Line, true), c.Version.Language(t.Language).EnglishName, who)
}

// write writes one exchange.
func (t Transcript) write(b *strings.Builder, e Exchange, first bool) {
	if !first || t.call.Channel == menus.Text {
		b.WriteString(t.mark(e.at) + "> " + e.Did + "\n")
	}
	at := e.After
	for _, s := range e.Said {
		language := t.call.Version.Language(s.Language).EnglishName
		if t.call.Channel == menus.Text {
			b.WriteString(t.mark(at) + language + "  " + strings.ReplaceAll(s.Words, "\n", "\n"+strings.Repeat(" ", len(language)+2)) + "\n")
			continue
		}
		fmt.Fprintf(b, "%s%s (%.0f s)  %s\n", t.mark(at), language, s.Seconds, s.Words)
		at += s.Seconds
	}
	for _, act := range e.Acts {
		b.WriteString(t.mark(at) + act + "\n")
	}
}

// mark is the time of the call at the beginning of a line.
func (t Transcript) mark(seconds float64) string {
	if t.call.Channel == menus.Text {
		return ""
	}
	whole := int(seconds + 0.5)
	return fmt.Sprintf("%02d:%02d  ", whole/60, whole%60)
}
