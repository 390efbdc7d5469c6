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
	for i := range t.Exchanges {
		t.write(&b, i)
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
	if c.Called != menus.NotCalled {
		who = map[menus.Answering]string{
			menus.Somebody: "somebody", menus.AStranger: "somebody whose language is not known", menus.AMachine: "a machine",
		}[c.Called]
		return fmt.Sprintf("%s: a call of ours from %s, %s, in %s, that %s answers.", t.At.Format("Monday 2 January 2006, "+t.clock()),
			c.Line.Name, first.Phone(t.Line, true), c.Version.Language(t.Language).EnglishName, who)
	}
	return fmt.Sprintf("%s: a %s to %s, %s, in %s, by %s.", t.At.Format("Monday 2 January 2006, "+t.clock()), t.Channel,
		c.Line.Name, first.Phone(t.Line, true), c.Version.Language(t.Language).EnglishName, who)
}

// clock is how the time of the beginning is written: to the second where a moment is met on the way.
func (t Transcript) clock() string {
	if t.call.Meets.IsZero() {
		return "15:04"
	}
	return "15:04:05"
}

// met says whether the moment that the call meets comes between two of its seconds.
func (t Transcript) met(from, to float64) bool {
	at := t.call.Meets.Sub(t.At).Seconds()
	return !t.call.Meets.IsZero() && from < at && at <= to
}

// write writes one exchange.
func (t Transcript) write(b *strings.Builder, i int) {
	e := t.Exchanges[i]
	if i > 0 || t.call.Channel == menus.Text {
		b.WriteString(t.mark(e.at) + "> " + e.Did + "\n")
	}
	if t.met(t.heardAt(i-1), e.After) {
		b.WriteString(t.mark(e.After) + "It is " + t.call.Meets.In(t.At.Location()).Format("15:04") + " now.\n")
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

// heardAt is when an exchange was taken, in seconds since the beginning; before that for the one before the first.
func (t Transcript) heardAt(i int) float64 {
	if i < 0 {
		return -1
	}
	return t.Exchanges[i].After
}

// mark is the time of the call at the beginning of a line.
func (t Transcript) mark(seconds float64) string {
	if t.call.Channel == menus.Text {
		return ""
	}
	whole := int(seconds + 0.5)
	return fmt.Sprintf("%02d:%02d  ", whole/60, whole%60)
}
