package opportunities

import (
	"errors"
	"time"
)

// Why somebody cannot join, leave or check in. Nothing is changed with any of them.
var (
	ErrCancelled = errors.New("the opportunity is cancelled")
	ErrOver      = errors.New("the opportunity is over")
	ErrFull      = errors.New("there are not enough free places")
	ErrNoSignup  = errors.New("the person has not signed up")
	ErrTooEarly  = errors.New("it is too early to check in")
	ErrParty     = errors.New("a party is of 1 to 20 people")
)

// LargestParty is how many people one person can sign up, themselves included.
const LargestParty = 20

// State is where a signup stands.
type State string

// The states. Who has withdrawn, let an offer pass, or was on a list that came to nothing may join again.
const (
	Confirmed State = "confirmed"
	Waiting   State = "waiting"
	Offered   State = "offered"   // a place is held until the person takes it or the time is up
	Withdrawn State = "withdrawn" // by the person
	Expired   State = "expired"   // an offered place was not taken, or the waiting list came to an end
	Attended  State = "attended"
	Missed    State = "missed"
)

// Holds says whether somebody in this state has seats that nobody else can have.
func (s State) Holds() bool {
	return s == Confirmed || s == Offered || s == Attended || s == Missed
}

// Live says whether the person is still in it: with a place, offered one, or waiting.
func (s State) Live() bool { return s.Holds() || s == Waiting }

// HearsOfChanges says whether the person is told that it is called off or moved: who is in it or waits for it, and also
// who has come to it, since a workshop goes on.
func (s State) HearsOfChanges() bool { return s.Live() && s != Missed }

// Signup is a person's place in an opportunity, or the wish for one.
type Signup struct {
	Opportunity  string // its id
	Number       string // E.164
	Party        int    // people, with the one who signed up
	State        State
	Place        int64      // in the order in which people came; lower is earlier
	Position     int        // on the waiting list, from 1, and of who has [Expired] where they would be; 0 for all others
	OfferedUntil *time.Time `db:"offered_until"` // while it is offered
	WalkIn       bool       `db:"walk_in"`
	Line         string     // E.164, the line it was made on
	Language     string     // BCP 47
	ByCall       bool       `db:"by_call"` // it was made on a call, so that they are called where no text reaches them
	JoinedAt     time.Time  `db:"joined_at"`
	ChangedAt    time.Time  `db:"changed_at"`
}

// Joining is the wish to join.
type Joining struct {
	Code     string
	Number   string // E.164
	Party    int    // 1 to [LargestParty]
	Wait     bool   // to be put on the waiting list where there is no place
	Line     string // E.164, the line on which it is said
	Language string // BCP 47
	ByCall   bool   // it is said on a call
	At       time.Time
}

// Validate finds fault with a party that is none.
func (j *Joining) Validate() error {
	if j.Party < 1 || j.Party > LargestParty {
		return ErrParty
	}
	return nil
}

// Seats is how full an opportunity is.
type Seats struct {
	Opportunity
	Taken   int // people with a place, or offered one
	Waiting int // signups on the waiting list
}

// Unlimited is the number of free places where any number of people can come.
const Unlimited = 1 << 30

// Free is how many more people can come.
func (s *Seats) Free() int {
	if s.Capacity == 0 {
		return Unlimited
	}
	return max(0, s.Capacity-s.Taken)
}

// Fits says whether a party can be given places now.
func (s *Seats) Fits(party int) bool { return party <= s.Free() }
