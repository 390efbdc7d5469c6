package menus

// Outcome is what a step decided. Nothing in it has been done yet.
type Outcome struct {
	State  State
	Acts   []Act
	Prompt Prompt
	Expect Expect
}

// Prompt is what is said on a call or written in a text, in order.
type Prompt []Saying

// Saying is words in one language, to be said by one voice. Words that have no translation come in the language they
// were written in, so that no voice ever reads a language that is not its own.
type Saying struct {
	Language string
	Words    string
	// Slow is where in the words a code stands that is to be written down, and so is said slower on a call.
	Slow Span
	// Sound is the path of a recording that is played on a call in place of the words; "" for none.
	Sound string
}

// Span is a stretch of words, in bytes; the zero value is none.
type Span struct{ From, To int }

// Given says whether there is such a stretch.
func (s Span) Given() bool { return s.To > s.From }

// Awaiting is what a call waits for after its prompt. A text conversation only ever waits for a text, or is done.
type Awaiting uint8

// What can be awaited.
const (
	Nothing    Awaiting = iota // the call or conversation ends
	AnAnswer                   // keys, or speech where Speech is set
	ARecording                 // a message after the tone
	ADesk                      // a desk being rung
)

// Expect says what to wait for and how.
type Expect struct {
	Awaiting Awaiting
	Digits   int      // how many keys end the answer at once; 0: the pound key or a pause ends it
	Speech   bool     // words are listened for too
	Hints    []string // words likely to be heard, for the recogniser, in the caller's language
	Transfer *Transfer
}

// Act is something a step decided should be done. Acts are committed in one transaction with the state.
type Act interface{ act() }

// Feedback records what someone told us.
type Feedback struct {
	Case      int // spoken number of the case
	Kind      string
	Topic     string
	Campus    string // campus id, or "" for the district
	Words     string // what was written in this exchange
	Recording string // the carrier's id of what was recorded in this exchange
	Exchanges []int  // numbers of earlier exchanges whose words or recordings belong to it
	Details   []Answer
}

// Transfer rings a desk.
type Transfer struct {
	Desk    string // the desk's name in the menus
	Campus  string // campus id, or "" for a desk of the district
	Number  string // E.164
	Keys    string // keys to be sent once it answers (an extension), or ""
	Ring    int    // seconds it rings before it counts as unanswered
	Screen  bool   // the desk presses 1 to take the call, so that a machine never counts as a person
	Whisper string // what the desk hears first, in the district's first language
}

// TransferEnded records how a transfer ended.
type TransferEnded struct{ Result string }

// TextCaller sends the person a text.
type TextCaller struct {
	Language string
	Body     string
}

// RememberLanguage keeps the language a person chose with their number.
type RememberLanguage struct{ Language string }

// Ended closes the session.
type Ended struct{ How string }

// How a session can end.
const (
	EndPerson  = "person"   // a person took the call
	EndPromise = "promise"  // something was logged, and someone will answer
	EndAnswer  = "answered" // the menu said what there was to say
	EndHungUp  = "hung up"  // the caller left
	EndExpired = "expired"  // a conversation was left lying
)

func (Feedback) act()         {}
func (Transfer) act()         {}
func (TransferEnded) act()    {}
func (TextCaller) act()       {}
func (RememberLanguage) act() {}
func (Ended) act()            {}
