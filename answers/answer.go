package answers

import (
	"maps"
	"slices"
	"time"
)

// State is how far an answer has come.
type State string

// The states.
const (
	Draft     State = "draft"     // somebody writes it
	Reviewed  State = "reviewed"  // somebody else has looked it over
	Published State = "published" // everybody is told it, until its end
	Ended     State = "ended"     // nobody is told it any more
)

// Words are a question and its answer in one language.
type Words struct {
	Question string `json:"question"`
	Answer   string `json:"answer"`
}

// Answer is an answer that is, or is to be, shared with everybody.
type Answer struct {
	ID       string   // as its address says it: lower-case letters, digits and hyphens
	Case     int      // the number of the case that it comes from
	Topic    string   // as that of the case
	Campus   string   // the id of the campus that it is about, "" for the district
	Keywords []string // texts that ask for it
	// Words are by the BCP 47 tag of the language, and LeftOut says why there are none in one.
	Words   map[string]Words
	LeftOut map[string]string
	// NotNames are words that look like somebody's name, and are none.
	NotNames []string

	State      State
	Wrote      []string // everybody who wrote any of it, by the names of teams.yaml
	ReviewedBy string
	EndedBy    string
	// PublishedBy published it, at PublishedAt, and it is told until ExpiresAt.
	PublishedBy string
	DraftedAt   time.Time
	ReviewedAt  *time.Time
	PublishedAt *time.Time
	ExpiresAt   *time.Time
	EndedAt     *time.Time
}

// Stands says whether everybody is told it at a moment.
func (a *Answer) Stands(at time.Time) bool {
	return a.State == Published && a.ExpiresAt != nil && at.Before(*a.ExpiresAt)
}

// Over says whether it was published once, and is told no more.
func (a *Answer) Over(at time.Time) bool {
	return a.State == Ended && a.PublishedAt != nil || a.State == Published && !a.Stands(at)
}

// Write puts the words of a language, which somebody else has to look over then. What was published is told no more
// until it is published again.
func (a *Answer) Write(by, language string, words Words) {
	a.Words = maps.Clone(a.Words)
	if a.Words == nil {
		a.Words = map[string]Words{}
	}
	a.Words[language] = words
	a.LeftOut = maps.Clone(a.LeftOut)
	delete(a.LeftOut, language)
	a.changed(by)
}

// LeaveOut says why nobody is told it in a language.
func (a *Answer) LeaveOut(by, language, because string) {
	a.LeftOut = maps.Clone(a.LeftOut)
	if a.LeftOut == nil {
		a.LeftOut = map[string]string{}
	}
	a.LeftOut[language] = because
	a.Words = maps.Clone(a.Words)
	delete(a.Words, language)
	a.changed(by)
}

// changed makes it a draft again that somebody else has to look over.
func (a *Answer) changed(by string) {
	a.State, a.ReviewedBy, a.ReviewedAt = Draft, "", nil
	if !slices.Contains(a.Wrote, by) {
		a.Wrote = append(slices.Clone(a.Wrote), by)
	}
}
