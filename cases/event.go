package cases

import (
	"strings"
	"time"

	"campusline/menus"
	"campusline/translations"
)

// Kind is what happened to a case.
type Kind string

// What can happen to a case.
const (
	Opened     Kind = "opened"        // somebody told us something
	Joined     Kind = "joined"        // the family wrote or called again about it
	Routed     Kind = "routed"        // the line gave it to another team: its own is there no longer, or words say so
	Claimed    Kind = "claimed"       // a person took it
	HandedOver Kind = "handed over"   // to another person or team
	Noted      Kind = "noted"         // for colleagues to read; the family never sees it
	Asked      Kind = "asked"         // the family was asked something
	Held       Kind = "held"          // an answer was written that a second person looks at first
	Approved   Kind = "approved"      // the second person let it go
	Refused    Kind = "refused"       // the second person did not
	Answered   Kind = "answered"      // the family was answered
	Unreached  Kind = "not delivered" // what the family was told last did not reach them
	Reminded   Kind = "reminded"      // the owner, that a reply is nearly due
	Nudged     Kind = "nudged"        // the family, that we wait for it
	Escalated  Kind = "escalated"     // somebody further up was told that a reply is overdue
	Closed     Kind = "closed"
	Reopened   Kind = "reopened"
	Surveyed   Kind = "rating asked" // the family was asked to rate the answer
	Rated      Kind = "rated"
	Read       Kind = "read"       // a member of staff read it, or heard its recording
	Transcript Kind = "transcript" // the carrier wrote down a recording
	Redacted   Kind = "redacted"   // words were taken out of its history
)

// Who did something, where it was no person of teams.yaml. Neither can be the name of one there, which has no spaces.
const (
	ByFamily = "the family"
	ByLine   = "the line"
)

// Event is one thing that happened to a case. What a case is follows from its events, and they are never changed.
type Event struct {
	N     int       `json:"n"` // its place in the case's history, from 0
	At    time.Time `json:"at"`
	Kind  Kind      `json:"kind"`
	By    string    `json:"by"` // a person of teams.yaml, or [ByFamily] or [ByLine]
	Words string    `json:"words,omitempty"`
	Data
}

// Data is what else there is to know of an event. Which parts are set depends on its kind.
type Data struct {
	// Origin is where a case comes from, of one that was opened.
	Origin *Origin `json:"origin,omitempty"`
	// Details are the short answers that were given on the way, of one that was opened.
	Details []menus.Answer `json:"details,omitempty"`
	// Recordings are the carrier's ids of what was said, of one that was opened or joined.
	Recordings []string `json:"recordings,omitempty"`
	Team       string   `json:"team,omitempty"`
	Owner      string   `json:"owner,omitempty"` // "" for the whole team
	Rule       string   `json:"rule,omitempty"`  // by which it was routed
	Urgent     bool     `json:"urgent,omitempty"`
	Sensitive  bool     `json:"sensitive,omitempty"`
	// SensitiveFor is the word of `sensitive:` in teams.yaml that made it so, "" where no word did.
	SensitiveFor string `json:"sensitive_for,omitempty"`
	// Due is when the next reply is owed, and Resolve when the case should be closed, of events that start the clock.
	Due     *time.Time `json:"due,omitempty"`
	Resolve *time.Time `json:"resolve,omitempty"`
	// Left is what open time was left to close the case, in seconds, of events that stop the clock.
	Left int64 `json:"left,omitempty"`
	// How is why a case was closed, reopened or routed anew: one of the How… constants.
	How string `json:"how,omitempty"`
	// Spoken says that a family was answered by telephone or in person, so that no text goes out.
	Spoken bool `json:"spoken,omitempty"`
	// As is what held words are: an answer, the last answer, or a question.
	As string `json:"as,omitempty"`
	// Author wrote the words that a second person let go or did not.
	Author string `json:"author,omitempty"`
	Score  int    `json:"score,omitempty"` // 1 to 10
	// Session and Exchange are where a family joined.
	Session  string `json:"session,omitempty"`
	Exchange int    `json:"exchange,omitempty"`
}

// Said is everything that was said in an event, on one line: the short answers by name, then the words.
func (e *Event) Said() string {
	var parts []string
	for _, a := range e.Details {
		parts = append(parts, a.Name+": "+a.Value)
	}
	return translations.OneLine(strings.Join(append(parts, e.Words), " "))
}

// Origin is where a case comes from.
type Origin struct {
	Kind     string `json:"kind"`
	Topic    string `json:"topic"`
	Campus   string `json:"campus"`
	Language string `json:"language"`
	Channel  string `json:"channel"` // call, text or visit
	Line     string `json:"line"`    // E.164
	Contact  string `json:"contact"` // E.164, "" if withheld
	Session  string `json:"session"`
	Exchange int    `json:"exchange"`
	Place    int    `json:"place"`
	Version  string `json:"version"`
}

// Why a case was closed.
const (
	HowAnswered  = "answered"        // by whoever answered it
	HowSilence   = "no reply"        // the family did not come back to us
	HowStaff     = "closed"          // without an answer to the family, for a reason that was given
	HowNotNeeded = "needs no answer" // by the rules of teams.yaml
)

// Why a case was reopened, or routed anew.
const (
	HowWroteAgain = "wrote again" // the family did
	HowUnreached  = "not delivered"
	HowLowScore   = "low score"
	HowByStaff    = "by staff"
	HowHeard      = "what was recorded" // the carrier wrote down words that need somebody at once, or belong to another team
)
