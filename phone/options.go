package phone

// Outcome is what happens when a desk is called.
type Outcome string

// The outcomes.
const (
	// Answered: a person answers, accepts a whispered offer with the key 1, and
	// talks for a minute.
	Answered Outcome = "answered"
	// Busy: the line is taken.
	Busy Outcome = "busy"
	// NoAnswer: it rings until the time given.
	NoAnswer Outcome = "no-answer"
	// Failed: the number cannot be reached.
	Failed Outcome = "failed"
	// Screened: a machine answers, or a person who presses nothing in the
	// whisper. Without a whisper, the caller is left talking to the machine.
	Screened Outcome = "screened"
	// GivenUp: the caller hangs up while it rings.
	GivenUp Outcome = "given up"
)

// CallOption says how one call differs from any other.
type CallOption func(*callOptions)

type callOptions struct {
	sid        string
	anonymous  bool
	outcomes   map[string]Outcome
	otherwise  Outcome
	confidence string
	keepsEmpty bool
}

func newCallOptions(opts []CallOption) callOptions {
	options := callOptions{outcomes: map[string]Outcome{}, otherwise: Answered, confidence: "0.91"}
	for _, option := range opts {
		option(&options)
	}
	if options.sid == "" {
		options.sid = newSID("CA")
	}
	return options
}

// outcome answers what happens when a number is called.
func (o callOptions) outcome(number string) Outcome {
	if outcome, given := o.outcomes[number]; given {
		return outcome
	}
	return o.otherwise
}

// Answers says what happens when this number is called.
func Answers(number string, outcome Outcome) CallOption {
	return func(o *callOptions) { o.outcomes[number] = outcome }
}

// AllAnswer says what happens when any other number is called. Without it all
// are [Answered].
func AllAnswer(outcome Outcome) CallOption {
	return func(o *callOptions) { o.otherwise = outcome }
}

// Anonymous withholds the caller's number.
func Anonymous() CallOption { return func(o *callOptions) { o.anonymous = true } }

// CallSID gives the call an id, which is otherwise made up.
func CallSID(sid string) CallOption { return func(o *callOptions) { o.sid = sid } }

// Confidence is how sure the carrier says it is of words it heard, "0.0" to
// "1.0"; empty leaves it out, as the carrier sometimes does. Otherwise 0.91.
func Confidence(value string) CallOption {
	return func(o *callOptions) { o.confidence = value }
}

// KeepsEmptyRecordings makes silence at a Record a recording of no length.
// Carrier: its newer pages say so; by the older ones, which hold without this
// option, the verb after Record is next.
func KeepsEmptyRecordings() CallOption { return func(o *callOptions) { o.keepsEmpty = true } }
