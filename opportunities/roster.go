package opportunities

import "time"

// RosterLine is one person on the list of an opportunity.
type RosterLine struct {
	Number       string // E.164
	Party        int    // people
	State        State
	WalkIn       bool `db:"walk_in"`
	Language     string
	JoinedAt     time.Time  `db:"joined_at"`
	OfferedUntil *time.Time `db:"offered_until"`
	In           *time.Time `db:"in_at"`  // when they first came
	Out          *time.Time `db:"out_at"` // when they last left
	Late         bool
	HowOut       string `db:"how_out"`
	Meetings     int    // how many they came to
	LastMeeting  int    `db:"last_meeting"` // which of them they came to last, from 0; -1 for none
	There        bool   // and are there still
}

// MeetingHeld is a meeting that is over.
type MeetingHeld struct {
	Opportunity
	SignedUp int     // people who signed up and had a place, whether they came or not
	WalkIns  int     // people who came without having signed up
	Known    bool    // it is known who came: somebody was checked in
	People   int     // who came, each once
	Visits   int     // people at its modules, each time counted
	Seconds  float64 // of everybody who came
	Feedback int     // how many said something of it
	Said     string  // what they wrote, or the carrier heard, parted by |
	Answered int     // how many answered the survey that was asked afterwards
	Answers  []Answers
}

// Answers is how many people answered a question of the survey that was asked afterwards in one way.
type Answers struct {
	Survey, Question string // their names
	Value            string // a number, a choice, or the words that were written
	People           int
}

// Headcount is how many people are at a meeting of an opportunity. Everybody is counted who comes with somebody.
type Headcount struct {
	Expected int // with a place, who have not come yet; nobody where it is cancelled
	Came     int // each once
	Here     int // of those, who has not left
	Waiting  int // on the waiting list, or offered a place from it
}
