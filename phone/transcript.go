package phone

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"
)

// Kind is what sort of thing happened in a call.
type Kind string

// The kinds.
const (
	Calls    Kind = "calls"
	Says     Kind = "says"
	Plays    Kind = "plays"
	Pauses   Kind = "pauses"
	Presses  Kind = "presses"
	Speaks   Kind = "speaks"
	Silent   Kind = "is silent"
	Records  Kind = "records"
	Rings    Kind = "rings"
	Whispers Kind = "whispers" // to the desk; the caller hears ringing
	Talks    Kind = "talks"    // caller and desk are bridged
	Ends     Kind = "ends"
	Breaks   Kind = "breaks"
)

// Event is one thing that happened in a call.
type Event struct {
	// At is when it began, in seconds since the call did.
	At   float64 `json:"at"`
	Kind Kind    `json:"kind"`
	// Text is what was said, pressed or called, and of a recording its words
	// where its file tells them.
	Text string `json:"text,omitempty"`
	// URL is where a recording was played from.
	URL      string `json:"url,omitempty"`
	Language string `json:"language,omitempty"`
	Voice    string `json:"voice,omitempty"`
	// Seconds is how long it took: an estimate for what a voice says.
	Seconds float64 `json:"seconds,omitempty"`
	Outcome Outcome `json:"outcome,omitempty"`
}

// Transcript is all that happened in a call.
type Transcript struct {
	CallSID string  `json:"call_sid"`
	From    string  `json:"from"`
	To      string  `json:"to"`
	Events  []Event `json:"events"`
}

// Utterance is something a caller heard: words by a voice, or a recording from
// a URL, whose words are known where its file tells them.
type Utterance struct {
	Text     string
	Language string
	Voice    string
	URL      string
	Seconds  float64
}

// String answers the transcript for people, a line for each event.
func (t Transcript) String() string {
	var b strings.Builder
	for _, event := range t.Events {
		b.WriteString(event.String() + "\n")
	}
	return b.String()
}

// JSON answers the transcript for programs.
func (t Transcript) JSON() ([]byte, error) {
	return json.MarshalIndent(t, "", "  ")
}

// String answers the event as a line, such as
//
//	00:07  es-US (3 s)  Gracias por llamar.
func (e Event) String() string {
	at := time.Duration(e.At * float64(time.Second)).Round(time.Second)
	return fmt.Sprintf("%02d:%02d  %s", at/time.Minute, at%time.Minute/time.Second, e.line())
}

func (e Event) line() string {
	switch e.Kind {
	case Calls:
		return e.Text
	case Says:
		return fmt.Sprintf("%s (%.0f s)  %s", e.Language, e.Seconds, e.Text)
	case Plays:
		return e.played()
	case Pauses:
		return fmt.Sprintf("pause (%.0f s)", e.Seconds)
	case Presses:
		return "> presses " + e.Text
	case Speaks:
		return fmt.Sprintf("> says %q", e.Text)
	case Silent:
		return "> is silent"
	case Records:
		return fmt.Sprintf("> records %.0f s", e.Seconds)
	case Rings:
		return fmt.Sprintf("rings %s: %s", e.Text, e.Outcome)
	case Whispers:
		return fmt.Sprintf("to the desk, %s (%.0f s)  %s", e.Language, e.Seconds, e.Text)
	case Talks:
		return fmt.Sprintf("speaks with %s (%.0f s)", e.Text, e.Seconds)
	case Ends:
		return "ends: " + e.Text
	default:
		return "BREAKS: " + e.Text
	}
}

// played tells of a recording: its words where they are known, else where it
// is played from.
func (e Event) played() string {
	switch {
	case e.URL == "":
		return "plays " + e.Text
	case e.Text == "":
		return fmt.Sprintf("recording (%.1f s)  %s", e.Seconds, e.URL)
	}
	return fmt.Sprintf("recording (%.1f s)  %s", e.Seconds, e.Text)
}

// note adds an event at the present moment.
func (call *Call) note(event Event) {
	event.At = call.clock.Round(100 * time.Millisecond).Seconds()
	call.transcript.Events = append(call.transcript.Events, event)
	if call.carrier.options.Out != nil {
		call.carrier.out.Lock()
		defer call.carrier.out.Unlock()
		_, _ = io.WriteString(call.carrier.options.Out, event.String()+"\n") // the call goes on unseen
	}
}

// pass lets time go by.
func (call *Call) pass(d time.Duration) error {
	call.clock += d
	if call.carrier.options.Wait == nil {
		return nil
	}
	if err := call.carrier.options.Wait(call.ctx, d); err != nil {
		return fmt.Errorf("wait in a call: %w", err)
	}
	return nil
}

// utterances picks what a caller heard from what happened.
func utterances(events []Event) []Utterance {
	var heard []Utterance
	for _, e := range events {
		switch e.Kind {
		case Says:
			heard = append(heard, Utterance{Text: e.Text, Language: e.Language, Voice: e.Voice, Seconds: e.Seconds})
		case Plays:
			heard = append(heard, Utterance{Text: e.Text, URL: e.URL, Seconds: e.Seconds})
		}
	}
	return heard
}
