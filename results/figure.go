package results

import "campusline/statistics"

// Item is a question as it was asked.
type Item struct {
	Question string   `json:"question"`
	Item     string   `json:"item"`
	Asks     string   `json:"asks"`
	Kind     string   `json:"kind"` // as [menus.Question] has it
	Min      int      `json:"min"`
	Max      int      `json:"max"`
	Answered int      `json:"answered"`
	Hidden   bool     `json:"hidden"`
	Figures  []Figure `json:"figures"`
	Counts   []Count  `json:"counts"` // of a scale: how many gave each number
	// OtherWords is how many answered the question while it had other words. They do not count.
	OtherWords int `json:"otherWords"`
	// Changed says that the question had other words in the wave before, and is not compared.
	Changed bool `json:"changed"`
}

// Mean is what the figure of a scale or a number is of.
const Mean = "mean"

// Figure is a mean, or the percentage of those who gave one answer.
type Figure struct {
	Of    string  `json:"of"` // [Mean], yes, or what a choice is for
	Value float64 `json:"value"`
	statistics.Interval
	Count  int     `json:"count"` // who gave this answer; of a mean all
	Change *Change `json:"change"`
}

// Change is what a figure has become since the wave before.
type Change struct {
	Since string  `json:"since"`
	By    float64 `json:"by"` // in the figure's own unit; percentages in points
	statistics.Interval
	// Chance is how often chance alone brings as much, from 0 to 1, seen that all changes of a wave are looked at together.
	Chance float64 `json:"chance"`
	// Clear says that it is more than chance.
	Clear bool `json:"clear"`
}

// Count is how many gave one answer.
type Count struct {
	Value  int `json:"value"`
	People int `json:"people"`
}
