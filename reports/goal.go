package reports

import "time"

// Goal is what a figure is to be. It is met at least, or at most, at a value.
type Goal struct {
	AtLeast bool    `json:"atLeast"` // else at most
	Value   float64 `json:"value"`
	// For says what it is for, "" where nobody has written that.
	For string `json:"for,omitempty"`
	// Plan is from where it comes and by when it is to be there, nil where that is not set.
	Plan *Plan `json:"plan,omitempty"`
	// Standing is where the figure of all stands, in words.
	Standing string `json:"standing,omitempty"`
}

// Plan is how a figure comes to its goal: as much every day.
type Plan struct {
	From  float64   `json:"from"`
	Since time.Time `json:"since"`
	By    time.Time `json:"by"` // it is over by then
}

// Aim is the goal that a district has set for a figure.
type Aim struct {
	Figure string
	Goal
}

// Planned is a goal from one value to another: at least where that is more, and else at most.
func Planned(from, to float64, since, by time.Time, words string) Goal {
	return Goal{AtLeast: to > from, Value: to, For: words, Plan: &Plan{From: from, Since: since, By: by}}
}

// due is what a figure is to be at a time.
func (g *Goal) due(now time.Time) float64 {
	part := now.Sub(g.Plan.Since).Hours() / g.Plan.By.Sub(g.Plan.Since).Hours()
	return g.Plan.From + (g.Value-g.Plan.From)*min(1, max(0, part))
}

// Met says whether a figure meets the goal. It is false as its second answer where the figure is not known, or can still become
// so much more that nobody can tell.
func (g *Goal) Met(c Cell) (met, known bool) {
	if g.AtLeast {
		met = c.Value >= g.Value
		return met, c.Known && (met || !c.AtLeast)
	}
	met = c.Value <= g.Value
	return met && !c.AtLeast, c.Known && (!met || !c.AtLeast)
}

// words say the goal: at least 90%, or from 70% to 90% by May 28, 2027.
func (g *Goal) words(unit Unit) string {
	switch {
	case g.Plan != nil:
		return "from " + written(g.Plan.From, unit) + " to " + written(g.Value, unit) + " by " + g.Plan.By.AddDate(0, 0, -1).Format("January 2, 2006")
	case g.AtLeast:
		return "at least " + written(g.Value, unit)
	case g.Value == 0:
		return "none"
	}
	return "at most " + written(g.Value, unit)
}

func atLeast(value float64) *Goal { return &Goal{AtLeast: true, Value: value} }

func atMost(value float64) *Goal { return &Goal{Value: value} }

// toward is a figure with a goal.
func toward[T any](g *Goal, f figure[T]) figure[T] {
	f.goal = g
	return f
}
