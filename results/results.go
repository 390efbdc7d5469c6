package results

import (
	"time"

	"campusline/menus"
	"campusline/surveys"
)

// UsualLeast is how many people of a group have to have answered so that it is shown, where nothing else is said.
const UsualLeast = 10

// FewestLeast is below which it cannot be set: of two people each would know the other's answer.
const FewestLeast = 3

// How results can be divided.
const (
	ByCampus   = "campus"
	ByLanguage = "language"
)

// Options say what results are made of.
type Options struct {
	Version *menus.Version // whose campuses and languages are named
	Survey  *menus.Survey  // as it is asked now
	Earlier []*menus.Survey
	By      string // [ByCampus], [ByLanguage], or "" for everybody together
	Least   int    // people that a group has at least, so that it is shown
	// Mask hides in words what may say who somebody is. Nil leaves them as they are.
	Mask func(words []string) []string
}

// Results are what a survey came to.
type Results struct {
	Survey string `json:"survey"`
	Title  string `json:"title"`
	By     string `json:"by"`
	Least  int    `json:"least"`
	Waves  []Wave `json:"waves"` // the newest first
}

// Wave is one round of asking.
type Wave struct {
	ID     string    `json:"wave"` // "" for what was asked after all events together
	At     time.Time `json:"at"`   // when the first were asked, or answered
	Before string    `json:"before"`
	// SelfChosen says that nobody was asked: whoever answered came by themselves.
	SelfChosen bool `json:"selfChosen"`
	// Groups are everybody, and then each campus or language.
	Groups []Group `json:"groups"`
	Mix    []Share `json:"mix"`
	// Notes are what has to be known to read the figures, as sentences.
	Notes []string `json:"notes"`
	Words []Words  `json:"words"`
}

// Group is everybody, or those of one campus or language.
type Group struct {
	ID     string `json:"group"` // "" for everybody, and for those of whom it is not known
	Name   string `json:"name"`
	Hidden bool   `json:"hidden"` // it is too small, or another one could be computed from it
	Rate   Rate   `json:"rate"`
	Items  []Item `json:"items"`
}

// Rate is how many answered. Of a hidden group only how many were asked is told.
type Rate struct {
	Asked     int `json:"asked"`
	Delivered int `json:"delivered"` // the text was handed over, and did not fail
	Begun     int `json:"begun"`     // of those asked
	Done      int `json:"done"`
	// ByThemselves is how many more answered without being asked. Where anybody was asked they do not count in the figures.
	ByThemselves int `json:"byThemselves"`
}

// Percent is how many of a hundred that were asked came to the end; false where nobody was asked.
func (r Rate) Percent() (percent float64, known bool) {
	if r.Asked == 0 {
		return 0, false
	}
	return 100 * float64(r.Done) / float64(r.Asked), true
}

// Share is how much of those asked, and of those who answered, is of one language.
type Share struct {
	Language string `json:"language"` // "" for the small ones together
	Name     string `json:"name"`
	Asked    int    `json:"asked"`
	Answered int    `json:"answered"`
}

// Of makes the results of a survey from everybody who was asked and every answer that counts.
func Of(o Options, invitations []surveys.Invitation, answers []surveys.Answer) Results {
	if o.Least == 0 {
		o.Least = UsualLeast
	}
	o.Least = max(o.Least, FewestLeast)
	m := making{Options: o, questions: questionsOf(o), known: o.known()}
	r := Results{Survey: o.Survey.Name, Title: o.Survey.Title, By: o.By, Least: o.Least, Waves: []Wave{}}
	var before *round
	for _, round := range m.rounds(invitations, answers) {
		w := m.wave(round)
		if before != nil {
			m.compare(&w, &r.Waves[0], round, before)
		}
		r.Waves = append([]Wave{w}, r.Waves...)
		before = round
	}
	return r
}

// Wave finds a wave by its id, or by the id without its year; nil if there is none.
func (r *Results) Wave(name string) *Wave {
	for i := range r.Waves {
		if w := &r.Waves[i]; w.ID == name || w.short() == name {
			return w
		}
	}
	return nil
}
