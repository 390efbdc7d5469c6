package menus

import "time"

// Channel is how a person reaches us.
type Channel uint8

// The two channels. One menu serves both.
const (
	Call Channel = iota // a telephone call
	Text                // a conversation by text message
)

// String is "call" or "text".
func (c Channel) String() string {
	if c == Text {
		return "text"
	}
	return "call"
}

// State is where one call or conversation stands: all that the next step needs, and nothing that can be looked up.
// It is a value; Step returns a new one. Its encoding (MarshalText) is compact and stable, see codec.go.
type State struct {
	Channel  Channel
	Language string // BCP 47 tag of one of the district's languages
	Campus   string // id of the campus spoken of, or ""
	Menu     string // name of the menu, "" before the first step
	Step     int    // index of the step in its menu
	Tries    int    // re-prompts already given at this step
	Home     Place  // where the session's line begins; its Step is 0
	Taken    int    // inputs taken so far; names the exchange, from 0
	Trail    []Place
	Answers  []Answer
	Case     int      // number of the case logged last, 0 for none
	Kind     string   // kind of feedback chosen on the way, or ""
	Between  []string // campus ids of a tie that was asked about, or codes of the opportunities that are offered
	// Opportunity is the code of the opportunity spoken of, or "".
	Opportunity string
	Page        int // which page of opportunities is offered, from 0
	// OfCase is the number of the case spoken of, 0 for none: one that was asked for, or is being replied to.
	OfCase int
	Done   bool // nothing more is awaited
}

// Place is an exchange that "back" returns to.
type Place struct {
	Menu   string
	Step   int
	Campus string
}

// Answer is a short answer given on the way, kept under the name its step gives it. The value of a spoken or written
// message is not kept here: its value is the number of the exchange in which it was given (see [Feedback].Exchanges).
type Answer struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// maxTrail bounds how far "back" remembers, so that a state stays small however long a call lasts.
const maxTrail = 6

// maxAnswers bounds the answers kept; the loader refuses menus that ask for more names than this.
const maxAnswers = 24

// answer gives the value kept under a name.
func (s *State) answer(name string) (string, bool) {
	for i := range s.Answers {
		if s.Answers[i].Name == name {
			return s.Answers[i].Value, true
		}
	}
	return "", false
}

// keep sets an answer without sharing memory with the state it was copied from.
func (s *State) keep(name, value string) {
	kept := make([]Answer, 0, len(s.Answers)+1)
	for _, a := range s.Answers {
		if a.Name != name {
			kept = append(kept, a)
		}
	}
	if len(kept) >= maxAnswers {
		kept = kept[1:]
	}
	s.Answers = append(kept, Answer{Name: name, Value: value})
}

// World is what a step may ask of the world outside the menus: in life the clock and the database answer, in the
// checker every possible answer is tried, in replay the answers are those that were recorded.
type World interface {
	// Now is the moment of the input.
	Now() time.Time
	// Known says whether the person had been in touch before this session.
	Known() bool
	// Texting says whether a text can be sent to the person.
	Texting() Texting
	// NextCase gives a case number not given before. It is asked at most once a logged feedback.
	NextCase() int
}

// Texting says whether a person can be sent a text.
type Texting uint8

// The answers to whether a person can be texted.
const (
	CanText  Texting = iota
	NoNumber         // the caller withheld the number
	OptedOut         // the person has said stop, or calls from a number that no text reaches
)
