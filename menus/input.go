package menus

// InputKind is what a person, or the carrier for them, did.
type InputKind uint8

// Every kind of input there is. The list is closed, which is what lets every call be proved.
const (
	Begin     InputKind = iota // the call or conversation starts; Words is the name of the line's menu, or a text's words
	Keys                       // keys pressed: 0-9, * and #
	Speech                     // words heard by the recogniser
	Written                    // the words of a text
	Silence                    // nothing until the time was up
	Recorded                   // a message was recorded; Words is the carrier's id of the recording
	Connected                  // a transfer came back; Words is one of the Transfer results
)

var inputKinds = [...]string{"begin", "keys", "speech", "written", "silence", "recorded", "connected"}

// String is the kind's name as the journey keeps it.
func (k InputKind) String() string {
	if int(k) < len(inputKinds) {
		return inputKinds[k]
	}
	return "unknown"
}

// ParseInputKind reads what String wrote.
func ParseInputKind(name string) (InputKind, bool) {
	for i, n := range inputKinds {
		if n == name {
			return InputKind(i), true
		}
	}
	return 0, false
}

// Input is one thing that a person did.
type Input struct {
	Kind    InputKind
	Words   string // keys, words, the id of a recording, or how a transfer ended, by Kind
	Seconds int    // length of a recording
	Key     string // the key that ended a recording, "" if none did
}

// How a transfer can end.
const (
	Reached  = "reached"   // a person at the desk took the call
	Busy     = "busy"      // the desk's line was busy
	NoAnswer = "no-answer" // it rang and nobody answered
	Failed   = "failed"    // the carrier could not connect it
	Screened = "screened"  // something answered, but no person took the call
	LeftLine = "left"      // the caller hung up while it rang
)

// shortestMessage is the length in seconds from which a recording counts as a message; a shorter one is a click or a
// breath (carrier: a silent recording comes with a duration of 0 or 1).
const shortestMessage = 2
