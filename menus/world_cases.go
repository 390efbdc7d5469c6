package menus

import (
	"strconv"
	"time"
)

// Correspondence is a World that knows what the person was sent and what became of what they told us. What it answers
// stays true until the step is committed. A world that is none knows of no text and of no case.
type Correspondence interface {
	World
	// InReplyTo is what a text is a reply to: what the text is about that the person was sent last, where that was after
	// their last one and not too long ago.
	InReplyTo() About
	// Case tells of a case of the person's. It is NotFound where there is none, and where it is somebody else's.
	Case(which CaseSought) (Case, Knowledge)
}

// CaseSought says which case of a person's is sought: the one with a number, the one that is open, of several the one
// that they wrote to last, or the last one that was closed and not rated yet. With a topic it is the one that is open and of the
// same kind, topic and campus.
type CaseSought struct {
	Number  int
	Open    bool
	Unrated bool

	Kind, Topic, Campus string // Kind and Campus count only beside a topic
}

// key names what is sought.
func (s CaseSought) key() string {
	switch {
	case s.Open && s.Topic != "":
		return "open " + s.Kind + "/" + s.Topic + "/" + s.Campus
	case s.Open:
		return "open"
	case s.Unrated:
		return "unrated"
	}
	return strconv.Itoa(s.Number)
}

// CaseState is where a case stands for the family that opened it.
type CaseState string

// The states that a family is told.
const (
	CaseOpen  CaseState = "open"    // someone will answer
	CaseAsked CaseState = "waiting" // someone has asked them something
	CaseDone  CaseState = "closed"  // it was answered
)

// Case is what a step may know of a case.
type Case struct {
	Number int
	State  CaseState
	Due    time.Time // when it is to be answered; zero for no promise
	Urgent bool      `json:",omitempty"` // someone may be in danger
	Rated  bool      `json:",omitempty"`
	// Low is the highest rating after which somebody looks at it again.
	Low int `json:",omitempty"`
}

// The acts about cases.
type (
	// JoinCase adds what a person says to a case of theirs.
	JoinCase struct {
		Case      int
		Words     string // what was written, or heard, in this exchange
		Recording string // the carrier's id of what was recorded in this exchange
		Exchanges []int  // numbers of earlier exchanges whose words or recordings belong to it
		Thanks    bool   `json:",omitempty"` // they only thank for the answer, so nothing is left to do
	}
	// Rated is how well a person says that a case was answered.
	Rated struct {
		Case  int
		Score int // 1 to 10
	}
)

func (JoinCase) act() {}
func (Rated) act()    {}
