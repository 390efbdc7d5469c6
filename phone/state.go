package phone

import "time"

// State is what a call waits for. One field is set, and only one.
type State struct {
	// Gather: the caller is asked for keys or words.
	Gather *Gather
	// Record: the caller is asked to leave a message.
	Record *Record
	// Ended: the call is over.
	Ended *Ended
}

// Gather is a question for keys, words or both.
type Gather struct {
	// Keys and Speech say which kinds of answer are listened for.
	Keys, Speech bool
	// NumDigits ends the input when so many keys are pressed; 0 does not.
	NumDigits int
	// FinishOnKey ends the input; empty is no key.
	FinishOnKey string
	// Timeout is how long silence lasts before it is the answer.
	Timeout time.Duration
	// Language is that of the speech listened for.
	Language string
	// Hints are the words most likely to be said.
	Hints []string

	verb *element
}

// Record is an invitation to leave a message.
type Record struct {
	// MaxLength is where the message is cut off.
	MaxLength time.Duration
	// FinishOnKey holds the keys that end it.
	FinishOnKey string

	verb *element
}

// Why is the reason a call ended.
type Why string

// The reasons.
const (
	HungUpByUs   Why = "the caller hung up"
	HungUpByThem Why = "the line hung up"
	Transferred  Why = "transferred"
	Rejected     Why = "rejected"
	Broken       Why = "broken"
)

// Ended is how a call ended.
type Ended struct {
	Why Why
	// To is the number of the desk the caller spoke with, if Transferred.
	To string
	// Reason says more, if Rejected or Broken.
	Reason string
}
