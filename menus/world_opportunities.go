package menus

import "time"

// Opportunities is a World that knows the volunteer shifts, workshops and events that people can join. What it answers
// stays true until the step is committed. A world that is none can tell nothing of them.
type Opportunities interface {
	World
	// Opportunity tells of the opportunity with a code, and how the person stands to it.
	Opportunity(code string) (Opportunity, Knowledge)
	// Near gives the codes, three at most, that become what was written by one slip.
	Near(written string) []string
	// Find gives what people can join, or what the person has joined: up to one more than [MostListed], so that it is known
	// whether there is more.
	Find(wanted Search) ([]Opportunity, Knowledge)
	// Traits gives the values of a trait that the opportunities of some kinds have which people can join, or of all kinds where
	// none is given, the most frequent first.
	Traits(of Trait, kinds []string) ([]string, Knowledge)
	// Attendee tells of the opportunity with a code as it stands for somebody else: the one with these ten digits as phone
	// number, or, of those who signed up, the only one whose number ends with fewer.
	Attendee(code, digits string) (Opportunity, Knowledge)
	// AtCampusPhone says whether a call comes from a campus's own phone.
	AtCampusPhone() bool
	// Given tells what the person has given so far.
	Given() (Given, Knowledge)
}

// Knowledge says whether the world could answer.
type Knowledge uint8

// How the world can answer.
const (
	CannotTell Knowledge = iota // the database is away
	NotFound
	Found
)

// Standing is how a person stands to an opportunity.
type Standing string

// The standings.
const (
	NotIn     Standing = ""          // they have not signed up, or no longer are
	Confirmed Standing = "confirmed" // they have a place
	Waiting   Standing = "waiting"   // they are on the waiting list
	Offered   Standing = "offered"   // a place is held for them
	Lapsed    Standing = "lapsed"    // a place was held for them, and has been passed on
	Here      Standing = "here"      // they have come and not left
)

// Opportunity is what a step may know of a shift, workshop, event or meeting, and of how the person stands to it.
type Opportunity struct {
	Code   string
	Title  map[string]string // by BCP 47 tag; under "" as it was written first
	Campus string            `json:",omitempty"` // id, "" for none
	Place  string            `json:",omitempty"` // where on the campus
	Start  time.Time
	Over   bool `json:",omitempty"` // it is past, or was cancelled
	// Cancelled says that it was cancelled. Then it is Over too.
	Cancelled bool `json:",omitempty"`
	Begun     bool `json:",omitempty"` // people can check in: it goes on, or begins within the hour
	// Opens is when people can check in to what begins at Start; zero where that is not known.
	Opens    time.Time `json:",omitzero"`
	Free     int       // free places; those of one that takes any number are more than anybody brings
	Capacity int       `json:",omitempty"` // people; 0 for any number
	Waiting  int       `json:",omitempty"` // signups on the waiting list
	Standing Standing  `json:",omitempty"`
	Party    int       `json:",omitempty"` // people that the person has signed up, with themselves
	Position int       `json:",omitempty"` // on the waiting list, from 1; of who is [Lapsed] the one they go back to
	// Until is when a place that is offered goes to the next; zero where none is.
	Until  time.Time `json:",omitzero"`
	Person string    `json:",omitempty"` // E.164, whom it stands so for, where that is not who calls or texts
	// Coordinated says that somebody else runs it whom a text can reach.
	Coordinated bool        `json:",omitempty"`
	Calendar    string      `json:",omitempty"` // where its calendar file is had; "" where that is not known
	Clearance   string      `json:",omitempty"` // what people need before they come
	Meetings    []time.Time `json:",omitempty"` // when those to come begin, where there are several
	Later       bool        `json:",omitempty"` // the last of several meetings has not begun
}

// canLeave says whether the person can withdraw: they are in it, and whoever has come to it has dates to come.
func (o *Opportunity) canLeave() bool {
	switch o.Standing {
	case Confirmed, Offered, Waiting:
		return !o.Over
	case Here:
		return !o.Over && o.Later
	}
	return false
}

// holds says whether the person has places that nobody else can have.
func (o *Opportunity) holds() bool {
	return o.Standing == Confirmed || o.Standing == Offered || o.Standing == Here
}

// MostListed is how many opportunities are told at a time.
const MostListed = 3

// Search is what somebody looks for.
type Search struct {
	Kinds  []string // of volunteer, workshop, event and meeting; none for all
	Campus string   // id; this one first
	ZIP    string   // five digits, or ""; near here next
	Skip   int      // how many were told already

	Day    time.Time // midnight in the district's zone: only on that day; zero for any
	Skills []string  // only with one of these; none for any
	Held   string    // only held in this language, a BCP 47 tag; "" for any

	// Own are the ways in which the person stands to what is sought, and what is not over; with some, nothing else counts.
	Own []Standing
}

// Narrowed says whether anything is left out that could be joined.
func (s *Search) Narrowed() bool { return !s.Day.IsZero() || len(s.Skills) > 0 || s.Held != "" }

// Given is what a person has given.
type Given struct {
	Visits  int
	Minutes int
}

// The acts of signing up. Each is about an opportunity by its code, and was found to be possible by the very step.
type (
	// SignUp gives a person places, or those offered to them, or changes how many they have. With Wait it puts them at the
	// end of the waiting list where there are not enough.
	SignUp struct {
		Code  string
		Party int // people, with the person
		Wait  bool
	}
	// Withdraw takes a person out of an opportunity, or off its waiting list.
	Withdraw struct{ Code string }
	// CheckIn has a person be there. Party is that of one who had not signed up.
	// Person is the number of somebody else who comes, E.164, entered at a campus's phone; "" for whoever calls or texts.
	CheckIn struct {
		Code   string
		Party  int
		Person string
	}
	// CheckOut has a person leave.
	CheckOut struct {
		Code   string
		Person string // as of [CheckIn]
	}
)

func (SignUp) act()   {}
func (Withdraw) act() {}
func (CheckIn) act()  {}
func (CheckOut) act() {}
