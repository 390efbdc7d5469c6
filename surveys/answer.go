package surveys

import "time"

// Answer is one answer as it counts: the last that somebody gave to a question.
type Answer struct {
	Survey     string    `json:"survey"`
	Wave       string    `json:"wave"`
	Respondent string    `json:"respondent"` // E.164, or "session " and the id of a call without a number
	Question   string    `json:"question"`
	Item       string    `json:"item"`      // the question as it was asked: a hash of its words and answers
	Value      string    `json:"value"`     // a number, yes or no, what a choice is for, or words
	Recording  string    `json:"recording"` // the carrier's id of what was said instead
	Campus     string    `json:"campus"`    // "" where it is not known
	Language   string    `json:"language"`  // in which it was given
	Channel    string    `json:"channel"`   // call or text
	Invited    bool      `json:"invited"`   // they were asked, and did not come by themselves
	Done       bool      `json:"done"`      // they came to the end
	At         time.Time `json:"at"`
}

// Invitation is somebody who was asked.
type Invitation struct {
	Survey    string     `json:"survey"`
	Wave      string     `json:"wave"`
	Number    string     `json:"number"`
	Campus    string     `json:"campus"`
	Language  string     `json:"language"` // in which they were asked
	InvitedAt time.Time  `json:"invited_at" db:"invited_at"`
	Reminded  *time.Time `json:"reminded_at" db:"reminded_at"`
	// State is what became of the text: waiting, sending, sent, delivered, failed, skipped or unknown. Whoever took a call counts
	// as one to whom it was delivered; where there was only a call, it may also be busy, no-answer or machine.
	State string     `json:"state"`
	Call  string     `json:"call"` // the same of the call, "" where none was to be placed
	Begun *time.Time `json:"begun_at" db:"begun_at"`
	Done  *time.Time `json:"done_at" db:"done_at"`
}
